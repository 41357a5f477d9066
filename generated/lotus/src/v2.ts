// Made by nelumbo. Changes made here are lost when it runs again.
import { LotusError } from "./error.js";
import type { BatchClient, BatchResults } from "./runtime/batch.js";
import type { Credential } from "./runtime/http.js";
import {
  type AsyncDisposeMember,
  type CallOptions,
  type ConnectionOptions,
  type RpcEndpoints,
  type JsonRpcApi,
  jsonRpcClient,
  type Stream,
} from "./runtime/jsonrpc.js";
import { lazily } from "./runtime/lazily.js";
import type {
  Actor,
  Address,
  ChainEpoch,
  Cid,
  EthAddress,
  EthBigInt,
  EthBlock,
  EthBlockNumberOrHash,
  EthBytes,
  EthCall,
  EthFeeHistory,
  EthFilterID,
  EthFilterResult,
  EthFilterSpec,
  EthHash,
  EthLog,
  EthSubscriptionID,
  EthSubscriptionParams,
  EthSyncingResult,
  EthTraceBlock,
  EthTraceFilterCriteria,
  EthTraceFilterResult,
  EthTraceReplayBlockTransaction,
  EthTraceTransaction,
  EthTx,
  EthTxReceipt,
  EthUint64,
  FinalityStatus,
  TipSet,
  TipSetSelector,
} from "./types.js";

export { LotusError, isLotusError } from "./error.js";
export type { ErrorData } from "./error.js";
export type { BatchClient, BatchResults } from "./runtime/batch.js";
export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Hooks, ReconnectEvent, RequestEvent, ResponseEvent, RetryEvent } from "./runtime/hooks.js";
export type { Credential, RetryOptions } from "./runtime/http.js";
export type { CallOptions, ConnectionOptions, RpcEndpoint, RpcEndpoints, Stream, StreamOptions, WebSocketLike } from "./runtime/jsonrpc.js";
export * from "./runtime/filecoin.js";
export type {
  Actor,
  Address,
  BeaconEntry,
  BigIntString,
  BlockHeader,
  ChainEpoch,
  Cid,
  ElectionProof,
  EthAddress,
  EthAddressList,
  EthBigInt,
  EthBlock,
  EthBlockNumberOrHash,
  EthBytes,
  EthCall,
  EthCallTraceAction,
  EthCallTraceResult,
  EthCreateTraceAction,
  EthCreateTraceResult,
  EthFeeHistory,
  EthFilterID,
  EthFilterResult,
  EthFilterSpec,
  EthHash,
  EthHashList,
  EthLog,
  EthNonce,
  EthSubscriptionID,
  EthSubscriptionParams,
  EthSyncingResult,
  EthTopicSpec,
  EthTrace,
  EthTraceBlock,
  EthTraceFilterCriteria,
  EthTraceFilterResult,
  EthTraceReplayBlockTransaction,
  EthTraceTransaction,
  EthTx,
  EthTxReceipt,
  EthUint64,
  FinalityStatus,
  PoStProof,
  RegisteredPoStProof,
  SigType,
  Signature,
  Ticket,
  TipSet,
  TipSetAnchor,
  TipSetHeight,
  TipSetKey,
  TipSetSelector,
  TipSetTag,
  TokenAmount,
} from "./types.js";

/** What a token can permit, from the least to the most; each one is issued with those before it. */
export type PermissionTier = "read" | "write" | "sign" | "admin";

/** What a client is made with. */
export interface ClientOptions<
  Given extends PermissionTier | undefined = PermissionTier | undefined,
  Token extends Credential | undefined = Credential | undefined,
> extends ConnectionOptions {
  /** The URL of the endpoint, http, https, ws or wss, used as given; one without a path gets `/rpc/v2`, or the name of a server. */
  url: RpcEndpoints<"glif" | "glif-calibration" | (string & {}), Token>;
  /** Sent as a bearer token: the token, or a function that gives it anew for each request. */
  token?: Token;
  /**
   * What the token permits, with all that comes before it: other methods cannot be called then. By default everything,
   * or `read` without a token.
   */
  permission?: Given;
  /** Sends a token even without encryption, to hosts other than this machine. */
  allowInsecure?: boolean | undefined;
}

