// error: Expected 1-2 arguments, but got 3.
import { createClient } from "@nelumbo/lotus/v1";

await createClient({ url: "glif" }).batch((b) => [b.request("Filecoin.ChainHead", [], { timeout: 1 })]);
