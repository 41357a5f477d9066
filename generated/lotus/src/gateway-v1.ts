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
  APIVersion,
  Actor,
  ActorEvent,
  ActorEventFilter,
  ActorState,
  Address,
  Allocation,
  AllocationId,
  ApiMessage,
  BigIntString,
  BlockHeader,
  BlockMessages,
  ChainEpoch,
  Cid,
  ClaimId,
  Deadline,
  DealCollateralBounds,
  DealID,
  DlineInfo,
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
  Event,
  FinalityCertificate,
  HeadChange,
  InvocResult,
  MarketBalance,
  MarketDeal,
  MessageInput,
  MessageReceipt,
  MessageSendSpec,
  MethodNum,
  MinerInfo,
  MinerPower,
  MinerSectors,
  MiningBaseInfo,
  MsgLookup,
  MsigTransaction,
  MsigVesting,
  NetworkName,
  NetworkParams,
  NetworkVersion,
  OpenRPCDocument,
  PaddedPieceSize,
  PowerEntries,
  Randomness,
  SectorNumber,
  SectorOnChainInfo,
  SignedMessage,
  SignedMessageInput,
  StoragePower,
  TipSet,
  TipSetKey,
  TypesMessage,
  VerifregClaim,
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
  APIVersion,
  Actor,
  ActorEvent,
  ActorEventBlock,
  ActorEventFilter,
  ActorID,
  ActorState,
  ActorTrace,
  Address,
  AddressOrEmpty,
  Allocation,
  AllocationId,
  ApiMessage,
  ApiVersionNumber,
  BeaconEntry,
  BeneficiaryTerm,
  BigIntString,
  BitField,
  BlockHeader,
  BlockMessages,
  ChainEpoch,
  Cid,
  ClaimId,
  Deadline,
  DealCollateralBounds,
  DealID,
  DealLabel,
  DealProposal,
  DealWeight,
  DlineInfo,
  Duration,
  ECChain,
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
  Event,
  EventEntry,
  ExecutionTrace,
  ExitCode,
  ExtendedSectorInfo,
  F3TipSet,
  FinalityCertificate,
  ForkUpgradeParams,
  GasTrace,
  HeadChange,
  InvocResult,
  MarketBalance,
  MarketDeal,
  MarketDealState,
  MessageInput,
  MessageReceipt,
  MessageSendSpec,
  MessageTrace,
  MethodNum,
  MinerInfo,
  MinerPower,
  MinerSectors,
  MiningBaseInfo,
  MsgGasCost,
  MsgLookup,
  MsigTransaction,
  MsigVesting,
  NetworkName,
  NetworkParams,
  NetworkVersion,
  OpenRPCDocument,
  PaddedPieceSize,
  PeerID,
  PendingBeneficiaryChange,
  PoStProof,
  PowerClaim,
  PowerEntries,
  PowerEntry,
  PowerTableDelta,
  PowerTableDiff,
  PubKey,
  Randomness,
  RegisteredPoStProof,
  RegisteredSealProof,
  ReturnTrace,
  SectorNumber,
  SectorOnChainInfo,
  SectorOnChainInfoFlags,
  SectorSize,
  SigType,
  Signature,
  SignedMessage,
  SignedMessageInput,
  StoragePower,
  SupplementalData,
  Ticket,
  TipSet,
  TipSetKey,
  TokenAmount,
  TraceIpld,
  TypesMessage,
  UUID,
  VerifregClaim,
} from "./types.js";

/** What a client is made with. */
export interface ClientOptions extends ConnectionOptions {
  /** The URL of the endpoint, http, https, ws or wss, used as given; one without a path gets `/rpc/v1`, or the name of a server. */
  url: RpcEndpoints<"glif" | "glif-calibration" | "chain-love" | "chain-love-calibration" | "ankr" | "ankr-calibration" | (string & {})>;
  /** Sent as a bearer token: the token, or a function that gives it anew for each request. */
  token?: Credential | undefined;
  /** Sends a token even without encryption, to hosts other than this machine. */
  allowInsecure?: boolean | undefined;
}

/** The methods of the API. */
export interface ClientMethods {
  /**
   * Returns the header of the block with a given CID.
   *
   * Calls `Filecoin.ChainGetBlock`.
   */
  chainGetBlock(blockCid: Cid): Promise<BlockHeader>;