/** The methods that need the permission `read`. */
export interface ReadMethods {
  /**
   * Returns the tipset chosen by key, by height or by a tag such as `finalized`.
   *
   * Experimental. Select by exactly one of key, height or tag (`latest`, `safe` or `finalized`). A height counts on the chain that ends in the anchor, by default the finalized tipset, and must not lie above it. For a null round it gives the tipset before with `previous`, the one after without. An empty key means the current head.
   *
   * Calls `Filecoin.ChainGetTipSet`, with the permission `read`.
   */
  chainGetTipSet(selector: TipSetSelector): Promise<TipSet>;

  /**
   * Reports which tipset the node takes as final, and what EC and F3 each say about it.
   *
   * Experimental. A threshold depth of -1 with a null EC tipset means the chain is too unhealthy to tell; the node then counts 900 epochs back. The F3 tipset is null where F3 is not running or lags too far behind.
   *
   * Calls `Filecoin.ChainGetTipSetFinalityStatus`, with the permission `read`.
   */
  chainGetTipSetFinalityStatus(): Promise<FinalityStatus>;

  /**
   * Returns an empty array, since a Lotus node manages no Ethereum accounts.
   *
   * Calls `Filecoin.EthAccounts`, with the permission `read`.
   */
  ethAccounts(): Promise<EthAddress[]>;

  /**
   * Converts an Ethereum address to its Filecoin form.
   *
   * A masked ID address becomes `f0…`, any other `f410f…`. Needs no lookup on the chain.
   *
   * Calls `Filecoin.EthAddressToFilecoinAddress`, with the permission `read`.
   */
  ethAddressToFilecoinAddress(ethAddress: EthAddress): Promise<Address>;

  /**
   * Returns the base fee, in attoFIL, that the block after the head will have.
   *
   * Calls `Filecoin.EthBaseFee`, with the permission `read`.
   */
  ethBaseFee(): Promise<EthBigInt>;

  /**
   * Returns the number of the newest block whose transactions have been executed.
   *
   * That is the parent of the chain head, so usually one epoch behind `ChainHead`.
   *
   * Calls `Filecoin.EthBlockNumber`, with the permission `read`.
   */
  ethBlockNumber(): Promise<EthUint64>;

  /**
   * Runs a transaction against a block's state and returns its output, changing nothing.
   *
   * A revert fails with code 3, its data as hex. The number of a null round stands for the block before it.
   *
   * Calls `Filecoin.EthCall`, with the permission `read`.
   */
  ethCall(transaction: EthCall, block: EthBlockNumberOrHash): Promise<EthBytes>;

  /**
   * Returns the EIP-155 chain ID: 314 on mainnet, 314159 on calibration.
   *
   * Calls `Filecoin.EthChainId`, with the permission `read`.
   */
  ethChainId(): Promise<EthUint64>;

  /**
   * Estimates the gas limit a transaction needs.
   *
   * Without a block parameter the head is used. A transaction that would revert fails with code 3.
   *
   * Calls `Filecoin.EthEstimateGas`, with the permission `read`.
   */
  ethEstimateGas(transaction: EthCall, block?: EthBlockNumberOrHash | null): Promise<EthUint64>;

  /**
   * Returns base fees, gas use and, on request, priority fee percentiles for a range of blocks.
   *
   * At most 1024 blocks and 100 percentiles, which must ascend between 0 and 100. Slow for long ranges. The entry for the block after the newest repeats the newest base fee.
   *
   * Calls `Filecoin.EthFeeHistory`, with the permission `read`.
   * @param blockCount - At most 1024.
   * @param newestBlock - A block number in hex, or a tag; `earliest` is refused.
   * @param rewardPercentiles - From 0 to 100, ascending, at most 100 of them.
   */
  ethFeeHistory(blockCount: EthUint64, newestBlock: "pending" | "latest" | "finalized" | "safe" | (string & {}), rewardPercentiles?: number[] | null): Promise<EthFeeHistory>;

  /**
   * Suggests a total gas price in attoFIL: base fee plus priority fee.
   *
   * Calls `Filecoin.EthGasPrice`, with the permission `read`.
   */
  ethGasPrice(): Promise<EthBigInt>;

  /**
   * Returns, in attoFIL, the balance an Ethereum address has at a block.
   *
   * Zero when there is no such actor. The number of a null round stands for the block before it.
   *
   * Calls `Filecoin.EthGetBalance`, with the permission `read`.
   */
  ethGetBalance(address: EthAddress, block: EthBlockNumberOrHash): Promise<EthBigInt>;

  /**
   * Returns a block in Ethereum form by its hash.
   *
   * Each Ethereum block stands for a whole tipset. The flag chooses between complete transactions and only their hashes.
   *
   * Calls `Filecoin.EthGetBlockByHash`, with the permission `read`.
   * @param fullTransactions - Return whole transactions in place of hashes.
   */
  ethGetBlockByHash(blockHash: EthHash, fullTransactions: boolean): Promise<EthBlock>;

