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
import type { Denied } from "./runtime/permission.js";
import type {
  APIVersion,
  Actor,
  ActorEvent,
  ActorEventFilter,
  ActorState,
  AddrInfo,
  AddrInfoInput,
  Address,
  AddressOrEmpty,
  Alert,
  Allocation,
  AllocationId,
  ApiMessage,
  BeaconEntry,
  BigIntString,
  BitField,
  BlockHeader,
  BlockMessages,
  BlockMsg,
  BlockMsgInput,
  BlockTemplate,
  ChainEpoch,
  ChainExportConfig,
  ChannelAvailableFunds,
  ChannelInfo,
  Cid,
  CirculatingSupply,
  ClaimId,
  ComputeStateOutput,
  Connectedness,
  Deadline,
  DealCollateralBounds,
  DealID,
  DlineInfo,
  DomainSeparationTag,
  Duration,
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
  ExtendedPeerInfo,
  F3Participant,
  F3ParticipationLease,
  F3ParticipationTicket,
  Fault,
  FinalityCertificate,
  HeadChange,
  HotGCOpts,
  IndexValidation,
  InstanceProgress,
  InvocResult,
  IpldObject,
  KeyInfo,
  KeyType,
  Manifest,
  MarketBalance,
  MarketDeal,
  MessageCheckStatus,
  MessageInput,
  MessageMatch,
  MessagePrototype,
  MessagePrototypeInput,
  MessageReceipt,
  MessageSendSpec,
  MethodNum,
  MetricsStats,
  MinerInfo,
  MinerPower,
  MinerSectors,
  MiningBaseInfo,
  MpoolConfig,
  MpoolConfigInput,
  MpoolUpdate,
  MsgLookup,
  MsigTransaction,
  MsigVesting,
  NatInfo,
  NetBlockList,
  NetBlockListInput,
  NetLimit,
  NetLimitInput,
  NetStat,
  NetworkName,
  NetworkParams,
  NetworkVersion,
  NodeStatus,
  ObjStat,
  OpenRPCDocument,
  PaddedPieceSize,
  Partition,
  PaychGetOpts,
  PaychStatus,
  PaymentInfo,
  PeerID,
  Permission,
  PowerEntries,
  PruneOpts,
  PubsubScore,
  Randomness,
  RegisteredSealProof,
  SectorExpiration,
  SectorLocation,
  SectorNumber,
  SectorOnChainInfo,
  SectorPreCommitInfoInput,
  SectorPreCommitOnChainInfo,
  SectorSize,
  Signature,
  SignedMessage,
  SignedMessageInput,
  SignedVoucher,
  SignedVoucherInput,
  StoragePower,
  SyncState,
  Time,
  TipSet,
  TipSetKey,
  TokenAmount,
  TypesMessage,
  UUID,
  VerifregClaim,
  VoucherCreateResult,
  VoucherSpec,
} from "./types.js";

export { LotusError, isLotusError } from "./error.js";
export type { ErrorData } from "./error.js";
export type { BatchClient, BatchResults } from "./runtime/batch.js";
export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Hooks, ReconnectEvent, RequestEvent, ResponseEvent, RetryEvent } from "./runtime/hooks.js";
export type { Credential, RetryOptions } from "./runtime/http.js";
export type { CallOptions, ConnectionOptions, RpcEndpoint, RpcEndpoints, Stream, StreamOptions, WebSocketLike } from "./runtime/jsonrpc.js";
export type { NeedsPermission } from "./runtime/permission.js";
export * from "./runtime/filecoin.js";
export type {
  APIVersion,
  ActiveSync,
  Actor,
  ActorEvent,
  ActorEventBlock,
  ActorEventFilter,
  ActorID,
  ActorState,
  ActorTrace,
  AddrInfo,
  AddrInfoInput,
  Address,
  AddressOrEmpty,
  Alert,
  AlertEvent,
  AlertType,
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
  BlockMsg,
  BlockMsgInput,
  BlockTemplate,
  ChainEpoch,
  ChainExchangeConfig,
  ChainExportConfig,
  ChannelAvailableFunds,
  ChannelInfo,
  CheckStatusCode,
  Cid,
  CirculatingSupply,
  ClaimId,
  ComputeStateOutput,
  ConnMgrInfo,
  Connectedness,
  CxConfig,
  Deadline,
  DealCollateralBounds,
  DealID,
  DealLabel,
  DealProposal,
  DealWeight,
  DlineInfo,
  DomainSeparationTag,
  Duration,
  ECChain,
  EcConfig,
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
  ExtendedPeerInfo,
  ExtendedSectorInfo,
  F3Participant,
  F3ParticipationLease,
  F3ParticipationTicket,
  F3TipSet,
  Fault,
  FinalityCertificate,
  ForkUpgradeParams,
  GasTrace,
  GpbftConfig,
  HeadChange,
  HotGCOpts,
  IndexValidation,
  InstanceProgress,
  InvocResult,
  IpldObject,
  KeyInfo,
  KeyType,
  Manifest,
  MarketBalance,
  MarketDeal,
  MarketDealState,
  Merge,
  MessageCheckStatus,
  MessageInput,
  MessageMatch,
  MessagePrototype,
  MessagePrototypeInput,
  MessageReceipt,
  MessageSendSpec,
  MessageTrace,
  MethodNum,
  MetricsStats,
  MinerInfo,
  MinerPower,
  MinerSectors,
  MiningBaseInfo,
  ModVerifyParams,
  ModVerifyParamsInput,
  MpoolChange,
  MpoolConfig,
  MpoolConfigInput,
  MpoolUpdate,
  MsgGasCost,
  MsgLookup,
  MsigTransaction,
  MsigVesting,
  NatInfo,
  NetBlockList,
  NetBlockListInput,
  NetLimit,
  NetLimitInput,
  NetStat,
  NetworkName,
  NetworkParams,
  NetworkVersion,
  NodeChainStatus,
  NodePeerStatus,
  NodeStatus,
  NodeSyncStatus,
  ObjStat,
  OpenRPCDocument,
  PCHDir,
  PaddedPieceSize,
  PartialMessageManagerConfig,
  Partition,
  PaychGetOpts,
  PaychStatus,
  PaymentInfo,
  PeerID,
  PeerScoreSnapshot,
  PendingBeneficiaryChange,
  Percent,
  Permission,
  Phase,
  PoStProof,
  PowerClaim,
  PowerEntries,
  PowerEntry,
  PowerTableDelta,
  PowerTableDiff,
  PruneOpts,
  PubKey,
  PubSubConfig,
  PubsubScore,
  Randomness,
  Reachability,
  RegisteredPoStProof,
  RegisteredSealProof,
  ReturnTrace,
  ScopeStat,
  SectorExpiration,
  SectorLocation,
  SectorNumber,
  SectorOnChainInfo,
  SectorOnChainInfoFlags,
  SectorPreCommitInfo,
  SectorPreCommitInfoInput,
  SectorPreCommitOnChainInfo,
  SectorSize,
  SigType,
  Signature,
  SignedMessage,
  SignedMessageInput,
  SignedVoucher,
  SignedVoucherInput,
  StoragePower,
  SupplementalData,
  SyncState,
  SyncStateStage,
  Ticket,
  Time,
  TipSet,
  TipSetKey,
  TokenAmount,
  TopicScoreSnapshot,
  TraceIpld,
  TypesMessage,
  UUID,
  VerifregClaim,
  VoucherCreateResult,
  VoucherSpec,
} from "./types.js";

/** What a token can permit, from the least to the most; each one is issued with those before it. */
export type PermissionTier = "read" | "write" | "sign" | "admin";

/** What a client is made with. */
export interface ClientOptions<
  Given extends PermissionTier | undefined = PermissionTier | undefined,
  Token extends Credential | undefined = Credential | undefined,
