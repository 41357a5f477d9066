// error: 'apiKey' does not exist in type 'ListGroupsParameters'
import { createClient } from "@nelumbo/lit";

await createClient({ baseUrl: "local", apiKey: "key" }).listGroups({ apiKey: "key", page_number: 0, page_size: 1 });
