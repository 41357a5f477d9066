// error: Type 'string' is not assignable to type 'RawCid'
import { createClient } from "@nelumbo/lit";

await createClient({ baseUrl: "local", apiKey: "key" }).addAction({
  action_ipfs_cid: "QmRawCid",
  name: "",
  description: "",
});