> extends ConnectionOptions {
  /** The URL of the endpoint, http, https, ws or wss, used as given; one without a path gets `/rpc/v1`, or the name of a server. */
  url: RpcEndpoints<"glif" | "glif-calibration" | "chain-love" | "chain-love-calibration" | "ankr" | "ankr-calibration" | (string & {}), Token>;
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
   * Checks an API token and returns the permissions it grants.
   *
   * A token signed with another node's secret is an error, not an empty array.
   *
   * Calls `Filecoin.AuthVerify`, with the permission `read`.
   */
  authVerify(token: string): Promise<Permission[] | null>;

  /**
   * Returns implementation-specific details about the node's chain blockstore.
   *
   * Fails when the blockstore in use offers none; the splitstore does.
   *
   * Calls `Filecoin.ChainBlockstoreInfo`, with the permission `read`.
   */
  chainBlockstoreInfo(): Promise<{ [key: string]: unknown }>;

  /**
   * Streams a CAR snapshot of the chain, walking back from a tipset, piece by piece.
   *
   * Needs a WebSocket. On the way the pieces are base64, and an empty one comes last: a stream that ends without it is incomplete, and fails. Snapshots can run to many gigabytes. A null tipset key means the current head.
   *
   * Calls `Filecoin.ChainExport`, with the permission `read`.
   * @param stateRootCount - For how many tipsets state is included.
   * @param skipOldMessages - Leave out messages of tipsets without state.
   * @param tipSetKey - The head of the snapshot; null is the current head.
   */
  chainExport(stateRootCount: ChainEpoch, skipOldMessages: boolean, tipSetKey?: TipSetKey | null): Stream<Uint8Array>;

  /**
   * Returns the header of the block with a given CID.
   *
   * Calls `Filecoin.ChainGetBlock`, with the permission `read`.
   */
  chainGetBlock(blockCid: Cid): Promise<BlockHeader>;

  /**
   * Returns the messages that one block carries, grouped by signature type.
   *
   * Blocks of the same tipset often repeat each other's messages. For what was really executed use `ChainGetParentMessages` on a block of the next tipset.
   *
   * Calls `Filecoin.ChainGetBlockMessages`, with the permission `read`.
   */
  chainGetBlockMessages(blockCid: Cid): Promise<BlockMessages>;

  /**
   * Returns the actor events stored under an events root CID, as found in a message receipt.
   *
   * Calls `Filecoin.ChainGetEvents`, with the permission `read`.
   */
  chainGetEvents(eventsRoot: Cid): Promise<Event[]>;

  /**
   * Returns the newest tipset that counts as final.
   *
   * Finality comes from F3 where it runs and is ahead; otherwise it lies 900 epochs behind the head.
   *
   * Calls `Filecoin.ChainGetFinalizedTipSet`, with the permission `read`.
   */
  chainGetFinalizedTipSet(): Promise<TipSet>;

  /**
   * Returns the tipset at epoch 0.
   *
   * Calls `Filecoin.ChainGetGenesis`, with the permission `read`.
   */
  chainGetGenesis(): Promise<TipSet>;

  /**
   * Returns an on-chain or pooled message by its CID, without the signature.
   *
   * Calls `Filecoin.ChainGetMessage`, with the permission `read`.
   */
  chainGetMessage(messageCid: Cid): Promise<TypesMessage>;

  /**
   * Returns the messages of a tipset in execution order, without repeats.
   *
   * They have been included, but run only when the next tipset is built. Genesis gives null. A null tipset key means the current head.
   *
   * Calls `Filecoin.ChainGetMessagesInTipset`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  chainGetMessagesInTipset(tipSetKey?: TipSetKey | null): Promise<ApiMessage[] | null>;

  /**
   * Resolves an IPLD path inside chain data and returns the node at its end.
   *
   * A path starts with a CID. Extra segments reach into Filecoin data: `@Ha:<address>` and `@H:<key>` look up a HAMT entry, `@A:<index>` an AMT entry, `@state` decodes an actor.
   *
   * Calls `Filecoin.ChainGetNode`, with the permission `read`.
   * @param path - An IPLD path that starts with a Cid.
   */
  chainGetNode(path: string): Promise<IpldObject>;

  /**
   * Returns the deduplicated messages of the parent tipset of a block.
   *
   * They line up, index by index, with what `ChainGetParentReceipts` gives for the same block. The genesis block gives null.
   *
   * Calls `Filecoin.ChainGetParentMessages`, with the permission `read`.
   */
  chainGetParentMessages(blockCid: Cid): Promise<ApiMessage[] | null>;

  /**
   * Returns the execution receipts of the messages in a block's parent tipset.
   *
   * They line up, index by index, with what `ChainGetParentMessages` gives for the same block. The genesis block gives null.
   *
   * Calls `Filecoin.ChainGetParentReceipts`, with the permission `read`.
   */
  chainGetParentReceipts(blockCid: Cid): Promise<MessageReceipt[] | null>;

  /**
   * Lists the tipsets to revert and then apply on the way between two tipsets.
   *
   * Neither key may be null or empty.
   *
   * Calls `Filecoin.ChainGetPath`, with the permission `read`.
   * @param from - Null is refused.
   * @param to - Null is refused.
   */
  chainGetPath(from: TipSetKey, to: TipSetKey): Promise<HeadChange[]>;

  /**
   * Returns the tipset with exactly the given key.
   *
   * The key must not be null or empty; call `ChainHead` for the current head.
   *
   * Calls `Filecoin.ChainGetTipSet`, with the permission `read`.
   * @param tipSetKey - The tipset to get; unlike elsewhere null is refused.
   */
  chainGetTipSet(tipSetKey: TipSetKey): Promise<TipSet>;

  /**
   * Returns the tipset at an epoch, or the next later one when the epoch is a null round.
   *
   * The chain searched is the one that ends in the given tipset. A null tipset key means the current head.
   *
   * Calls `Filecoin.ChainGetTipSetAfterHeight`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  chainGetTipSetAfterHeight(height: ChainEpoch, tipSetKey?: TipSetKey | null): Promise<TipSet>;

  /**
   * Returns the tipset at an epoch, or the closest earlier one when the epoch is a null round.
   *
   * The chain searched is the one that ends in the given tipset; an epoch above it is an error. Compare the height of the answer with the epoch asked for to notice a null round. A null tipset key means the current head.
   *
   * Calls `Filecoin.ChainGetTipSetByHeight`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  chainGetTipSetByHeight(height: ChainEpoch, tipSetKey?: TipSetKey | null): Promise<TipSet>;

  /**
   * Tells whether the chain blockstore holds an object with a given CID.
   *
   * Calls `Filecoin.ChainHasObj`, with the permission `read`.
   */
  chainHasObj(objectCid: Cid): Promise<boolean>;

  /**
   * Returns the heaviest tipset the node knows, the current end of its chain.
   *
   * It can still be reverted. See `ChainGetFinalizedTipSet` for one that cannot.
   *
   * Calls `Filecoin.ChainHead`, with the permission `read`.
   */
  chainHead(): Promise<TipSet>;

  /**
   * Streams every change of the chain head, as arrays of tipsets applied and reverted.
   *
   * Needs a WebSocket. The first value is a single entry of type `current` with the head at that moment. After a lost connection subscribe again: changes in between are not replayed.
   *
   * Calls `Filecoin.ChainNotify`, with the permission `read`.
   */
  chainNotify(): Stream<HeadChange[]>;

  /**
   * Returns the raw bytes of a chain object, base64-encoded, by its CID.
   *
   * Calls `Filecoin.ChainReadObj`, with the permission `read`.
   */
  chainReadObj(objectCid: Cid): Promise<string>;

  /**
   * Measures the total size in bytes and the number of objects reachable from a CID.
   *
   * With a base CID only what the base does not already reach is counted; null counts everything. Walks the whole graph, which is slow for a state root.
   *
   * Calls `Filecoin.ChainStatObj`, with the permission `read`.
   * @param baseCid - What it links to is not counted; null to count all.
   */
  chainStatObj(objectCid: Cid, baseCid?: Cid | null): Promise<ObjStat>;

  /**
   * Returns the consensus weight of a tipset, the number by which forks are compared.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.ChainTipSetWeight`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  chainTipSetWeight(tipSetKey?: TipSetKey | null): Promise<BigIntString>;

  /**
   * Opens a stream that never yields and ends only when the connection does.
   *
   * Needs a WebSocket. Useful to notice that the node has gone away.
   *
   * Calls `Filecoin.Closing`, with the permission `read`.
   */
  closing(): Stream<Record<string, never>>;

  /**
   * Returns the node's own OpenRPC document.
   *
   * Treat its schemas with care: many contradict what really travels.
   *
   * Calls `Filecoin.Discover`, with the permission `read`.
   */
  discover(): Promise<OpenRPCDocument>;

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
   * Returns the F3 finality certificate of one instance.
   *
   * Calls `Filecoin.F3GetCertificate`, with the permission `read`.
   */
  f3GetCertificate(instance: number): Promise<FinalityCertificate>;

  /**
   * Returns the F3 power table computed from the chain state at a tipset.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.F3GetECPowerTable`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  f3GetECPowerTable(tipSetKey?: TipSetKey | null): Promise<PowerEntries | null>;

  /**
   * Returns the power table at a tipset as the running F3 instance sees it.
   *
   * Calls `Filecoin.F3GetF3PowerTable`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  f3GetF3PowerTable(tipSetKey?: TipSetKey | null): Promise<PowerEntries | null>;

  /**
   * Returns the most recent F3 finality certificate, or null before there is one.
   *
   * Calls `Filecoin.F3GetLatestCertificate`, with the permission `read`.
   */
  f3GetLatestCertificate(): Promise<FinalityCertificate | null>;

  /**
   * Returns the manifest with the settings under which F3 runs.
   *
   * Calls `Filecoin.F3GetManifest`, with the permission `read`.
   */
  f3GetManifest(): Promise<Manifest>;

  /**
   * Returns the power table that decides votes in one F3 instance.
   *
   * Calls `Filecoin.F3GetPowerTableByInstance`, with the permission `read`.
   */
  f3GetPowerTableByInstance(instance: number): Promise<PowerEntries | null>;

  /**
   * Returns the instance, round and phase F3 is in right now.
   *
   * Calls `Filecoin.F3GetProgress`, with the permission `read`.
   */
  f3GetProgress(): Promise<InstanceProgress>;

  /**
   * Tells whether F3 is running; a node with F3 switched off answers with an error.
   *
   * That error has code 4, like that of other F3 calls.
   *
   * Calls `Filecoin.F3IsRunning`, with the permission `read`.
   */
  f3IsRunning(): Promise<boolean>;

  /**
   * Returns the miners that hold a valid F3 lease from this node.
   *
   * Calls `Filecoin.F3ListParticipants`, with the permission `read`.
   */
  f3ListParticipants(): Promise<F3Participant[]>;

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
   * Estimates a gas fee cap in attoFIL that survives some blocks of rising base fee.
   *
   * Supposes the base fee rises by the maximum in each of the given number of blocks, and adds the message's own premium. A null tipset key means the current head.
   *
   * Calls `Filecoin.GasEstimateFeeCap`, with the permission `read`.
   * @param maxQueueBlocks - For how many blocks the message may have to wait.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  gasEstimateFeeCap(message: MessageInput, maxQueueBlocks: number, tipSetKey?: TipSetKey | null): Promise<BigIntString>;

  /**
   * Estimates the gas a message will use by running it on top of the sender's pending messages.
   *
   * Returns units of gas. The tipset key only serves to resolve the sender. A message that fails makes the call fail: code 2 for out of gas, code 3 for a revert.
   *
   * Calls `Filecoin.GasEstimateGasLimit`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  gasEstimateGasLimit(message: MessageInput, tipSetKey?: TipSetKey | null): Promise<number>;

  /**
   * Estimates the gas premium in attoFIL to get a message into one of the next blocks.
   *
   * Based on premiums paid recently. Sender and gas limit do not influence the answer at present. A null tipset key means the current head.
   *
   * Calls `Filecoin.GasEstimateGasPremium`, with the permission `read`.
   * @param blocksToInclude - Within how many blocks the message should be included.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  gasEstimateGasPremium(blocksToInclude: number, sender: Address, gasLimit: number, tipSetKey?: TipSetKey | null): Promise<BigIntString>;

  /**
   * Returns a copy of a message with its unset gas fields filled in.
   *
   * Fields that are not zero are kept. The send spec can cap the total fee; null applies the node's default cap. Nothing is signed or sent. A null tipset key means the current head.
   *
   * Calls `Filecoin.GasEstimateMessageGas`, with the permission `read`.
   * @param sendSpec - Limits and options; null for the node's own.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  gasEstimateMessageGas(message: MessageInput, sendSpec?: MessageSendSpec | null, tipSetKey?: TipSetKey | null): Promise<TypesMessage>;

  /**
   * Returns the actor events that match a filter.
   *
   * Experimental. Give either a height range or a tipset key; null applies no filter. The node limits range and number of results.
   *
   * Calls `Filecoin.GetActorEventsRaw`, with the permission `read`.
   */
  getActorEventsRaw(filter?: ActorEventFilter | null): Promise<ActorEvent[] | null>;

  /**
   * Returns the node's libp2p peer ID.
   *
   * Calls `Filecoin.ID`, with the permission `read`.
   */
  id(): Promise<PeerID>;

  /**
   * Returns what a miner needs to try for a block at an epoch, or null if it cannot mine.
   *
   * The tipset key must not be null or empty. Null means that the miner did not exist, or had no sectors, in the lookback state.
   *
   * Calls `Filecoin.MinerGetBaseInfo`, with the permission `read`.
   * @param tipSetKey - The parent tipset; null is refused.
   */
  minerGetBaseInfo(minerAddress: Address, height: ChainEpoch, tipSetKey: TipSetKey): Promise<MiningBaseInfo | null>;

  /**
   * Checks unsent messages against the pool's rules and returns the outcome of every check.
   *
   * One inner array per message. Nothing is signed or sent.
   *
   * Calls `Filecoin.MpoolCheckMessages`, with the permission `read`.
   */
  mpoolCheckMessages(prototypes: MessagePrototypeInput[]): Promise<MessageCheckStatus[][] | null>;

  /**
   * Checks the pooled messages of one sender and returns the outcome of every check.
   *
   * Null when the sender has none pending.
   *
   * Calls `Filecoin.MpoolCheckPendingMessages`, with the permission `read`.
   */
  mpoolCheckPendingMessages(address: Address): Promise<MessageCheckStatus[][] | null>;

  /**
   * Checks messages as replacements for pooled ones with the same sender and nonce.
   *
   * Nothing is replaced.
   *
   * Calls `Filecoin.MpoolCheckReplaceMessages`, with the permission `read`.
   */
  mpoolCheckReplaceMessages(messages: MessageInput[]): Promise<MessageCheckStatus[][] | null>;

  /**
   * Returns the settings of the message pool.
   *
   * Calls `Filecoin.MpoolGetConfig`, with the permission `read`.
   */
  mpoolGetConfig(): Promise<MpoolConfig>;

  /**
   * Returns the next nonce of an address, counting its pending messages.
   *
   * Two callers at once can get the same number. `MpoolPushMessage` avoids that.
   *
   * Calls `Filecoin.MpoolGetNonce`, with the permission `read`.
   */
  mpoolGetNonce(address: Address): Promise<number>;

  /**
   * Returns the messages waiting in the pool.
   *
   * Given a tipset ahead of the pool's own, messages in the blocks up to it are listed too. A null tipset key means the current head.
   *
   * Calls `Filecoin.MpoolPending`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  mpoolPending(tipSetKey?: TipSetKey | null): Promise<SignedMessage[]>;

  /**
   * Picks the pooled messages that pay best for a block on top of a tipset.
   *
   * The ticket quality, from 0 to 1, is the chance that this block runs first. A null tipset key means the current head.
   *
   * Calls `Filecoin.MpoolSelect`, with the permission `read`.
   * @param tipSetKey - The tipset that the block would build on; null is the current head.
   * @param ticketQuality - How likely the block is to be among the first of its tipset, from 0 to 1.
   */
  mpoolSelect(tipSetKey: TipSetKey | null, ticketQuality: number): Promise<SignedMessage[] | null>;

  /**
   * Streams messages as they enter and leave the message pool.
   *
   * Needs a WebSocket. Type 0 is an addition, type 1 a removal.
   *
   * Calls `Filecoin.MpoolSub`, with the permission `read`.
   */
  mpoolSub(): Stream<MpoolUpdate>;

  /**
   * Returns how much of a multisig's balance is not locked by vesting, in attoFIL.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.MsigGetAvailableBalance`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  msigGetAvailableBalance(multisigAddress: Address, tipSetKey?: TipSetKey | null): Promise<BigIntString>;

  /**
   * Returns the proposals of a multisig that still wait for approvals.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.MsigGetPending`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  msigGetPending(multisigAddress: Address, tipSetKey?: TipSetKey | null): Promise<MsigTransaction[]>;

  /**
   * Returns how much of a multisig's balance vested between two tipsets, in attoFIL.
   *
   * The start must not come after the end. A null tipset key means the current head.
   *
   * Calls `Filecoin.MsigGetVested`, with the permission `read`.
   */
  msigGetVested(multisigAddress: Address, startTipSetKey?: TipSetKey | null, endTipSetKey?: TipSetKey | null): Promise<BigIntString>;

  /**
   * Returns the initial balance, start epoch and length of a multisig's vesting.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.MsigGetVestingSchedule`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  msigGetVestingSchedule(multisigAddress: Address, tipSetKey?: TipSetKey | null): Promise<MsigVesting>;

  /**
   * Returns the node's peer ID together with the addresses it listens on.
   *
   * Calls `Filecoin.NetAddrsListen`, with the permission `read`.
   */
  netAddrsListen(): Promise<AddrInfo>;

  /**
   * Returns the software name and version a known peer announced.
   *
   * Calls `Filecoin.NetAgentVersion`, with the permission `read`.
   */
  netAgentVersion(peerId: PeerID): Promise<string>;

  /**
   * Returns whether the node can be reached from the internet, with its public addresses if so.
   *
   * Reachability: 0 unknown, 1 public, 2 private.
   *
   * Calls `Filecoin.NetAutoNatStatus`, with the permission `read`.
   */
  netAutoNatStatus(): Promise<NatInfo>;

  /**
   * Returns the libp2p traffic of the node as a whole, in bytes and bytes per second.
   *
   * Calls `Filecoin.NetBandwidthStats`, with the permission `read`.
   */
  netBandwidthStats(): Promise<MetricsStats>;

  /**
   * Returns libp2p traffic broken down by peer ID, in bytes and bytes per second.
   *
   * Calls `Filecoin.NetBandwidthStatsByPeer`, with the permission `read`.
   */
  netBandwidthStatsByPeer(): Promise<{ [key: string]: MetricsStats }>;

  /**
   * Returns libp2p traffic broken down by protocol, in bytes and bytes per second.
   *
   * Calls `Filecoin.NetBandwidthStatsByProtocol`, with the permission `read`.
   */
  netBandwidthStatsByProtocol(): Promise<{ [key: string]: MetricsStats }>;

  /**
   * Returns the blocked peers, IP addresses and subnets.
   *
   * An empty kind arrives as null.
   *
   * Calls `Filecoin.NetBlockList`, with the permission `read`.
   */
  netBlockList(): Promise<NetBlockList>;

  /**
   * Returns the state of the connection to a peer, as a number.
   *
   * 0 not connected, 1 connected, 4 connected only through a limited relay.
   *
   * Calls `Filecoin.NetConnectedness`, with the permission `read`.
   */
  netConnectedness(peerId: PeerID): Promise<Connectedness>;

  /**
   * Looks up the addresses of a peer in the DHT.
   *
   * Asks the network, so it can take seconds.
   *
   * Calls `Filecoin.NetFindPeer`, with the permission `read`.
   */
  netFindPeer(peerId: PeerID): Promise<AddrInfo>;

  /**
   * Returns the libp2p resource limits of a scope.
   *
   * Scopes: `system`, `transient`, `svc:<name>`, `proto:<id>`, `peer:<id>`.
   *
   * Calls `Filecoin.NetLimit`, with the permission `read`.
   * @param scope - `system`, `transient`, `svc:<name>`, `proto:<id>` or `peer:<id>`.
   */
  netLimit(scope: string): Promise<NetLimit>;

  /**
   * Returns true whenever the Ethereum API is switched on.
   *
   * Calls `Filecoin.NetListening`, with the permission `read`.
   */
  netListening(): Promise<boolean>;

  /**
   * Returns what the node remembers about a peer: agent, addresses, protocols and connection tags.
   *
   * Calls `Filecoin.NetPeerInfo`, with the permission `read`.
   */
  netPeerInfo(peerId: PeerID): Promise<ExtendedPeerInfo>;

  /**
   * Returns the connected peers, one entry for each open connection.
   *
   * Calls `Filecoin.NetPeers`, with the permission `read`.
   */
  netPeers(): Promise<AddrInfo[]>;

  /**
   * Measures the round trip to a peer, in nanoseconds.
   *
   * Calls `Filecoin.NetPing`, with the permission `read`.
   */
  netPing(peerId: PeerID): Promise<Duration>;

  /**
   * Returns the protected peers that are connected at the moment.
   *
   * Null when there are none. A peer with several connections is listed several times.
   *
   * Calls `Filecoin.NetProtectList`, with the permission `read`.
   */
  netProtectList(): Promise<PeerID[] | null>;

  /**
   * Returns the gossip scores the node gives its peers.
   *
   * Calls `Filecoin.NetPubsubScores`, with the permission `read`.
   */
  netPubsubScores(): Promise<PubsubScore[]>;

  /**
   * Returns the libp2p resources in use in a scope.
   *
   * Scopes: `all` or those of `NetLimit`.
   *
   * Calls `Filecoin.NetStat`, with the permission `read`.
   * @param scope - `all`, `system`, `transient`, `svc:<name>`, `proto:<id>` or `peer:<id>`.
   */
  netStat(scope: string): Promise<NetStat>;

  /**
   * Returns the EIP-155 chain ID as a decimal string.
   *
   * Calls `Filecoin.NetVersion`, with the permission `read`.
   */
  netVersion(): Promise<string>;

  /**
   * Returns how far the node is behind and how well connected it is.
   *
   * With the flag set, also the average number of blocks per tipset, for which 900 tipsets are read.
   *
   * Calls `Filecoin.NodeStatus`, with the permission `read`.
   * @param includeChainStatus - Count blocks too, which takes longer.
   */
  nodeStatus(includeChainStatus: boolean): Promise<NodeStatus>;

  /**
   * Returns the addresses of the payment channels this node keeps track of.
   *
   * Calls `Filecoin.PaychList`, with the permission `read`.
   */
  paychList(): Promise<Address[]>;

  /**
   * Returns the node's own address in a payment channel and the direction of payment.
   *
   * Direction: 1 inbound, 2 outbound.
   *
   * Calls `Filecoin.PaychStatus`, with the permission `read`.
   */
  paychStatus(channelAddress: Address): Promise<PaychStatus>;

  /**
   * Tells whether a voucher could be redeemed on the chain right now.
   *
   * The secret is needed only for a voucher that demands one. The proof has to be empty.
   *
   * Calls `Filecoin.PaychVoucherCheckSpendable`, with the permission `read`.
   * @param secret - The secret that the voucher asks for, base64; null for none.
   * @param proof - No longer used.
   */
  paychVoucherCheckSpendable(channelAddress: Address, voucher: SignedVoucherInput, secret?: string | null, proof?: string | null): Promise<boolean>;

  /**
   * Checks a voucher's signature and amount, and fails if it can never be redeemed.
   *
   * Calls `Filecoin.PaychVoucherCheckValid`, with the permission `read`.
   */
  paychVoucherCheckValid(channelAddress: Address, voucher: SignedVoucherInput): Promise<void>;

  /**
   * Returns a UUID that changes whenever the node process restarts.
   *
   * Calls `Filecoin.Session`, with the permission `read`.
   */
  session(): Promise<UUID>;

  /**
   * Returns the time at which the node process started.
   *
   * Calls `Filecoin.StartTime`, with the permission `read`.
   */
  startTime(): Promise<Time>;

  /**
   * Returns the key address (`f1`, `f3` or `f4`) behind an account's ID address.
   *
   * A key address comes back unchanged; an `f2` address, or an actor without a key, is an error. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateAccountKey`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateAccountKey(address: Address, tipSetKey?: TipSetKey | null): Promise<Address>;

  /**
   * Returns the code CIDs of the built-in actors in a network version, by actor name.
   *
   * Calls `Filecoin.StateActorCodeCIDs`, with the permission `read`.
   */
  stateActorCodeCIDs(networkVersion: NetworkVersion): Promise<{ [key: string]: Cid }>;

  /**
   * Returns the CID of the manifest that bundles the built-in actors of a network version.
   *
   * Calls `Filecoin.StateActorManifestCID`, with the permission `read`.
   */
  stateActorManifestCID(networkVersion: NetworkVersion): Promise<Cid>;

  /**
   * Fails always: Lotus keeps the name but no longer implements it.
   *
   * Use `StateMinerFaults` for each miner.
   *
   * Calls `Filecoin.StateAllMinerFaults`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateAllMinerFaults(lookback: ChainEpoch, tipSetKey?: TipSetKey | null): Promise<Fault[] | null>;

  /**
   * Runs a message on the state before a tipset and returns the outcome, changing nothing.
   *
   * Free of charge and without signature. A failed execution is reported in the receipt's exit code, not as an error. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateCall`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateCall(message: MessageInput, tipSetKey?: TipSetKey | null): Promise<InvocResult>;

  /**
   * Returns the actors that differ between two state roots.
   *
   * Takes state root CIDs, not tipset keys.
   *
   * Calls `Filecoin.StateChangedActors`, with the permission `read`.
   */
  stateChangedActors(oldStateRoot: Cid, newStateRoot: Cid): Promise<{ [key: string]: Actor }>;

  /**
   * Computes exactly how much FIL circulates, in attoFIL.
   *
   * The protocol itself uses the figure of `StateVMCirculatingSupplyInternal`. Expensive. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateCirculatingSupply`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateCirculatingSupply(tipSetKey?: TipSetKey | null): Promise<TokenAmount>;

  /**
   * Recomputes a tipset's state with extra messages on top and returns root and traces.
   *
   * Very expensive. The extra messages, which run as if at the given height, need right nonces and gas values. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateCompute`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateCompute(height: ChainEpoch, messages?: MessageInput[] | null, tipSetKey?: TipSetKey | null): Promise<ComputeStateOutput>;

  /**
   * Computes the unsealed data CID of a sector that holds the given deals.
   *
   * Null without deals. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateComputeDataCID`, with the permission `read`.
   * @param deals - Null, or none: the result is null.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateComputeDataCID(minerAddress: Address, sealProof: RegisteredSealProof, deals?: DealID[] | null, tipSetKey?: TipSetKey | null): Promise<Cid | null>;

  /**
   * Returns the lowest and highest collateral a provider may put up for a deal, in attoFIL.
   *
   * The minimum contains a safety margin of 10 %. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateDealProviderCollateralBounds`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateDealProviderCollateralBounds(size: PaddedPieceSize, verified: boolean, tipSetKey?: TipSetKey | null): Promise<DealCollateralBounds>;

  /**
   * Decodes the CBOR parameters of a method call to the actor at an address.
   *
   * Works for built-in actors. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateDecodeParams`, with the permission `read`.
   * @param params - The serialized parameters, base64.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateDecodeParams(toAddress: Address, method: MethodNum, params?: string | null, tipSetKey?: TipSetKey | null): Promise<unknown>;

  /**
   * Encodes the JSON parameters of an actor method as CBOR, returned in base64.
   *
   * The actor is named by its code CID; see `StateActorCodeCIDs`.
   *
   * Calls `Filecoin.StateEncodeParams`, with the permission `read`.
   * @param params - The parameters as JSON; their form depends on the method.
   */
  stateEncodeParams(actorCodeCid: Cid, method: MethodNum, params: unknown): Promise<string | null>;

  /**
   * Returns an actor's code CID, state root, nonce and balance in attoFIL.
   *
   * An address without an actor is an error. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateGetActor`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetActor(address: Address, tipSetKey?: TipSetKey | null): Promise<Actor>;

  /**
   * Returns the DataCap allocations of all clients, by allocation ID.
   *
   * A very large answer on mainnet. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateGetAllAllocations`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetAllAllocations(tipSetKey?: TipSetKey | null): Promise<{ [key: string]: Allocation }>;

  /**
   * Returns the DataCap claims of all providers, by claim ID.
   *
   * A very large answer on mainnet. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateGetAllClaims`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetAllClaims(tipSetKey?: TipSetKey | null): Promise<{ [key: string]: VerifregClaim }>;

  /**
   * Returns one DataCap allocation of a client, or null.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateGetAllocation`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetAllocation(clientAddress: Address, allocationId: AllocationId, tipSetKey?: TipSetKey | null): Promise<Allocation | null>;

  /**
   * Returns the DataCap allocation of a deal that is not yet active, or null.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateGetAllocationForPendingDeal`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetAllocationForPendingDeal(dealId: DealID, tipSetKey?: TipSetKey | null): Promise<Allocation | null>;

  /**
   * Returns the ID of the DataCap allocation of a deal that is not yet active.
   *
   * 0 when there is none. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateGetAllocationIdForPendingDeal`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetAllocationIdForPendingDeal(dealId: DealID, tipSetKey?: TipSetKey | null): Promise<AllocationId>;

  /**
   * Returns a client's DataCap allocations, by allocation ID.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateGetAllocations`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetAllocations(clientAddress: Address, tipSetKey?: TipSetKey | null): Promise<{ [key: string]: Allocation }>;

  /**
   * Returns the drand beacon entry that belongs to an epoch.
   *
   * For an epoch still to come, blocks until the beacon has published it.
   *
   * Calls `Filecoin.StateGetBeaconEntry`, with the permission `read`, without a time limit by default.
   */
  stateGetBeaconEntry(epoch: ChainEpoch): Promise<BeaconEntry>;

  /**
   * Returns one DataCap claim of a provider, or null.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateGetClaim`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetClaim(providerAddress: Address, claimId: ClaimId, tipSetKey?: TipSetKey | null): Promise<VerifregClaim | null>;

  /**
   * Returns a provider's DataCap claims, by claim ID.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateGetClaims`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetClaims(providerAddress: Address, tipSetKey?: TipSetKey | null): Promise<{ [key: string]: VerifregClaim }>;

  /**
   * Returns the constants of the network, such as block time, chain ID and upgrade heights.
   *
   * Calls `Filecoin.StateGetNetworkParams`, with the permission `read`.
   */
  stateGetNetworkParams(): Promise<NetworkParams>;

  /**
   * Returns the raw beacon digest of an epoch, before any purpose or entropy is mixed in.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateGetRandomnessDigestFromBeacon`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetRandomnessDigestFromBeacon(epoch: ChainEpoch, tipSetKey?: TipSetKey | null): Promise<Randomness>;

  /**
   * Returns the raw ticket digest of an epoch, before any purpose or entropy is mixed in.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateGetRandomnessDigestFromTickets`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetRandomnessDigestFromTickets(epoch: ChainEpoch, tipSetKey?: TipSetKey | null): Promise<Randomness>;

  /**
   * Draws the beacon randomness of an epoch for a purpose, with entropy mixed in.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateGetRandomnessFromBeacon`, with the permission `read`.
   * @param entropy - Further input, base64; null for none.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetRandomnessFromBeacon(personalization: DomainSeparationTag, epoch: ChainEpoch, entropy?: string | null, tipSetKey?: TipSetKey | null): Promise<Randomness>;

  /**
   * Draws the ticket randomness of an epoch for a purpose, with entropy mixed in.
   *
   * The tipset key must not be null or empty.
   *
   * Calls `Filecoin.StateGetRandomnessFromTickets`, with the permission `read`.
   * @param entropy - Further input, base64; null for none.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateGetRandomnessFromTickets(personalization: DomainSeparationTag, epoch: ChainEpoch, entropy?: string | null, tipSetKey?: TipSetKey | null): Promise<Randomness>;

  /**
   * Returns the addresses of all actors.
   *
   * Millions of entries on mainnet, and slow. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateListActors`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateListActors(tipSetKey?: TipSetKey | null): Promise<Address[]>;

  /**
   * Returns the CIDs of messages from or to an address, walking back to an epoch.
   *
   * At least one of sender and recipient is needed, written as in the message itself. Reads every tipset on the way: slow over long ranges. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateListMessages`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   * @param toHeight - The lowest height to look at.
   */
  stateListMessages(match: MessageMatch, tipSetKey: TipSetKey | null, toHeight: ChainEpoch): Promise<Cid[] | null>;

  /**
   * Returns the addresses of all storage miners.
   *
   * A large answer on mainnet. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateListMiners`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateListMiners(tipSetKey?: TipSetKey | null): Promise<Address[] | null>;

  /**
   * Returns the ID address (`f0`) of any address.
   *
   * Fails with code 11 when no such actor exists. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateLookupID`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateLookupID(address: Address, tipSetKey?: TipSetKey | null): Promise<Address>;

  /**
   * Returns the reorganization-proof address of an actor such as a multisig or miner.
   *
   * Takes an ID address and scans a whole table, so it is slow. For accounts use `StateAccountKey`. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateLookupRobustAddress`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateLookupRobustAddress(address: Address, tipSetKey?: TipSetKey | null): Promise<Address>;

  /**
   * Returns an address's escrowed and locked funds in the storage market, in attoFIL.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMarketBalance`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMarketBalance(address: Address, tipSetKey?: TipSetKey | null): Promise<MarketBalance>;

  /**
   * Returns all deals of the storage market, by deal ID.
   *
   * Several gigabytes on mainnet: avoid it there. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMarketDeals`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMarketDeals(tipSetKey?: TipSetKey | null): Promise<{ [key: string]: MarketDeal }>;

  /**
   * Returns the storage market balances of all its participants, in attoFIL.
   *
   * A large answer on mainnet. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMarketParticipants`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMarketParticipants(tipSetKey?: TipSetKey | null): Promise<{ [key: string]: MarketBalance }>;

  /**
   * Tells whether a deal proposal is published but not yet activated.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMarketProposalPending`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMarketProposalPending(proposalCid: Cid, tipSetKey?: TipSetKey | null): Promise<boolean>;

  /**
   * Returns one storage market deal by its ID.
   *
   * An unknown, ended or never published deal is an error. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMarketStorageDeal`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMarketStorageDeal(dealId: DealID, tipSetKey?: TipSetKey | null): Promise<MarketDeal>;

  /**
   * Returns the sectors a miner is proving at present, leaving out faulty ones.
   *
   * Large for a big miner. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerActiveSectors`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerActiveSectors(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<SectorOnChainInfo[]>;

  /**
   * Returns the sector numbers a miner has used up, as a bitfield.
   *
   * Includes numbers of sectors long gone. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerAllocated`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerAllocated(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<BitField>;

  /**
   * Returns how much of a miner's balance can be withdrawn, in attoFIL.
   *
   * Counts funds that have vested but are not yet unlocked. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerAvailableBalance`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerAvailableBalance(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<BigIntString>;

  /**
   * Returns the deposit asked of a new miner, in attoFIL.
   *
   * Zero before network version 27. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerCreationDeposit`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerCreationDeposit(tipSetKey?: TipSetKey | null): Promise<BigIntString>;

  /**
   * Returns the proving deadlines of a miner, with the partitions already proven.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerDeadlines`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerDeadlines(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<Deadline[]>;

  /**
   * Returns the numbers of a miner's faulty sectors, as a bitfield.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerFaults`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerFaults(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<BitField>;

  /**
   * Returns a miner's owner, worker and control addresses, peer ID and sector size.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerInfo`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerInfo(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<MinerInfo>;

  /**
   * Estimates a sector's pledge, in attoFIL, from the deals in its pre-commit data.
   *
   * Deprecated: wrong for sectors with verified data outside market deals. Use `StateMinerInitialPledgeForSector`. Contains a margin of 10 %. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerInitialPledgeCollateral`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerInitialPledgeCollateral(minerAddress: Address, preCommitInfo: SectorPreCommitInfoInput, tipSetKey?: TipSetKey | null): Promise<BigIntString>;

  /**
   * Estimates a sector's pledge, in attoFIL, from its lifetime, size and verified bytes.
   *
   * The lifetime is in epochs, sizes are in bytes. Contains a margin of 10 %. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerInitialPledgeForSector`, with the permission `read`.
   * @param verifiedSize - How many bytes of the sector hold verified data.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerInitialPledgeForSector(sectorDuration: ChainEpoch, sectorSize: SectorSize, verifiedSize: number, tipSetKey?: TipSetKey | null): Promise<BigIntString>;

  /**
   * Returns the partitions of one of a miner's deadlines, with sectors by status.
   *
   * Null when it has none. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerPartitions`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerPartitions(minerAddress: Address, deadlineIndex: number, tipSetKey?: TipSetKey | null): Promise<Partition[] | null>;

  /**
   * Returns the power of a miner and of the whole network, in bytes.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerPower`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerPower(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<MinerPower>;

  /**
   * Estimates the deposit needed to pre-commit a sector, in attoFIL.
   *
   * Contains a margin of 10 %. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerPreCommitDepositForPower`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerPreCommitDepositForPower(minerAddress: Address, preCommitInfo: SectorPreCommitInfoInput, tipSetKey?: TipSetKey | null): Promise<BigIntString>;

  /**
   * Returns the proving deadline a miner is in, or its next one.
   *
   * Times are in epochs. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerProvingDeadline`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerProvingDeadline(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<DlineInfo>;

  /**
   * Returns the numbers of a miner's sectors declared as recovering, as a bitfield.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerRecoveries`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerRecoveries(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<BitField>;

  /**
   * Tells whether a miner has already used up a sector number.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerSectorAllocated`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerSectorAllocated(minerAddress: Address, sectorNumber: SectorNumber, tipSetKey?: TipSetKey | null): Promise<boolean>;

  /**
   * Counts a miner's live, active and faulty sectors.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerSectorCount`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerSectorCount(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<MinerSectors>;

  /**
   * Returns on-chain details of a miner's sectors.
   *
   * Null as the bitfield means all sectors, which is large for a big miner. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateMinerSectors`, with the permission `read`.
   * @param sectorNumbers - The sectors to return; null for all.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateMinerSectors(minerAddress: Address, sectorNumbers?: BitField | null, tipSetKey?: TipSetKey | null): Promise<SectorOnChainInfo[]>;

  /**
   * Returns what the network is called that the node follows.
   *
   * Read from the chain state, `mainnet` or `calibrationnet` for example.
   *
   * Calls `Filecoin.StateNetworkName`, with the permission `read`.
   */
  stateNetworkName(): Promise<NetworkName>;

  /**
   * Returns the network version in force at a tipset.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateNetworkVersion`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateNetworkVersion(tipSetKey?: TipSetKey | null): Promise<NetworkVersion>;

  /**
   * Returns an actor's balance and its decoded state.
   *
   * The shape of the state depends on kind and version of the actor. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateReadState`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateReadState(address: Address, tipSetKey?: TipSetKey | null): Promise<ActorState>;

  /**
   * Executes a message from the chain once more and returns the outcome with its trace.
   *
   * With a null tipset key the node finds the message itself, and may then replay a repriced replacement: compare the message CID of the answer. With a key, only exactly that message in that tipset will do.
   *
   * Calls `Filecoin.StateReplay`, with the permission `read`.
   * @param tipSetKey - The tipset that includes the message; null to search for it.
   */
  stateReplay(tipSetKey: TipSetKey | null, messageCid: Cid): Promise<InvocResult>;

  /**
   * Finds an executed message by searching the chain backwards; null if it is not there.
   *
   * The limit counts epochs, -1 for no limit. Unless replacements are disallowed, the receipt may be that of a message that replaced it at another gas price: compare the CID. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateSearchMsg`, with the permission `read`.
   * @param from - The tipset to search back from; null is the current head.
   * @param lookbackLimit - How many epochs to look back at most; -1 for no limit.
   * @param allowReplaced - Accept a message with the same sender and nonce in its place.
   */
  stateSearchMsg(from: TipSetKey | null, messageCid: Cid, lookbackLimit: ChainEpoch, allowReplaced: boolean): Promise<MsgLookup | null>;

  /**
   * Returns the epoch at which a sector expires, and the earlier one if a fault ends it.
   *
   * The early epoch is 0 for a sector without faults. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateSectorExpiration`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateSectorExpiration(minerAddress: Address, sectorNumber: SectorNumber, tipSetKey?: TipSetKey | null): Promise<SectorExpiration>;

  /**
   * Returns the on-chain details of one sector, or null.
   *
   * For a reliable expiry epoch use `StateSectorExpiration`. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateSectorGetInfo`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateSectorGetInfo(minerAddress: Address, sectorNumber: SectorNumber, tipSetKey?: TipSetKey | null): Promise<SectorOnChainInfo | null>;

  /**
   * Returns the deadline and partition a sector is assigned to.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateSectorPartition`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateSectorPartition(minerAddress: Address, sectorNumber: SectorNumber, tipSetKey?: TipSetKey | null): Promise<SectorLocation>;

  /**
   * Returns the pre-commit details of a sector, or null.
   *
   * Null also once the sector is proven or the pre-commit has lapsed. A null tipset key means the current head.
   *
   * Calls `Filecoin.StateSectorPreCommitInfo`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateSectorPreCommitInfo(minerAddress: Address, sectorNumber: SectorNumber, tipSetKey?: TipSetKey | null): Promise<SectorPreCommitOnChainInfo | null>;

  /**
   * Returns the circulating supply the protocol reckons with, with its components, in attoFIL.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateVMCirculatingSupplyInternal`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateVMCirculatingSupplyInternal(tipSetKey?: TipSetKey | null): Promise<CirculatingSupply>;

  /**
   * Returns the DataCap in bytes that a client has left, or null if it holds none.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateVerifiedClientStatus`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateVerifiedClientStatus(address: Address, tipSetKey?: TipSetKey | null): Promise<StoragePower | null>;

  /**
   * Returns the address that controls the verified registry.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateVerifiedRegistryRootKey`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateVerifiedRegistryRootKey(tipSetKey?: TipSetKey | null): Promise<Address>;

  /**
   * Returns the DataCap in bytes that a verifier may still hand out; null for any other address.
   *
   * A null tipset key means the current head.
   *
   * Calls `Filecoin.StateVerifierStatus`, with the permission `read`.
   * @param tipSetKey - The tipset to look at; null is the current head.
   */
  stateVerifierStatus(address: Address, tipSetKey?: TipSetKey | null): Promise<StoragePower | null>;

  /**
   * Blocks until a message is executed and a number of epochs deep, then returns its receipt.
   *
   * Looks back first, as far as the limit allows (-1 for no limit), then waits for as long as it takes. A failed message has a non-zero exit code. Unless replacements are disallowed, the receipt may belong to one: compare the CID.
   *
   * Calls `Filecoin.StateWaitMsg`, with the permission `read`, without a time limit by default.
   * @param confidence - How many epochs have to follow the execution.
   * @param lookbackLimit - How many epochs to look back at most; -1 for no limit.
   * @param allowReplaced - Accept a message with the same sender and nonce in its place.
   */
  stateWaitMsg(messageCid: Cid, confidence: number, lookbackLimit: ChainEpoch, allowReplaced: boolean): Promise<MsgLookup>;

  /**
   * Streams actor events that match a filter, past ones first, then new ones as they happen.
   *
   * Needs a WebSocket. Experimental. Ends at the upper height if one is set, and for a reader slower than the chain. Events undone by a reorganization are marked as reverted.
   *
   * Calls `Filecoin.SubscribeActorEventsRaw`, with the permission `read`.
   */
  subscribeActorEventsRaw(filter?: ActorEventFilter | null): Stream<ActorEvent>;

  /**
   * Returns why a block is marked as bad, or an empty string if it is not.
   *
   * Calls `Filecoin.SyncCheckBad`, with the permission `read`.
   */
  syncCheckBad(blockCid: Cid): Promise<string>;

  /**
   * Streams the headers of blocks as they arrive from the network, before validation.
   *
   * Needs a WebSocket.
   *
   * Calls `Filecoin.SyncIncomingBlocks`, with the permission `read`.
   */
  syncIncomingBlocks(): Stream<BlockHeader>;

  /**
   * Returns the progress of every sync the node is working on.
   *
   * Stages and heights, each with the tipsets it runs between.
   *
   * Calls `Filecoin.SyncState`, with the permission `read`.
   */
  syncState(): Promise<SyncState>;

  /**
   * Validates a tipset again in full.
   *
   * Resolves with true; an invalid tipset is an error. The key must not be null or empty.
   *
   * Calls `Filecoin.SyncValidateTipset`, with the permission `read`.
   * @param tipSetKey - The tipset to check; null is refused.
   */
  syncValidateTipset(tipSetKey: TipSetKey): Promise<boolean>;

  /**
   * Returns the node's version, API version, block time in seconds and agent name.
   *
   * The API version packs major, minor and patch into one number, a byte each.
   *
   * Calls `Filecoin.Version`, with the permission `read`.
   */
  version(): Promise<APIVersion>;

  /**
   * Returns the balance of any address at the head, in attoFIL.
   *
   * Zero for an address unknown to the chain.
   *
   * Calls `Filecoin.WalletBalance`, with the permission `read`.
   */
  walletBalance(address: Address): Promise<BigIntString>;

  /**
   * Parses a string as a Filecoin address and returns it; a malformed one is an error.
   *
   * Calls `Filecoin.WalletValidateAddress`, with the permission `read`.
   */
  walletValidateAddress(address: string): Promise<Address>;

  /**
   * Tells whether a signature over some bytes was made by an address's key.
   *
   * The address need not be in the wallet, but must be a key address: IDs are not resolved.
   *
   * Calls `Filecoin.WalletVerify`, with the permission `read`.
   */
  walletVerify(address: Address, data: string, signature: Signature): Promise<boolean>;

  /**
   * Returns the name and version of the node software as one string.
   *
   * Calls `Filecoin.Web3ClientVersion`, with the permission `read`.
   */
  web3ClientVersion(): Promise<string>;

}

