import { LotusError } from "./error.js";
import type { BatchClient, BatchResults } from "./runtime/batch.js";
import type { Credential } from "./runtime/http.js";
import { type AsyncDisposeMember, type CallOptions, type ConnectionOptions, type RpcEndpoints, type Stream } from "./runtime/jsonrpc.js";
import type { Actor, Address, Cid, EthAddress, EthBigInt, EthBlock, EthBlockNumberOrHash, EthBytes, EthCall, EthFeeHistory, EthFilterID, EthFilterResult, EthFilterSpec, EthHash, EthLog, EthSubscriptionID, EthSubscriptionParams, EthSyncingResult, EthTraceBlock, EthTraceFilterCriteria, EthTraceFilterResult, EthTraceReplayBlockTransaction, EthTraceTransaction, EthTx, EthTxReceipt, EthUint64, FinalityStatus, OpenRPCDocument, TipSet, TipSetSelector } from "./types.js";
export { LotusError, isLotusError } from "./error.js";
export type { ErrorData } from "./error.js";
export type { BatchClient, BatchResults } from "./runtime/batch.js";
export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Hooks, ReconnectEvent, RequestEvent, ResponseEvent, RetryEvent } from "./runtime/hooks.js";
export type { Credential, RetryOptions } from "./runtime/http.js";
export type { CallOptions, ConnectionOptions, RpcEndpoint, RpcEndpoints, Stream, StreamOptions, WebSocketLike } from "./runtime/jsonrpc.js";
export * from "./runtime/filecoin.js";
export type { Actor, Address, BeaconEntry, BigIntString, BlockHeader, ChainEpoch, Cid, ElectionProof, EthAddress, EthAddressList, EthBigInt, EthBlock, EthBlockNumberOrHash, EthBytes, EthCall, EthCallTraceAction, EthCallTraceResult, EthCreateTraceAction, EthCreateTraceResult, EthFeeHistory, EthFilterID, EthFilterResult, EthFilterSpec, EthHash, EthHashList, EthLog, EthNonce, EthSubscriptionID, EthSubscriptionParams, EthSyncingResult, EthTopicSpec, EthTrace, EthTraceBlock, EthTraceFilterCriteria, EthTraceFilterResult, EthTraceReplayBlockTransaction, EthTraceTransaction, EthTx, EthTxReceipt, EthUint64, FinalityStatus, OpenRPCDocument, PoStProof, RegisteredPoStProof, SigType, Signature, Ticket, TipSet, TipSetAnchor, TipSetHeight, TipSetKey, TipSetSelector, TipSetTag, TokenAmount } from "./types.js";
/** What a client is made with. */
export interface ClientOptions extends ConnectionOptions {
	/** The URL of the endpoint, http, https, ws or wss, used as given; one without a path gets `/rpc/v2`, or the name of a server. */
	url: RpcEndpoints<"glif" | "glif-calibration" | (string & {})>;
	/** Sent as a bearer token: the token, or a function that gives it anew for each request. */
	token?: Credential | undefined;
	/** Sends a token even without encryption, to hosts other than this machine. */
	allowInsecure?: boolean | undefined;
}
/** The methods of the API. */
export interface ClientMethods {
	/**
	* Returns the tipset chosen by key, by height or by a tag such as `finalized`.
	*
	* Experimental. Select by exactly one of key, height or tag (`latest`, `safe` or `finalized`). A height counts on the chain that ends in the anchor, by default the finalized tipset, and must not lie above it. For a null round it gives the tipset before with `previous`, the one after without. An empty key means the current head.
	*
	* Calls `Filecoin.ChainGetTipSet`.
	*/
	chainGetTipSet(selector: TipSetSelector): Promise<TipSet>;
	/**
	* Reports which tipset the node takes as final, and what EC and F3 each say about it.
	*
	* Experimental. A threshold depth of -1 with a null EC tipset means the chain is too unhealthy to tell; the node then counts 900 epochs back. The F3 tipset is null where F3 is not running or lags too far behind.
	*
	* Calls `Filecoin.ChainGetTipSetFinalityStatus`.
	*/
	chainGetTipSetFinalityStatus(): Promise<FinalityStatus>;
	/**
	* Returns the server's own OpenRPC document.
	*
	* Treat its schemas with care: many contradict what really travels.
	*
	* Calls `Filecoin.Discover`.
	*/
	discover(): Promise<OpenRPCDocument>;
	/**
	* Returns an empty array, since a Lotus node manages no Ethereum accounts.
	*
	* Calls `Filecoin.EthAccounts`.
	*/
	ethAccounts(): Promise<EthAddress[]>;
	/**
	* Converts an Ethereum address to its Filecoin form.
	*
	* A masked ID address becomes `f0…`, any other `f410f…`. Needs no lookup on the chain.
	*
	* Calls `Filecoin.EthAddressToFilecoinAddress`.
	*/
	ethAddressToFilecoinAddress(ethAddress: EthAddress): Promise<Address>;
	/**
	* Returns the base fee, in attoFIL, that the block after the head will have.
	*
	* Calls `Filecoin.EthBaseFee`.
	*/
	ethBaseFee(): Promise<EthBigInt>;
	/**
	* Returns the number of the newest block whose transactions have been executed.
	*
	* That is the parent of the chain head, so usually one epoch behind `ChainHead`.
	*
	* Calls `Filecoin.EthBlockNumber`.
	*/
	ethBlockNumber(): Promise<EthUint64>;
	/**
	* Runs a transaction against a block's state and returns its output, changing nothing.
	*
	* A revert fails with code 3, its data as hex. The number of a null round stands for the block before it. The gateway refuses a block more than 24 hours old, unless set otherwise, and at present the tags `safe` and `finalized` too.
	*
	* Calls `Filecoin.EthCall`.
	*/
	ethCall(transaction: EthCall, block: EthBlockNumberOrHash): Promise<EthBytes>;
	/**
	* Returns the EIP-155 chain ID: 314 on mainnet, 314159 on calibration.
	*
	* Calls `Filecoin.EthChainId`.
	*/
	ethChainId(): Promise<EthUint64>;
	/**
	* Estimates the gas limit a transaction needs.
	*
	* Without a block parameter the head is used. A transaction that would revert fails with code 3.
	*
	* Calls `Filecoin.EthEstimateGas`.
	*/
	ethEstimateGas(transaction: EthCall, block?: EthBlockNumberOrHash | null): Promise<EthUint64>;
	/**
	* Returns base fees, gas use and, on request, priority fee percentiles for a range of blocks.
	*
	* At most 100 percentiles, which must ascend between 0 and 100. Slow for long ranges. The entry for the block after the newest repeats the newest base fee. The gateway allows 128 blocks, none more than 24 hours old, unless set otherwise.
	*
	* Calls `Filecoin.EthFeeHistory`.
	* @param blockCount - At most 1024.
	* @param newestBlock - A block number in hex, or a tag; `earliest` is refused.
	* @param rewardPercentiles - From 0 to 100, ascending, at most 100 of them.
	*/
	ethFeeHistory(blockCount: EthUint64, newestBlock: "pending" | "latest" | "finalized" | "safe" | (string & {}), rewardPercentiles?: number[] | null): Promise<EthFeeHistory>;
	/**
	* Suggests a total gas price in attoFIL: base fee plus priority fee.
	*
	* Calls `Filecoin.EthGasPrice`.
	*/
	ethGasPrice(): Promise<EthBigInt>;
	/**
	* Returns, in attoFIL, the balance an Ethereum address has at a block.
	*
	* Zero when there is no such actor. The number of a null round stands for the block before it. The gateway refuses a block more than 24 hours old, unless set otherwise, and at present the tags `safe` and `finalized` too.
	*
	* Calls `Filecoin.EthGetBalance`.
	*/
	ethGetBalance(address: EthAddress, block: EthBlockNumberOrHash): Promise<EthBigInt>;
	/**
	* Returns a block in Ethereum form by its hash.
	*
	* Each Ethereum block stands for a whole tipset. The flag chooses between complete transactions and only their hashes. The gateway refuses a block more than 24 hours old, unless set otherwise.
	*
	* Calls `Filecoin.EthGetBlockByHash`.
	* @param fullTransactions - Return whole transactions in place of hashes.
	*/
	ethGetBlockByHash(blockHash: EthHash, fullTransactions: boolean): Promise<EthBlock>;
	/**
	* Returns a block in Ethereum form by its number or tag.
	*
	* Accepts a hex number, `latest`, `pending`, `safe` or `finalized`; `earliest` is refused. The number of a null round fails with code 12. The flag chooses between complete transactions and only their hashes. The gateway refuses a block more than 24 hours old, unless set otherwise.
	*
	* Calls `Filecoin.EthGetBlockByNumber`.
	* @param blockNumber - A block number in hex, or a tag; `earliest` is refused.
	* @param fullTransactions - Return whole transactions in place of hashes.
	*/
	ethGetBlockByNumber(blockNumber: "pending" | "latest" | "finalized" | "safe" | (string & {}), fullTransactions: boolean): Promise<EthBlock>;
	/**
	* Returns one receipt for each transaction of a block.
	*
	* A null round given by number fails with code 12. The gateway refuses a block more than 20 epochs behind the head, unless set otherwise.
	*
	* Calls `Filecoin.EthGetBlockReceipts`.
	*/
	ethGetBlockReceipts(block: EthBlockNumberOrHash): Promise<EthTxReceipt[]>;
	/**
	* Returns how many transactions the block with a given hash holds.
	*
	* Calls `Filecoin.EthGetBlockTransactionCountByHash`.
	*/
	ethGetBlockTransactionCountByHash(blockHash: EthHash): Promise<EthUint64>;
	/**
	* Returns how many transactions the block with a given number or tag holds.
	*
	* A null round fails with code 12. The gateway refuses a block more than 24 hours old, unless set otherwise.
	*
	* Calls `Filecoin.EthGetBlockTransactionCountByNumber`.
	* @param blockNumber - A block number in hex, or a tag; `earliest` is refused.
	*/
	ethGetBlockTransactionCountByNumber(blockNumber: "pending" | "latest" | "finalized" | "safe" | (string & {})): Promise<EthUint64>;
	/**
	* Returns the EVM bytecode of a contract at a block.
	*
	* Empty (`0x`) for anything that is not an EVM contract. The genesis block is refused. The gateway refuses a block more than 24 hours old, unless set otherwise, and at present the tags `safe` and `finalized` too.
	*
	* Calls `Filecoin.EthGetCode`.
	*/
	ethGetCode(address: EthAddress, block: EthBlockNumberOrHash): Promise<EthBytes>;
	/**
	* Returns what a filter has gathered since it was last polled.
	*
	* Logs, block hashes or transaction hashes, by the kind of filter. Each result is handed out once. On a gateway this needs the WebSocket connection that made the filter.
	*
	* Calls `Filecoin.EthGetFilterChanges`.
	*/
	ethGetFilterChanges(filterId: EthFilterID): Promise<EthFilterResult>;
	/**
	* Returns the logs gathered by a log filter.
	*
	* Lotus empties the filter here as well, so a later poll does not repeat them. Other kinds of filter are refused. On a gateway this needs the WebSocket connection that made the filter.
	*
	* Calls `Filecoin.EthGetFilterLogs`.
	*/
	ethGetFilterLogs(filterId: EthFilterID): Promise<EthFilterResult>;
	/**
	* Returns past event logs, selected by block range, address and topics.
	*
	* The node limits the block range (code -32005 beyond it) and the number of results, and needs its chain indexer for it. The gateway refuses blocks more than 24 hours old, unless set otherwise.
	*
	* Calls `Filecoin.EthGetLogs`.
	*/
	ethGetLogs(filter: EthFilterSpec): Promise<EthFilterResult>;
	/**
	* Returns the CID of the Filecoin message behind an Ethereum transaction hash.
	*
	* Null when the node knows no such message.
	*
	* Calls `Filecoin.EthGetMessageCidByTransactionHash`.
	*/
	ethGetMessageCidByTransactionHash(transactionHash: EthHash | null): Promise<Cid | null>;
	/**
	* Returns one 32-byte storage slot of an EVM contract at a block.
	*
	* All zeros for an address without a contract. The number of a null round stands for the block before it. The gateway refuses a block more than 24 hours old, unless set otherwise, and at present the tags `safe` and `finalized` too.
	*
	* Calls `Filecoin.EthGetStorageAt`.
	*/
	ethGetStorageAt(address: EthAddress, position: EthBytes, block: EthBlockNumberOrHash): Promise<EthBytes>;
	/**
	* Returns the transaction at a position in the block with a given hash.
	*
	* A position past the end is an error, not null. The gateway refuses a block more than 24 hours old, unless set otherwise.
	*
	* Calls `Filecoin.EthGetTransactionByBlockHashAndIndex`.
	*/
	ethGetTransactionByBlockHashAndIndex(blockHash: EthHash, transactionIndex: EthUint64): Promise<EthTx>;
	/**
	* Returns the transaction at a position in the block with a given number or tag.
	*
	* A position past the end is an error, not null. A null round fails with code 12. The gateway refuses a block more than 24 hours old, unless set otherwise.
	*
	* Calls `Filecoin.EthGetTransactionByBlockNumberAndIndex`.
	* @param blockNumber - A block number in hex, or a tag; `earliest` is refused.
	*/
	ethGetTransactionByBlockNumberAndIndex(blockNumber: "pending" | "latest" | "finalized" | "safe" | (string & {}), transactionIndex: EthUint64): Promise<EthTx>;
	/**
	* Returns a transaction by its hash, whether mined or pending, or null.
	*
	* Block fields are null while it is pending. Of pending messages only Ethereum ones are found. The gateway searches only 20 epochs back, unless set otherwise, so null may also mean too old.
	*
	* Calls `Filecoin.EthGetTransactionByHash`.
	*/
	ethGetTransactionByHash(transactionHash: EthHash | null): Promise<EthTx | null>;
	/**
	* Returns how many transactions an address has sent, which is its next nonce.
	*
	* The tag `pending` counts the message pool too. The number of a null round stands for the block before it. The gateway refuses a block more than 24 hours old, unless set otherwise, and at present the tags `safe` and `finalized` too.
	*
	* Calls `Filecoin.EthGetTransactionCount`.
	*/
	ethGetTransactionCount(sender: EthAddress, block: EthBlockNumberOrHash): Promise<EthUint64>;
	/**
	* Returns the Ethereum transaction hash of a Filecoin message CID, or null.
	*
	* Calls `Filecoin.EthGetTransactionHashByCid`.
	*/
	ethGetTransactionHashByCid(messageCid: Cid): Promise<EthHash | null>;
	/**
	* Returns the receipt of an executed transaction, or null.
	*
	* Null covers both unknown and not yet executed: the node cannot tell them apart. The gateway searches only 20 epochs back, unless set otherwise, so null may also mean too old.
	*
	* Calls `Filecoin.EthGetTransactionReceipt`.
	*/
	ethGetTransactionReceipt(transactionHash: EthHash): Promise<EthTxReceipt | null>;
	/**
	* Suggests a priority fee per unit of gas, in attoFIL.
	*
	* Calls `Filecoin.EthMaxPriorityFeePerGas`.
	*/
	ethMaxPriorityFeePerGas(): Promise<EthBigInt>;
	/**
	* Creates a filter that gathers the hashes of new blocks.
	*
	* Poll it with `EthGetFilterChanges`. Unused filters are dropped after a while. On a gateway this needs a WebSocket: the filter belongs to the connection, which may hold 16 filters and subscriptions.
	*
	* Calls `Filecoin.EthNewBlockFilter`.
	*/
	ethNewBlockFilter(): Promise<EthFilterID>;
	/**
	* Creates a filter that gathers matching event logs.
	*
	* Poll it with `EthGetFilterChanges`. Unused filters are dropped after a while. On a gateway this needs a WebSocket: the filter belongs to the connection, which may hold 16 filters and subscriptions.
	*
	* Calls `Filecoin.EthNewFilter`.
	*/
	ethNewFilter(filter: EthFilterSpec): Promise<EthFilterID>;
	/**
	* Creates a filter that gathers the hashes of transactions entering the message pool.
	*
	* Poll it with `EthGetFilterChanges`. Unused filters are dropped after a while. On a gateway this needs a WebSocket: the filter belongs to the connection, which may hold 16 filters and subscriptions.
	*
	* Calls `Filecoin.EthNewPendingTransactionFilter`.
	*/
	ethNewPendingTransactionFilter(): Promise<EthFilterID>;
	/**
	* Returns the Filecoin network version at the head, where Ethereum has its protocol version.
	*
	* Calls `Filecoin.EthProtocolVersion`.
	*/
	ethProtocolVersion(): Promise<EthUint64>;
	/**
	* Submits a signed Ethereum transaction and returns its hash.
	*
	* Spends the sender's funds once mined. An answer means accepted into the message pool, not executed. The gateway applies the limit for foreign senders: 100 pending messages rather than 1000.
	*
	* Calls `Filecoin.EthSendRawTransaction`.
	*/
	ethSendRawTransaction(rawTransaction: EthBytes): Promise<EthHash>;
	/**
	* Subscribes to new block heads, pending transactions or matching logs.
	*
	* Needs a WebSocket. Kinds: `newHeads`, `newPendingTransactions` and `logs`, the last with optional addresses and topics. A reader that falls far behind is cut off. A gateway connection may hold 16 filters and subscriptions, unless set otherwise.
	*
	* Calls `Filecoin.EthSubscribe`.
	* @param params - Only for `logs`.
	*/
	ethSubscribe(eventType: "newHeads" | "newPendingTransactions" | "logs" | (string & {}), params?: EthSubscriptionParams | null): Stream<EthBlock | EthHash | EthLog>;
	/**
	* Returns false when the node is in sync, otherwise how far it has come.
	*
	* Calls `Filecoin.EthSyncing`.
	*/
	ethSyncing(): Promise<EthSyncingResult>;
	/**
	* Returns call traces of every transaction in a block, in Parity style.
	*
	* Re-executes the block, which is costly. Native Filecoin calls show up as calls too; block rewards are absent. The gateway refuses a block more than 24 hours old, unless set otherwise.
	*
	* Calls `Filecoin.EthTraceBlock`.
	* @param blockNumber - A block number in hex, or a tag; `earliest` is refused.
	*/
	ethTraceBlock(blockNumber: "pending" | "latest" | "finalized" | "safe" | (string & {})): Promise<EthTraceBlock[]>;
	/**
	* Returns call traces in a block range that match senders and recipients.
	*
	* Re-executes every block in the range. The node limits both the range (code -32005) and the number of results; null rounds are passed over. The gateway allows a range of 100 blocks, none more than 24 hours old, unless set otherwise.
	*
	* Calls `Filecoin.EthTraceFilter`.
	*/
	ethTraceFilter(filter: EthTraceFilterCriteria): Promise<EthTraceFilterResult[]>;
	/**
	* Replays a block and returns output and trace for each transaction.
	*
	* The only accepted list of trace types is `["trace"]`. Costly. The gateway refuses a block more than 24 hours old, unless set otherwise.
	*
	* Calls `Filecoin.EthTraceReplayBlockTransactions`.
	* @param blockNumber - A block number in hex, or a tag; `earliest` is refused.
	* @param traceTypes - Only `["trace"]` is supported.
	*/
	ethTraceReplayBlockTransactions(blockNumber: "pending" | "latest" | "finalized" | "safe" | (string & {}), traceTypes: string[]): Promise<EthTraceReplayBlockTransaction[]>;
	/**
	* Returns the call traces of one mined transaction.
	*
	* A pending or unknown transaction is an error. Re-executes the whole block.
	*
	* Calls `Filecoin.EthTraceTransaction`.
	*/
	ethTraceTransaction(transactionHash: string): Promise<EthTraceTransaction[]>;
	/**
	* Removes a filter and tells whether it existed.
	*
	* On a gateway this needs the WebSocket connection that made it; for another the answer is false.
	*
	* Calls `Filecoin.EthUninstallFilter`.
	*/
	ethUninstallFilter(filterId: EthFilterID): Promise<boolean>;
	/**
	* Ends a subscription and tells whether it existed.
	*
	* On a gateway this needs the WebSocket connection that made it; for another the answer is false.
	*
	* Calls `Filecoin.EthUnsubscribe`.
	*/
	ethUnsubscribe(subscriptionId: EthSubscriptionID): Promise<boolean>;
	/**
	* Converts a Filecoin address to its Ethereum form.
	*
	* `f0` and `f410f` need no lookup. `f1`, `f2` and `f3` are looked up on the chain at the given block, by default `finalized`, and must exist there.
	*
	* Calls `Filecoin.FilecoinAddressToEthAddress`.
	* @param blockNumber - The block to look the address up in: a number in hex or a tag; `finalized` when null.
	*/
	filecoinAddressToEthAddress(filecoinAddress: Address, blockNumber?: ("pending" | "latest" | "finalized" | "safe" | (string & {})) | null): Promise<EthAddress>;
	/**
	* Returns true whenever the Ethereum API is switched on.
	*
	* Calls `Filecoin.NetListening`.
	*/
	netListening(): Promise<boolean>;
	/**
	* Returns the EIP-155 chain ID as a decimal string.
	*
	* Calls `Filecoin.NetVersion`.
	*/
	netVersion(): Promise<string>;
	/**
	* Returns an actor's code CID, state root, nonce and balance at a selected tipset.
	*
	* Experimental. Select by exactly one of key, height or tag. The balance is in attoFIL. An address without an actor is an error at present, but the declared result allows null.
	*
	* Calls `Filecoin.StateGetActor`.
	*/
	stateGetActor(address: Address, selector: TipSetSelector): Promise<Actor>;
	/**
	* Returns the ID address (`f0`) of any address at a selected tipset.
	*
	* Experimental. Select by exactly one of key, height or tag. An unknown address is an error at present, without the code 11 of `StateLookupID`, but the declared result allows null.
	*
	* Calls `Filecoin.StateGetID`.
	*/
	stateGetID(address: Address, selector: TipSetSelector): Promise<Address>;
	/**
	* Returns the name and version of the node software as one string.
	*
	* Calls `Filecoin.Web3ClientVersion`.
	*/
	web3ClientVersion(): Promise<string>;
}
/** What every client has beside the methods of the API. */
interface ClientScope extends AsyncDisposeMember {
	/** A client with these options for every call; what it does not set stays as it is here. */
	with(options: CallOptions): this;
	/** Calls a method that the description does not know yet, by the name that travels. */
	request(method: string, params?: readonly unknown[] | Readonly<Record<string, unknown>>, options?: CallOptions): Promise<unknown>;
	/**
	* Sends several calls at once, and says of each how it ended:
	* `const [one, other] = await client.batch((b) => [b.one(), b.other()])`. Over HTTP they travel in one request.
	* @returns A list of what `Promise.allSettled` would give, in the order of the calls: it does not throw for one that failed.
	*/
	batch<const Calls extends readonly Promise<unknown>[]>(calls: (batch: BatchClient<this>) => Calls, options?: CallOptions): Promise<BatchResults<Calls, LotusError>>;
	/**
	* Ends all calls and streams over a WebSocket, and closes it, for this client and all that share its connection:
	* those that `with` made. Waits for nothing. Over HTTP there is nothing to close.
	*/
	close(): Promise<void>;
}
/** A client of Filecoin Lotus gateway API v2. Made by {@link createClient}. */
export interface Client extends ClientScope, ClientMethods {}
/**
* Makes a client. Nothing is sent before the first call.
* @throws {@link LotusError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
* A multiaddr is read when the first call is made, which fails with that instead.
*/
export declare function createClient(options: ClientOptions): Client;
//# sourceMappingURL=gateway-v2.d.ts.map