  /**
   * Returns the messages that one block carries, grouped by signature type.
   *
   * Blocks of the same tipset often repeat each other's messages. For what was really executed use `ChainGetParentMessages` on a block of the next tipset.
   *
   * Calls `Filecoin.ChainGetBlockMessages`.
   */
  chainGetBlockMessages(blockCid: Cid): Promise<BlockMessages>;

  /**
   * Returns the actor events stored under an events root CID, as found in a message receipt.
   *
   * Calls `Filecoin.ChainGetEvents`.
   */
  chainGetEvents(eventsRoot: Cid): Promise<Event[]>;

  /**
   * Returns the newest tipset that counts as final.
   *
   * Finality comes from F3 where it runs and is ahead; otherwise it lies 900 epochs behind the head.
   *
   * Calls `Filecoin.ChainGetFinalizedTipSet`.
   */
  chainGetFinalizedTipSet(): Promise<TipSet>;

  /**
   * Returns the tipset at epoch 0.
   *
   * Calls `Filecoin.ChainGetGenesis`.
   */
  chainGetGenesis(): Promise<TipSet>;

  /**
   * Returns an on-chain or pooled message by its CID, without the signature.
   *
   * Calls `Filecoin.ChainGetMessage`.
   */
  chainGetMessage(messageCid: Cid): Promise<TypesMessage>;

  /**
   * Returns the messages of a tipset in execution order, without repeats.
   *
   * They have been included, but run only when the next tipset is built. Genesis gives null. A null tipset key means the current head.
   *
   * Calls `Filecoin.ChainGetMessagesInTipset`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  chainGetMessagesInTipset(tipSetKey?: TipSetKey | null): Promise<ApiMessage[] | null>;

  /**
   * Returns the deduplicated messages of the parent tipset of a block.
   *
   * They line up, index by index, with what `ChainGetParentReceipts` gives for the same block. The genesis block gives null.
   *
   * Calls `Filecoin.ChainGetParentMessages`.
   */
  chainGetParentMessages(blockCid: Cid): Promise<ApiMessage[] | null>;

  /**
   * Returns the execution receipts of the messages in a block's parent tipset.
   *
   * They line up, index by index, with what `ChainGetParentMessages` gives for the same block. The genesis block gives null.
   *
   * Calls `Filecoin.ChainGetParentReceipts`.
   */
  chainGetParentReceipts(blockCid: Cid): Promise<MessageReceipt[] | null>;

  /**
   * Lists the tipsets to revert and then apply on the way between two tipsets.
   *
   * Neither key may be null or empty. The gateway refuses tipsets more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.ChainGetPath`.
   * @param from - Null is refused.
   * @param to - Null is refused.
   */
  chainGetPath(from: TipSetKey, to: TipSetKey): Promise<HeadChange[]>;

  /**
   * Returns the tipset with exactly the given key.
   *
   * The key must not be null or empty; call `ChainHead` for the current head.
   *
   * Calls `Filecoin.ChainGetTipSet`.
   * @param tipSetKey - The tipset to get; unlike elsewhere null is refused.
   */
  chainGetTipSet(tipSetKey: TipSetKey): Promise<TipSet>;

  /**
   * Returns the tipset at an epoch, or the next later one when the epoch is a null round.
   *
   * The chain searched is the one that ends in the given tipset. A null tipset key means the current head. The gateway refuses an epoch or tipset more than 24 hours old, unless set otherwise, and an epoch above the tipset.
   *
   * Calls `Filecoin.ChainGetTipSetAfterHeight`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  chainGetTipSetAfterHeight(height: ChainEpoch, tipSetKey?: TipSetKey | null): Promise<TipSet>;

  /**
   * Returns the tipset at an epoch, or the closest earlier one when the epoch is a null round.
   *
   * The chain searched is the one that ends in the given tipset; an epoch above it is an error. Compare the height of the answer with the epoch asked for to notice a null round. A null tipset key means the current head. The gateway refuses an epoch or tipset more than 24 hours old, unless set otherwise, and an epoch above the tipset.
   *
   * Calls `Filecoin.ChainGetTipSetByHeight`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  chainGetTipSetByHeight(height: ChainEpoch, tipSetKey?: TipSetKey | null): Promise<TipSet>;

  /**
   * Tells whether the chain blockstore holds an object with a given CID.
   *
   * Calls `Filecoin.ChainHasObj`.
   */
  chainHasObj(objectCid: Cid): Promise<boolean>;