/** The methods that need the permission `write`. */
export interface WriteMethods {
  /**
   * Compares the chain index at one epoch with the chain and, if asked, fills what is missing.
   *
   * The epoch must be below the head. Without backfill a gap is an error; a mismatch is an error either way. Fails when the indexer is off.
   *
   * Calls `Filecoin.ChainValidateIndex`, with the permission `write`.
   * @param backfill - Fill in what is missing.
   */
  chainValidateIndex(epoch: ChainEpoch, backfill: boolean): Promise<IndexValidation>;

  /**
   * Returns the names of the node's log subsystems.
   *
   * Calls `Filecoin.LogList`, with the permission `write`.
   */
  logList(): Promise<string[]>;

  /**
   * Changes the log level of one log subsystem.
   *
   * `*` stands for all of them. Levels: `debug`, `info`, `warn`, `error`. Lasts until the node restarts.
   *
   * Calls `Filecoin.LogSetLevel`, with the permission `write`.
   * @param subsystem - A name from `LogList`, or `*` for all.
   * @param level - `debug`, `info`, `warn` or `error`.
   */
  logSetLevel(subsystem: string, level: "debug" | "info" | "warn" | "error" | (string & {})): Promise<void>;

  /**
   * Assembles a block from a template and signs it with the miner's worker key.
   *
   * Nothing is published: pass the result to `SyncSubmitBlock`. Two blocks for one epoch are a consensus fault and get slashed.
   *
   * Calls `Filecoin.MinerCreateBlock`, with the permission `write`.
   */
  minerCreateBlock(template: BlockTemplate): Promise<BlockMsg | null>;

