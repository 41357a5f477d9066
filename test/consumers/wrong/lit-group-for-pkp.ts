// error: Type 'GroupId' is not assignable to type 'PkpId'
import { createClient, groupId } from "@nelumbo/lit";

await createClient({ baseUrl: "local", apiKey: "key" }).deleteWallet({ wallet_address: groupId("7") });
