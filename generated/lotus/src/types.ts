// Made by nelumbo. Changes made here are lost when it runs again.

/** The versions of a node and of its API. */
export interface APIVersion {
  /** The release of the node, with the network that it was built for. */
  Version: string;
  APIVersion: ApiVersionNumber;
  /** The length of an epoch in seconds. */
  BlockDelay: number;
  /** How the node calls itself towards peers. */
  Agent: string;
}

/** Whether a worker moves the files of a sector to itself, or copies them. */
export type AcquireMode = "move" | "copy" | (string & {});

/** One sync that is under way, or was the last of its worker. */
export interface ActiveSync {
  /** The number of the sync worker. */
  WorkerID: number;
  /** Where the sync starts from; null when it has no base yet. */
  Base: TipSet | null;
  /** The tipset that it heads for; null when there is none. */
  Target: TipSet | null;
  Stage: SyncStateStage;
  /** How far it has come. */
  Height: ChainEpoch;
  Start: Time;
  /** When it ended; the zero time (year 1) while it runs. */
  End: Time;
  /** What went wrong, or an empty text. */
  Message: string;
}

/** An actor as the state tree holds it. */
export interface Actor {
  /** The code of the actor, which says what kind it is. */
  Code: Cid;
  /** The root of its state. */
  Head: Cid;
  /** The nonce of its next message; for accounts and other senders. */
  Nonce: number;
  /** In attoFIL. */
  Balance: BigIntString;
  /** Its `f4` address, or null when it has none. */
  DelegatedAddress: Address | null;
}

/** An event that an actor emitted, with its place on chain. */
export interface ActorEvent {
  entries: EventEntry[] | null;
  /** The actor that emitted the event: its `f4` address if it has one, else its id address. */
  emitter: Address;
  /** True when the event went away with a reorganisation of the chain. */
  reverted: boolean;
  /** The epoch of the tipset that included the message. */
  height: ChainEpoch;
  /** The tipset that included the message. */
  tipsetKey: TipSetKey;
  /** The message that caused the event. */
  msgCid: Cid;
}

/** A value to look for in an event's entries. */
export interface ActorEventBlock {
  /** The multicodec of the value: 0x51 CBOR, 0x55 raw. */
  codec: number;
  /** The bytes to match, base64. */
  value: string | null;
}

/** Which actor events are asked for. Without any limit it matches all events from the newest epoch on. */
export interface ActorEventFilter {
  /** Actors that may have emitted the event; none for any. */
  addresses?: Address[] | null | undefined;
  /** For each key of an entry, the values of which one has to match; keys are matched together. */
  fields?: {
    [key: string]: ActorEventBlock[] | null;
  } | null | undefined;
  /** The first epoch; the newest one when left out. */
  fromHeight?: ChainEpoch | null | undefined;
  /** The last epoch; no end when left out. */
  toHeight?: ChainEpoch | null | undefined;
  /** Events of this tipset alone; not together with a range of heights. */
  tipsetKey?: TipSetKey | null | undefined;
}

/** The number of an actor; `f0` before it makes the id address. */
export type ActorID = number;

/** An actor's balance, code and decoded state. */
export interface ActorState {
  /** In attoFIL. */
  Balance: BigIntString;
  /** The code of the actor. */
  Code: Cid;
  /** The decoded state; its form depends on the kind and version of the actor. */
  State: unknown;
}

/** The actor that a call reached, as it stood before the call. */
export interface ActorTrace {
  Id: ActorID;
  State: Actor;
}

/** A peer and the multiaddresses to reach it at. */
export interface AddrInfo {
  ID: PeerID;
  /** Multiaddresses, such as `/ip4/192.0.2.1/tcp/1347`. */
  Addrs: string[];
}

/** A peer and the multiaddresses to reach it at. */
export interface AddrInfoInput {
  ID: PeerID;
  /** Multiaddresses, such as `/ip4/192.0.2.1/tcp/1347`. */
  Addrs?: string[] | null | undefined;
}

/** A Filecoin address as text: `f` (mainnet) or `t` (test networks), a digit for its kind (0 actor id, 1 secp256k1 key, 2 actor, 3 BLS key, 4 delegated), then the payload. `address()` checks a plain string and makes one of it. */
export type Address = `f${string}` | `t${string}`;

/** Which addresses pay for which messages of a miner; without any of a kind the worker or the owner does. */
export interface AddressConfig {
  /** For pre-commitments. */
  PreCommitControl: Address[] | null;
  /** For proofs of sealing. */
  CommitControl: Address[] | null;
  /** For terminations. */
  TerminateControl: Address[] | null;
  /** For publishing deals. */
  DealPublishControl: Address[] | null;
  /** True when the owner never steps in. */
  DisableOwnerFallback: boolean;
  /** True when the worker never steps in. */
  DisableWorkerFallback: boolean;
}

/** An address, or the text `<empty>` where Go's undefined address travels. */
export type AddressOrEmpty = Address | "<empty>";

/** A condition of the node that calls for attention, or did. */
export interface Alert {
  Type: AlertType;
  /** Whether the condition holds now. */
  Active: boolean;
  /** When it was last raised; null when it never was. */
  LastActive: AlertEvent | null;
  /** When it was last resolved; null when it never was. */
  LastResolved: AlertEvent | null;
}

/** An alert that was raised or resolved. */
export interface AlertEvent {
  Type: "raised" | "resolved" | (string & {});
  /** What the node has to say about it; any JSON. */
  Message: unknown;
  Time: Time;
}

/** What an alert is about. */
export interface AlertType {
  System: string;
  Subsystem: string;
}

/** Datacap that a client has set aside for a piece with a provider. */
export interface Allocation {
  /** The actor that set the datacap aside. */
  Client: ActorID;
  /** The miner that may claim it. */
  Provider: ActorID;
  /** The commitment to the piece. */
  Data: Cid;
  /** The padded size of the piece. */
  Size: PaddedPieceSize;
  /** How long the provider has to store it at least, in epochs. */
  TermMin: ChainEpoch;
  /** How long the provider earns for it at most, in epochs. */
  TermMax: ChainEpoch;
  /** The last epoch in which it can be claimed. */
  Expiration: ChainEpoch;
}

/** The number of a datacap allocation; 0 means none. */
export type AllocationId = number;

/** A message together with its Cid. */
export interface ApiMessage {
  Cid: Cid;
  Message: TypesMessage;
}

/** An API version packed into one number: major << 16 | minor << 8 | patch. */
export type ApiVersionNumber = number;

/** One round of the drand randomness beacon. */
export interface BeaconEntry {
  /** The round of the beacon. */
  Round: number;
  /** The signature of the round, base64. */
  Data: string;
}

/** Up to how much, and until when, a miner's beneficiary may withdraw. */
export interface BeneficiaryTerm {
  /** What the beneficiary may withdraw in all. */
  Quota: TokenAmount;
  /** What it has withdrawn so far. */
  UsedQuota: TokenAmount;
  /** The epoch from which it may withdraw no more. */
  Expiration: ChainEpoch;
}

/** An integer of any size as decimal text; `BigInt()` reads it, and `bigInt()` makes one. Where it is an amount it counts attoFIL. */
export type BigIntString = `${bigint}`;

/** A set of numbers as run lengths: how many are absent, then how many are present, and so on in turn. `[0, 3, 5, 2]` is the set {0, 1, 2, 8, 9}; `[0]` is the empty set. */
export type BitField = number[];

/** The header of a block. */
export interface BlockHeader {
  /** Who made the block. */
  Miner: Address;
  Ticket: Ticket;
  ElectionProof: ElectionProof;
  /** The beacon rounds since the parent block; null when there is none. */
  BeaconEntries: BeaconEntry[] | null;
  /** The proof of storage that goes with the election; null in the genesis block. */
  WinPoStProof: PoStProof[] | null;
  /** The tipset that the block builds on. */
  Parents: Cid[];
  /** The weight of the chain up to the parents. */
  ParentWeight: BigIntString;
  Height: ChainEpoch;
  /** The state after the parents' messages. */
  ParentStateRoot: Cid;
  /** The root of the receipts of the parents' messages. */
  ParentMessageReceipts: Cid;
  /** The root of the block's messages. */
  Messages: Cid;
  /** The aggregate of the signatures of the block's BLS messages; null in the genesis block. */
  BLSAggregate: Signature | null;
  /** Seconds since 1970. */
  Timestamp: number;
  /** The miner's signature; null in the genesis block. */
  BlockSig: Signature | null;
  /** Not used. */
  ForkSignaling: number;
  /** The base fee that the block's messages pay, in attoFIL per unit of gas. */
  ParentBaseFee: TokenAmount;
}

/** The messages that a block includes. */
export interface BlockMessages {
  /** The messages whose signatures are aggregated in the block; the first of `Cids` belong to them. */
  BlsMessages: TypesMessage[];
  /** The messages that carry their own signature; the rest of `Cids` belong to them. */
  SecpkMessages: SignedMessage[];
  /** The Cids of all messages, in the order of both lists. */
  Cids: Cid[];
}

/** A block as it is broadcast: its header and the Cids of its messages. */
export interface BlockMsg {
  Header: BlockHeader;
  /** Cids of the messages without signature of their own; null when there are none. */
  BlsMessages: Cid[] | null;
  /** Cids of the signed messages; null when there are none. */
  SecpkMessages: Cid[] | null;
}

/** A block as it is broadcast: its header and the Cids of its messages. */
export interface BlockMsgInput {
  Header: BlockHeader;
  /** Cids of the messages without signature of their own; null when there are none. */
  BlsMessages?: Cid[] | null | undefined;
  /** Cids of the signed messages; null when there are none. */
  SecpkMessages?: Cid[] | null | undefined;
}

/** What a miner hands over to have a block made and signed. */
export interface BlockTemplate {
  Miner: Address;
  Parents: TipSetKey;
  Ticket: Ticket | null;
  /** The proof of the election. */
  Eproof: ElectionProof | null;
  /** The beacon rounds since the parents. */
  BeaconValues: BeaconEntry[] | null;
  Messages?: SignedMessageInput[] | null | undefined;
  Epoch: ChainEpoch;
  /** Seconds since 1970. */
  Timestamp: number;
  WinningPoStProof: PoStProof[] | null;
}

/** A stretch of a sector's data, in unpadded bytes. */
export interface ByteRange {
  Offset: UnpaddedPieceSize;
  Size: UnpaddedPieceSize;
}

/** Why a task of a worker failed. */
export interface CallError {
  /** 0 for a failure that will come again; from 100 on one that may not. */
  Code: ErrorCode;
  Message: string;
}

/** The id of a task that was given to a worker. */
export interface CallID {
  Sector: SectorID;
  /** Random; it makes the id unique. */
  ID: UUID;
}

/** A height of the chain, or a number of epochs. An epoch lasts 30 seconds on mainnet and calibration. */
export type ChainEpoch = number;

/** Settings of F3's chain exchange. */
export interface ChainExchangeConfig {
  SubscriptionBufferSize: number;
  MaxChainLength: number;
  MaxInstanceLookahead: number;
  MaxDiscoveredChainsPerInstance: number;
  MaxWantedChainsPerInstance: number;
  RebroadcastInterval: Duration;
  MaxTimestampAge: Duration;
}

/** How a range of the chain is exported. */
export interface ChainExportConfig {
  /** The size of the buffer in bytes. */
  WriteBufferSize?: number | undefined;
  /** How many workers read the chain. */
  NumWorkers?: number | undefined;
  IncludeMessages?: boolean | undefined;
  IncludeReceipts?: boolean | undefined;
  IncludeStateRoots?: boolean | undefined;
}

/** What a payment channel holds, and what of it is spoken for. Amounts count attoFIL. */
export interface ChannelAvailableFunds {
  /** The channel's address; null as long as it does not exist. */
  Channel: Address | null;
  /** Who pays. */
  From: Address;
  /** Who is paid. */
  To: Address;
  /** What the channel holds on chain. */
  ConfirmedAmt: BigIntString;
  /** What is on its way into the channel. */
  PendingAmt: BigIntString;
  /** The part of the confirmed amount that is not reserved. */
  NonReservedAmt: BigIntString;
  /** The part of the pending amount that will not be reserved. */
  PendingAvailableAmt: BigIntString;
  /** What to hand to `PaychGetWaitReady` to wait for the pending amount; null when nothing is pending. */
  PendingWaitSentinel: Cid | null;
  /** What waits for its turn to be sent. */
  QueuedAmt: BigIntString;
  /** What vouchers have taken out, submitted or not. The name is spelt so by Lotus. */
  VoucherReedeemedAmt: BigIntString;
}