  /**
   * Adds several signed messages to the message pool and returns their CIDs.
   *
   * Stops at the first failure; earlier messages stay sent, but their CIDs are lost.
   *
   * Calls `Filecoin.MpoolBatchPush`, with the permission `write`.
   */
  mpoolBatchPush(messages: SignedMessageInput[]): Promise<Cid[] | null>;

  /**
   * Adds several signed messages to the pool under the tighter limit for foreign senders.
   *
   * A sender may have 100 pending messages rather than 1000. Stops at the first failure; earlier messages stay sent.
   *
   * Calls `Filecoin.MpoolBatchPushUntrusted`, with the permission `write`.
   */
  mpoolBatchPushUntrusted(messages: SignedMessageInput[]): Promise<Cid[] | null>;

  /**
   * Empties the message pool.
   *
   * With the flag set, messages sent from this node are deleted as well; otherwise they are kept. They may still be mined, since other nodes have them.
   *
   * Calls `Filecoin.MpoolClear`, with the permission `write`.
   * @param clearLocal - Drop messages of this node's own wallet too.
   */
  mpoolClear(clearLocal: boolean): Promise<void>;

  /**
   * Adds a signed message to the pool, publishes it and returns its CID.
   *
   * Acceptance is not execution: wait with `StateWaitMsg`. The node republishes it until it is mined.
   *
   * Calls `Filecoin.MpoolPush`, with the permission `write`.
   */
  mpoolPush(message: SignedMessageInput): Promise<Cid>;

