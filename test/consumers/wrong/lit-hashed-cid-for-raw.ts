// error: Type 'HashedCid' is not assignable to type 'RawCid'
import { createClient, hashedCid } from "@nelumbo/lit";

await createClient({ baseUrl: "local", apiKey: "key" }).addAction({
  action_ipfs_cid: hashedCid("0x"),
  name: "",
  description: "",
});
