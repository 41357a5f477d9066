// error: Type 'string' is not assignable to type 'UsageKey'
import { createClient, usageKey } from "@nelumbo/lit";

const lit = createClient({ baseUrl: "local", apiKey: usageKey("key") });
const { api_key } = await lit.newAccount({ account_name: "", account_description: "" });
await lit.removeUsageApiKey({ usage_api_key: api_key });
