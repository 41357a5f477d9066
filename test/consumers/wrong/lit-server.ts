// error: Property 'baseUrl' is missing
import { createClient } from "@nelumbo/lit";

createClient({});