  /**
   * Returns the heaviest tipset the node knows, the current end of its chain.
   *
   * It can still be reverted. See `ChainGetFinalizedTipSet` for one that cannot.
   *
   * Calls `Filecoin.ChainHead`.
   */
  chainHead(): Promise<TipSet>;

  /**
   * Streams every change of the chain head, as arrays of tipsets applied and reverted.
   *
   * Needs a WebSocket. The first value is a single entry of type `current` with the head at that moment. After a lost connection subscribe again: changes in between are not replayed.
   *
   * Calls `Filecoin.ChainNotify`.
   */
  chainNotify(): Stream<HeadChange[]>;

  /**
   * Fails always: a gateway stores no objects.
   *
   * The method is part of the interface only.
   *
   * Calls `Filecoin.ChainPutObj`.
   */
  chainPutObj(block: unknown): Promise<void>;

  /**
   * Returns the raw bytes of a chain object, base64-encoded, by its CID.
   *
   * Calls `Filecoin.ChainReadObj`.
   */
  chainReadObj(objectCid: Cid): Promise<string>;

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
   * Returns the F3 finality certificate of one instance.
   *
   * Calls `Filecoin.F3GetCertificate`.
   */
  f3GetCertificate(instance: number): Promise<FinalityCertificate>;

  /**
   * Returns the most recent F3 finality certificate, or null before there is one.
   *
   * Calls `Filecoin.F3GetLatestCertificate`.
   */
  f3GetLatestCertificate(): Promise<FinalityCertificate | null>;

  /**
   * Returns the power table that decides votes in one F3 instance.
   *
   * Calls `Filecoin.F3GetPowerTableByInstance`.
   */
  f3GetPowerTableByInstance(instance: number): Promise<PowerEntries | null>;

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
   * Estimates the gas premium in attoFIL to get a message into one of the next blocks.
   *
   * Based on premiums paid recently. Sender and gas limit do not influence the answer at present. A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.GasEstimateGasPremium`.
   * @param blocksToInclude - Within how many blocks the message should be included.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  gasEstimateGasPremium(blocksToInclude: number, sender: Address, gasLimit: number, tipSetKey?: TipSetKey | null): Promise<BigIntString>;

  /**
   * Returns a copy of a message with its unset gas fields filled in.
   *
   * Fields that are not zero are kept. The send spec can cap the total fee; null applies the node's default cap. Nothing is signed or sent. A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.GasEstimateMessageGas`.
   * @param sendSpec - Limits and options; null for the node's own.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  gasEstimateMessageGas(message: MessageInput, sendSpec?: MessageSendSpec | null, tipSetKey?: TipSetKey | null): Promise<TypesMessage>;

  /**
   * Returns the actor events that match a filter.
   *
   * Experimental. Give either a height range or a tipset key; null applies no filter. The node limits range and number of results. The gateway refuses a lower height more than 24 hours back, unless set otherwise, or above the head.
   *
   * Calls `Filecoin.GetActorEventsRaw`.
   */
  getActorEventsRaw(filter?: ActorEventFilter | null): Promise<ActorEvent[] | null>;

  /**
   * Returns what a miner needs to try for a block at an epoch, or null if it cannot mine.
   *
   * The tipset key must not be null or empty. Null means that the miner did not exist, or had no sectors, in the lookback state. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.MinerGetBaseInfo`.
   * @param tipSetKey - The parent tipset; null is refused.
   */
  minerGetBaseInfo(minerAddress: Address, height: ChainEpoch, tipSetKey: TipSetKey): Promise<MiningBaseInfo | null>;

  /**
   * Returns the next nonce of an address, counting its pending messages.
   *
   * Two callers at once can get the same number. `MpoolPushMessage` avoids that.
   *
   * Calls `Filecoin.MpoolGetNonce`.
   */
  mpoolGetNonce(address: Address): Promise<number>;

  /**
   * Returns the messages waiting in the pool.
   *
   * Given a tipset ahead of the pool's own, messages in the blocks up to it are listed too. A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.MpoolPending`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  mpoolPending(tipSetKey?: TipSetKey | null): Promise<SignedMessage[]>;

  /**
   * Adds a signed message to the pool, publishes it and returns its CID.
   *
   * The gateway applies the limit for foreign senders: 100 pending messages rather than 1000. Acceptance is not execution: wait with `StateWaitMsg`.
   *
   * Calls `Filecoin.MpoolPush`.
   */
  mpoolPush(message: SignedMessageInput): Promise<Cid>;