/** A payment channel, or the message that is to create or fund it. */
export interface ChannelInfo {
  /** The channel's address; `<empty>` while it is being created. */
  Channel: AddressOrEmpty;
  /** What to hand to `PaychGetWaitReady`; null when there is nothing to wait for. */
  WaitSentinel: Cid | null;
}

/** What a check of a message looked at: 1 serialization, 2 size, 3 validity, 4 minimum gas, 5 minimum base fee, 6 base fee, 7 base fee's lower bound, 8 base fee's upper bound, 9 reading the nonce, 10 nonce, 11 reading the balance, 12 balance. */
export type CheckStatusCode = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | (number & {});

/** A content identifier in DAG-JSON form: an object whose one key is `/`. `cid()` checks a plain string and makes one of it. */
export interface Cid {
  "/": string;
}

/** How much FIL is in circulation, and what it is made of. */
export interface CirculatingSupply {
  /** Released from vesting so far. */
  FilVested: TokenAmount;
  /** Paid to miners so far. */
  FilMined: TokenAmount;
  /** Burnt so far. */
  FilBurnt: TokenAmount;
  /** Locked as collateral. */
  FilLocked: TokenAmount;
  /** In circulation: vested, mined and disbursed, less burnt and locked. */
  FilCirculating: TokenAmount;
  /** Paid out of the reserve so far. */
  FilReserveDisbursed: TokenAmount;
}

/** The number of a storage provider's claim on datacap. */
export type ClaimId = number;

/** What the first step of proving a seal hands to the second, base64. */
export type Commit1Out = string;

/** What came of one batch of proven sectors. */
export interface CommitBatchRes {
  Sectors: SectorNumber[] | null;
  /** Why each failed sector was left out of the message, by sector number. */
  FailedSectors: {
    [key: string]: string;
  } | null;
  /** The message that was sent; null when none was. */
  Msg: Cid | null;
  /** Why the whole batch failed; empty when it did not. */
  Error: string;
}

/** The state after messages were applied, and the trace of each. */
export interface ComputeStateOutput {
  /** The root of the state that came out. */
  Root: Cid;
  /** One entry for each message that was applied. */
  Trace: InvocResult[] | null;
}

/** What the connection manager knows about a peer. */
export interface ConnMgrInfo {
  /** When the peer was first seen. */
  FirstSeen: Time;
  /** The peer's worth: the sum of its tags. */
  Value: number;
  /** The worth that each tag adds. */
  Tags: {
    [key: string]: number;
  };
  /** Since when each connection has been open, by its remote address. */
  Conns: {
    [key: string]: Time;
  };
}

/** How a peer can be reached: 0 not connected, 1 connected, 2 can connect, 3 cannot connect, 4 over a limited connection. */
export type Connectedness = 0 | 1 | 2 | 3 | 4 | (number & {});

/** Settings of F3's exchange of certificates. */
export interface CxConfig {
  ClientRequestTimeout: Duration;
  ServerRequestTimeout: Duration;
  MinimumPollInterval: Duration;
  MaximumPollInterval: Duration;
}

/** An actor to be told when a piece is activated. */
export interface DataActivationNotification {
  Address: Address;
  /** What it is told, base64. */
  Payload: string | null;
}

/** An actor to be told when a piece is activated. */
export interface DataActivationNotificationInput {
  Address: Address;
  /** What it is told, base64. */
  Payload?: string | null | undefined;
}

/** One of the proving deadlines of a miner. */
export interface Deadline {
  /** The partitions that have been proven in this deadline. */
  PostSubmissions: BitField;
  /** How many proofs can still be disputed. */
  DisputableProofCount: number;
  /** The fee for the deadline's sectors per day, in attoFIL. */
  DailyFee: TokenAmount;
}

/** The least and the most collateral that a provider may put up for a deal. */
export interface DealCollateralBounds {
  Min: TokenAmount;
  Max: TokenAmount;
}

/** The number of a deal in the built-in storage market. */
export type DealID = number;

/** The free text that a client attached to a deal; empty when the label is not text. */
export type DealLabel = string;

/** A deal between a client and a provider, as both agreed on it. */
export interface DealProposal {
  /** The commitment to the piece. */
  PieceCID: Cid;
  /** The padded size of the piece. */
  PieceSize: PaddedPieceSize;
  /** Whether datacap is spent on it. */
  VerifiedDeal: boolean;
  Client: Address;
  Provider: Address;
  Label: DealLabel;
  /** When the data must be proven at the latest. */
  StartEpoch: ChainEpoch;
  /** When the deal ends. */
  EndEpoch: ChainEpoch;
  /** In attoFIL. */
  StoragePricePerEpoch: TokenAmount;
  /** In attoFIL. */
  ProviderCollateral: TokenAmount;
  /** In attoFIL. */
  ClientCollateral: TokenAmount;
}

/** When the data of a deal has to be stored. */
export interface DealSchedule {
  /** The epoch by which its sector must be proven. */
  StartEpoch: ChainEpoch;
  /** The epoch until which it must stay so. */
  EndEpoch: ChainEpoch;
}

/** Bytes times epochs, as decimal text. */
export type DealWeight = `${bigint}`;

/** A proving deadline of a miner and the parameters it follows from. */
export interface DlineInfo {
  /** The epoch that this was computed for. */
  CurrentEpoch: ChainEpoch;
  /** Where the proving period begins. */
  PeriodStart: ChainEpoch;
  /** The number of the deadline in its proving period. */
  Index: number;
  /** Proofs are taken from this epoch on. */
  Open: ChainEpoch;
  /** From this epoch on they no longer are. */
  Close: ChainEpoch;
  /** The epoch whose randomness the challenge is drawn from. */
  Challenge: ChainEpoch;
  /** From this epoch on faults in the deadline can no longer be declared. */
  FaultCutoff: ChainEpoch;
  /** How many deadlines a proving period has. */
  WPoStPeriodDeadlines: number;
  /** The length of a proving period in epochs. */
  WPoStProvingPeriod: ChainEpoch;
  /** The length of a deadline in epochs. */
  WPoStChallengeWindow: ChainEpoch;
  /** How many epochs before the opening the challenge is drawn. */
  WPoStChallengeLookback: ChainEpoch;
  /** How many epochs before the opening faults have to be declared. */
  FaultDeclarationCutoff: ChainEpoch;
}

/** What randomness is drawn for: 1 ticket, 2 election proof, 3 winning PoSt challenge, 4 window PoSt challenge, 5 seal randomness, 6 interactive seal challenge, 7 window PoSt deadline assignment, 8 market deal cron, 9 PoSt chain commit. */
export type DomainSeparationTag = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | (number & {});

/** A span of time in nanoseconds. */
export type Duration = number;

/** Tipsets in a row, from the base that was final before to the new head. */
export type ECChain = F3TipSet[];

/** What F3 assumes about the chain under it (expected consensus). */
export interface EcConfig {
  /** The length of an epoch. */
  Period: Duration;
  /** After how many epochs a tipset is taken as final without F3. */
  Finality: number;
  DelayMultiplier: number;
  /** How much longer to wait after each instance that decided on its base. */
  BaseDecisionBackoffTable: number[] | null;
  /** How many epochs below the head F3 proposes. */
  HeadLookback: number;
  /** Whether the node follows what F3 makes final. */
  Finalize: boolean;
}

/** The proof that a miner won the election of an epoch. */
export interface ElectionProof {
  /** How many times the miner won. */
  WinCount: number;
  /** The VRF output, base64; null in the genesis block. */
  VRFProof: string | null;
}

/** The kind of a worker's failure: 0 unknown, 100 unknown and temporary, 101 the worker started anew, 102 no space could be allocated. */
export type ErrorCode = 0 | 100 | 101 | 102 | (number & {});

/** An Ethereum address: 20 bytes in hex. `0xff` followed by eleven zero bytes masks an actor id. */
export type EthAddress = `0x${string}`;

/** One address, several, or null for any. */
export type EthAddressList = EthAddress | EthAddress[] | null;

/** An unsigned integer of any size in hex; amounts count attoFIL. */
export type EthBigInt = `0x${string}`;

/** A tipset in the form of an Ethereum block. */
export interface EthBlock {
  hash: EthHash;
  parentHash: EthHash;
  /** Always that of an empty list. */
  sha3Uncles: EthHash;
  /** Always the zero address: a tipset has several miners. */
  miner: EthAddress;
  /** Always zero. */
  stateRoot: EthHash;
  transactionsRoot: EthHash;
  /** Always zero. */
  receiptsRoot: EthHash;
  logsBloom: EthBytes;
  /** Always zero. */
  difficulty: EthUint64;
  /** Always zero. */
  totalDifficulty: EthUint64;
  /** The epoch. */
  number: EthUint64;
  /** The gas limit of a block times the number of blocks of the tipset. */
  gasLimit: EthUint64;
  gasUsed: EthUint64;
  /** Seconds since 1970. */
  timestamp: EthUint64;
  extraData: EthBytes;
  /** Always zero. */
  mixHash: EthHash;
  nonce: EthNonce;
  baseFeePerGas: EthBigInt;
  /** Always zero. */
  size: EthUint64;
  /** Hashes, or whole transactions where they were asked for. */
  transactions: (EthHash | EthTx)[];
  /** Always empty. */
  uncles: EthHash[];
}

/** A block: by tag, by number in hex, by hash, or by an EIP-1898 object. Lotus refuses the tag `earliest`. */
export type EthBlockNumberOrHash = ("earliest" | "pending" | "latest" | "finalized" | "safe") | `0x${string}` | {
  blockNumber: EthUint64;
  requireCanonical?: boolean | undefined;
} | {
  blockHash: EthHash;
  requireCanonical?: boolean | undefined;
};

/** Bytes in hex, which `hex()` makes; `0x` when there are none. */
export type EthBytes = `0x${string}`;

/** A call as `eth_call` and `eth_estimateGas` take it. Every field may be left out. */
export interface EthCall {
  /** Who calls; the system actor when left out. */
  from?: EthAddress | null | undefined;
  /** Whom; null or left out to create a contract. */
  to?: EthAddress | null | undefined;
  /** Gas to spend at most. */
  gas?: EthUint64 | undefined;
  gasPrice?: EthBigInt | undefined;
  /** In attoFIL. */
  value?: EthBigInt | undefined;
  /** The same as `input`, under its older name. */
  data?: EthBytes | undefined;
  /** The call data; it wins over `data`. */
  input?: EthBytes | undefined;
}

/** A call within a trace. */
export interface EthCallTraceAction {
  /** `call`, `staticcall` or `delegatecall`. */
  callType: "call" | "staticcall" | "delegatecall" | (string & {});
  from: EthAddress;
  to: EthAddress;
  gas: EthUint64;
  /** In attoFIL. */
  value: EthBigInt;
  input: EthBytes;
}

/** What a call within a trace returned. */
export interface EthCallTraceResult {
  gasUsed: EthUint64;
  output: EthBytes;
}

/** The creation of a contract within a trace. */
export interface EthCreateTraceAction {
  from: EthAddress;
  gas: EthUint64;
  value: EthBigInt;
  /** The code that runs once; `0xfe` for actors that are not contracts. */
  init: EthBytes;
}

/** What the creation of a contract led to. */
export interface EthCreateTraceResult {
  /** The new contract; absent when the creation failed. */
  address?: EthAddress;
  gasUsed: EthUint64;
  /** The revert data, or `0xfe` in place of the deployed code. */
  code: EthBytes;
}

/** Base fees, use of gas and priority fees of recent blocks. */
export interface EthFeeHistory {
  oldestBlock: EthUint64;
  /** One more than there are blocks, oldest first; the last one repeats the newest. */
  baseFeePerGas: EthBigInt[];
  /** How much of its gas limit each block used, from 0 to 1. */
  gasUsedRatio: number[];
  /** The priority fees at the percentiles that were asked for, block by block; absent when none were. */
  reward?: EthBigInt[][];
}

/** The id of an installed filter. */
export type EthFilterID = `0x${string}`;

/** What a filter found: logs for an event filter, block hashes for a block filter, transaction hashes for a filter of pending transactions. */
export type EthFilterResult = (EthHash | EthLog)[];

