// error: Type '`0x${string}`' is not assignable to type 'PkpId'
import { createClient } from "@nelumbo/lit";

// The wallet of the account itself is no PKP.
const lit = createClient({ baseUrl: "local", apiKey: "key" });
const { wallet_address } = await lit.newAccount({ account_name: "", account_description: "" });
await lit.deleteWallet({ wallet_address });
