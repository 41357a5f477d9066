// error: Property 'account_description' is missing in type
import { createClient } from "@nelumbo/lit";

await createClient({ baseUrl: "local" }).newAccount({ account_name: "name" });
