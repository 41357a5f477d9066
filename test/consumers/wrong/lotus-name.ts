// error: Property 'chainHed' does not exist on type 'ReadClient'. Did you mean 'chainHead'?
import { createClient } from "@nelumbo/lotus/v1";

await createClient({ url: "glif" }).chainHed();