  /**
   * Returns how much of a multisig's balance is not locked by vesting, in attoFIL.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.MsigGetAvailableBalance`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  msigGetAvailableBalance(multisigAddress: Address, tipSetKey?: TipSetKey | null): Promise<BigIntString>;

  /**
   * Returns the proposals of a multisig that still wait for approvals.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.MsigGetPending`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  msigGetPending(multisigAddress: Address, tipSetKey?: TipSetKey | null): Promise<MsigTransaction[]>;

  /**
   * Returns how much of a multisig's balance vested between two tipsets, in attoFIL.
   *
   * The start must not come after the end. A null tipset key means the current head. The gateway refuses an end tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.MsigGetVested`.
   */
  msigGetVested(multisigAddress: Address, startTipSetKey?: TipSetKey | null, endTipSetKey?: TipSetKey | null): Promise<BigIntString>;

  /**
   * Returns the initial balance, start epoch and length of a multisig's vesting.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.MsigGetVestingSchedule`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  msigGetVestingSchedule(multisigAddress: Address, tipSetKey?: TipSetKey | null): Promise<MsigVesting>;

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
   * Returns the key address (`f1`, `f3` or `f4`) behind an account's ID address.
   *
   * A key address comes back unchanged; an `f2` address, or an actor without a key, is an error. A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateAccountKey`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateAccountKey(address: Address, tipSetKey?: TipSetKey | null): Promise<Address>;

  /**
   * Runs a message on the state before a tipset and returns the outcome, changing nothing.
   *
   * Free of charge and without signature. A failed execution is reported in the receipt's exit code, not as an error. A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateCall`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateCall(message: MessageInput, tipSetKey?: TipSetKey | null): Promise<InvocResult>;

  /**
   * Returns the lowest and highest collateral a provider may put up for a deal, in attoFIL.
   *
   * The minimum contains a safety margin of 10 %. A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateDealProviderCollateralBounds`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateDealProviderCollateralBounds(size: PaddedPieceSize, verified: boolean, tipSetKey?: TipSetKey | null): Promise<DealCollateralBounds>;

  /**
   * Decodes the CBOR parameters of a method call to the actor at an address.
   *
   * Works for built-in actors. A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateDecodeParams`.
   * @param params - The serialized parameters, base64.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateDecodeParams(toAddress: Address, method: MethodNum, params?: string | null, tipSetKey?: TipSetKey | null): Promise<unknown>;

  /**
   * Returns an actor's code CID, state root, nonce and balance in attoFIL.
   *
   * An address without an actor is an error. A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateGetActor`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetActor(address: Address, tipSetKey?: TipSetKey | null): Promise<Actor>;

  /**
   * Returns one DataCap allocation of a client, or null.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateGetAllocation`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetAllocation(clientAddress: Address, allocationId: AllocationId, tipSetKey?: TipSetKey | null): Promise<Allocation | null>;

  /**
   * Returns the DataCap allocation of a deal that is not yet active, or null.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateGetAllocationForPendingDeal`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetAllocationForPendingDeal(dealId: DealID, tipSetKey?: TipSetKey | null): Promise<Allocation | null>;

  /**
   * Returns a client's DataCap allocations, by allocation ID.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateGetAllocations`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetAllocations(clientAddress: Address, tipSetKey?: TipSetKey | null): Promise<{ [key: string]: Allocation }>;

  /**
   * Returns one DataCap claim of a provider, or null.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateGetClaim`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetClaim(providerAddress: Address, claimId: ClaimId, tipSetKey?: TipSetKey | null): Promise<VerifregClaim | null>;

  /**
   * Returns a provider's DataCap claims, by claim ID.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateGetClaims`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetClaims(providerAddress: Address, tipSetKey?: TipSetKey | null): Promise<{ [key: string]: VerifregClaim }>;

  /**
   * Returns the constants of the network, such as block time, chain ID and upgrade heights.
   *
   * Calls `Filecoin.StateGetNetworkParams`.
   */
  stateGetNetworkParams(): Promise<NetworkParams>;