  /**
   * Returns a block in Ethereum form by its number or tag.
   *
   * Accepts a hex number, `latest`, `pending`, `safe` or `finalized`; `earliest` is refused. The number of a null round fails with code 12. The flag chooses between complete transactions and only their hashes.
   *
   * Calls `Filecoin.EthGetBlockByNumber`, with the permission `read`.
   * @param blockNumber - A block number in hex, or a tag; `earliest` is refused.
   * @param fullTransactions - Return whole transactions in place of hashes.
   */
  ethGetBlockByNumber(blockNumber: "pending" | "latest" | "finalized" | "safe" | (string & {}), fullTransactions: boolean): Promise<EthBlock>;

  /**
   * Returns one receipt for each transaction of a block.
   *
   * A null round given by number fails with code 12.
   *
   * Calls `Filecoin.EthGetBlockReceipts`, with the permission `read`.
   */
  ethGetBlockReceipts(block: EthBlockNumberOrHash): Promise<EthTxReceipt[]>;

  /**
   * Returns a block's receipts unless the block lies too many epochs behind the head.
   *
   * A limit of -1 means no limit. Lotus extension without an `eth_` name.
   *
   * Calls `Filecoin.EthGetBlockReceiptsLimited`, with the permission `read`.
   * @param limit - How many epochs to look back at most; -1 for no limit.
   */
  ethGetBlockReceiptsLimited(block: EthBlockNumberOrHash, limit: ChainEpoch): Promise<EthTxReceipt[]>;

  /**
   * Returns how many transactions the block with a given hash holds.
   *
   * Calls `Filecoin.EthGetBlockTransactionCountByHash`, with the permission `read`.
   */
  ethGetBlockTransactionCountByHash(blockHash: EthHash): Promise<EthUint64>;

  /**
   * Returns how many transactions the block with a given number or tag holds.
   *
   * A null round fails with code 12.
   *
   * Calls `Filecoin.EthGetBlockTransactionCountByNumber`, with the permission `read`.
   * @param blockNumber - A block number in hex, or a tag; `earliest` is refused.
   */
  ethGetBlockTransactionCountByNumber(blockNumber: "pending" | "latest" | "finalized" | "safe" | (string & {})): Promise<EthUint64>;

  /**
   * Returns the EVM bytecode of a contract at a block.
   *
   * Empty (`0x`) for anything that is not an EVM contract. The genesis block is refused.
   *
   * Calls `Filecoin.EthGetCode`, with the permission `read`.
   */
  ethGetCode(address: EthAddress, block: EthBlockNumberOrHash): Promise<EthBytes>;

  /**
   * Returns what a filter has gathered since it was last polled.
   *
   * Logs, block hashes or transaction hashes, by the kind of filter. Each result is handed out once.
   *
   * Calls `Filecoin.EthGetFilterChanges`, with the permission `read`.
   */
  ethGetFilterChanges(filterId: EthFilterID): Promise<EthFilterResult>;

  /**
   * Returns the logs gathered by a log filter.
   *
   * Lotus empties the filter here as well, so a later poll does not repeat them. Other kinds of filter are refused.
   *
   * Calls `Filecoin.EthGetFilterLogs`, with the permission `read`.
   */
  ethGetFilterLogs(filterId: EthFilterID): Promise<EthFilterResult>;

  /**
   * Returns past event logs, selected by block range, address and topics.
   *
   * The node limits the block range (code -32005 beyond it) and the number of results, and needs its chain indexer for it.
   *
   * Calls `Filecoin.EthGetLogs`, with the permission `read`.
   */
  ethGetLogs(filter: EthFilterSpec): Promise<EthFilterResult>;

  /**
   * Returns the CID of the Filecoin message behind an Ethereum transaction hash.
   *
   * Null when the node knows no such message.
   *
   * Calls `Filecoin.EthGetMessageCidByTransactionHash`, with the permission `read`.
   */
  ethGetMessageCidByTransactionHash(transactionHash: EthHash | null): Promise<Cid | null>;

  /**
   * Returns one 32-byte storage slot of an EVM contract at a block.
   *
   * All zeros for an address without a contract. The number of a null round stands for the block before it.
   *
   * Calls `Filecoin.EthGetStorageAt`, with the permission `read`.
   */
  ethGetStorageAt(address: EthAddress, position: EthBytes, block: EthBlockNumberOrHash): Promise<EthBytes>;

