// error: Argument of type 'string' is not assignable to parameter of type
import { createClient } from "@nelumbo/lotus/v1";

const plain: string = "f01000";
await createClient({ url: "glif" }).walletBalance(plain);
