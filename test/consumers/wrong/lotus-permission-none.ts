// error: Type 'NeedsPermission<"write">' has no call signatures.
import { createClient } from "@nelumbo/lotus/v1";

await createClient({ url: "glif" }).walletNew("secp256k1");
