// error: Type 'RawCid' is not assignable to type 'HashedCid'
import { createClient, rawCid } from "@nelumbo/lit";

await createClient({ baseUrl: "local", apiKey: "key" }).deleteAction({ hashed_cid: rawCid("QmRawCid") });
