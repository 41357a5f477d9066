// error: Type 'PkpId' is not assignable to type 'UsageKey'
import { createClient, pkpId } from "@nelumbo/lit";

await createClient({ baseUrl: "local", apiKey: "key" }).removeUsageApiKey({ usage_api_key: pkpId("0x") });