  /**
   * Adds a signed message to the pool under the tighter limit for foreign senders.
   *
   * A sender may have 100 pending messages rather than 1000.
   *
   * Calls `Filecoin.MpoolPushUntrusted`, with the permission `write`.
   */
  mpoolPushUntrusted(message: SignedMessageInput): Promise<Cid>;

  /**
   * Connects to a peer at the given addresses.
   *
   * Calls `Filecoin.NetConnect`, with the permission `write`.
   */
  netConnect(peer: AddrInfoInput): Promise<void>;

  /**
   * Closes every connection to a peer.
   *
   * It may connect again; use `NetBlockAdd` to keep it out.
   *
   * Calls `Filecoin.NetDisconnect`, with the permission `write`.
   */
  netDisconnect(peerId: PeerID): Promise<void>;

  /**
   * Stores a received voucher and returns by how much it raises what its lane is worth, in attoFIL.
   *
   * Fails below the given minimum rise. A voucher already known gives 0. The proof has to be empty.
   *
   * Calls `Filecoin.PaychVoucherAdd`, with the permission `write`.
   * @param proof - No longer used.
   * @param minDelta - By how much at least the voucher has to raise the lane's amount, in attoFIL.
   */
  paychVoucherAdd(channelAddress: Address, voucher: SignedVoucherInput, proof: string | null, minDelta: BigIntString): Promise<BigIntString>;

