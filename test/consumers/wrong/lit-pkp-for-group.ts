// error: Type 'PkpId' is not assignable to type 'number | bigint | GroupId'
import { createClient, pkpId } from "@nelumbo/lit";

await createClient({ baseUrl: "local", apiKey: "key" }).addPkpToGroup({ group_id: pkpId("0x"), pkp_id: pkpId("0x") });
