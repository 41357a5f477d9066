// error: Type 'number' is not assignable to type
import { createClient } from "@nelumbo/lotus/v1";

await createClient({ url: "glif", token: "token" }).mpoolPushMessage({ To: "f01000", From: "f01001", Value: 1 });