  /**
   * Returns the raw beacon digest of an epoch, before any purpose or entropy is mixed in.
   *
   * A null tipset key means the current head. The gateway refuses an epoch or tipset more than 24 hours old, unless set otherwise, and an epoch above the tipset.
   *
   * Calls `Filecoin.StateGetRandomnessDigestFromBeacon`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetRandomnessDigestFromBeacon(epoch: ChainEpoch, tipSetKey?: TipSetKey | null): Promise<Randomness>;

  /**
   * Returns the addresses of all storage miners.
   *
   * A large answer on mainnet. A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateListMiners`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateListMiners(tipSetKey?: TipSetKey | null): Promise<Address[] | null>;

  /**
   * Returns the ID address (`f0`) of any address.
   *
   * Fails with code 11 when no such actor exists. A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateLookupID`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateLookupID(address: Address, tipSetKey?: TipSetKey | null): Promise<Address>;

  /**
   * Returns an address's escrowed and locked funds in the storage market, in attoFIL.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateMarketBalance`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMarketBalance(address: Address, tipSetKey?: TipSetKey | null): Promise<MarketBalance>;

  /**
   * Returns one storage market deal by its ID.
   *
   * An unknown, ended or never published deal is an error. A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateMarketStorageDeal`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMarketStorageDeal(dealId: DealID, tipSetKey?: TipSetKey | null): Promise<MarketDeal>;

  /**
   * Returns the proving deadlines of a miner, with the partitions already proven.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateMinerDeadlines`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerDeadlines(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<Deadline[]>;

  /**
   * Returns a miner's owner, worker and control addresses, peer ID and sector size.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateMinerInfo`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerInfo(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<MinerInfo>;

  /**
   * Returns the power of a miner and of the whole network, in bytes.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateMinerPower`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerPower(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<MinerPower>;

  /**
   * Returns the proving deadline a miner is in, or its next one.
   *
   * Times are in epochs. A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateMinerProvingDeadline`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerProvingDeadline(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<DlineInfo>;

  /**
   * Counts a miner's live, active and faulty sectors.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateMinerSectorCount`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerSectorCount(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<MinerSectors>;

  /**
   * Returns what the network is called that the node follows.
   *
   * Read from the chain state, `mainnet` or `calibrationnet` for example.
   *
   * Calls `Filecoin.StateNetworkName`.
   */
  stateNetworkName(): Promise<NetworkName>;

  /**
   * Returns the network version in force at a tipset.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateNetworkVersion`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateNetworkVersion(tipSetKey?: TipSetKey | null): Promise<NetworkVersion>;

  /**
   * Returns an actor's balance and its decoded state.
   *
   * The shape of the state depends on kind and version of the actor. A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateReadState`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateReadState(address: Address, tipSetKey?: TipSetKey | null): Promise<ActorState>;

  /**
   * Executes a message from the chain once more and returns the outcome with its trace.
   *
   * With a null tipset key the node finds the message itself, and may then replay a repriced replacement: compare the message CID of the answer. With a key, only exactly that message in that tipset will do. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateReplay`.
   * @param tipSetKey - The tipset that includes the message; null to search for it.
   */
  stateReplay(tipSetKey: TipSetKey | null, messageCid: Cid): Promise<InvocResult>;

  /**
   * Finds an executed message by searching the chain backwards; null if it is not there.
   *
   * The limit counts epochs, -1 for no limit. Unless replacements are disallowed, the receipt may be that of a message that replaced it at another gas price: compare the CID. A null tipset key means the current head. The gateway searches 20 epochs back at most, unless set otherwise, whatever the limit says, and refuses a tipset more than 24 hours old.
   *
   * Calls `Filecoin.StateSearchMsg`.
   * @param from - The tipset to search back from; null is the current head.
   * @param lookbackLimit - How many epochs to look back at most; -1 for no limit.
   * @param allowReplaced - Accept a message with the same sender and nonce in its place.
   */
  stateSearchMsg(from: TipSetKey | null, messageCid: Cid, lookbackLimit: ChainEpoch, allowReplaced: boolean): Promise<MsgLookup | null>;

