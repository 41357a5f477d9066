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
  type NeedsPermission,
  type PermissionTier,
  type ReadClient,
  type ReadMethods,
  type SignClient,
  type TipSet,
  type WriteClient,
} from "@nelumbo/lotus/v1";

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const same = <A, B>(_: Equal<A, B>): void => {};

const lotus = createClient({ url: "glif" });
same<typeof lotus, ReadClient>(true);
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
const signed = await createClient({ url: "glif", token: "token" }).mpoolPushMessage({
  To: "f01000",
  From: "f01001",
  Value: "1000000000000000000",
});
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

// What a client can call is what its token permits; without one, what all may.
const url = "https://node.example/rpc/v1";
declare const token: string | undefined;
declare const tier: PermissionTier | undefined;
const open = createClient({ url, token: "token" });
same<typeof open, Client>(true);
const write = createClient({ url, token: "token", permission: "write" });
same<typeof write, WriteClient>(true);
const sign = createClient({ url, token: () => "token", permission: "sign" });
same<typeof sign, SignClient>(true);
const admin = createClient({ url, token: "token", permission: "admin" });
same<typeof admin, Client>(true);
const perhaps = createClient({ url, token });
same<typeof perhaps, Client>(true);
const unknownTier = createClient({ url, token, permission: tier });
same<typeof unknownTier, Client>(true);
const several = createClient({ url: ["glif", { url, token: "token" }] });
same<typeof several, Client>(true);
same<typeof write.walletSign, NeedsPermission<"sign">>(true);
const scoped = write.with({ timeout: 1 });
same<typeof scoped, WriteClient>(true);
await scoped.walletNew("secp256k1");

// Who can do more can do less; what a function needs is a type of its own.
const readers: ReadClient[] = [lotus, write, sign, admin];
const needs = (client: ReadMethods): Promise<TipSet> => client.chainHead();
await needs(readers[0] ?? lotus);

// A batch is a tuple.
const [batchHead, batchBalance] = await lotus.batch((b) => [b.chainHead(), b.walletBalance("f01000")]);
if (batchHead.status === "fulfilled") same<typeof batchHead.value, TipSet>(true);
else same<typeof batchHead.reason, LotusError>(true);
if (batchBalance.status === "fulfilled") console.log(BigInt(batchBalance.value));

// The data of a registered error is known.
try {
  await lotus.chainHead();
} catch (error) {
  if (isLotusError(error, "ENullRound")) same<typeof error.data, number>(true);
  else if (isLotusError(error, "EExecutionReverted")) same<typeof error.data, `0x${string}`>(true);
}
same<ReturnType<typeof admin.authNew>, Promise<string>>(true);
