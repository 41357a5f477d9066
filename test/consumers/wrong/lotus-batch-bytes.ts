// error: Property 'computeDataCid' does not exist
import { createClient } from "@nelumbo/lotus/miner";

await createClient({ url: "http://127.0.0.1:2345", token: "T" }).batch((b) => [b.computeDataCid(1, new Blob())]);
