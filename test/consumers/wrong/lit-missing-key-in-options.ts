// error: is not assignable to parameter of type 'CallOptions &
import { createClient } from "@nelumbo/lit";

await createClient({ baseUrl: "local" }).accountExists({ timeout: 1 });