/** Which logs are asked for: a range of blocks or one block, and optionally addresses and topics. */
export interface EthFilterSpec {
  /** A block number in hex, `earliest` or `latest`; `latest` when left out. */
  fromBlock?: ("earliest" | "latest" | (string & {})) | null | undefined;
  /** A block number in hex, `earliest` or `latest`; `latest` when left out. */
  toBlock?: ("earliest" | "latest" | (string & {})) | null | undefined;
  /** The contracts whose logs are asked for; any when left out. */
  address?: EthAddressList | undefined;
  /** Any when left out. */
  topics?: EthTopicSpec | null | undefined;
  /** Only logs of this block; not together with a range. */
  blockHash?: EthHash | null | undefined;
}

/** A hash: 32 bytes in hex. */
export type EthHash = `0x${string}`;

/** One hash, several of which any may match, or null for any. */
export type EthHashList = EthHash | EthHash[] | null;

/** A log that a contract emitted. */
export interface EthLog {
  address: EthAddress;
  data: EthBytes;
  topics: EthHash[];
  /** True when the log went away with a reorganisation of the chain. */
  removed: boolean;
  /** The place of the log among the events of its block. */
  logIndex: EthUint64;
  transactionIndex: EthUint64;
  transactionHash: EthHash;
  blockHash: EthHash;
  /** The epoch. */
  blockNumber: EthUint64;
}

/** The nonce of an Ethereum block: 8 bytes in hex, always zero here. */
export type EthNonce = `0x${string}`;

/** The id of a subscription. */
export type EthSubscriptionID = `0x${string}`;

/** Which logs a subscription is about. */
export interface EthSubscriptionParams {
  topics?: EthTopicSpec | null | undefined;
  address?: EthAddressList | undefined;
}

/** `false` once the node is in sync, else how far it is. */
export type EthSyncingResult = false | {
  startingBlock: EthUint64;
  currentBlock: EthUint64;
  highestBlock: EthUint64;
};

/** The topics to match, position by position. */
export type EthTopicSpec = EthHashList[];

/** One step of a transaction's trace. */
export interface EthTrace {
  /** `call` or `create`. */
  type: "call" | "create" | (string & {});
  /** Why the step failed; absent when it did not. */
  error?: string;
  /** How many steps follow directly below this one. */
  subtraces: number;
  /** The place of this step in the tree: the index at each level. */
  traceAddress: number[];
  /** What was done. */
  action: EthCallTraceAction | EthCreateTraceAction;
  /** What came of it. */
  result: EthCallTraceResult | EthCreateTraceResult;
}

/** One step of a trace, with its place in a block. */
export interface EthTraceBlock {
  /** `call` or `create`. */
  type: "call" | "create" | (string & {});
  /** Why the step failed; absent when it did not. */
  error?: string;
  /** How many steps follow directly below this one. */
  subtraces: number;
  /** The place of this step in the tree: the index at each level. */
  traceAddress: number[];
  /** What was done. */
  action: EthCallTraceAction | EthCreateTraceAction;
  /** What came of it. */
  result: EthCallTraceResult | EthCreateTraceResult;
  blockHash: EthHash;
  /** The epoch. */
  blockNumber: number;
  transactionHash: EthHash;
  /** The place of the transaction among those of the block that are not implicit. */
  transactionPosition: number;
}

/** Which traces are asked for. */
export interface EthTraceFilterCriteria {
  /** A block number in hex, `latest`, `pending` or `safe`; `latest` when left out. */
  fromBlock?: ("pending" | "latest" | "safe" | (string & {})) | null | undefined;
  /** A block number in hex, `latest`, `pending` or `safe`; `latest` when left out. */
  toBlock?: ("pending" | "latest" | "safe" | (string & {})) | null | undefined;
  /** Who called. */
  fromAddress?: EthAddressList | undefined;
  /** Who was called or created. */
  toAddress?: EthAddressList | undefined;
  /** How many matches to leave out at the start. */
  after?: EthUint64 | null | undefined;
  /** How many matches to return at most; the node has a limit of its own. */
  count?: EthUint64 | null | undefined;
}

/** One step of a trace that matched a filter. */
export interface EthTraceFilterResult {
  /** `call` or `create`. */
  type: "call" | "create" | (string & {});
  /** Why the step failed; absent when it did not. */
  error?: string;
  /** How many steps follow directly below this one. */
  subtraces: number;
  /** The place of this step in the tree: the index at each level. */
  traceAddress: number[];
  /** What was done. */
  action: EthCallTraceAction | EthCreateTraceAction;
  /** What came of it. */
  result: EthCallTraceResult | EthCreateTraceResult;
  blockHash: EthHash;
  /** The epoch. */
  blockNumber: number;
  transactionHash: EthHash;
  /** The place of the transaction among those of the block that are not implicit. */
  transactionPosition: number;
}

/** The trace of one transaction that was run again. */
export interface EthTraceReplayBlockTransaction {
  /** What the transaction returned. */
  output: EthBytes;
  /** Not supported: always null. */
  stateDiff: string | null;
  trace: EthTrace[] | null;
  transactionHash: EthHash;
  /** Not supported: always null. */
  vmTrace: string | null;
}

/** One step of a transaction's trace, with its place in a block. */
export interface EthTraceTransaction {
  /** `call` or `create`. */
  type: "call" | "create" | (string & {});
  /** Why the step failed; absent when it did not. */
  error?: string;
  /** How many steps follow directly below this one. */
  subtraces: number;
  /** The place of this step in the tree: the index at each level. */
  traceAddress: number[];
  /** What was done. */
  action: EthCallTraceAction | EthCreateTraceAction;
  /** What came of it. */
  result: EthCallTraceResult | EthCreateTraceResult;
  blockHash: EthHash;
  /** The epoch. */
  blockNumber: number;
  transactionHash: EthHash;
  /** The place of the transaction among those of the block that are not implicit. */
  transactionPosition: number;
}

/** A message in the form of an Ethereum transaction. */
export interface EthTx {
  chainId: EthUint64;
  nonce: EthUint64;
  hash: EthHash;
  /** Null while the transaction is pending. */
  blockHash: EthHash | null;
  /** The epoch; null while the transaction is pending. */
  blockNumber: EthUint64 | null;
  /** The place in the block; null while the transaction is pending. */
  transactionIndex: EthUint64 | null;
  from: EthAddress;
  /** Null when a contract is created. */
  to: EthAddress | null;
  /** In attoFIL. */
  value: EthBigInt;
  /** 0 a legacy transaction, 2 EIP-1559; messages that are no Ethereum transactions show as 2. */
  type: EthUint64;
  input: EthBytes;
  gas: EthUint64;
  /** Absent for legacy transactions. */
  maxFeePerGas?: EthBigInt;
  /** Absent for legacy transactions. */
  maxPriorityFeePerGas?: EthBigInt;
  /** Only for legacy transactions. */
  gasPrice?: EthBigInt;
  /** Always empty or null. */
  accessList: EthHash[] | null;
  v: EthBigInt;
  r: EthBigInt;
  s: EthBigInt;
}

/** The receipt of a message in the form of an Ethereum transaction. */
export interface EthTxReceipt {
  transactionHash: EthHash;
  transactionIndex: EthUint64;
  blockHash: EthHash;
  blockNumber: EthUint64;
  from: EthAddress;
  /** Null when a contract was created. */
  to: EthAddress | null;
  /** Always zero. */
  root: EthHash;
  /** 1 for success, 0 for failure. */
  status: EthUint64;
  /** The contract that was created, else null. */
  contractAddress: EthAddress | null;
  /** Always zero. */
  cumulativeGasUsed: EthUint64;
  gasUsed: EthUint64;
  /** What a unit of gas cost, in attoFIL. */
  effectiveGasPrice: EthBigInt;
  logsBloom: EthBytes;
  logs: EthLog[];
  type: EthUint64;
}

/** An unsigned 64-bit integer in hex. */
export type EthUint64 = `0x${string}`;

/** An event as its receipt holds it. */
export interface Event {
  /** The actor that emitted the event. */
  Emitter: ActorID;
  Entries: EventEntry[] | null;
}

/** One key and value of an event. */
export interface EventEntry {
  /** Bit 0: the key is indexed; bit 1: the value is. */
  Flags: number;
  Key: string;
  /** The multicodec of the value: 0x51 CBOR, 0x55 raw. */
  Codec: number;
  /** Base64; null when it is empty. */
  Value: string | null;
}

/** The tree of calls that a message caused. */
export interface ExecutionTrace {
  Msg: MessageTrace;
  MsgRct: ReturnTrace;
  /** Absent when the call did not reach an actor. */
  InvokedActor?: ActorTrace;
  /** Null when there are none. */
  GasCharges: GasTrace[] | null;
  /** The calls made by this one, in order; null when there are none. */
  Subcalls: ExecutionTrace[] | null;
  /** What the actor logged; absent as a rule. */
  Logs?: string[];
  /** Absent unless the node records them. */
  IpldOps?: TraceIpld[];
}

/** How the execution of a message ended. 0 is success; 1 to 15 come from the system (6 too little funds, 7 out of gas), 16 to 31 are shared by actors (16 illegal argument, 17 not found, 18 forbidden, 19 too little funds, 20 illegal state, 21 serialization, 22 unhandled message, 23 unspecified, 24 assertion failed, 25 read only, 26 not payable), and from 32 on each actor has its own (33 is a revert in the EVM). */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | (number & {});

/** What the node knows about a peer. */
export interface ExtendedPeerInfo {
  ID: PeerID;
  /** How the peer calls itself. */
  Agent: string;
  Addrs: string[] | null;
  Protocols: string[] | null;
  /** Null when the connection manager does not know the peer. */
  ConnMgrMeta: ConnMgrInfo | null;
}

/** A sector as the election's proof needs it. */
export interface ExtendedSectorInfo {
  SealProof: RegisteredSealProof;
  SectorNumber: SectorNumber;
  /** The sealed Cid before the sector was updated with data; null when it never was. */
  SectorKey: Cid | null;
  /** The commitment to the sealed sector. */
  SealedCID: Cid;
}

/** A sector as the election's proof needs it. */
export interface ExtendedSectorInfoInput {
  SealProof: RegisteredSealProof;
  SectorNumber: SectorNumber;
  /** The sealed Cid before the sector was updated with data; null when it never was. */
  SectorKey?: Cid | null | undefined;
  /** The commitment to the sealed sector. */
  SealedCID: Cid;
}

/** A miner that takes part in F3 through this node. */
export interface F3Participant {
  /** The miner's actor id. */
  MinerID: number;
  /** The first instance. */
  FromInstance: number;
  /** For how many instances from there on. */
  ValidityTerm: number;
}

/** The right to take part in F3 for a miner through this node, for a number of instances. */
export interface F3ParticipationLease {
  Network: NetworkName;
  /** The peer id of the node that gave the lease. */
  Issuer: string;
  /** The miner's actor id. */
  MinerID: number;
  /** The first instance. */
  FromInstance: number;
  /** For how many instances from there on. */
  ValidityTerm: number;
}

/** An opaque ticket to take part in F3, base64. */
export type F3ParticipationTicket = string;

/** A tipset as F3 votes on it. */
export interface F3TipSet {
  /** The Cids of the tipset's blocks. */
  Key: Cid[];
  /** 32 bytes, base64; zero for now. */
  Commitments: string;
  Epoch: number;
  /** The Cid of the power table after this tipset. */
  PowerTable: Cid;
}

/** A fault of a miner. */
export interface Fault {
  Miner: Address;
  Epoch: ChainEpoch;
}

/** The proof that an F3 instance made a stretch of the chain final. */
export interface FinalityCertificate {
  /** The number of the instance. */
  GPBFTInstance: number;
  /** What became final, from the last tipset that was final before. */
  ECChain: ECChain;
  SupplementalData: SupplementalData;
  /** The places in the power table of those who signed. */
  Signers: BitField;
  /** Their aggregated signature, base64. */
  Signature: string;
  /** What changes in the power table for the next instance; absent when nothing does. */
  PowerTableDelta?: PowerTableDiff;
}

/** What the node takes for final, and why. */
export interface FinalityStatus {
  /** How many epochs back a reorganisation becomes less likely than 2^-30; -1 when nowhere in the range that is searched. */
  ecFinalityThresholdDepth: number;
  /** The newest tipset at that depth; null when there is none. */
  ecFinalizedTipSet: TipSet | null;
  /** What F3 has made final; null while it does not run. */
  f3FinalizedTipSet: TipSet | null;
  /** The newest tipset that counts as final. */
  finalizedTipSet: TipSet;
  /** The head that this was worked out for. */
  head: TipSet;
}

