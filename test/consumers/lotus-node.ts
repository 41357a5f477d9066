// What a user of @nelumbo/lotus/node writes, on a platform that has Node's modules.
import * as miner from "@nelumbo/lotus/miner";
import { fromEnv, fromRepo } from "@nelumbo/lotus/node";
import { type Client, createClient } from "@nelumbo/lotus/v1";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => {};

// What is found may have a token: nothing is ruled out.
const lotus = createClient(await fromEnv("v1"));
same<typeof lotus, Client>(true);
createClient({ ...(await fromEnv()), permission: "write", timeout: 0 });
miner.createClient(await fromRepo("miner", "~/.lotusminer"));