  /**
   * Returns the vouchers stored for a payment channel.
   *
   * Calls `Filecoin.PaychVoucherList`, with the permission `write`.
   */
  paychVoucherList(channelAddress: Address): Promise<SignedVoucher[]>;

  /**
   * Validates a freshly made block, adopts it and publishes it to the network.
   *
   * Its messages must already be in the node's store. A block that would be a consensus fault is refused.
   *
   * Calls `Filecoin.SyncSubmitBlock`, with the permission `write`.
   */
  syncSubmitBlock(block: BlockMsgInput): Promise<void>;

  /**
   * Returns the wallet's default address.
   *
   * No default set is an error.
   *
   * Calls `Filecoin.WalletDefaultAddress`, with the permission `write`.
   */
  walletDefaultAddress(): Promise<AddressOrEmpty>;

  /**
   * Tells whether the wallet holds the key of an address.
   *
   * Calls `Filecoin.WalletHas`, with the permission `write`.
   */
  walletHas(address: Address): Promise<boolean>;

  /**
   * Returns all addresses in the wallet.
   *
   * Calls `Filecoin.WalletList`, with the permission `write`.
   */
  walletList(): Promise<Address[]>;

  /**
   * Generates a key in the wallet and returns its address.
   *
   * The kind is `secp256k1`, `bls`, `delegated` or `secp256k1-ledger`. The first key becomes the default.
   *
   * Calls `Filecoin.WalletNew`, with the permission `write`.
   */
  walletNew(keyType: KeyType): Promise<Address>;

  /**
   * Makes an address of the wallet its default.
   *
   * Calls `Filecoin.WalletSetDefault`, with the permission `write`.
   */
  walletSetDefault(address: Address): Promise<void>;

}

/** The methods that need the permission `sign`. */
export interface SignMethods {
  /**
   * Obtains a ticket that lets a miner take part in F3 for a number of instances.
   *
   * The miner must be given by ID address. Pass the earlier ticket to renew it, or null for a first one. The ticket alone does nothing: hand it to `F3Participate`. Code 5 tells an invalid earlier ticket, 7 one that another node issued (try again), 8 too many instances.
   *
   * Calls `Filecoin.F3GetOrRenewParticipationTicket`, with the permission `sign`.
   * @param previousTicket - The ticket to renew; null for a first one.
   * @param instances - For how many instances.
   */
  f3GetOrRenewParticipationTicket(minerAddress: Address, previousTicket: F3ParticipationTicket | null, instances: number): Promise<F3ParticipationTicket>;

  /**
   * Turns a participation ticket into a lease under which the node takes part in F3 for a miner.
   *
   * Leases end, so call it again with renewed tickets. Codes 5, 6, 7 and 9 tell what is wrong with a ticket: with 7 try the same ticket again, with the others get a new one.
   *
   * Calls `Filecoin.F3Participate`, with the permission `sign`.
   */
  f3Participate(ticket: F3ParticipationTicket): Promise<F3ParticipationLease>;

  /**
   * Sends a message that moves funds from a wallet into an address's storage market escrow.
   *
   * Signs and spends. The amount is in attoFIL. Resolves with the message CID once the message is in the pool.
   *
   * Calls `Filecoin.MarketAddBalance`, with the permission `sign`.
   * @param amount - In attoFIL.
   */
  marketAddBalance(walletAddress: Address, address: Address, amount: BigIntString): Promise<Cid>;

  /**
   * Returns how much of an address's market escrow this node holds reserved, in attoFIL.
   *
   * Bookkeeping of this node, not chain state.
   *
   * Calls `Filecoin.MarketGetReserved`, with the permission `sign`.
   */
  marketGetReserved(address: Address): Promise<BigIntString>;

  /**
   * Gives back a reservation made with `MarketReserveFunds`.
   *
   * The funds stay in escrow; the node merely stops counting them as reserved. The amount is in attoFIL.
   *
   * Calls `Filecoin.MarketReleaseFunds`, with the permission `sign`, without a time limit by default.
   * @param amount - In attoFIL.
   */
  marketReleaseFunds(address: Address, amount: BigIntString): Promise<void>;

  /**
   * Reserves market escrow of an address, topping it up from a wallet if it falls short.
   *
   * May sign and spend. Resolves with the CID of the top-up message, or null if none was needed. The amount is in attoFIL.
   *
   * Calls `Filecoin.MarketReserveFunds`, with the permission `sign`, without a time limit by default.
   * @param amount - In attoFIL.
   */
  marketReserveFunds(walletAddress: Address, address: Address, amount: BigIntString): Promise<Cid | null>;

  /**
   * Sends a message that withdraws unreserved funds from an address's market escrow.
   *
   * Signs; the wallet pays the gas. The amount is in attoFIL. Fails when too little is free.
   *
   * Calls `Filecoin.MarketWithdraw`, with the permission `sign`, without a time limit by default.
   * @param amount - In attoFIL.
   */
  marketWithdraw(walletAddress: Address, address: Address, amount: BigIntString): Promise<Cid | null>;

  /**
   * Assigns nonces to several messages, signs them and adds them to the pool.
   *
   * Spends from the senders' wallets. Stops at the first failure; earlier messages stay sent. For more than one message pass null as send spec: a shared spec makes the node take the later messages for repeats of the first.
   *
   * Calls `Filecoin.MpoolBatchPushMessage`, with the permission `sign`.
   * @param sendSpec - Limits and options; null for the node's own.
   */
  mpoolBatchPushMessage(messages: MessageInput[], sendSpec?: MessageSendSpec | null): Promise<SignedMessage[] | null>;

  /**
   * Fills in gas and nonce, signs a message with the sender's key and sends it.
   *
   * Spends from the wallet. The nonce must be 0 and the sender's key be in this wallet. The send spec can cap the fee and carry a UUID: repeating a call with the same UUID returns the first message rather than sending another.
   *
   * Calls `Filecoin.MpoolPushMessage`, with the permission `sign`.
   * @param sendSpec - Limits and options; null for the node's own.
   */
  mpoolPushMessage(message: MessageInput, sendSpec?: MessageSendSpec | null): Promise<SignedMessage>;

