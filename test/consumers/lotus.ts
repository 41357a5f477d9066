// What a user of @nelumbo/lotus writes; it compiles under the strictest options.
import {
  type Actor,
  type Address,
  type Cid,
  type Client,
  createClient,
  type HeadChange,
  isLotusError,
  type LotusError,
  type TipSet,
} from "@nelumbo/lotus/v1";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => {};

const lotus = createClient({ url: "glif" });
same<typeof lotus, Client>(true);
createClient({ url: "http://127.0.0.1:1234", token: undefined, fetch, headers: undefined, signal: undefined });
createClient({ url: "https://node.example/rpc/v1", token: "token" });
createClient({ url: "https://node.example/rpc/v1", token: () => "token" });
createClient({ url: "https://node.example/rpc/v1", token: async () => "token" });

// Three operations.
const head = await lotus.chainHead();
same<typeof head, TipSet>(true);
same<typeof head.Cids, Cid[]>(true);
const actor = await lotus.stateGetActor("f01000");
same<typeof actor, Actor>(true);
const balance = await lotus.walletBalance("t3abc");
same<typeof balance, `${bigint}`>(true);
BigInt(balance);

// A trailing tipset key may be left out, be null, or come from another answer.
await lotus.stateGetActor("f01000", null);
await lotus.stateGetActor("f01000", undefined);
await lotus.stateGetActor("f01000", head.Cids);

// A message is lenient where Go is: what is left out is zero.
const signed = await lotus.mpoolPushMessage({ To: "f01000", From: "f01001", Value: "1000000000000000000" });
same<typeof signed.Message.GasLimit, number | bigint>(true);

// Streams are async iterables of their items.
const changes: AsyncIterable<HeadChange[]> = lotus.chainNotify();
for await (const [change] of changes) {
  if (change?.Type === "revert") console.log(change.Val.Height);
}

// Constants and answers of other libraries assign without a cast.
const address: Address = "f1abjxfbp274xpdqcpuaykwkfb43omjotacm2p3za";
await lotus
  .with({ timeout: 5000, signal: new AbortController().signal, headers: { "x-trace": "1" } })
  .walletBalance(address);
same<Awaited<ReturnType<Client["request"]>>, unknown>(true);
const id = await lotus.id();
same<typeof id, string>(true);

try {
  await lotus.request("Filecoin.SomethingNew", ["any"]);
} catch (error) {
  if (isLotusError(error)) same<typeof error, LotusError>(true);
}
