// error: Expected 0 arguments, but got 1
import { createClient } from "@nelumbo/lotus/v1";

await createClient({ url: "glif" }).chainHead(null);