/** The epochs of the network's upgrades; a negative one is in the past of the genesis block. */
export interface ForkUpgradeParams {
  UpgradeSmokeHeight: ChainEpoch;
  UpgradeBreezeHeight: ChainEpoch;
  UpgradeIgnitionHeight: ChainEpoch;
  UpgradeLiftoffHeight: ChainEpoch;
  UpgradeAssemblyHeight: ChainEpoch;
  UpgradeRefuelHeight: ChainEpoch;
  UpgradeTapeHeight: ChainEpoch;
  UpgradeKumquatHeight: ChainEpoch;
  /** For how many epochs after the Breeze upgrade gas prices were held down. */
  BreezeGasTampingDuration: ChainEpoch;
  UpgradeCalicoHeight: ChainEpoch;
  UpgradePersianHeight: ChainEpoch;
  UpgradeOrangeHeight: ChainEpoch;
  UpgradeClausHeight: ChainEpoch;
  UpgradeTrustHeight: ChainEpoch;
  UpgradeNorwegianHeight: ChainEpoch;
  UpgradeTurboHeight: ChainEpoch;
  UpgradeHyperdriveHeight: ChainEpoch;
  UpgradeChocolateHeight: ChainEpoch;
  UpgradeOhSnapHeight: ChainEpoch;
  UpgradeSkyrHeight: ChainEpoch;
  UpgradeSharkHeight: ChainEpoch;
  UpgradeHyggeHeight: ChainEpoch;
  UpgradeLightningHeight: ChainEpoch;
  UpgradeThunderHeight: ChainEpoch;
  UpgradeWatermelonHeight: ChainEpoch;
  UpgradeDragonHeight: ChainEpoch;
  UpgradePhoenixHeight: ChainEpoch;
  UpgradeWaffleHeight: ChainEpoch;
  UpgradeTuktukHeight: ChainEpoch;
  UpgradeTeepHeight: ChainEpoch;
  UpgradeTockHeight: ChainEpoch;
  UpgradeGoldenWeekHeight: ChainEpoch;
  /** 9223372036854775806 on a node whose operator has switched this upgrade off. */
  UpgradeFireHorseHeight: number | bigint;
  /** The next upgrade, not yet named; far off until it is set. */
  UpgradeXxHeight: number | bigint;
}

/** The room of a storage path, in bytes. */
export interface FsStat {
  /** The size of the file system, or the limit of the path. */
  Capacity: number;
  /** What sectors may still take. */
  Available: number;
  /** What is free in the file system. */
  FSAvailable: number;
  /** What running tasks are going to take. */
  Reserved: number;
  /** The limit that is set for the path; 0 without one. */
  Max: number;
  /** What sectors take, where there is a limit. */
  Used: number;
}

/** The room of a storage path, in bytes. */
export interface FsStatInput {
  /** The size of the file system, or the limit of the path. */
  Capacity: number;
  /** What sectors may still take. */
  Available: number;
  /** What is free in the file system. */
  FSAvailable: number;
  /** What running tasks are going to take. */
  Reserved: number;
  /** The limit that is set for the path; 0 without one. */
  Max?: number | undefined;
  /** What sectors take, where there is a limit. */
  Used?: number | undefined;
}

/** One charge of gas. */
export interface GasTrace {
  /** What the charge is for. */
  Name: string;
  /** Gas in total. */
  tg: number;
  /** Gas for computation. */
  cg: number;
  /** Gas for storage. */
  sg: number;
  /** How long it took. */
  tt: Duration;
}

/** Settings of F3's consensus protocol. */
export interface GpbftConfig {
  /** How long a message is expected to take to reach everyone. */
  Delta: Duration;
  /** By what factor rounds get longer. */
  DeltaBackOffExponent: number;
  QualityDeltaMultiplier: number;
  /** For how many rounds ahead messages are kept. */
  MaxLookaheadRounds: number;
  /** How many tipsets a proposal may hold. */
  ChainProposedLength: number;
  RebroadcastBackoffBase: Duration;
  RebroadcastBackoffExponent: number;
  RebroadcastBackoffSpread: number;
  RebroadcastBackoffMax: Duration;
}

/** One step of a change of the chain's head. */
export interface HeadChange {
  /** `current` for the head at the start of a subscription, then `revert` and `apply`. */
  Type: "current" | "apply" | "revert" | (string & {});
  /** The tipset that is left, or joined. */
  Val: TipSet;
}

/** How a storage path is doing. */
export interface HealthReport {
  Stat: FsStatInput;
  /** What is wrong with it; empty when nothing is. */
  Err?: string | undefined;
}

/** How the hot store is garbage-collected. */
export interface HotGCOpts {
  /** The share of garbage from which on a file is rewritten, for a collection in place. */
  Threshold?: number | undefined;
  /** Repeat until nothing is left to do. */
  Periodic?: boolean | undefined;
  /** Copy everything into a new store, which takes space and time but frees the most. */
  Moving?: boolean | undefined;
}

/** What a check of the chain index found at one epoch. */
export interface IndexValidation {
  TipSetKey: TipSetKey;
  Height: ChainEpoch;
  IndexedMessagesCount: number;
  IndexedEventsCount: number;
  IndexedEventEntriesCount: number;
  /** Whether data that was missing has been filled in. */
  Backfilled: boolean;
  /** Whether the epoch has no tipset, and so nothing to index. */
  IsNullRound: boolean;
}

/** Where the current F3 instance stands. */
export interface InstanceProgress {
  /** The number of the instance. */
  ID: number;
  /** The round within the instance. */
  Round: number;
  Phase: Phase;
  /** What this node proposes; null until the instance has begun. */
  Input: ECChain | null;
}

/** The outcome of executing a message without putting it on chain, or again. */
export interface InvocResult {
  MsgCid: Cid;
  Msg: TypesMessage;
  /** The receipt. */
  MsgRct: MessageReceipt;
  GasCost: MsgGasCost;
  ExecutionTrace: ExecutionTrace;
  /** The error text of the actor, or an empty text. */
  Error: string;
  /** How long the execution took. */
  Duration: Duration;
}

/** An IPLD object and its Cid. */
export interface IpldObject {
  Cid: Cid;
  /** The object in its JSON form. */
  Obj: unknown;
}

/** A private key as a wallet exports and imports it. */
export interface KeyInfo {
  Type: KeyType;
  /** The secret key, base64. */
  PrivateKey: string;
}

/** The kind of a key in a wallet. */
export type KeyType = "bls" | "secp256k1" | "secp256k1-ledger" | "delegated" | (string & {});

/** The parameters that F3 runs with. */
export interface Manifest {
  ProtocolVersion: number;
  /** The instance that a new network starts with. */
  InitialInstance: number;
  /** The epoch in which F3 starts. */
  BootstrapEpoch: number;
  NetworkName: NetworkName;
  /** The power table that F3 starts from; null when the chain decides. */
  InitialPowerTable: Cid | null;
  /** How many instances back the power table of an instance is taken from. */
  CommitteeLookback: number;
  CatchUpAlignment: Duration;
  Gpbft: GpbftConfig;
  EC: EcConfig;
  CertificateExchange: CxConfig;
  PubSub: PubSubConfig;
  ChainExchange: ChainExchangeConfig;
  PartialMessageManager: PartialMessageManagerConfig;
}

/** What an address holds in the storage market. */
export interface MarketBalance {
  /** All that the address holds there, in attoFIL. */
  Escrow: BigIntString;
  /** The part of it that deals have locked. */
  Locked: BigIntString;
}

/** A deal of the built-in storage market and where it stands. */
export interface MarketDeal {
  Proposal: DealProposal;
  State: MarketDealState;
}

/** Where a deal stands. */
export interface MarketDealState {
  /** The sector that holds the data; 0 until it is proven, but also a real number. */
  SectorNumber: SectorNumber;
  /** When the deal became active; -1 until it is proven. */
  SectorStartEpoch: ChainEpoch;
  /** When the deal was last settled; -1 if never. */
  LastUpdatedEpoch: ChainEpoch;
  /** When the deal was slashed; -1 if never. */
  SlashEpoch: ChainEpoch;
}

/** A lane that a voucher takes over, up to a nonce. */
export interface Merge {
  Lane: number;
  Nonce: number;
}

/** The outcome of one check of one message. */
export interface MessageCheckStatus {
  Cid: Cid;
  Code: CheckStatusCode;
  /** Whether the check passed. */
  OK: boolean;
  /** What is wrong; empty when nothing is. */
  Err: string;
  /** Values that help to put it right; null when there are none. */
  Hint: {
    [key: string]: unknown;
  } | null;
}

/** A message as it is sent. What is left out is zero or empty: gas fields of zero are estimated by `MpoolPushMessage` and `GasEstimateMessageGas`. `CID` may be left in: it is ignored. */
export interface MessageInput {
  /** 0, or left out. */
  Version?: number | undefined;
  To: Address;
  From: Address;
  /** Leave it out for `MpoolPushMessage`, which sets it. */
  Nonce?: number | undefined;
  /** What is transferred, in attoFIL. Calls and estimates take a missing one as 0; to send a message, state it. */
  Value?: TokenAmount | undefined;
  /** The gas that may be used at most; estimated when 0 or left out. */
  GasLimit?: number | bigint | undefined;
  /** What a unit of gas may cost at most, in attoFIL; estimated when 0 or left out. */
  GasFeeCap?: TokenAmount | undefined;
  /** What a unit of gas pays to the miner at most, in attoFIL; estimated when 0 or left out. */
  GasPremium?: TokenAmount | undefined;
  /** A plain transfer (0) when left out. */
  Method?: MethodNum | undefined;
  /** Serialized parameters, base64. */
  Params?: string | null | undefined;
  /** Ignored: the node computes it. */
  CID?: Cid | undefined;
}

/** Which messages to look for; at least one address has to be given. */
export interface MessageMatch {
  /** Left out for any. */
  To?: Address | undefined;
  /** Left out for any. */
  From?: Address | undefined;
}

/** A message that is yet to be sent. */
export interface MessagePrototype {
  Message: TypesMessage;
  /** Whether the message's nonce counts; if not, the next free one is meant. */
  ValidNonce: boolean;
}

/** A message that is yet to be sent. */
export interface MessagePrototypeInput {
  Message: MessageInput;
  /** Whether the message's nonce counts; if not, the next free one is meant. */
  ValidNonce?: boolean | undefined;
}

/** What the execution of a message left on chain. */
export interface MessageReceipt {
  ExitCode: ExitCode;
  /** What the method returned, base64; null when nothing. */
  Return: string | null;
  /** In units of gas. */
  GasUsed: number;
  /** The root of the events that were emitted; null when there are none. */
  EventsRoot: Cid | null;
}

/** Limits and options for sending a message. */
export interface MessageSendSpec {
  /** What the message may cost at most, in attoFIL; the node's own limit when left out or 0. */
  MaxFee?: TokenAmount | undefined;
  /** Sending again with the same UUID returns the message that was sent the first time. */
  MsgUuid?: UUID | undefined;
  /** Raise the fee cap as far as the maximum fee allows. */
  MaximizeFeeCap?: boolean | undefined;
}

/** A call as it was made, within an execution. */
export interface MessageTrace {
  From: Address;
  To: Address;
  Value: TokenAmount;
  Method: MethodNum;
  Params: string | null;
  /** The multicodec of the parameters: 0x51 CBOR, 0x55 raw, 0 none. */
  ParamsCodec: number;
  /** In units of gas. It can exceed 2^53 where there is no real limit, as for implicit messages. */
  GasLimit: number | bigint;
  /** Whether the call may not change state. */
  ReadOnly: boolean;
}

/** The number of an actor's method; 0 is a plain transfer. */
export type MethodNum = number;

/** Bandwidth used, in total and at present. */
export interface MetricsStats {
  /** Bytes received. */
  TotalIn: number;
  /** Bytes sent. */
  TotalOut: number;
  /** Bytes a second. */
  RateIn: number;
  /** Bytes a second. */
  RateOut: number;
}