  /**
   * Builds the unsigned message with which a signer approves adding another to a multisig.
   *
   * Nothing is signed or sent: pass the message in the result to `MpoolPushMessage`. Give the same details as in the proposal, or the multisig rejects it.
   *
   * Calls `Filecoin.MsigAddApprove`, with the permission `sign`.
   */
  msigAddApprove(multisigAddress: Address, from: Address, transactionId: number, proposer: Address, newSigner: Address, increaseThreshold: boolean): Promise<MessagePrototype>;

  /**
   * Builds the unsigned message with which a proposer takes back adding a signer.
   *
   * Nothing is signed or sent: pass the message in the result to `MpoolPushMessage`.
   *
   * Calls `Filecoin.MsigAddCancel`, with the permission `sign`.
   */
  msigAddCancel(multisigAddress: Address, from: Address, transactionId: number, newSigner: Address, increaseThreshold: boolean): Promise<MessagePrototype>;

  /**
   * Builds the unsigned message that proposes a new multisig signer.
   *
   * Nothing is signed or sent: pass the message in the result to `MpoolPushMessage`. The flag also raises the number of approvals needed by one.
   *
   * Calls `Filecoin.MsigAddPropose`, with the permission `sign`.
   */
  msigAddPropose(multisigAddress: Address, from: Address, newSigner: Address, increaseThreshold: boolean): Promise<MessagePrototype>;

  /**
   * Builds the unsigned message that approves a multisig proposal by its number alone.
   *
   * Nothing is signed or sent: pass the message in the result to `MpoolPushMessage`. `MsigApproveTxnHash` guards against approving something else after a reorganization.
   *
   * Calls `Filecoin.MsigApprove`, with the permission `sign`.
   */
  msigApprove(multisigAddress: Address, transactionId: number, from: Address): Promise<MessagePrototype>;

  /**
   * Builds the unsigned message that approves a multisig proposal, bound to its exact content.
   *
   * Nothing is signed or sent: pass the message in the result to `MpoolPushMessage`. On the chain it fails if the proposal under that number differs.
   *
   * Calls `Filecoin.MsigApproveTxnHash`, with the permission `sign`.
   * @param amount - In attoFIL.
   */
  msigApproveTxnHash(multisigAddress: Address, transactionId: number, proposer: Address, to: Address, amount: BigIntString, from: Address, method: number, params?: string | null): Promise<MessagePrototype>;

  /**
   * Builds the unsigned message that withdraws one's own multisig proposal by its number alone.
   *
   * Nothing is signed or sent: pass the message in the result to `MpoolPushMessage`. Only the proposer can cancel.
   *
   * Calls `Filecoin.MsigCancel`, with the permission `sign`.
   */
  msigCancel(multisigAddress: Address, transactionId: number, from: Address): Promise<MessagePrototype>;

  /**
   * Builds the unsigned message that withdraws one's own multisig proposal, bound to its content.
   *
   * Nothing is signed or sent: pass the message in the result to `MpoolPushMessage`. On the chain it fails if the proposal under that number differs.
   *
   * Calls `Filecoin.MsigCancelTxnHash`, with the permission `sign`.
   * @param amount - In attoFIL.
   */
  msigCancelTxnHash(multisigAddress: Address, transactionId: number, to: Address, amount: BigIntString, from: Address, method: number, params?: string | null): Promise<MessagePrototype>;

  /**
   * Builds the unsigned message that creates a multisig wallet.
   *
   * Nothing is signed or sent: pass the message in the result to `MpoolPushMessage`. The initial balance, in attoFIL, unlocks linearly over the given number of epochs. The gas price is ignored.
   *
   * Calls `Filecoin.MsigCreate`, with the permission `sign`.
   * @param requiredSignatures - How many signers have to approve.
   * @param unlockDuration - Over how many epochs the initial balance is released; 0 for at once.
   * @param gasPrice - Not used.
   */
  msigCreate(requiredSignatures: number, signers: Address[], unlockDuration: ChainEpoch, initialBalance: BigIntString, from: Address, gasPrice: BigIntString): Promise<MessagePrototype>;

  /**
   * Builds the unsigned message that proposes a transfer or call to the signers of a multisig.
   *
   * Nothing is signed or sent: pass the message in the result to `MpoolPushMessage`. Method 0 is a plain transfer; the amount is in attoFIL.
   *
   * Calls `Filecoin.MsigPropose`, with the permission `sign`.
   * @param amount - In attoFIL.
   */
  msigPropose(multisigAddress: Address, to: Address, amount: BigIntString, from: Address, method: number, params?: string | null): Promise<MessagePrototype>;

  /**
   * Builds the unsigned message that proposes dropping a multisig signer.
   *
   * Nothing is signed or sent: pass the message in the result to `MpoolPushMessage`. The flag also lowers the number of approvals needed by one.
   *
   * Calls `Filecoin.MsigRemoveSigner`, with the permission `sign`.
   */
  msigRemoveSigner(multisigAddress: Address, from: Address, signerToRemove: Address, decreaseThreshold: boolean): Promise<MessagePrototype>;

  /**
   * Builds the unsigned message that approves exchanging one multisig signer for another.
   *
   * Nothing is signed or sent: pass the message in the result to `MpoolPushMessage`. Give the same details as in the proposal, or the multisig rejects it.
   *
   * Calls `Filecoin.MsigSwapApprove`, with the permission `sign`.
   */
  msigSwapApprove(multisigAddress: Address, from: Address, transactionId: number, proposer: Address, oldSigner: Address, newSigner: Address): Promise<MessagePrototype>;

  /**
   * Builds the unsigned message with which a proposer takes back exchanging two signers.
   *
   * Nothing is signed or sent: pass the message in the result to `MpoolPushMessage`.
   *
   * Calls `Filecoin.MsigSwapCancel`, with the permission `sign`.
   */
  msigSwapCancel(multisigAddress: Address, from: Address, transactionId: number, oldSigner: Address, newSigner: Address): Promise<MessagePrototype>;

  /**
   * Builds the unsigned message that proposes exchanging one multisig signer for another.
   *
   * Nothing is signed or sent: pass the message in the result to `MpoolPushMessage`.
   *
   * Calls `Filecoin.MsigSwapPropose`, with the permission `sign`.
   */
  msigSwapPropose(multisigAddress: Address, from: Address, oldSigner: Address, newSigner: Address): Promise<MessagePrototype>;

  /**
   * Reserves an unused lane of a payment channel and returns its number.
   *
   * Calls `Filecoin.PaychAllocateLane`, with the permission `sign`.
   */
  paychAllocateLane(channelAddress: Address): Promise<number>;

  /**
   * Returns the confirmed, pending and reserved funds of a payment channel, in attoFIL.
   *
   * Calls `Filecoin.PaychAvailableFunds`, with the permission `sign`.
   */
  paychAvailableFunds(channelAddress: Address): Promise<ChannelAvailableFunds>;

  /**
   * Returns the funds of the channel between two addresses, in attoFIL.
   *
   * All amounts are zero, and the channel null, if there is none.
   *
   * Calls `Filecoin.PaychAvailableFundsByFromTo`, with the permission `sign`.
   */
  paychAvailableFundsByFromTo(from: Address, to: Address): Promise<ChannelAvailableFunds>;

  /**
   * Sends the message that pays out a settled payment channel and closes it.
   *
   * Signs and pays gas. Possible only once the settling period is over.
   *
   * Calls `Filecoin.PaychCollect`, with the permission `sign`.
   */
  paychCollect(channelAddress: Address): Promise<Cid>;

  /**
   * Adds funds to the payment channel between two addresses, creating it if necessary.
   *
   * Signs and spends; the amount is in attoFIL. Resolves before confirmation: wait with `PaychGetWaitReady`.
   *
   * Calls `Filecoin.PaychFund`, with the permission `sign`, without a time limit by default.
   * @param amount - In attoFIL.
   */
  paychFund(from: Address, to: Address, amount: BigIntString): Promise<ChannelInfo>;

  /**
   * Reserves an amount in the channel between two addresses, creating or topping it up if necessary.
   *
   * May sign and spend, unless the off-chain option forbids it. The amount is in attoFIL. Every Paych call fails with code 13 on a node with payment channels switched off.
   *
   * Calls `Filecoin.PaychGet`, with the permission `sign`, without a time limit by default.
   * @param amount - In attoFIL.
   */
  paychGet(from: Address, to: Address, amount: BigIntString, options: PaychGetOpts): Promise<ChannelInfo>;

  /**
   * Blocks until a channel's creation or top-up is confirmed and returns the channel address.
   *
   * Takes the wait sentinel of `PaychGet` or `PaychFund`. Expect minutes.
   *
   * Calls `Filecoin.PaychGetWaitReady`, with the permission `sign`, without a time limit by default.
   */
  paychGetWaitReady(waitSentinel: Cid): Promise<Address>;

  /**
   * Creates vouchers on a fresh lane of the channel between two addresses, funding it if necessary.
   *
   * May sign and spend. The amount of the last voucher is what gets reserved, so amounts should ascend.
   *
   * Calls `Filecoin.PaychNewPayment`, with the permission `sign`, without a time limit by default.
   */
  paychNewPayment(from: Address, to: Address, vouchers: VoucherSpec[]): Promise<PaymentInfo>;

  /**
   * Sends the message that starts the settling period of a payment channel.
   *
   * Signs and pays gas. Submit the best voucher before the period ends; then `PaychCollect`.
   *
   * Calls `Filecoin.PaychSettle`, with the permission `sign`.
   */
  paychSettle(channelAddress: Address): Promise<Cid>;

  /**
   * Signs a voucher for a total amount on a lane of a payment channel.
   *
   * The amount, in attoFIL, includes earlier vouchers of that lane. With too little in the channel the voucher is null and the shortfall is given.
   *
   * Calls `Filecoin.PaychVoucherCreate`, with the permission `sign`.
   * @param amount - In attoFIL.
   */
  paychVoucherCreate(channelAddress: Address, amount: BigIntString, lane: number): Promise<VoucherCreateResult>;

  /**
   * Sends the message that redeems a voucher on the chain.
   *
   * Signs and pays gas. The proof has to be empty.
   *
   * Calls `Filecoin.PaychVoucherSubmit`, with the permission `sign`.
   * @param secret - The secret that the voucher asks for, base64; null for none.
   * @param proof - No longer used.
   */
  paychVoucherSubmit(channelAddress: Address, voucher: SignedVoucherInput, secret?: string | null, proof?: string | null): Promise<Cid>;

  /**
   * Signs raw bytes with the key of a wallet address.
   *
   * The bytes are base64. Never sign bytes of unknown origin: they may be a message that spends.
   *
   * Calls `Filecoin.WalletSign`, with the permission `sign`.
   */
  walletSign(address: Address, data: string): Promise<Signature>;

