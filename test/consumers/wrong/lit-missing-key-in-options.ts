// error: 'CallOptions & ({ apiKey: NonNullable<Credential | undefined>; } | { bearer: NonNullable<Credential | undefined>; })'
import { createClient } from "@nelumbo/lit";

await createClient({ baseUrl: "local" }).accountExists({ timeout: 1 });