/** A miner's addresses, its terms and how to reach it. */
export interface MinerInfo {
  /** The address that owns the miner, as an id address. */
  Owner: Address;
  /** The address that signs blocks, as an id address. */
  Worker: Address;
  /** The worker after a pending change; `<empty>` when none is pending. */
  NewWorker: AddressOrEmpty;
  /** Further addresses that may send proofs; null when there are none. */
  ControlAddresses: Address[] | null;
  /** When the pending change of worker takes effect; -1 when none is pending. */
  WorkerChangeEpoch: ChainEpoch;
  /** Null when the miner has published none. */
  PeerId: PeerID | null;
  /** Where to reach the miner, each in binary multiaddr form, base64; null when it has published none. */
  Multiaddrs: (string | null)[] | null;
  WindowPoStProofType: RegisteredPoStProof;
  SectorSize: SectorSize;
  /** How many sectors one partition of a proof covers. */
  WindowPoStPartitionSectors: number;
  /** The epoch until which the miner may make no blocks for a consensus fault; -1 when there was none. */
  ConsensusFaultElapsed: ChainEpoch;
  /** The owner after a pending change; null when none is pending. */
  PendingOwnerAddress: Address | null;
  /** Who may withdraw; `<empty>` for states before network version 17. */
  Beneficiary: AddressOrEmpty;
  /** All zero when the owner is its own beneficiary. */
  BeneficiaryTerm: BeneficiaryTerm;
  /** Null when no change is proposed. */
  PendingBeneficiaryTerm: PendingBeneficiaryChange | null;
}

/** The power of a miner beside that of the whole network. */
export interface MinerPower {
  MinerPower: PowerClaim;
  TotalPower: PowerClaim;
  /** Whether the miner has enough power to make blocks. */
  HasMinPower: boolean;
}

/** How many sectors a miner has. */
export interface MinerSectors {
  /** Neither terminated nor expired. */
  Live: number;
  /** Live, proven and not faulty. */
  Active: number;
  /** Live and faulty. */
  Faulty: number;
}

/** A part of a miner that can run in a process of its own. */
export type MinerSubsystem = "Unknown" | "Mining" | "Sealing" | "SectorStorage" | (string & {});

/** The parts of a miner that this process runs. */
export type MinerSubsystems = MinerSubsystem[];

/** What a miner needs to know to take part in the election of an epoch. */
export interface MiningBaseInfo {
  /** The miner's power, adjusted for quality, in bytes. */
  MinerPower: BigIntString;
  /** The network's power, adjusted for quality, in bytes. */
  NetworkPower: BigIntString;
  /** The sectors to prove. */
  Sectors: ExtendedSectorInfo[];
  /** The key that has to sign. */
  WorkerKey: Address;
  SectorSize: SectorSize;
  /** The last beacon round before. */
  PrevBeaconEntry: BeaconEntry;
  /** The beacon rounds to put into the block; null when there is none. */
  BeaconEntries: BeaconEntry[] | null;
  EligibleForMining: boolean;
}

/** A method that has to succeed for a voucher to be valid. */
export interface ModVerifyParams {
  /** The actor to ask. */
  Actor: Address;
  Method: MethodNum;
  /** Serialized parameters, base64. */
  Data: string | null;
}

/** A method that has to succeed for a voucher to be valid. */
export interface ModVerifyParamsInput {
  /** The actor to ask. */
  Actor: Address;
  Method: MethodNum;
  /** Serialized parameters, base64. */
  Data?: string | null | undefined;
}

/** What happened in the message pool: 0 a message was added, 1 one was removed. */
export type MpoolChange = 0 | 1 | (number & {});

/** The settings of the message pool. */
export interface MpoolConfig {
  /** Addresses whose messages are never pruned; null when there are none. */
  PriorityAddrs: Address[] | null;
  /** From how many messages on the pool is pruned. */
  SizeLimitHigh: number;
  /** To how many messages it is pruned. */
  SizeLimitLow: number;
  /** How much higher the gas premium of a replacement has to be; at least 1.1. */
  ReplaceByFeeRatio: Percent;
  /** How long to wait between prunings. */
  PruneCooldown: Duration;
  /** The factor on estimated gas; at least 1. */
  GasLimitOverestimation: number;
}

/** The settings of the message pool. */
export interface MpoolConfigInput {
  /** Addresses whose messages are never pruned; null when there are none. */
  PriorityAddrs?: Address[] | null | undefined;
  /** From how many messages on the pool is pruned. */
  SizeLimitHigh: number;
  /** To how many messages it is pruned. */
  SizeLimitLow: number;
  /** How much higher the gas premium of a replacement has to be; at least 1.1. */
  ReplaceByFeeRatio: Percent;
  /** How long to wait between prunings. */
  PruneCooldown: Duration;
  /** The factor on estimated gas; at least 1. */
  GasLimitOverestimation: number;
}

/** One change in the message pool. */
export interface MpoolUpdate {
  Type: MpoolChange;
  Message: SignedMessage;
}

/** Where the gas fee of a message went. All zero, with no message, where no fee is taken (calls and implicit messages). */
export interface MsgGasCost {
  /** Null where no fee is taken. */
  Message: Cid | null;
  /** In units of gas. */
  GasUsed: TokenAmount;
  /** Burnt at the base fee. */
  BaseFeeBurn: TokenAmount;
  /** Burnt for a gas limit that was too high. */
  OverEstimationBurn: TokenAmount;
  /** Charged to the miner. */
  MinerPenalty: TokenAmount;
  /** Paid to the miner. */
  MinerTip: TokenAmount;
  /** Given back to the sender. */
  Refund: TokenAmount;
  /** What the sender paid in all. */
  TotalCost: TokenAmount;
}

/** Where a message was executed, and how that ended. */
export interface MsgLookup {
  /** Not the one asked for when that was replaced by another with the same nonce. */
  Message: Cid;
  Receipt: MessageReceipt;
  /** The decoded return value, where the node knows its type; null after `StateSearchMsg`. */
  ReturnDec: unknown;
  /** The tipset in which the message was executed: that after the one which includes it. */
  TipSet: TipSetKey;
  /** The height of that tipset. */
  Height: ChainEpoch;
}

/** What a wallet is told about what it signs. */
export interface MsgMeta {
  Type: MsgType;
  /** Data from which the signed bytes can be checked, base64: the message itself for `message`. */
  Extra?: string | null | undefined;
}

/** What is signed: `unknown`, a chain `message`, a `block`, or a `dealproposal`. */
export type MsgType = "unknown" | "message" | "block" | "dealproposal" | (string & {});

/** A transaction of a multisig that waits for approvals. */
export interface MsigTransaction {
  /** The number to approve or cancel it by. */
  ID: number;
  To: Address;
  /** In attoFIL. */
  Value: TokenAmount;
  Method: MethodNum;
  /** Base64; null when there are none. */
  Params: string | null;
  /** Who has approved so far, the proposer first. */
  Approved: Address[] | null;
}

/** How the initial balance of a multisig is released. */
export interface MsigVesting {
  /** What is released bit by bit, in attoFIL. */
  InitialBalance: TokenAmount;
  /** When the release starts. */
  StartEpoch: ChainEpoch;
  /** Over how many epochs. */
  UnlockDuration: ChainEpoch;
}

/** How the node is seen from outside. */
export interface NatInfo {
  Reachability: Reachability;
  /** Multiaddresses seen from outside; null unless the node is public. */
  PublicAddrs: string[] | null;
}

/** Peers, addresses and subnets to which the node keeps no connection. */
export interface NetBlockList {
  Peers: PeerID[];
  /** IP addresses, as text. */
  IPAddrs: string[] | null;
  /** Subnets in CIDR form. */
  IPSubnets: string[] | null;
}

/** Peers, addresses and subnets to which the node keeps no connection. */
export interface NetBlockListInput {
  Peers?: PeerID[] | null | undefined;
  /** IP addresses, as text. */
  IPAddrs?: string[] | null | undefined;
  /** Subnets in CIDR form. */
  IPSubnets?: string[] | null | undefined;
}

/** The resource limits of a scope of the libp2p resource manager. */
export interface NetLimit {
  /** Bytes; absent when 0. */
  Memory?: number | bigint;
  /** Streams of both directions. */
  Streams: number | bigint;
  StreamsInbound: number | bigint;
  StreamsOutbound: number | bigint;
  /** Connections of both directions. */
  Conns: number | bigint;
  ConnsInbound: number | bigint;
  ConnsOutbound: number | bigint;
  /** File descriptors. */
  FD: number | bigint;
}

/** The resource limits of a scope of the libp2p resource manager. */
export interface NetLimitInput {
  /** Bytes; absent when 0. */
  Memory?: number | bigint | undefined;
  /** Streams of both directions. */
  Streams?: number | bigint | undefined;
  StreamsInbound?: number | bigint | undefined;
  StreamsOutbound?: number | bigint | undefined;
  /** Connections of both directions. */
  Conns?: number | bigint | undefined;
  ConnsInbound?: number | bigint | undefined;
  ConnsOutbound?: number | bigint | undefined;
  /** File descriptors. */
  FD?: number | bigint | undefined;
}

/** Resource use by scope; only the scopes that were asked for are there. */
export interface NetStat {
  /** The whole node. */
  System?: ScopeStat;
  /** What is not yet assigned to a peer or protocol. */
  Transient?: ScopeStat;
  Services?: {
    [key: string]: ScopeStat;
  };
  Protocols?: {
    [key: string]: ScopeStat;
  };
  Peers?: {
    [key: string]: ScopeStat;
  };
}

/** The name of a network, such as `mainnet` or `calibrationnet`. */
export type NetworkName = string;

/** Constants of the network that the node runs on. */
export interface NetworkParams {
  NetworkName: NetworkName;
  /** The length of an epoch in seconds. */
  BlockDelaySecs: number;
  /** The power that a miner needs to make blocks. */
  ConsensusMinerMinPower: StoragePower;
  /** How many epochs have to pass between pre-commit and proof of a sector. */
  PreCommitChallengeDelay: ChainEpoch;
  ForkUpgradeParams: ForkUpgradeParams;
  /** The chain id for Ethereum transactions. */
  Eip155ChainID: number;
  /** Seconds since 1970. */
  GenesisTimestamp: number;
}

/** The version of the network's protocol; it rises with each network upgrade. */
export type NetworkVersion = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | (number & {});

/** How full recent tipsets were. */
export interface NodeChainStatus {
  /** On average over the last 100 epochs. */
  BlocksPerTipsetLast100: number;
  /** On average over the last 900 epochs. */
  BlocksPerTipsetLastFinality: number;
}

/** How many peers take part in gossip with the node. */
export interface NodePeerStatus {
  /** Peers that messages are sent to. */
  PeersToPublishMsgs: number;
  /** Peers that blocks are sent to. */
  PeersToPublishBlocks: number;
}

/** How the node is doing. */
export interface NodeStatus {
  SyncStatus: NodeSyncStatus;
  PeerStatus: NodePeerStatus;
  /** All zero unless it was asked for. */
  ChainStatus: NodeChainStatus;
}

/** How far the node has synced. */
export interface NodeSyncStatus {
  /** The height of the node's head. */
  Epoch: number;
  /** How many epochs the head lags behind the clock. */
  Behind: number;
}

/** Which sector numbers are taken. */
export interface NumAssignerMeta {
  /** Set aside by name. */
  Reserved: BitField;
  /** Taken by sectors of this miner process. */
  Allocated: BitField;
  /** All of them, and those that the chain knows. */
  InUse: BitField;
  /** The number that the next sector gets. */
  Next: SectorNumber;
}

/** The size of an object and of all that it links to. */
export interface ObjStat {
  /** In bytes. */
  Size: number;
  /** How many objects there are, the first included. */
  Links: number;
}

/** An OpenRPC document. */
export interface OpenRPCDocument {
  [key: string]: unknown;
}

/** The direction of a payment channel: 0 unknown, 1 inbound, 2 outbound. */
export type PCHDir = 0 | 1 | 2 | (number & {});

/** How many bytes a piece takes up, its Fr32 padding included; a power of two. */
export type PaddedPieceSize = number;

/** Settings of F3's handling of partial messages. */
export interface PartialMessageManagerConfig {
  PendingDiscoveredChainsBufferSize: number;
  PendingPartialMessagesBufferSize: number;
  PendingChainBroadcastsBufferSize: number;
  PendingInstanceRemovalBufferSize: number;
  CompletedMessagesBufferSize: number;
  MaxBufferedMessagesPerInstance: number;
  MaxCachedValidatedMessagesPerInstance: number;
}

