// error: Argument of type '"ENullRond"' is not assignable to parameter of type 'keyof ErrorData'.
import { isLotusError } from "@nelumbo/lotus/v1";

console.log(isLotusError(new Error(), "ENullRond"));
