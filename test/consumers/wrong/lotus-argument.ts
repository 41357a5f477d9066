// error: not assignable to parameter of type 'Address'
import { createClient } from "@nelumbo/lotus/v1";

await createClient({ url: "glif" }).walletBalance("1abjxfbp274xpdqcpuaykwkfb43omjotacm2p3za");