  /**
   * Returns the transaction at a position in the block with a given hash.
   *
   * A position past the end is an error, not null.
   *
   * Calls `Filecoin.EthGetTransactionByBlockHashAndIndex`, with the permission `read`.
   */
  ethGetTransactionByBlockHashAndIndex(blockHash: EthHash, transactionIndex: EthUint64): Promise<EthTx>;

  /**
   * Returns the transaction at a position in the block with a given number or tag.
   *
   * A position past the end is an error, not null. A null round fails with code 12.
   *
   * Calls `Filecoin.EthGetTransactionByBlockNumberAndIndex`, with the permission `read`.
   * @param blockNumber - A block number in hex, or a tag; `earliest` is refused.
   */
  ethGetTransactionByBlockNumberAndIndex(blockNumber: "pending" | "latest" | "finalized" | "safe" | (string & {}), transactionIndex: EthUint64): Promise<EthTx>;

  /**
   * Returns a transaction by its hash, whether mined or pending, or null.
   *
   * Block fields are null while it is pending. Of pending messages only Ethereum ones are found.
   *
   * Calls `Filecoin.EthGetTransactionByHash`, with the permission `read`.
   */
  ethGetTransactionByHash(transactionHash: EthHash | null): Promise<EthTx | null>;

  /**
   * Returns a transaction by its hash, searching only so many epochs back, or null.
   *
   * A limit of -1 means no limit. Lotus extension without an `eth_` name.
   *
   * Calls `Filecoin.EthGetTransactionByHashLimited`, with the permission `read`.
   * @param limit - How many epochs to look back at most; -1 for no limit.
   */
  ethGetTransactionByHashLimited(transactionHash: EthHash | null, limit: ChainEpoch): Promise<EthTx | null>;

  /**
   * Returns how many transactions an address has sent, which is its next nonce.
   *
   * The tag `pending` counts the message pool too. The number of a null round stands for the block before it.
   *
   * Calls `Filecoin.EthGetTransactionCount`, with the permission `read`.
   */
  ethGetTransactionCount(sender: EthAddress, block: EthBlockNumberOrHash): Promise<EthUint64>;

  /**
   * Returns the Ethereum transaction hash of a Filecoin message CID, or null.
   *
   * Calls `Filecoin.EthGetTransactionHashByCid`, with the permission `read`.
   */
  ethGetTransactionHashByCid(messageCid: Cid): Promise<EthHash | null>;

  /**
   * Returns the receipt of an executed transaction, or null.
   *
   * Null covers both unknown and not yet executed: the node cannot tell them apart.
   *
   * Calls `Filecoin.EthGetTransactionReceipt`, with the permission `read`.
   */
  ethGetTransactionReceipt(transactionHash: EthHash): Promise<EthTxReceipt | null>;

  /**
   * Returns a transaction's receipt, searching only so many epochs back, or null.
   *
   * A limit of -1 means no limit. Lotus extension without an `eth_` name.
   *
   * Calls `Filecoin.EthGetTransactionReceiptLimited`, with the permission `read`.
   * @param limit - How many epochs to look back at most; -1 for no limit.
   */
  ethGetTransactionReceiptLimited(transactionHash: EthHash, limit: ChainEpoch): Promise<EthTxReceipt | null>;

  /**
   * Suggests a priority fee per unit of gas, in attoFIL.
   *
   * Calls `Filecoin.EthMaxPriorityFeePerGas`, with the permission `read`.
   */
  ethMaxPriorityFeePerGas(): Promise<EthBigInt>;

  /**
   * Creates a filter that gathers the hashes of new blocks.
   *
   * Poll it with `EthGetFilterChanges`. Unused filters are dropped after a while.
   *
   * Calls `Filecoin.EthNewBlockFilter`, with the permission `read`.
   */
  ethNewBlockFilter(): Promise<EthFilterID>;

  /**
   * Creates a filter that gathers matching event logs.
   *
   * Poll it with `EthGetFilterChanges`. Unused filters are dropped after a while.
   *
   * Calls `Filecoin.EthNewFilter`, with the permission `read`.
   */
  ethNewFilter(filter: EthFilterSpec): Promise<EthFilterID>;

  /**
   * Creates a filter that gathers the hashes of transactions entering the message pool.
   *
   * Poll it with `EthGetFilterChanges`. Unused filters are dropped after a while.
   *
   * Calls `Filecoin.EthNewPendingTransactionFilter`, with the permission `read`.
   */
  ethNewPendingTransactionFilter(): Promise<EthFilterID>;

