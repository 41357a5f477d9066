// error: not assignable to type 'number'
import { createClient } from "@nelumbo/lit";

await createClient({ baseUrl: "local", apiKey: "key" }).listApiKeys({ page_number: "0", page_size: 10 });
