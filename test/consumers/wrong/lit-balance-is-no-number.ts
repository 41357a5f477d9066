// error: Operator '+' cannot be applied to types 'number | bigint' and 'number'
import { createClient } from "@nelumbo/lit";

// A balance may be above 2^53, and is a bigint then.
for await (const { balance } of createClient({ baseUrl: "local", apiKey: "key" }).listApiKeys.all()) balance + 1;
