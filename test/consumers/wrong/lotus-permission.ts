// error: Type 'NeedsPermission<"sign">' has no call signatures.
import { createClient } from "@nelumbo/lotus/v1";

const lotus = createClient({ url: "https://node.example/rpc/v1", token: "token", permission: "write" });
await lotus.walletSign("f01000", "");