  /**
   * Returns the Filecoin network version at the head, where Ethereum has its protocol version.
   *
   * Calls `Filecoin.EthProtocolVersion`, with the permission `read`.
   */
  ethProtocolVersion(): Promise<EthUint64>;

  /**
   * Submits a signed Ethereum transaction and returns its hash.
   *
   * Spends the sender's funds once mined. An answer means accepted into the message pool, not executed.
   *
   * Calls `Filecoin.EthSendRawTransaction`, with the permission `read`.
   */
  ethSendRawTransaction(rawTransaction: EthBytes): Promise<EthHash>;

  /**
   * Submits a signed Ethereum transaction under the tighter pool limit for foreign senders.
   *
   * A sender may have 100 pending messages rather than 1000. Spends the sender's funds once mined. Lotus extension without an `eth_` name.
   *
   * Calls `Filecoin.EthSendRawTransactionUntrusted`, with the permission `read`.
   */
  ethSendRawTransactionUntrusted(rawTransaction: EthBytes): Promise<EthHash>;

  /**
   * Subscribes to new block heads, pending transactions or matching logs.
   *
   * Needs a WebSocket. Kinds: `newHeads`, `newPendingTransactions` and `logs`, the last with optional addresses and topics. A reader that falls far behind is cut off.
   *
   * Calls `Filecoin.EthSubscribe`, with the permission `read`.
   * @param params - Only for `logs`.
   */
  ethSubscribe(eventType: "newHeads" | "newPendingTransactions" | "logs" | (string & {}), params?: EthSubscriptionParams | null): Stream<EthBlock | EthHash | EthLog>;

  /**
   * Returns false when the node is in sync, otherwise how far it has come.
   *
   * Calls `Filecoin.EthSyncing`, with the permission `read`.
   */
  ethSyncing(): Promise<EthSyncingResult>;

  /**
   * Returns call traces of every transaction in a block, in Parity style.
   *
   * Re-executes the block, which is costly. Native Filecoin calls show up as calls too; block rewards are absent.
   *
   * Calls `Filecoin.EthTraceBlock`, with the permission `read`.
   * @param blockNumber - A block number in hex, or a tag; `earliest` is refused.
   */
  ethTraceBlock(blockNumber: "pending" | "latest" | "finalized" | "safe" | (string & {})): Promise<EthTraceBlock[]>;

  /**
   * Returns call traces in a block range that match senders and recipients.
   *
   * Re-executes every block in the range. The node limits both the range (code -32005) and the number of results; null rounds are passed over.
   *
   * Calls `Filecoin.EthTraceFilter`, with the permission `read`.
   */
  ethTraceFilter(filter: EthTraceFilterCriteria): Promise<EthTraceFilterResult[]>;

  /**
   * Replays a block and returns output and trace for each transaction.
   *
   * The only accepted list of trace types is `["trace"]`. Costly.
   *
   * Calls `Filecoin.EthTraceReplayBlockTransactions`, with the permission `read`.
   * @param blockNumber - A block number in hex, or a tag; `earliest` is refused.
   * @param traceTypes - Only `["trace"]` is supported.
   */
  ethTraceReplayBlockTransactions(blockNumber: "pending" | "latest" | "finalized" | "safe" | (string & {}), traceTypes: string[]): Promise<EthTraceReplayBlockTransaction[]>;

  /**
   * Returns the call traces of one mined transaction.
   *
   * A pending or unknown transaction is an error. Re-executes the whole block.
   *
   * Calls `Filecoin.EthTraceTransaction`, with the permission `read`.
   */
  ethTraceTransaction(transactionHash: string): Promise<EthTraceTransaction[]>;

  /**
   * Removes a filter and tells whether it existed.
   *
   * Calls `Filecoin.EthUninstallFilter`, with the permission `read`.
   */
  ethUninstallFilter(filterId: EthFilterID): Promise<boolean>;

  /**
   * Ends a subscription and tells whether it existed.
   *
   * Calls `Filecoin.EthUnsubscribe`, with the permission `read`.
   */
  ethUnsubscribe(subscriptionId: EthSubscriptionID): Promise<boolean>;

