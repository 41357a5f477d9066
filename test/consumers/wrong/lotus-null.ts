// error: 'miningBase' is possibly 'null'
import { createClient } from "@nelumbo/lotus/v1";

const lotus = createClient({ url: "glif" });
const miningBase = await lotus.minerGetBaseInfo("f01000", 1, (await lotus.chainHead()).Cids);
console.log(miningBase.MinerPower);
