// error: Expected 1-2 arguments, but got 0
import { createClient } from "@nelumbo/lit";

await createClient({ baseUrl: "local", apiKey: "key" }).deleteWallet();
