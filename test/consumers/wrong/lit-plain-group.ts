// error: Type 'string' is not assignable to type 'number | bigint | GroupId'
import { createClient, pkpId } from "@nelumbo/lit";

await createClient({ baseUrl: "local", apiKey: "key" }).addPkpToGroup({ group_id: "7", pkp_id: pkpId("0x") });
