import { LotusError } from "./error.js";
import type { BatchClient, BatchResults } from "./runtime/batch.js";
import type { Credential } from "./runtime/http.js";
import { type AsyncDisposeMember, type CallOptions, type ConnectionOptions, type RpcEndpoints, type Stream } from "./runtime/jsonrpc.js";
import type { Denied } from "./runtime/permission.js";
import type { APIVersion, Actor, ActorState, AddrInfo, AddrInfoInput, Address, AddressOrEmpty, Alert, Allocation, AllocationId, ApiMessage, BeaconEntry, BigIntString, BitField, BlockHeader, BlockMessages, BlockMsg, BlockMsgInput, BlockTemplate, ChainEpoch, ChannelAvailableFunds, ChannelInfo, Cid, CirculatingSupply, ClaimId, ComputeStateOutput, Connectedness, Deadline, DealCollateralBounds, DealID, DlineInfo, DomainSeparationTag, Duration, ExtendedPeerInfo, Fault, HeadChange, InvocResult, IpldObject, KeyInfo, KeyType, MarketBalance, MarketDeal, MessageInput, MessageMatch, MessageReceipt, MessageSendSpec, MethodNum, MetricsStats, MinerInfo, MinerPower, MinerSectors, MiningBaseInfo, MpoolConfig, MpoolConfigInput, MpoolUpdate, MsgLookup, MsigTransaction, MsigVesting, NatInfo, NetBlockList, NetBlockListInput, NetLimit, NetLimitInput, NetStat, NetworkName, NetworkParams, NetworkVersion, ObjStat, OpenRPCDocument, PaddedPieceSize, Partition, PaychStatus, PaymentInfo, PeerID, Permission, PubsubScore, Randomness, SectorExpiration, SectorLocation, SectorNumber, SectorOnChainInfo, SectorPreCommitInfoInput, SectorPreCommitOnChainInfo, Signature, SignedMessage, SignedMessageInput, SignedVoucher, SignedVoucherInput, StoragePower, SyncState, Time, TipSet, TipSetKey, TokenAmount, TypesMessage, UUID, VerifregClaim, VoucherCreateResult, VoucherSpec } from "./types.js";
export { LotusError, isLotusError } from "./error.js";
export type { ErrorData } from "./error.js";
export type { BatchClient, BatchResults } from "./runtime/batch.js";
export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Hooks, ReconnectEvent, RequestEvent, ResponseEvent, RetryEvent } from "./runtime/hooks.js";
export type { Credential, RetryOptions } from "./runtime/http.js";
export type { CallOptions, ConnectionOptions, RpcEndpoint, RpcEndpoints, Stream, StreamOptions, WebSocketLike } from "./runtime/jsonrpc.js";
export type { NeedsPermission } from "./runtime/permission.js";
export * from "./runtime/filecoin.js";
export type { APIVersion, ActiveSync, Actor, ActorID, ActorState, ActorTrace, AddrInfo, AddrInfoInput, Address, AddressOrEmpty, Alert, AlertEvent, AlertType, Allocation, AllocationId, ApiMessage, ApiVersionNumber, BeaconEntry, BeneficiaryTerm, BigIntString, BitField, BlockHeader, BlockMessages, BlockMsg, BlockMsgInput, BlockTemplate, ChainEpoch, ChannelAvailableFunds, ChannelInfo, Cid, CirculatingSupply, ClaimId, ComputeStateOutput, ConnMgrInfo, Connectedness, Deadline, DealCollateralBounds, DealID, DealLabel, DealProposal, DealWeight, DlineInfo, DomainSeparationTag, Duration, ElectionProof, EthBytes, ExecutionTrace, ExitCode, ExtendedPeerInfo, ExtendedSectorInfo, Fault, ForkUpgradeParams, GasTrace, HeadChange, InvocResult, IpldObject, KeyInfo, KeyType, MarketBalance, MarketDeal, MarketDealState, Merge, MessageInput, MessageMatch, MessageReceipt, MessageSendSpec, MessageTrace, MethodNum, MetricsStats, MinerInfo, MinerPower, MinerSectors, MiningBaseInfo, ModVerifyParams, ModVerifyParamsInput, MpoolChange, MpoolConfig, MpoolConfigInput, MpoolUpdate, MsgGasCost, MsgLookup, MsigTransaction, MsigVesting, NatInfo, NetBlockList, NetBlockListInput, NetLimit, NetLimitInput, NetStat, NetworkName, NetworkParams, NetworkVersion, ObjStat, OpenRPCDocument, PCHDir, PaddedPieceSize, Partition, PaychStatus, PaymentInfo, PeerID, PeerScoreSnapshot, PendingBeneficiaryChange, Percent, Permission, PoStProof, PowerClaim, PubsubScore, Randomness, Reachability, RegisteredPoStProof, RegisteredSealProof, ReturnTrace, ScopeStat, SectorExpiration, SectorLocation, SectorNumber, SectorOnChainInfo, SectorOnChainInfoFlags, SectorPreCommitInfo, SectorPreCommitInfoInput, SectorPreCommitOnChainInfo, SectorSize, SigType, Signature, SignedMessage, SignedMessageInput, SignedVoucher, SignedVoucherInput, StoragePower, SyncState, SyncStateStage, Ticket, Time, TipSet, TipSetKey, TokenAmount, TopicScoreSnapshot, TraceIpld, TypesMessage, UUID, VerifregClaim, VoucherCreateResult, VoucherSpec } from "./types.js";
/** What a token can permit, from the least to the most; each one is issued with those before it. */
export type PermissionTier = "read" | "write" | "sign" | "admin";
/** What a client is made with. */
export interface ClientOptions<
	Given extends PermissionTier | undefined = PermissionTier | undefined,
	Token extends Credential | undefined = Credential | undefined