  /**
   * Returns the on-chain details of one sector, or null.
   *
   * For a reliable expiry epoch use `StateSectorExpiration`. A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateSectorGetInfo`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateSectorGetInfo(minerAddress: Address, sectorNumber: SectorNumber, tipSetKey?: TipSetKey | null): Promise<SectorOnChainInfo | null>;

  /**
   * Returns the DataCap in bytes that a client has left, or null if it holds none.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateVerifiedClientStatus`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateVerifiedClientStatus(address: Address, tipSetKey?: TipSetKey | null): Promise<StoragePower | null>;

  /**
   * Returns the DataCap in bytes that a verifier may still hand out; null for any other address.
   *
   * A null tipset key means the current head. The gateway refuses a tipset more than 24 hours old, unless set otherwise.
   *
   * Calls `Filecoin.StateVerifierStatus`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateVerifierStatus(address: Address, tipSetKey?: TipSetKey | null): Promise<StoragePower | null>;

  /**
   * Blocks until a message is executed and a number of epochs deep, then returns its receipt.
   *
   * Looks back first, as far as the limit allows (-1 for no limit), then waits for as long as it takes. A failed message has a non-zero exit code. Unless replacements are disallowed, the receipt may belong to one: compare the CID. The gateway looks back 20 epochs at most and refuses to wait for more than 20 epochs of depth, unless set otherwise.
   *
   * Calls `Filecoin.StateWaitMsg`, without a time limit by default.
   * @param confidence - How many epochs have to follow the execution.
   * @param lookbackLimit - How many epochs to look back at most; -1 for no limit.
   * @param allowReplaced - Accept a message with the same sender and nonce in its place.
   */
  stateWaitMsg(messageCid: Cid, confidence: number, lookbackLimit: ChainEpoch, allowReplaced: boolean): Promise<MsgLookup>;

  /**
   * Streams actor events that match a filter, past ones first, then new ones as they happen.
   *
   * Needs a WebSocket. Experimental. Ends at the upper height if one is set, and for a reader slower than the chain. Events undone by a reorganization are marked as reverted. The gateway refuses a lower height more than 24 hours back, unless set otherwise, or above the head.
   *
   * Calls `Filecoin.SubscribeActorEventsRaw`.
   */
  subscribeActorEventsRaw(filter?: ActorEventFilter | null): Stream<ActorEvent>;

  /**
   * Returns the node's version, API version, block time in seconds and agent name.
   *
   * The API version packs major, minor and patch into one number, a byte each.
   *
   * Calls `Filecoin.Version`.
   */
  version(): Promise<APIVersion>;

  /**
   * Returns the balance of any address at the head, in attoFIL.
   *
   * Zero for an address unknown to the chain.
   *
   * Calls `Filecoin.WalletBalance`.
   */
  walletBalance(address: Address): Promise<BigIntString>;

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

/** A client of Filecoin Lotus gateway API v1. Made by {@link createClient}. */
export interface Client extends ClientScope, ClientMethods {}

const api: JsonRpcApi = {
  fail: LotusError,
  prefix: "Filecoin.",
  path: "/rpc/v1",
  presets: {
    "glif": "https://api.node.glif.io/rpc/v1",
    "glif-calibration": "https://api.calibration.node.glif.io/rpc/v1",
    "chain-love": "https://filecoin.chain.love/rpc/v1",
    "chain-love-calibration": "https://calibration.filecoin.chain.love/rpc/v1",
    "ankr": "https://rpc.ankr.com/filecoin",
    "ankr-calibration": "https://rpc.ankr.com/filecoin_testnet",
  },
  arities: [
    "chain discover eth f filecoin miner net stateGetN stateN version wallet web",
    "chainGetM get mpool stateLi stateNetworkV subscribe",
    "chainGetTipSetA chainGetTipSetB msig state stateGetAllocationF stateGetAllocations stateGetClaims",
    "gas msigGetVeste stateD stateGetAl stateGetC stateS",
    "gasEstimateG stateDec",
  ],
  probe: "Filecoin.Version",
  facts: lazily(() => import("./facts/gateway-v1.js")),
  methods: [
    [{ blocking: true }, "stateWaitMsg"],
    [{ stream: "channel" }, "chainNotify subscribeActorEventsRaw"],
    [{ stream: { notification: "eth_subscription", cancel: "Filecoin.EthUnsubscribe" } }, "ethSubscribe"],
  ],
};

/**
 * Makes a client. Nothing is sent before the first call.
 * @throws {@link LotusError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
 * A multiaddr is read when the first call is made, which fails with that instead.
 */
export function createClient(options: ClientOptions): Client {
  return jsonRpcClient<Client>(api, options);
}
