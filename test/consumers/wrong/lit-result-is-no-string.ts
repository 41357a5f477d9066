// error: not assignable to type 'string'
import { createClient } from "@nelumbo/lit";

export const text: string = await createClient({ baseUrl: "local" }).getVersion();