> extends ConnectionOptions {
	/** The URL of the endpoint, http, https, ws or wss, used as given; one without a path gets `/rpc/v0`, or the name of a server. */
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
	* Checks an API token and returns the permissions it grants.
	*
	* A token signed with another node's secret is an error, not an empty array.
	*
	* Calls `Filecoin.AuthVerify`, with the permission `read`.
	*/
	authVerify(token: string): Promise<Permission[] | null>;
	/**
	* Returns the drand beacon entry that an epoch draws its randomness from.
	*
	* For an epoch still to come, blocks until drand has published it. The later API calls it `StateGetBeaconEntry`.
	*
	* Calls `Filecoin.BeaconGetEntry`, with the permission `read`, without a time limit by default.
	*/
	beaconGetEntry(epoch: ChainEpoch): Promise<BeaconEntry>;
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
	* Draws beacon randomness on the chain that ends in a given tipset.
	*
	* Same as `StateGetRandomnessFromBeacon`, except that the tipset key comes first. A null tipset key means the current head.
	*
	* Calls `Filecoin.ChainGetRandomnessFromBeacon`, with the permission `read`.
	* @param tipSetKey - The tipset to look at; null is the current head.
	* @param entropy - Further input, base64; null for none.
	*/
	chainGetRandomnessFromBeacon(tipSetKey: TipSetKey | null, personalization: DomainSeparationTag, epoch: ChainEpoch, entropy?: string | null): Promise<Randomness>;
	/**
	* Draws ticket randomness on the chain that ends in a given tipset.
	*
	* Same as `StateGetRandomnessFromTickets`, except that the tipset key comes first. The key must not be null or empty.
	*
	* Calls `Filecoin.ChainGetRandomnessFromTickets`, with the permission `read`.
	* @param tipSetKey - The tipset to look at; null is the current head.
	* @param entropy - Further input, base64; null for none.
	*/
	chainGetRandomnessFromTickets(tipSetKey: TipSetKey | null, personalization: DomainSeparationTag, epoch: ChainEpoch, entropy?: string | null): Promise<Randomness>;
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
	netBandwidthStatsByPeer(): Promise<{
		[key: string]: MetricsStats;
	}>;
	/**
	* Returns libp2p traffic broken down by protocol, in bytes and bytes per second.
	*
	* Calls `Filecoin.NetBandwidthStatsByProtocol`, with the permission `read`.
	*/
	netBandwidthStatsByProtocol(): Promise<{
		[key: string]: MetricsStats;
	}>;
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
	stateActorCodeCIDs(networkVersion: NetworkVersion): Promise<{
		[key: string]: Cid;
	}>;
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
	stateChangedActors(oldStateRoot: Cid, newStateRoot: Cid): Promise<{
		[key: string]: Actor;
	}>;
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
	stateGetAllAllocations(tipSetKey?: TipSetKey | null): Promise<{
		[key: string]: Allocation;
	}>;
	/**
	* Returns the DataCap claims of all providers, by claim ID.
	*
	* A very large answer on mainnet. A null tipset key means the current head.
	*
	* Calls `Filecoin.StateGetAllClaims`, with the permission `read`.
	* @param tipSetKey - The tipset to look at; null is the current head.
	*/
	stateGetAllClaims(tipSetKey?: TipSetKey | null): Promise<{
		[key: string]: VerifregClaim;
	}>;
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
	* Returns a client's DataCap allocations, by allocation ID.
	*
	* A null tipset key means the current head.
	*
	* Calls `Filecoin.StateGetAllocations`, with the permission `read`.
	* @param tipSetKey - The tipset to look at; null is the current head.
	*/
	stateGetAllocations(clientAddress: Address, tipSetKey?: TipSetKey | null): Promise<{
		[key: string]: Allocation;
	}>;
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
	stateGetClaims(providerAddress: Address, tipSetKey?: TipSetKey | null): Promise<{
		[key: string]: VerifregClaim;
	}>;
	/**
	* Returns the constants of the network, such as block time, chain ID and upgrade heights.
	*
	* Calls `Filecoin.StateGetNetworkParams`, with the permission `read`.
	*/
	stateGetNetworkParams(): Promise<NetworkParams>;
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
	* Returns the execution receipt of a message, or null if it is not found.
	*
	* Searches the whole chain backwards from the tipset, which can be slow. The receipt may be that of a message that took its place at another gas price, and nothing in the answer tells: `StateSearchMsg` does. A null tipset key means the current head.
	*
	* Calls `Filecoin.StateGetReceipt`, with the permission `read`.
	* @param tipSetKey - The tipset to look at; null is the current head.
	*/
	stateGetReceipt(messageCid: Cid, tipSetKey?: TipSetKey | null): Promise<MessageReceipt | null>;
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
	stateMarketDeals(tipSetKey?: TipSetKey | null): Promise<{
		[key: string]: MarketDeal;
	}>;
	/**
	* Returns the storage market balances of all its participants, in attoFIL.
	*
	* A large answer on mainnet. A null tipset key means the current head.
	*
	* Calls `Filecoin.StateMarketParticipants`, with the permission `read`.
	* @param tipSetKey - The tipset to look at; null is the current head.
	*/
	stateMarketParticipants(tipSetKey?: TipSetKey | null): Promise<{
		[key: string]: MarketBalance;
	}>;
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
	* Returns how much of a miner's balance can be withdrawn, in attoFIL.
	*
	* Counts funds that have vested but are not yet unlocked. A null tipset key means the current head.
	*
	* Calls `Filecoin.StateMinerAvailableBalance`, with the permission `read`.
	* @param tipSetKey - The tipset to look at; null is the current head.
	*/
	stateMinerAvailableBalance(minerAddress: Address, tipSetKey?: TipSetKey | null): Promise<BigIntString>;
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
	* Searches back from the head without a limit, which can be slow. The receipt may be that of a message that replaced it at another gas price: compare the CID.
	*
	* Calls `Filecoin.StateSearchMsg`, with the permission `read`.
	*/
	stateSearchMsg(messageCid: Cid): Promise<MsgLookup | null>;
	/**
	* Finds an executed message within a number of epochs back from the head, or null.
	*
	* A limit of -1 means no limit. The receipt may be that of a message that replaced it at another gas price: compare the CID.
	*
	* Calls `Filecoin.StateSearchMsgLimited`, with the permission `read`.
	* @param lookbackLimit - How many epochs to look back at most; -1 for no limit.
	*/
	stateSearchMsgLimited(messageCid: Cid, lookbackLimit: ChainEpoch): Promise<MsgLookup | null>;
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
	* Returns the pre-commit details of a sector; having none is an error.
	*
	* That includes a sector already proven and a pre-commit that has lapsed. A null tipset key means the current head.
	*
	* Calls `Filecoin.StateSectorPreCommitInfo`, with the permission `read`.
	* @param tipSetKey - The tipset to look at; null is the current head.
	*/
	stateSectorPreCommitInfo(minerAddress: Address, sectorNumber: SectorNumber, tipSetKey?: TipSetKey | null): Promise<SectorPreCommitOnChainInfo>;
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
	* Looks back without a limit first, then waits for as long as it takes. A failed message has a non-zero exit code. The receipt may belong to a replacement: compare the CID.
	*
	* Calls `Filecoin.StateWaitMsg`, with the permission `read`, without a time limit by default.
	* @param confidence - How many epochs have to follow the execution.
	*/
	stateWaitMsg(messageCid: Cid, confidence: number): Promise<MsgLookup>;
	/**
	* Blocks until a message is executed and deep enough, looking back only a limited distance.
	*
	* The limit, in epochs, applies to the look back (-1 for no limit); after that it waits for as long as it takes. A failed message has a non-zero exit code. The receipt may belong to a replacement: compare the CID.
	*
	* Calls `Filecoin.StateWaitMsgLimited`, with the permission `read`, without a time limit by default.
	* @param lookbackLimit - How many epochs to look back at most; -1 for no limit.
	*/
	stateWaitMsgLimited(messageCid: Cid, confidence: number, lookbackLimit: ChainEpoch): Promise<MsgLookup>;
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
	* The API version is that of v0, whatever else the node serves. It packs major, minor and patch into one number, a byte each.
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
}
/** The methods that need the permission `write`. */
export interface WriteMethods {
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
	*/
	mpoolClear(local: boolean): Promise<void>;
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
	* Sends a signer's approval of adding another one to a multisig.
	*
	* Signs with the sender's key and pays gas. Resolves once the message is in the pool: wait with `StateWaitMsg`. Give the same details as in the proposal, or the multisig rejects it.
	*
	* Calls `Filecoin.MsigAddApprove`, with the permission `sign`.
	*/
	msigAddApprove(multisigAddress: Address, from: Address, transactionId: number, proposer: Address, newSigner: Address, increaseThreshold: boolean): Promise<Cid>;
	/**
	* Sends the withdrawal of a proposal to add a multisig signer.
	*
	* Signs with the sender's key and pays gas. Resolves once the message is in the pool: wait with `StateWaitMsg`. Only the proposer can cancel.
	*
	* Calls `Filecoin.MsigAddCancel`, with the permission `sign`.
	*/
	msigAddCancel(multisigAddress: Address, from: Address, transactionId: number, newSigner: Address, increaseThreshold: boolean): Promise<Cid>;
	/**
	* Sends a proposal to add a signer to a multisig and returns its CID.
	*
	* Signs with the sender's key and pays gas. Resolves once the message is in the pool: wait with `StateWaitMsg`. The flag also raises the number of approvals needed by one.
	*
	* Calls `Filecoin.MsigAddPropose`, with the permission `sign`.
	*/
	msigAddPropose(multisigAddress: Address, from: Address, newSigner: Address, increaseThreshold: boolean): Promise<Cid>;
	/**
	* Sends a signer's approval of a multisig proposal, named by its number alone.
	*
	* Signs with the sender's key and pays gas. Resolves once the message is in the pool: wait with `StateWaitMsg`. The last approval needed executes the proposal. `MsigApproveTxnHash` guards against approving something else after a reorganization.
	*
	* Calls `Filecoin.MsigApprove`, with the permission `sign`.
	*/
	msigApprove(multisigAddress: Address, transactionId: number, from: Address): Promise<Cid>;
	/**
	* Sends a signer's approval of a multisig proposal, bound to its exact content.
	*
	* Signs with the sender's key and pays gas. Resolves once the message is in the pool: wait with `StateWaitMsg`. On the chain it fails if the proposal under that number differs.
	*
	* Calls `Filecoin.MsigApproveTxnHash`, with the permission `sign`.
	* @param amount - In attoFIL.
	*/
	msigApproveTxnHash(multisigAddress: Address, transactionId: number, proposer: Address, to: Address, amount: BigIntString, from: Address, method: number, params?: string | null): Promise<Cid>;
	/**
	* Sends the withdrawal of one's own multisig proposal, bound to its exact content.
	*
	* Signs with the sender's key and pays gas. Resolves once the message is in the pool: wait with `StateWaitMsg`. Takes more parameters than the later method of this name: it corresponds to `MsigCancelTxnHash` there. Only the proposer can cancel.
	*
	* Calls `Filecoin.MsigCancel`, with the permission `sign`.
	* @param amount - In attoFIL.
	*/
	msigCancel(multisigAddress: Address, transactionId: number, to: Address, amount: BigIntString, from: Address, method: number, params?: string | null): Promise<Cid>;
	/**
	* Sends the message that creates a multisig wallet and returns its CID.
	*
	* Signs with the sender's key and pays gas. Resolves once the message is in the pool: wait with `StateWaitMsg`. The initial balance, in attoFIL, is paid by the sender and unlocks linearly over the given number of epochs. The gas price is ignored.
	*
	* Calls `Filecoin.MsigCreate`, with the permission `sign`.
	* @param requiredSignatures - How many signers have to approve.
	* @param unlockDuration - Over how many epochs the initial balance is released; 0 for at once.
	* @param gasPrice - Not used.
	*/
	msigCreate(requiredSignatures: number, signers: Address[], unlockDuration: ChainEpoch, initialBalance: BigIntString, from: Address, gasPrice: BigIntString): Promise<Cid>;
	/**
	* Sends a proposal for a transfer or call to the signers of a multisig and returns its CID.
	*
	* Signs with the sender's key and pays gas. Resolves once the message is in the pool: wait with `StateWaitMsg`. Method 0 is a plain transfer; the amount is in attoFIL. It runs at once if one approval is enough.
	*
	* Calls `Filecoin.MsigPropose`, with the permission `sign`.
	* @param amount - In attoFIL.
	*/
	msigPropose(multisigAddress: Address, to: Address, amount: BigIntString, from: Address, method: number, params?: string | null): Promise<Cid>;
	/**
	* Sends a proposal to drop a multisig signer and returns its CID.
	*
	* Signs with the sender's key and pays gas. Resolves once the message is in the pool: wait with `StateWaitMsg`. The flag also lowers the number of approvals needed by one.
	*
	* Calls `Filecoin.MsigRemoveSigner`, with the permission `sign`.
	*/
	msigRemoveSigner(multisigAddress: Address, from: Address, signerToRemove: Address, decreaseThreshold: boolean): Promise<Cid>;
	/**
	* Sends a signer's approval of exchanging one multisig signer for another.
	*
	* Signs with the sender's key and pays gas. Resolves once the message is in the pool: wait with `StateWaitMsg`. Give the same details as in the proposal, or the multisig rejects it.
	*
	* Calls `Filecoin.MsigSwapApprove`, with the permission `sign`.
	*/
	msigSwapApprove(multisigAddress: Address, from: Address, transactionId: number, proposer: Address, oldSigner: Address, newSigner: Address): Promise<Cid>;
	/**
	* Sends the withdrawal of a proposal to exchange two multisig signers.
	*
	* Signs with the sender's key and pays gas. Resolves once the message is in the pool: wait with `StateWaitMsg`. Only the proposer can cancel.
	*
	* Calls `Filecoin.MsigSwapCancel`, with the permission `sign`.
	*/
	msigSwapCancel(multisigAddress: Address, from: Address, transactionId: number, oldSigner: Address, newSigner: Address): Promise<Cid>;
	/**
	* Sends a proposal to exchange one multisig signer for another and returns its CID.
	*
	* Signs with the sender's key and pays gas. Resolves once the message is in the pool: wait with `StateWaitMsg`.
	*
	* Calls `Filecoin.MsigSwapPropose`, with the permission `sign`.
	*/
	msigSwapPropose(multisigAddress: Address, from: Address, oldSigner: Address, newSigner: Address): Promise<Cid>;
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
	* Adds an amount to the channel between two addresses, creating it if necessary.
	*
	* Does what `PaychFund` does: it always signs and spends, even if the channel has funds to spare. The amount is in attoFIL. Resolves before confirmation: wait with `PaychGetWaitReady`. Every Paych call fails with code 13 on a node with payment channels switched off.
	*
	* Calls `Filecoin.PaychGet`, with the permission `sign`, without a time limit by default.
	* @param amount - In attoFIL.
	*/
	paychGet(from: Address, to: Address, amount: BigIntString): Promise<ChannelInfo>;
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
	* Deletes one object from the chain blockstore by its CID.
	*
	* Dangerous: removing an object that the chain still refers to breaks the node.
	*
	* Calls `Filecoin.ChainDeleteObj`, with the permission `admin`.
	*/
	chainDeleteObj(objectCid: Cid): Promise<void>;
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
/** A client of Filecoin Lotus full node API v0. Made by {@link createClient}. */
export interface Client extends ClientScope, ReadMethods, WriteMethods, SignMethods, AdminMethods {}
/** A client of Filecoin Lotus full node API v0 with no more than the permission `read`. */
export interface ReadClient extends ClientScope, ReadMethods, Denied<WriteMethods, "write">, Denied<SignMethods, "sign">, Denied<AdminMethods, "admin"> {}
/** A client of Filecoin Lotus full node API v0 with no more than the permission `write`. */
export interface WriteClient extends ClientScope, ReadMethods, WriteMethods, Denied<SignMethods, "sign">, Denied<AdminMethods, "admin"> {}
/** A client of Filecoin Lotus full node API v0 with no more than the permission `sign`. */
export interface SignClient extends ClientScope, ReadMethods, WriteMethods, SignMethods, Denied<AdminMethods, "admin"> {}
/** The client that a permission gives. Where it is not known beforehand, nothing is ruled out. */
export type ClientOf<
	Given extends PermissionTier | undefined,
	Token extends Credential | undefined = Credential
> = [Given] extends [undefined] ? [Token] extends [undefined] ? ReadClient : Client : undefined extends Given ? Client : "read" extends Given ? ReadClient : "write" extends Given ? WriteClient : "sign" extends Given ? SignClient : Client;
/**
* Makes a client. Nothing is sent before the first call.
* @throws {@link LotusError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
* A multiaddr is read when the first call is made, which fails with that instead.
*/
export declare function createClient<
	Given extends PermissionTier | undefined = undefined,
	Token extends Credential | undefined = undefined
>(options: ClientOptions<Given, Token>): ClientOf<Given, Token>;
//# sourceMappingURL=v0.d.ts.map
