// error: Property 'newAcount' does not exist on type 'Client<never>'. Did you mean 'newAccount'?
import { createClient } from "@nelumbo/lit";

await createClient({ baseUrl: "local" }).newAcount({ account_name: "name", account_description: "words" });
