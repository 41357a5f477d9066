// error: not assignable to type '`0x${string}`'
import { createClient } from "@nelumbo/lit";

await createClient({ baseUrl: "local", apiKey: "key" }).deleteAction({ hashed_cid: "QmRawCid" });
