/** What the tests' Lotus node answers: the methods of a node, and those that the recorded server had for each way to answer. */

import * as chain from "./lotus-chain.js";
import { type Method, RpcError } from "./lotus-rpc.js";
import { type Permission, token, verify } from "./lotus-token.js";

export const aliases: Readonly<Record<string, string>> = {
  eth_blockNumber: "Filecoin.EthBlockNumber",
  eth_chainId: "Filecoin.EthChainId",
  eth_subscribe: "Filecoin.EthSubscribe",
  eth_unsubscribe: "Filecoin.EthUnsubscribe",
  "rpc.discover": "Filecoin.Discover",
};

const key = "types.TipSetKey";
const epoch = "int64";

/** Among its methods are those that give it for a block, and not one that gives a tipset. */
const nullRound = (height: number) =>
  new RpcError(`requested epoch was a null round (${height})`, 12, { data: height });

/** Where the recorded server answered as no node does. */
export const recorded: Readonly<Record<string, Method>> = {
  "Filecoin.ChainGetTipSetByHeight": {
    params: [epoch, key],
    call: ([height]) => {
      if (height === 17) throw nullRound(height);
      throw new RpcError("looking for tipset with height greater than start point");
    },
  },
  "Filecoin.EthBlockNumber": { call: () => `0x${chain.head.Height.toString(16)}` },
};

const tipSetOf = (cids: unknown) => {
  const found = chain.tipSet(cids);
  if (found) return found;
  const [first] = cids as chain.Cid[];
  throw new RpcError(`get block ${first?.["/"]}: ipld: could not find ${first?.["/"]}`);
};