/** The sectors of one partition of a deadline, by their state. */
export interface Partition {
  /** All sectors, terminated ones too. */
  AllSectors: BitField;
  /** Sectors with a fault. */
  FaultySectors: BitField;
  /** Faulty sectors declared to recover. */
  RecoveringSectors: BitField;
  /** Sectors that are not terminated. */
  LiveSectors: BitField;
  /** Sectors that count for power. */
  ActiveSectors: BitField;
}

/** What a storage path is for: keeping sectors, or sealing them. */
export type PathType = "storage" | "sealing" | (string & {});

/** How a payment channel is got. */
export interface PaychGetOpts {
  /** Only use what the channel holds already; nothing is put on chain. */
  OffChain?: boolean | undefined;
}

/** Who controls a payment channel on this side. */
export interface PaychStatus {
  /** The address on this side. */
  ControlAddr: Address;
  Direction: PCHDir;
}

/** A payment: its channel and the vouchers that make it. */
export interface PaymentInfo {
  Channel: Address;
  /** What to hand to `PaychGetWaitReady`; null when there is nothing to wait for. */
  WaitSentinel: Cid | null;
  Vouchers: SignedVoucher[];
}

/** A libp2p peer id in base58, such as `12D3KooW…`. */
export type PeerID = string;

/** How the gossip network scores a peer, and what the score is made of. */
export interface PeerScoreSnapshot {
  Score: number;
  /** By topic; null when the peer is in none. */
  Topics: {
    [key: string]: TopicScoreSnapshot;
  } | null;
  /** What the node itself adds. */
  AppSpecificScore: number;
  /** What is taken off for many peers at one IP address. */
  IPColocationFactor: number;
  /** What is taken off for misbehaviour. */
  BehaviourPenalty: number;
}

/** A change of a miner's beneficiary that has been proposed. */
export interface PendingBeneficiaryChange {
  NewBeneficiary: Address;
  /** In attoFIL. */
  NewQuota: TokenAmount;
  NewExpiration: ChainEpoch;
  ApprovedByBeneficiary: boolean;
  ApprovedByNominee: boolean;
}

/** A ratio with two decimals: 1.25 is 125 per cent. */
export type Percent = number;

/** What an API token allows. A token lists each permission it has: `admin` alone does not include `read`. */
export type Permission = "read" | "write" | "sign" | "admin" | (string & {});

/** The phase of an F3 consensus instance: 0 initial, 1 quality, 2 converge, 3 prepare, 4 commit, 5 decide, 6 terminated. */
export type Phase = 0 | 1 | 2 | 3 | 4 | 5 | 6 | (number & {});

/** How a piece is brought on chain without the built-in market. */
export interface PieceActivationManifest {
  /** The commitment to the piece. */
  CID: Cid;
  /** Its padded size. */
  Size: PaddedPieceSize;
  /** The datacap allocation that it claims; null for none. */
  VerifiedAllocationKey: VerifiedAllocationKey | null;
  /** Actors that are told of it. */
  Notify: DataActivationNotification[] | null;
}

/** How a piece is brought on chain without the built-in market. */
export interface PieceActivationManifestInput {
  /** The commitment to the piece. */
  CID: Cid;
  /** Its padded size. */
  Size: PaddedPieceSize;
  /** The datacap allocation that it claims; null for none. */
  VerifiedAllocationKey?: VerifiedAllocationKey | null | undefined;
  /** Actors that are told of it. */
  Notify?: DataActivationNotificationInput[] | null | undefined;
}

/** What a piece is stored for: a deal of the built-in market, or an activation manifest; never both. */
export interface PieceDealInfo {
  /** The message that published the deal. */
  PublishCid: Cid | null;
  DealID: DealID;
  /** The deal as both sides agreed on it. */
  DealProposal: DealProposal | null;
  DealSchedule: DealSchedule;
  /** How the piece is brought on chain, where there is no deal. */
  PieceActivationManifest: PieceActivationManifest | null;
  /** Whether an unsealed copy is kept as well. */
  KeepUnsealed: boolean;
}

/** What a piece is stored for: a deal of the built-in market, or an activation manifest; never both. */
export interface PieceDealInfoInput {
  /** The message that published the deal. */
  PublishCid?: Cid | null | undefined;
  DealID?: DealID | undefined;
  /** The deal as both sides agreed on it. */
  DealProposal?: DealProposal | null | undefined;
  DealSchedule: DealSchedule;
  /** How the piece is brought on chain, where there is no deal. */
  PieceActivationManifest?: PieceActivationManifestInput | null | undefined;
  /** Whether an unsealed copy is kept as well. */
  KeepUnsealed?: boolean | undefined;
}

/** A piece of data and its padded size. */
export interface PieceInfo {
  Size: PaddedPieceSize;
  /** The commitment to the piece. */
  PieceCID: Cid;
}

/** A partition that a proof of spacetime covers. */
export interface PoStPartition {
  /** Its number within the deadline. */
  Index: number;
  /** Sectors of it that are not proven. */
  Skipped: BitField;
}

/** A proof of spacetime. */
export interface PoStProof {
  /** The kind of proof. */
  PoStProof: RegisteredPoStProof;
  /** The proof, base64. */
  ProofBytes: string;
}

/** A sector that is to be proven, and where. */
export interface PostSectorChallenge {
  SealProof: RegisteredSealProof;
  SectorNumber: SectorNumber;
  SealedCID: Cid;
  /** The leaves that have to be shown. */
  Challenge: number[] | null;
  /** True when the sector has been upgraded to hold other data. */
  Update?: boolean | undefined;
}

/** Power in bytes, raw and adjusted for quality. */
export interface PowerClaim {
  /** Bytes stored. */
  RawBytePower: StoragePower;
  /** Bytes weighted by what they hold: verified data counts tenfold. */
  QualityAdjPower: StoragePower;
}

/** A power table: who takes part in F3, and with how much power. */
export type PowerEntries = PowerEntry[];

/** One participant of a power table. */
export interface PowerEntry {
  ID: ActorID;
  Power: StoragePower;
  PubKey: PubKey;
}

/** A change of one participant's power or key. */
export interface PowerTableDelta {
  ParticipantID: ActorID;
  /** How much the power changes; negative when it shrinks. */
  PowerDelta: StoragePower;
  /** The new key; null or empty when it stays. */
  SigningKey: PubKey | null;
}

/** The changes between two power tables, ordered by participant. */
export type PowerTableDiff = PowerTableDelta[];

/** What the first step of sealing hands to the second, base64. */
export type PreCommit1Out = string;

/** What came of one batch of pre-committed sectors. */
export interface PreCommitBatchRes {
  Sectors: SectorNumber[] | null;
  /** The message that was sent; null when none was. */
  Msg: Cid | null;
  /** Why the whole batch failed; empty when it did not. */
  Error: string;
}

/** A proof that a sector was sealed, base64. */
export type Proof = string;

/** How the cold store is pruned. */
export interface PruneOpts {
  /** Copy everything into a new store, which takes space and time but frees the most. */
  MovingGC?: boolean | undefined;
  /** For how many finalities (900 epochs each) beyond the first state is kept; negative keeps all. */
  RetainState?: number | undefined;
}

/** A BLS public key, base64. */
export type PubKey = string;

/** Settings of F3's gossip. */
export interface PubSubConfig {
  CompressionEnabled: boolean;
  ChainCompressionEnabled: boolean;
  GMessageSubscriptionBufferSize: number;
  ValidatedMessageBufferSize: number;
}

/** The gossip score of one peer. */
export interface PubsubScore {
  ID: PeerID;
  Score: PeerScoreSnapshot;
}

/** Random bytes, base64. */
export type Randomness = string;

/** Whether the node can be reached from outside: 0 unknown, 1 public, 2 behind a NAT. */
export type Reachability = 0 | 1 | 2 | (number & {});

/** What stands in for a stream of bytes in a call, where it travels. `null`: `Info` is how many zero bytes, in decimal; `http`: `Info` is a URL that the server fetches; `push`: `Info` is a fresh UUID under which the bytes are sent to `/rpc/streams/v0/push/` at the same time. */
export interface ReaderStream {
  Type: "null" | "push" | "http";
  Info: string;
}

/** The kind of a proof of spacetime: 0 to 4 winning PoSt, 5 to 9 window PoSt, 10 to 14 window PoSt version 1.1, each for sectors of 2 KiB, 8 MiB, 512 MiB, 32 GiB and 64 GiB in that order. */
export type RegisteredPoStProof = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | (number & {});

/** The kind of a seal proof: 0 to 4 version 1, 5 to 9 version 1.1, 10 to 14 synthetic PoRep, 15 to 19 non-interactive PoRep, each for sectors of 2 KiB, 8 MiB, 512 MiB, 32 GiB and 64 GiB in that order. */
export type RegisteredSealProof = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | (number & {});

/** A sector that was sealed elsewhere, for a miner that takes it over. */
export interface RemoteSectorMeta {
  /** The state that it enters: `Packing`, `GetTicket`, `PreCommitting`, `SubmitCommit`, `Proving` or `Available`. */
  State: SectorState;
  Sector: SectorID;
  Type: RegisteredSealProof;
  /** Needed in every state. */
  Pieces?: SectorPieceInput[] | null | undefined;
  /** Needed from `PreCommitting` on. */
  TicketValue?: Randomness | null | undefined;
  TicketEpoch?: ChainEpoch | undefined;
  PreCommit1Out?: PreCommit1Out | null | undefined;
  CommD?: Cid | null | undefined;
  CommR?: Cid | null | undefined;
  /** Needed from `SubmitCommit` on. */
  PreCommitInfo?: SectorPreCommitInfoInput | null | undefined;
  PreCommitDeposit?: BigIntString | null | undefined;
  PreCommitMessage?: Cid | null | undefined;
  PreCommitTipSet?: TipSetKey | undefined;
  SeedValue?: Randomness | null | undefined;
  SeedEpoch?: ChainEpoch | undefined;
  CommitProof?: string | null | undefined;
  /** Needed in `Proving` and `Available`. */
  CommitMessage?: Cid | null | undefined;
  Log?: SectorLog[] | null | undefined;
  /** Where the unsealed data is. */
  DataUnsealed?: SectorDataLocation | null | undefined;
  /** Where the sealed data is; needed from `PreCommitting` on. */
  DataSealed?: SectorDataLocation | null | undefined;
  /** Where the cache is; needed from `PreCommitting` on. */
  DataCache?: SectorDataLocation | null | undefined;
  /** A URL that is asked for the first step of the proof. */
  RemoteCommit1Endpoint?: string | undefined;
  /** A URL that is asked for the second step of the proof. */
  RemoteCommit2Endpoint?: string | undefined;
  /** A URL that is told when the sector has left the sealing pipeline. */
  RemoteSealingDoneEndpoint?: string | undefined;
}

/** The commitments to an upgraded sector. */
export interface ReplicaUpdateOut {
  NewSealed: Cid;
  NewUnsealed: Cid;
}

/** A proof that a sector was upgraded, base64. */
export type ReplicaUpdateProof = string;

/** The proofs of a sector's upgrade before they are compressed into one, each base64. */
export type ReplicaVanillaProofs = string[];

/** How a call returned, within an execution. */
export interface ReturnTrace {
  ExitCode: ExitCode;
  /** Base64; null when nothing was returned. */
  Return: string | null;
  /** The multicodec of the return value: 0x51 CBOR, 0x55 raw, 0 none. */
  ReturnCodec: number;
}

/** The resources in use in one scope. */
export interface ScopeStat {
  NumStreamsInbound: number;
  NumStreamsOutbound: number;
  NumConnsInbound: number;
  NumConnsOutbound: number;
  /** File descriptors. */
  NumFD: number;
  /** In bytes. */
  Memory: number | bigint;
}

/** The randomness of the challenge for a sector's seal. */
export interface SealSeed {
  /** Null until the sector has one. */
  Value: Randomness | null;
  Epoch: ChainEpoch;
}

/** The randomness that a sector is sealed with, and its epoch. */
export interface SealTicket {
  /** Null until the sector has one. */
  Value: Randomness | null;
  Epoch: ChainEpoch;
}

/** Where the data of a deal lies in a sector. */
export interface SealedRef {
  SectorID: SectorNumber;
  /** In padded bytes. */
  Offset: PaddedPieceSize;
  Size: UnpaddedPieceSize;
}

