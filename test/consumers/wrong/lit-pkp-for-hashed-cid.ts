// error: Type 'PkpId' is not assignable to type 'HashedCid'
import { createClient, pkpId } from "@nelumbo/lit";

await createClient({ baseUrl: "local", apiKey: "key" }).deleteAction({ hashed_cid: pkpId("0x") });