export const methods: Readonly<Record<string, Method>> = {
  "Filecoin.Version": { call: () => chain.version },
  "Filecoin.ID": { call: () => chain.peerId },
  "Filecoin.Session": { call: () => "07070707-0707-0707-0707-070707070707" },
  "Filecoin.Discover": {
    call: () => ({ openrpc: "1.2.6", info: { title: "test-server", version: "0" }, methods: [] }),
  },
  "Filecoin.NetPeers": { call: () => [{ ID: chain.peerId, Addrs: ["/ip4/192.0.2.1/tcp/1347"] }] },
  "Filecoin.ChainHead": { call: () => chain.head },
  "Filecoin.ChainGetTipSet": { params: [key], call: ([cids]) => tipSetOf(cids) },
  // Of a null round, the tipset before it.
  "Filecoin.ChainGetTipSetByHeight": {
    params: [epoch, key],
    call: ([height, cids]) => {
      const start = tipSetOf(cids);
      if ((height as number) <= start.Height) return chain.tipSetAt(height as number);
      const message = `looking for tipset with height greater than start point, req: ${height}, head: ${start.Height}`;
      throw new RpcError(message);
    },
  },
  "Filecoin.ChainReadObj": { params: ["cid.Cid"], call: () => "gkEBQQI=" },
  "Filecoin.StateNetworkName": { call: () => "calibrationnet" },
  "Filecoin.StateGetActor": {
    params: ["address.Address", key],
    call: ([address]) => {
      if (address === "f099") throw new RpcError("actor not found", 11);
      return chain.actor;
    },
  },
  "Filecoin.WalletBalance": { params: ["address.Address"], call: () => "1000000000000000000" },
  "Filecoin.WalletList": { permission: "write", call: () => [chain.address] },
  "Filecoin.WalletNew": { permission: "write", params: ["string"], call: () => chain.address },
  "Filecoin.MpoolGetNonce": { params: ["address.Address"], call: () => 7 },
  "Filecoin.MpoolPending": { params: [key], call: () => [chain.signed(chain.message)] },
  // The server of the recording asks no permission for it; a node asks `sign`.
  "Filecoin.MpoolPushMessage": {
    permission: "sign",
    params: ["*types.Message", "*api.MessageSendSpec"],
    call: ([message]) => {
      if (message === null) throw new RpcError("message is nil");
      return chain.signed(message as Record<string, unknown>);
    },
  },
  // The last block that has been executed: that before the head.
  "Filecoin.EthBlockNumber": { call: () => `0x${chain.parent.Height.toString(16)}` },
  "Filecoin.EthGetBlockTransactionCountByNumber": {
    params: ["string"],
    call: ([number]) => {
      const height = Number(number);
      if (height > chain.parent.Height) throw new RpcError("requested a future epoch (beyond 'latest')");
      if (chain.tipSetAt(height).Height < height) throw nullRound(height);
      return "0x0";
    },
  },
  "Filecoin.EthChainId": { call: () => "0x4cb2f" },
  "Filecoin.EthSubscribe": {
    params: "raw",
    call: (params, { subscribe }) => {
      if (!subscribe) throw new RpcError("connection doesn't support callbacks");
      return subscribe(params).id;
    },
  },
  "Filecoin.EthUnsubscribe": {
    params: ["string"],
    call: ([id], { unsubscribe }) => {
      if (!unsubscribe) throw new RpcError("connection doesn't support callbacks");
      return unsubscribe(id);
    },
  },
  "Filecoin.AuthNew": {
    permission: "admin",
    params: ["[]auth.Permission"],
    call: ([permissions]) => Buffer.from(token(...(permissions as Permission[]))).toString("base64"),
  },
  "Filecoin.AuthVerify": { params: ["string"], call: ([given]) => verify(given as string) },
  "Filecoin.LogSetLevel": { permission: "write", params: ["string", "string"], call: () => null },

  "Filecoin.ChainNotify": { channel: () => (channel) => channel.send([{ Type: "current", Val: chain.head }]) },
  "Filecoin.MpoolSub": { channel: () => () => {} },
  "Filecoin.SyncIncomingBlocks": { channel: () => () => {} },
  "Filecoin.SubscribeActorEventsRaw": { params: ["*types.ActorEventFilter"], channel: () => () => {} },
  // The file in parts, and an empty part as the sign that all of it has been sent.
  "Filecoin.ChainExport": {
    params: [epoch, "bool", key],
    channel: () => (channel) => {
      for (const part of ["chunk-0", "chunk-1", "chunk-2", ""]) channel.send(Buffer.from(part).toString("base64"));
      channel.close();
    },
  },
  // A channel that ends with the connection only.
  "Filecoin.Closing": {
    channel: () => (channel) => {
      channel.onCancel = () => {};
    },
  },

  // Methods of the recording's own, each for one way to answer.
  "Filecoin.TestEcho": { params: ["interface {}"], call: ([value]) => value },
  "Filecoin.TestMeta": {
    call: () => {
      throw new RpcError("meta error: x", 77, { meta: { what: "x" } });
    },
  },
  "Filecoin.TestPanic": {
    call: () => {
      throw new Error("boom");
    },
  },
  "Filecoin.TestVoid": { call: () => null },
  "Filecoin.TestNil": { call: () => null },
  "Filecoin.TestNilSlice": { call: () => null },
  "Filecoin.TestBig": { call: () => 2n ** 64n - 1n },
  "Filecoin.TestBlob": { params: ["int"], call: ([size]) => Buffer.alloc(size as number).toString("base64") },
  "Filecoin.TestSlow": {
    params: [epoch],
    call: async ([milliseconds], { sleep }) => {
      if (!(await sleep(milliseconds as number))) throw new RpcError("context canceled");
      return "done";
    },
  },
  "Filecoin.TestChanBurst": {
    params: ["int"],
    channel: ([count]) => {
      return (channel) => {
        for (let value = 0; value < (count as number); value++) channel.send(value);
        channel.close();
      };
    },
  },
  "Filecoin.TestChanErr": {
    channel: () => {
      throw new RpcError("cannot subscribe");
    },
  },
  "Filecoin.TestChanNil": { channel: () => () => {} },
};