/** A header for fetching sector data. */
export interface SecDataHttpHeader {
  Key: string;
  Value: string;
}

/** The commitments to a sector's data, before and after it was sealed. */
export interface SectorCids {
  Unsealed: Cid;
  Sealed: Cid;
}

/** Where a file of a sector can be had. */
export interface SectorDataLocation {
  /** True when it is in local storage already, so that nothing is fetched. */
  Local?: boolean | undefined;
  /** An http or https address: the bytes of the file, or a tar archive for the cache. */
  URL?: string | undefined;
  /** Headers for fetching it. */
  Headers?: SecDataHttpHeader[] | null | undefined;
}

/** A sector, and which of its files a storage path holds. */
export interface SectorDeclaration {
  Miner: ActorID;
  Number: SectorNumber;
  SectorFileType: SectorFileType;
}

/** When a sector will be removed. */
export interface SectorExpiration {
  /** The epoch in which it expires. */
  OnTime: ChainEpoch;
  /** The epoch in which it is removed if it does not recover; 0 when it is not faulty. */
  Early: ChainEpoch;
}

/** A set of files of a sector, as bits: 1 unsealed, 2 sealed, 4 cache, 8 update, 16 update cache, 32 piece. */
export type SectorFileType = number;

/** A sector, by its miner's actor number and its own. */
export interface SectorID {
  Miner: ActorID;
  Number: SectorNumber;
}

/** A sector as the miner knows it. */
export interface SectorInfo {
  SectorID: SectorNumber;
  State: SectorState;
  /** The commitment to its data; null before it is known. */
  CommD: Cid | null;
  /** The commitment to its sealed form; null before it is known. */
  CommR: Cid | null;
  /** The proof of its seal, base64. */
  Proof: string | null;
  /** The deals in it; 0 for a piece without one. */
  Deals: DealID[];
  Pieces: SectorPiece[];
  Ticket: SealTicket;
  Seed: SealSeed;
  PreCommitMsg: Cid | null;
  CommitMsg: Cid | null;
  /** How many proofs turned out wrong. */
  Retries: number;
  /** No longer used. */
  ToUpgrade: boolean;
  /** The message that upgraded it; null when none did. */
  ReplicaUpdateMessage: Cid | null;
  /** What went wrong last; empty when nothing did. */
  LastErr: string;
  /** What happened to it. */
  Log: SectorLog[];
  SealProof: RegisteredSealProof;
  /** When it was proven; zero unless chain information is asked for, as all that follows. */
  Activation: ChainEpoch;
  Expiration: ChainEpoch;
  DealWeight: DealWeight;
  VerifiedDealWeight: DealWeight;
  InitialPledge: TokenAmount;
  /** The epoch at which it expires as planned. */
  OnTime: ChainEpoch;
  /** The epoch at which it is removed unless its fault is mended; 0 without a fault. */
  Early: ChainEpoch;
}

/** Where a sector stands among a miner's deadlines. */
export interface SectorLocation {
  /** The number of the deadline. */
  Deadline: number;
  /** The number of the partition in it. */
  Partition: number;
}

/** The locks on one sector: how many hold each kind of file, in the order of the bits of `SectorFileType`. */
export interface SectorLock {
  Sector: SectorID;
  Write: number[];
  Read: number[];
}

/** The locks on all sectors. */
export interface SectorLocks {
  Locks: SectorLock[];
}

/** Something that happened to a sector. */
export interface SectorLog {
  Kind: string;
  /** Seconds since 1970. */
  Timestamp: number;
  /** The stack, for an error. */
  Trace: string;
  Message: string;
}

/** The number of a sector, given by its miner. */
export type SectorNumber = number;

/** A place in a sector. */
export interface SectorOffset {
  Sector: SectorNumber;
  /** In padded bytes. */
  Offset: PaddedPieceSize;
}

/** A proven sector as the chain knows it. */
export interface SectorOnChainInfo {
  SectorNumber: SectorNumber;
  SealProof: RegisteredSealProof;
  /** The commitment to the sealed sector. */
  SealedCID: Cid;
  /** When the sector was proven. */
  Activation: ChainEpoch;
  /** When it expires. */
  Expiration: ChainEpoch;
  /** The weight of unverified data. */
  DealWeight: DealWeight;
  /** The weight of verified data. */
  VerifiedDealWeight: DealWeight;
  /** The collateral, in attoFIL. */
  InitialPledge: TokenAmount;
  /** What a day was expected to earn at activation; null for newer sectors. */
  ExpectedDayReward: TokenAmount | null;
  /** What twenty days were expected to earn at activation; null for newer sectors. */
  ExpectedStoragePledge: TokenAmount | null;
  /** When the sector's power was last changed. */
  PowerBaseEpoch: ChainEpoch;
  /** The expected day reward before that; null for newer sectors. */
  ReplacedDayReward: TokenAmount | null;
  /** The sealed Cid before the sector was updated with data; null when it never was. */
  SectorKeyCID: Cid | null;
  Flags: SectorOnChainInfoFlags;
  /** The fee per day, in attoFIL; 0 for sectors from before fees. */
  DailyFee: TokenAmount;
}

/** Bits that mark a sector; bit 0 is set when its power is reckoned as FIP-0045 has it. */
export type SectorOnChainInfoFlags = number;

/** A piece in a sector. */
export interface SectorPiece {
  Piece: PieceInfo;
  /** What it is stored for; null for a piece that only fills. */
  DealInfo: PieceDealInfo | null;
}

/** A piece in a sector. */
export interface SectorPieceInput {
  Piece: PieceInfo;
  /** What it is stored for; null for a piece that only fills. */
  DealInfo?: PieceDealInfoInput | null | undefined;
}

/** What a miner states when it commits to sealing a sector. */
export interface SectorPreCommitInfo {
  SealProof: RegisteredSealProof;
  SectorNumber: SectorNumber;
  /** The commitment to the sealed sector. */
  SealedCID: Cid;
  /** The epoch whose randomness the seal is based on. */
  SealRandEpoch: ChainEpoch;
  /** The deals that go into the sector; null when there are none. */
  DealIDs: DealID[] | null;
  Expiration: ChainEpoch;
  /** The commitment to the data; null for a sector without data or an older one. */
  UnsealedCid: Cid | null;
}

/** What a miner states when it commits to sealing a sector. */
export interface SectorPreCommitInfoInput {
  SealProof: RegisteredSealProof;
  SectorNumber: SectorNumber;
  /** The commitment to the sealed sector. */
  SealedCID: Cid;
  /** The epoch whose randomness the seal is based on. */
  SealRandEpoch?: ChainEpoch | undefined;
  /** The deals that go into the sector; null when there are none. */
  DealIDs?: DealID[] | null | undefined;
  Expiration: ChainEpoch;
  /** The commitment to the data; null for a sector without data or an older one. */
  UnsealedCid?: Cid | null | undefined;
}

/** A sector that has been pre-committed and not yet proven. */
export interface SectorPreCommitOnChainInfo {
  Info: SectorPreCommitInfo;
  /** In attoFIL. */
  PreCommitDeposit: TokenAmount;
  /** When it was pre-committed. */
  PreCommitEpoch: ChainEpoch;
}

/** A sector and its kind of seal. */
export interface SectorRef {
  ID: SectorID;
  ProofType: RegisteredSealProof;
}

/** The size of a sector in bytes; on mainnet 34359738368 (32 GiB) or 68719476736 (64 GiB). */
export type SectorSize = 2048 | 8388608 | 536870912 | 34359738368 | 68719476736 | (number & {});

/** Where a sector stands in the sealing pipeline. */
export type SectorState = "Empty" | "WaitDeals" | "AddPiece" | "Packing" | "GetTicket" | "PreCommit1" | "PreCommit2" | "PreCommitting" | "PreCommitWait" | "SubmitPreCommitBatch" | "PreCommitBatchWait" | "WaitSeed" | "Committing" | "CommitFinalize" | "CommitFinalizeFailed" | "SubmitCommit" | "CommitWait" | "SubmitCommitAggregate" | "CommitAggregateWait" | "FinalizeSector" | "Proving" | "Available" | "SnapDealsWaitDeals" | "SnapDealsAddPiece" | "SnapDealsPacking" | "UpdateReplica" | "ProveReplicaUpdate" | "SubmitReplicaUpdate" | "WaitMutable" | "ReplicaUpdateWait" | "FinalizeReplicaUpdate" | "UpdateActivating" | "ReleaseSectorKey" | "ReceiveSector" | "FailedUnrecoverable" | "AddPieceFailed" | "SealPreCommit1Failed" | "SealPreCommit2Failed" | "PreCommitFailed" | "ComputeProofFailed" | "RemoteCommitFailed" | "CommitFailed" | "PackingFailed" | "FinalizeFailed" | "DealsExpired" | "RecoverDealIDs" | "SnapDealsAddPieceFailed" | "SnapDealsDealsExpired" | "SnapDealsRecoverDealIDs" | "AbortUpgrade" | "ReplicaUpdateFailed" | "ReleaseSectorKeyFailed" | "FinalizeReplicaUpdateFailed" | "Faulty" | "FaultReported" | "FaultedFinal" | "Terminating" | "TerminateWait" | "TerminateFinality" | "TerminateFailed" | "Removing" | "RemoveFailed" | "Removed" | (string & {});

/** A storage path that holds a sector's files, or can fetch them. */
export interface SectorStorageInfo {
  ID: StorageID;
  /** Where this sector's files are served. */
  URLs: string[];
  /** Where the path is served. */
  BaseURLs: string[];
  /** A path of more weight is preferred. */
  Weight: number;
  CanSeal: boolean;
  CanStore: boolean;
  /** Whether this is the copy that counts. */
  Primary: boolean;
  /** Kinds of files that it takes; none for any. */
  AllowTypes: string[] | null;
  /** Kinds of files that it refuses. */
  DenyTypes: string[] | null;
  /** Miners whose sectors it takes; none for any. */
  AllowMiners: string[] | null;
  /** Miners whose sectors it refuses. */
  DenyMiners: string[] | null;
}

/** The kind of a signature: 1 secp256k1, 2 BLS, 3 delegated (signed as an Ethereum transaction). */
export type SigType = 1 | 2 | 3 | (number & {});

/** A signature over a message, block or other data. */
export interface Signature {
  Type: SigType;
  /** The signature, base64. */
  Data: string;
}

/** A message with its sender's signature. */
export interface SignedMessage {
  Message: TypesMessage;
  Signature: Signature;
  /** The Cid of the signed message; for a BLS signature that of the message alone. */
  CID: Cid;
}

/** A message with its sender's signature, as it is sent. `CID` may be left in: it is ignored. */
export interface SignedMessageInput {
  Message: MessageInput;
  Signature: Signature;
  /** Ignored: the node computes it. */
  CID?: Cid | undefined;
}

/** A voucher: a promise, redeemable on chain, to pay from a channel. */
export interface SignedVoucher {
  ChannelAddr: Address;
  /** The first epoch in which it can be redeemed. */
  TimeLockMin: ChainEpoch;
  /** The last epoch in which it can be redeemed; 0 for no end. */
  TimeLockMax: ChainEpoch;
  /** The hash of a secret that has to be shown; null when there is none. */
  SecretHash: string | null;
  /** A further condition; null when there is none. */
  Extra: ModVerifyParams | null;
  /** The lane that the voucher belongs to: vouchers of a lane replace each other. */
  Lane: number;
  /** Its number in the lane; higher ones replace lower ones. */
  Nonce: number;
  /** What the lane has paid in all, in attoFIL. */
  Amount: BigIntString;
  /** The channel cannot settle before this epoch; 0 for no limit. */
  MinSettleHeight: ChainEpoch;
  /** Lanes that the voucher takes over; null when there are none. */
  Merges: Merge[] | null;
  /** Null as long as it is not signed. */
  Signature: Signature | null;
}

