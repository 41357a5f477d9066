// error: Property 'Hieght' does not exist on type 'TipSet'. Did you mean 'Height'?
import { createClient } from "@nelumbo/lotus/v1";

console.log((await createClient({ url: "glif" }).chainHead()).Hieght);
