// error: Expected 1 arguments, but got 0
import { createClient } from "@nelumbo/lit";

await createClient({ baseUrl: "local" }).accountExists();
