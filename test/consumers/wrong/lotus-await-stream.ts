// error: Property 'length' does not exist on type 'Stream<HeadChange[]
import { createClient } from "@nelumbo/lotus/v1";

console.log((await createClient({ url: "glif" }).chainNotify()).length);
