// error: Type 'ReadClient' is not assignable to type 'WriteClient'.
import { createClient, type WriteClient } from "@nelumbo/lotus/v1";

const lotus: WriteClient = createClient({ url: "glif" });
console.log(lotus);
