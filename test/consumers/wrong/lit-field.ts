// error: 'acount_name' does not exist in type 'NewAccountRequest'
import { createClient } from "@nelumbo/lit";

await createClient({ baseUrl: "local" }).newAccount({ acount_name: "name", account_description: "words" });
