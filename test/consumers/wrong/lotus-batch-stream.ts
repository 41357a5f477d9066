// error: Property 'chainNotify' does not exist on type 'BatchClient<ReadClient>'.
import { createClient } from "@nelumbo/lotus/v1";

await createClient({ url: "glif" }).batch((b) => [b.chainNotify()]);