  /**
   * Signs a message with the key of a wallet address and returns it, without sending it.
   *
   * Nonce and gas have to be filled in already. Send it with `MpoolPush`.
   *
   * Calls `Filecoin.WalletSignMessage`, with the permission `sign`.
   */
  walletSignMessage(address: Address, message: MessageInput): Promise<SignedMessage>;

}

/** The methods that need the permission `admin`. */
export interface AdminMethods {
  /**
   * Issues an API token that carries the listed permissions.
   *
   * The answer is the JWT, as it is used as a bearer token; it travels in base64. Permission names are not checked, the token has no expiry, and it cannot be revoked on its own.
   *
   * Calls `Filecoin.AuthNew`, with the permission `admin`.
   */
  authNew(permissions: Permission[]): Promise<string>;

  /**
   * Starts a background health check of the chain blockstore.
   *
   * Resolves as soon as the check has begun; the findings are written to a file on the node's disk. Works with the splitstore only.
   *
   * Calls `Filecoin.ChainCheckBlockstore`, with the permission `admin`.
   */
  chainCheckBlockstore(): Promise<void>;

  /**
   * Deletes one object from the chain blockstore by its CID.
   *
   * Dangerous: removing an object that the chain still refers to breaks the node.
   *
   * Calls `Filecoin.ChainDeleteObj`, with the permission `admin`.
   */
  chainDeleteObj(objectCid: Cid): Promise<void>;

  /**
   * Writes a CAR snapshot of the chain between two tipsets to the node's own disk.
   *
   * Blocks until the file in the node's repository directory is finished, which can take hours. The head tipset must not be lower than the tail; a null key means the current head.
   *
   * Calls `Filecoin.ChainExportRangeInternal`, with the permission `admin`, without a time limit by default.
   */
  chainExportRangeInternal(headTipSetKey: TipSetKey | null, tailTipSetKey: TipSetKey | null, config: ChainExportConfig): Promise<void>;

  /**
   * Reclaims disk space in the splitstore's hot store while the node runs.
   *
   * Causes heavy disk load. Fails on a node without a splitstore.
   *
   * Calls `Filecoin.ChainHotGC`, with the permission `admin`, without a time limit by default.
   */
  chainHotGC(options: HotGCOpts): Promise<void>;

  /**
   * Prunes the splitstore's cold store, deleting old chain state for good.
   *
   * Slow and not reversible: history outside the retained range is gone. Fails on a node without a splitstore.
   *
   * Calls `Filecoin.ChainPrune`, with the permission `admin`.
   */
  chainPrune(options: PruneOpts): Promise<void>;

  /**
   * Stores a raw object in the chain blockstore.
   *
   * Lotus defines no JSON form for the object, so a call over JSON-RPC is expected to fail.
   *
   * Calls `Filecoin.ChainPutObj`, with the permission `admin`.
   */
  chainPutObj(block: unknown): Promise<void>;

  /**
   * Forces the node onto another chain head.
   *
   * Dangerous, for repair only: it discards the checkpoint and marks the blocks it steps back over as not validated.
   *
   * Calls `Filecoin.ChainSetHead`, with the permission `admin`.
   * @param tipSetKey - The new head.
   */
  chainSetHead(tipSetKey: TipSetKey | null): Promise<void>;

  /**
   * Writes a backup of the node's metadata to a file on the node's disk.
   *
   * The path has to lie below the directory that the daemon was given in `LOTUS_BACKUP_BASE_PATH`; without that setting the call fails.
   *
   * Calls `Filecoin.CreateBackup`, with the permission `admin`, without a time limit by default.
   */
  createBackup(path: string): Promise<void>;

  /**
   * Returns all alerts the node keeps track of, both raised and resolved.
   *
   * Calls `Filecoin.LogAlerts`, with the permission `admin`.
   */
  logAlerts(): Promise<Alert[]>;

  /**
   * Replaces the settings of the message pool.
   *
   * Everything is replaced: start from `MpoolGetConfig`.
   *
   * Calls `Filecoin.MpoolSetConfig`, with the permission `admin`.
   */
  mpoolSetConfig(config: MpoolConfigInput): Promise<void>;

  /**
   * Blocks peers, IP addresses and subnets, and closes connections they have open.
   *
   * Calls `Filecoin.NetBlockAdd`, with the permission `admin`.
   */
  netBlockAdd(blockList: NetBlockListInput): Promise<void>;

  /**
   * Lifts the block on peers, IP addresses and subnets.
   *
   * Calls `Filecoin.NetBlockRemove`, with the permission `admin`.
   */
  netBlockRemove(blockList: NetBlockListInput): Promise<void>;

  /**
   * Exempts peers from being disconnected when the node trims its connections.
   *
   * Calls `Filecoin.NetProtectAdd`, with the permission `admin`.
   */
  netProtectAdd(peerIds: PeerID[]): Promise<void>;

  /**
   * Takes back the exemption given by `NetProtectAdd`.
   *
   * Calls `Filecoin.NetProtectRemove`, with the permission `admin`.
   */
  netProtectRemove(peerIds: PeerID[]): Promise<void>;

  /**
   * Replaces the libp2p resource limits of a scope until the node restarts.
   *
   * Same scopes as `NetLimit`. Fields left out become zero, which shuts the resource off.
   *
   * Calls `Filecoin.NetSetLimit`, with the permission `admin`.
   * @param scope - `system`, `transient`, `svc:<name>`, `proto:<id>` or `peer:<id>`.
   * @param limit - The new limits.
   */
  netSetLimit(scope: string, limit: NetLimitInput): Promise<void>;

  /**
   * Stops the node.
   *
   * The connection is lost; nothing starts it again from here.
   *
   * Calls `Filecoin.Shutdown`, with the permission `admin`.
   */
  shutdown(): Promise<void>;

  /**
   * Pins the chain to a tipset, which the node then never reverts.
   *
   * The key must not be null. May switch the head to another fork, though not beyond finality. Survives a restart; a wrong pin cuts the node off from the network.
   *
   * Calls `Filecoin.SyncCheckpoint`, with the permission `admin`.
   * @param tipSetKey - The tipset to hold on to; null is refused.
   */
  syncCheckpoint(tipSetKey: TipSetKey): Promise<void>;

  /**
   * Marks a block as bad, so that the node refuses every chain containing it.
   *
   * Dangerous: a wrong mark keeps the node from following the network. Kept in memory only.
   *
   * Calls `Filecoin.SyncMarkBad`, with the permission `admin`.
   */
  syncMarkBad(blockCid: Cid): Promise<void>;

  /**
   * Forgets all marks of bad blocks.
   *
   * Calls `Filecoin.SyncUnmarkAllBad`, with the permission `admin`.
   */
  syncUnmarkAllBad(): Promise<void>;

  /**
   * Removes the bad mark from one block.
   *
   * Calls `Filecoin.SyncUnmarkBad`, with the permission `admin`.
   */
  syncUnmarkBad(blockCid: Cid): Promise<void>;

  /**
   * Deletes an address and its key from the wallet.
   *
   * Back it up first with `WalletExport`: funds without a key are lost. Clears the default if it was this address.
   *
   * Calls `Filecoin.WalletDelete`, with the permission `admin`.
   */
  walletDelete(address: Address): Promise<void>;

  /**
   * Reveals the private key behind a wallet address.
   *
   * Whoever has it controls the funds.
   *
   * Calls `Filecoin.WalletExport`, with the permission `admin`.
   */
  walletExport(address: Address): Promise<KeyInfo>;

  /**
   * Adds a private key to the wallet and returns its address.
   *
   * Calls `Filecoin.WalletImport`, with the permission `admin`.
   */
  walletImport(keyInfo: KeyInfo): Promise<Address>;

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

/** A client of Filecoin Lotus full node API v1. Made by {@link createClient}. */
export interface Client extends ClientScope, ReadMethods, WriteMethods, SignMethods, AdminMethods {}

/** A client of Filecoin Lotus full node API v1 with no more than the permission `read`. */
export interface ReadClient extends ClientScope, ReadMethods, Denied<WriteMethods, "write">, Denied<SignMethods, "sign">, Denied<AdminMethods, "admin"> {}

/** A client of Filecoin Lotus full node API v1 with no more than the permission `write`. */
export interface WriteClient extends ClientScope, ReadMethods, WriteMethods, Denied<SignMethods, "sign">, Denied<AdminMethods, "admin"> {}

/** A client of Filecoin Lotus full node API v1 with no more than the permission `sign`. */
export interface SignClient extends ClientScope, ReadMethods, WriteMethods, SignMethods, Denied<AdminMethods, "admin"> {}

/** The client that a permission gives. Where it is not known beforehand, nothing is ruled out. */
export type ClientOf<Given extends PermissionTier | undefined, Token extends Credential | undefined = Credential> = [Given] extends [undefined] ? [Token] extends [undefined] ? ReadClient : Client :
  undefined extends Given ? Client :
  "read" extends Given ? ReadClient :
  "write" extends Given ? WriteClient :
  "sign" extends Given ? SignClient :
  Client;

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
    "auth chain closing create discover eth f filecoin id log market miner mpool net node paych session shutdown start stateAct stateGetB stateGetN stateN sync version wallet web",
    "chainGetM chainT f3GetE f3GetF get mpoolP stateCi stateGetAl stateLi stateMarketD stateMarketPa stateMinerC stateNetworkV stateVM stateVerifiedR subscribe",
    "chainGetTipSetA chainGetTipSetB chainSt gasEstimateG mpoolBatchPushM mpoolPushM msig state stateGetAllocationF stateGetAllocationI stateGetAllocations stateGetClaims stateMinerSectorC",
    "chainE gas msigGetVeste stateCo stateD stateGetAllo stateGetC stateMinerIni stateMinerPa stateMinerPre stateMinerS stateS",
    "gasEstimateGasP paychVoucherCheckS paychVoucherS stateComputeD stateDec stateGetRandomnessF stateMinerInitialPledgeF",
    "",
    "msigP",
    "msigCancelT",
    "msigApproveT",
  ],
  probe: "Filecoin.Version",
  facts: lazily(() => import("./facts/v1.js")),
  methods: [
    [{ blocking: true }, "chainExportRangeInternal chainHotGC createBackup marketReleaseFunds marketReserveFunds marketWithdraw paychFund paychGet paychGetWaitReady paychNewPayment stateGetBeaconEntry stateWaitMsg"],
    [{ decode: "text" }, "authNew"],
    [{ stream: "bytes" }, "chainExport"],
    [{ stream: "channel" }, "chainNotify closing mpoolSub subscribeActorEventsRaw syncIncomingBlocks"],
    [{ stream: { notification: "eth_subscription", cancel: "Filecoin.EthUnsubscribe" } }, "ethSubscribe"],
    [{ wire: "Filecoin.ID" }, "id"],
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