  /**
   * Converts a Filecoin address to its Ethereum form.
   *
   * `f0` and `f410f` need no lookup. `f1`, `f2` and `f3` are looked up on the chain at the given block, by default `finalized`, and must exist there.
   *
   * Calls `Filecoin.FilecoinAddressToEthAddress`, with the permission `read`.
   * @param blockNumber - The block to look the address up in: a number in hex or a tag; `finalized` when null.
   */
  filecoinAddressToEthAddress(filecoinAddress: Address, blockNumber?: ("pending" | "latest" | "finalized" | "safe" | (string & {})) | null): Promise<EthAddress>;

  /**
   * Returns true whenever the Ethereum API is switched on.
   *
   * Calls `Filecoin.NetListening`, with the permission `read`.
   */
  netListening(): Promise<boolean>;

  /**
   * Returns the EIP-155 chain ID as a decimal string.
   *
   * Calls `Filecoin.NetVersion`, with the permission `read`.
   */
  netVersion(): Promise<string>;

  /**
   * Returns an actor's code CID, state root, nonce and balance at a selected tipset.
   *
   * Experimental. Select by exactly one of key, height or tag. The balance is in attoFIL. An address without an actor is an error at present, but the declared result allows null.
   *
   * Calls `Filecoin.StateGetActor`, with the permission `read`.
   */
  stateGetActor(address: Address, selector: TipSetSelector): Promise<Actor>;

  /**
   * Returns the ID address (`f0`) of any address at a selected tipset.
   *
   * Experimental. Select by exactly one of key, height or tag. An unknown address is an error at present, without the code 11 of `StateLookupID`, but the declared result allows null.
   *
   * Calls `Filecoin.StateGetID`, with the permission `read`.
   */
  stateGetID(address: Address, selector: TipSetSelector): Promise<Address>;

  /**
   * Returns the name and version of the node software as one string.
   *
   * Calls `Filecoin.Web3ClientVersion`, with the permission `read`.
   */
  web3ClientVersion(): Promise<string>;

}

/** What every client has beside the methods of the API. */
interface ClientScope extends AsyncDisposeMember {
  /** A client with these options for every call; what it does not set stays as it is here. */
  with(options: CallOptions): this;

  /** Calls a method that the description does not know yet, by the name that travels. */
  request(
    method: string,
    params?: readonly unknown[] | Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): Promise<unknown>;

  /**
   * Sends several calls at once, and says of each how it ended:
   * `const [one, other] = await client.batch((b) => [b.one(), b.other()])`. Over HTTP they travel in one request.
   * @returns A list of what `Promise.allSettled` would give, in the order of the calls: it does not throw for one that failed.
   */
  batch<const Calls extends readonly Promise<unknown>[]>(
    calls: (batch: BatchClient<this>) => Calls,
    options?: CallOptions,
  ): Promise<BatchResults<Calls, LotusError>>;

  /**
   * Ends all calls and streams over a WebSocket, and closes it, for this client and all that share its connection:
   * those that `with` made. Waits for nothing. Over HTTP there is nothing to close.
   */
  close(): Promise<void>;
}

/** A client of Filecoin Lotus full node API v2. Made by {@link createClient}. */
export interface Client extends ClientScope, ReadMethods {}

/** The client that a permission gives. Where it is not known beforehand, nothing is ruled out. */
export type ClientOf<Given extends PermissionTier | undefined, Token extends Credential | undefined = Credential> = [Given] extends [undefined] ? [Token] extends [undefined] ? Client : Client :
  undefined extends Given ? Client :
  "read" extends Given ? Client :
  "write" extends Given ? Client :
  "sign" extends Given ? Client :
  Client;

const api: JsonRpcApi = {
  fail: LotusError,
  prefix: "Filecoin.",
  path: "/rpc/v2",
  presets: {
    "glif": "https://api.node.glif.io/rpc/v2",
    "glif-calibration": "https://api.calibration.node.glif.io/rpc/v2",
  },
  arities: [
    "chain eth filecoin net state web",
  ],
  probe: "Filecoin.Version",
  facts: lazily(() => import("./facts/v2.js")),
  methods: [
    [{ stream: { notification: "eth_subscription", cancel: "Filecoin.EthUnsubscribe" } }, "ethSubscribe"],
  ],
};

/**
 * Makes a client. Nothing is sent before the first call.
 * @throws {@link LotusError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
 * A multiaddr is read when the first call is made, which fails with that instead.
 */
export function createClient<
  Given extends PermissionTier | undefined = undefined,
  Token extends Credential | undefined = undefined,
>(options: ClientOptions<Given, Token>): ClientOf<Given, Token> {
  return jsonRpcClient<ClientOf<Given, Token>>(api, options);
}
