// error: 'apikey' does not exist in type 'ClientOptions &
import { createClient } from "@nelumbo/lit";

createClient({ baseUrl: "local", apikey: "key" });
