// error: Property 'all' does not exist on type
import { createClient } from "@nelumbo/lit";

createClient({ baseUrl: "local" }).newAccount.all();