/** A voucher: a promise, redeemable on chain, to pay from a channel. */
export interface SignedVoucherInput {
  ChannelAddr: Address;
  /** The first epoch in which it can be redeemed. */
  TimeLockMin?: ChainEpoch | undefined;
  /** The last epoch in which it can be redeemed; 0 for no end. */
  TimeLockMax?: ChainEpoch | undefined;
  /** The hash of a secret that has to be shown; null when there is none. */
  SecretHash?: string | null | undefined;
  /** A further condition; null when there is none. */
  Extra?: ModVerifyParamsInput | null | undefined;
  /** The lane that the voucher belongs to: vouchers of a lane replace each other. */
  Lane?: number | undefined;
  /** Its number in the lane; higher ones replace lower ones. */
  Nonce?: number | undefined;
  /** What the lane has paid in all, in attoFIL. */
  Amount: BigIntString;
  /** The channel cannot settle before this epoch; 0 for no limit. */
  MinSettleHeight?: ChainEpoch | undefined;
  /** Lanes that the voucher takes over; null when there are none. */
  Merges?: Merge[] | null | undefined;
  /** Null as long as it is not signed. */
  Signature?: Signature | null | undefined;
}

/** The id of a storage path: a UUID as text. */
export type StorageID = string;

/** A storage path and what it is used for. */
export interface StorageInfo {
  ID: StorageID;
  /** Where its files are served. */
  URLs: string[] | null;
  /** A path of more weight is preferred. */
  Weight: number;
  /** The bytes that it may take; 0 for no limit. */
  MaxStorage: number;
  CanSeal: boolean;
  CanStore: boolean;
  /** Groups that it belongs to. */
  Groups: string[] | null;
  /** Groups that its data may be moved to; none for any. */
  AllowTo: string[] | null;
  /** Kinds of files that it takes; none for any. */
  AllowTypes: string[] | null;
  /** Kinds of files that it refuses. */
  DenyTypes: string[] | null;
  /** Miners whose sectors it takes; none for any. */
  AllowMiners: string[] | null;
  /** Miners whose sectors it refuses. */
  DenyMiners: string[] | null;
}

/** A storage path and what it is used for. */
export interface StorageInfoInput {
  ID: StorageID;
  /** Where its files are served. */
  URLs: string[] | null;
  /** A path of more weight is preferred. */
  Weight?: number | undefined;
  /** The bytes that it may take; 0 for no limit. */
  MaxStorage?: number | undefined;
  CanSeal?: boolean | undefined;
  CanStore?: boolean | undefined;
  /** Groups that it belongs to. */
  Groups?: string[] | null | undefined;
  /** Groups that its data may be moved to; none for any. */
  AllowTo?: string[] | null | undefined;
  /** Kinds of files that it takes; none for any. */
  AllowTypes?: string[] | null | undefined;
  /** Kinds of files that it refuses. */
  DenyTypes?: string[] | null | undefined;
  /** Miners whose sectors it takes; none for any. */
  AllowMiners?: string[] | null | undefined;
  /** Miners whose sectors it refuses. */
  DenyMiners?: string[] | null | undefined;
}

/** A storage path on this machine. */
export interface StoragePath {
  ID: StorageID;
  /** A path of more weight is preferred. */
  Weight: number;
  LocalPath: string;
  CanSeal: boolean;
  CanStore: boolean;
}

/** Storage power in bytes, as decimal text. */
export type StoragePower = `${bigint}`;

/** A proof of spacetime for partitions of a deadline, ready to be sent. */
export interface SubmitWindowedPoStParams {
  /** The number of the deadline. */
  Deadline: number;
  Partitions: PoStPartition[] | null;
  Proofs: PoStProof[] | null;
  /** The epoch that the proof commits to. */
  ChainCommitEpoch: ChainEpoch;
  /** The randomness of that epoch, base64. */
  ChainCommitRand: Randomness | null;
}

/** Data that the participants of an instance sign together with the chain. */
export interface SupplementalData {
  /** 32 bytes, base64; zero for now. */
  Commitments: string;
  /** The Cid of the power table that validates the next instance. */
  PowerTable: Cid;
}

/** What the node's sync workers are doing. */
export interface SyncState {
  /** Null when there are none. */
  ActiveSyncs: ActiveSync[] | null;
  /** How many messages the node has executed since it was started. */
  VMApplied: number;
}

/** The stage of a sync: 0 idle, 1 headers, 2 storing headers, 3 messages, 4 complete, 5 failed, 6 fetching messages. */
export type SyncStateStage = 0 | 1 | 2 | 3 | 4 | 5 | 6 | (number & {});

/** What a task needs of a worker. */
export interface TaskResources {
  /** In bytes, at least. */
  MinMemory: number;
  /** In bytes, at most. */
  MaxMemory: number;
  /** How many GPUs it uses; a fraction where it shares one. */
  GPUUtilization: number;
  /** How many CPU cores it uses; -1 for nearly all (92 of 100). */
  MaxParallelism: number;
  /** The same while it uses a GPU; 0 for no difference. */
  MaxParallelismGPU: number;
  /** Memory that tasks of one kind share. */
  BaseMinMemory: number;
  /** How many of its kind may run at once; 0 is any number. */
  MaxConcurrent: number;
}

/** A kind of task that workers take. */
export type TaskType = "seal/v0/datacid" | "seal/v0/addpiece" | "seal/v0/precommit/1" | "seal/v0/precommit/2" | "seal/v0/commit/1" | "seal/v0/commit/2" | "seal/v0/finalize" | "seal/v0/finalizeunsealed" | "seal/v0/fetch" | "seal/v0/unseal" | "seal/v0/replicaupdate" | "seal/v0/provereplicaupdate/1" | "seal/v0/provereplicaupdate/2" | "seal/v0/regensectorkey" | "seal/v0/finalize/replicaupdate" | "seal/v0/download/sector" | "post/v0/windowproof" | "post/v0/winningproof" | (string & {});

/** The ticket of a block: a link in the chain's VRF randomness. */
export interface Ticket {
  /** The VRF output, base64. */
  VRFProof: string;
}

/** A moment in RFC 3339 form, with up to nine decimals of a second and the node's time zone. */
export type Time = string;

/** The blocks of one epoch that share the same parents: one step of the chain. */
export interface TipSet {
  /** The Cids of the blocks: the tipset's key. */
  Cids: Cid[];
  /** The headers, in the order of `Cids`. */
  Blocks: BlockHeader[];
  /** The epoch. */
  Height: ChainEpoch;
}

/** The tipset that a height is looked up below: by key or by tag, not both; without either it is the finalized one. */
export interface TipSetAnchor {
  key?: TipSetKey | null | undefined;
  tag?: TipSetTag | null | undefined;
}

/** A tipset by its height. */
export interface TipSetHeight {
  /** The epoch. */
  at: ChainEpoch;
  /** Whether the tipset before is taken when the epoch has none. */
  previous?: boolean | undefined;
  /** The tipset from which the chain is walked back; the finalized one when left out. */
  anchor?: TipSetAnchor | null | undefined;
}

/** The Cids of a tipset's blocks, which identify it. Where one is asked for, null (or an empty list) means the current head unless the method says otherwise. */
export type TipSetKey = Cid[];

/** Which tipset is meant: exactly one of key, height and tag. */
export interface TipSetSelector {
  /** The tipset with this key. */
  key?: TipSetKey | null | undefined;
  /** The tipset at an epoch. */
  height?: TipSetHeight | null | undefined;
  /** A tipset by what it is. */
  tag?: TipSetTag | null | undefined;
}

/** A tipset by what it is: the head (`latest`), the newest that is final (`finalized`), or one between the two (`safe`). */
export type TipSetTag = "latest" | "finalized" | "safe" | (string & {});

/** An amount in attoFIL as decimal text; 1 FIL is 1000000000000000000 attoFIL. `attoFil("1.5")` makes one of FIL, and `fil()` turns it back. */
export type TokenAmount = `${bigint}`;

/** How a peer behaves in one gossip topic. */
export interface TopicScoreSnapshot {
  TimeInMesh: Duration;
  FirstMessageDeliveries: number;
  MeshMessageDeliveries: number;
  InvalidMessageDeliveries: number;
}

/** One access to the state's blocks during an execution. */
export interface TraceIpld {
  /** Whether a block was read or written. */
  Op: "Get" | "Put" | "Unknown" | (string & {});
  Cid: Cid;
  /** In bytes. */
  Size: number;
}

/** A message from one actor to another: a transfer, a call, or both. */
export interface TypesMessage {
  /** Always 0. */
  Version: number;
  To: Address;
  From: Address;
  /** The number of the message among those of its sender. */
  Nonce: number;
  /** What is transferred, in attoFIL. */
  Value: TokenAmount;
  /** The gas that may be used at most; it can exceed 2^53. */
  GasLimit: number | bigint;
  /** What a unit of gas may cost at most, in attoFIL. */
  GasFeeCap: TokenAmount;
  /** What a unit of gas pays to the miner at most, in attoFIL. */
  GasPremium: TokenAmount;
  Method: MethodNum;
  /** Serialized parameters, base64; null when there are none. */
  Params: string | null;
  /** The Cid of the message. */
  CID: Cid;
}

/** A UUID in its canonical text form. */
export type UUID = string;

/** A place in a sector's data, before padding. */
export type UnpaddedByteIndex = number;

/** How many bytes of data a piece holds: 127 of each 128 padded bytes. */
export type UnpaddedPieceSize = number;

/** A datacap allocation, by its client's actor number and its own. */
export interface VerifiedAllocationKey {
  Client: ActorID;
  ID: AllocationId;
}

/** A provider's claim: verified data that it stores under an allocation. */
export interface VerifregClaim {
  /** The miner that stores the data. */
  Provider: ActorID;
  /** The actor whose datacap it is. */
  Client: ActorID;
  /** The commitment to the piece. */
  Data: Cid;
  /** The padded size of the piece. */
  Size: PaddedPieceSize;
  /** How long it has to be stored at least, in epochs. */
  TermMin: ChainEpoch;
  /** How long it earns at most, in epochs. */
  TermMax: ChainEpoch;
  /** When the term began. */
  TermStart: ChainEpoch;
  /** The sector that holds it. */
  Sector: SectorNumber;
}

/** The voucher, or how much the channel lacks for it. */
export interface VoucherCreateResult {
  /** Null when the channel's funds fall short. */
  Voucher: SignedVoucher | null;
  /** What is missing, in attoFIL. */
  Shortfall: BigIntString;
}

/** A voucher that is to be made. */
export interface VoucherSpec {
  /** In attoFIL. */
  Amount: BigIntString;
  /** The first epoch in which it can be redeemed. */
  TimeLockMin?: ChainEpoch | undefined;
  /** The last epoch in which it can be redeemed; 0 for no end. */
  TimeLockMax?: ChainEpoch | undefined;
  /** The channel cannot settle before this epoch. */
  MinSettle?: ChainEpoch | undefined;
  /** A further condition. */
  Extra?: ModVerifyParamsInput | null | undefined;
}

/** A proof for a partition, and the sectors that it leaves out. */
export interface WindowPoStResult {
  PoStProofs: PoStProof;
  Skipped: SectorID[] | null;
}

/** What a worker is and has. */
export interface WorkerInfo {
  Hostname: string;
  /** True when tasks are given to it whatever it has. */
  IgnoreResources: boolean;
  Resources: WorkerResources;
}

/** A task of a worker. */
export interface WorkerJob {
  ID: CallID;
  Sector: SectorID;
  Task: TaskType;
  /** How far it is: from 2 on waiting in a window, 1 prepared, 0 running, -1 waiting to return, -2 returned, -3 done. */
  RunWait: number;
  Start: Time;
  /** Only for tasks that wait to return. */
  Hostname?: string;
}

/** What a worker has. */
export interface WorkerResources {
  /** In bytes. */
  MemPhysical: number;
  /** In bytes. */
  MemUsed: number;
  /** In bytes. */
  MemSwap: number;
  /** In bytes. */
  MemSwapUsed: number;
  /** Logical cores. */
  CPUs: number;
  /** Their names. */
  GPUs: string[] | null;
  /** What tasks need here, by task and kind of seal, where it is not the default. */
  Resources: {
    [key: string]: {
      [key: string]: TaskResources;
    } | null;
  } | null;
}

/** A worker and what it is doing. */
export interface WorkerStats {
  Info: WorkerInfo;
  /** The kinds of tasks that it takes. */
  Tasks: TaskType[] | null;
  Enabled: boolean;
  /** The memory that its tasks take at least, in bytes. */
  MemUsedMin: number;
  /** The memory that its tasks take at most, in bytes. */
  MemUsedMax: number;
  /** How many GPUs its tasks use. */
  GpuUsed: number;
  /** How many cores its tasks use. */
  CpuUse: number;
  /** How many tasks of each kind run. */
  TaskCounts: {
    [key: string]: number;
  } | null;
}
