import { LotusError } from "./error.js";
import type { BatchClient, BatchResults } from "./runtime/batch.js";
import type { Credential } from "./runtime/http.js";
import { type AsyncDisposeMember, type CallOptions, type ConnectionOptions, type RpcEndpoints, type Stream } from "./runtime/jsonrpc.js";
import type { APIVersion, Actor, Address, Allocation, AllocationId, BigIntString, BlockHeader, BlockMessages, ChainEpoch, Cid, ClaimId, DealCollateralBounds, DealID, DlineInfo, HeadChange, InvocResult, MarketBalance, MarketDeal, MessageInput, MessageReceipt, MessageSendSpec, MethodNum, MinerInfo, MinerPower, MinerSectors, MiningBaseInfo, MsgLookup, MsigTransaction, NetworkName, NetworkVersion, PaddedPieceSize, SectorNumber, SectorOnChainInfo, SignedMessage, SignedMessageInput, StoragePower, TipSet, TipSetKey, TypesMessage, VerifregClaim } from "./types.js";
export { LotusError, isLotusError } from "./error.js";
export type { ErrorData } from "./error.js";
export type { BatchClient, BatchResults } from "./runtime/batch.js";
export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Hooks, ReconnectEvent, RequestEvent, ResponseEvent, RetryEvent } from "./runtime/hooks.js";
export type { Credential, RetryOptions } from "./runtime/http.js";
export type { CallOptions, ConnectionOptions, RpcEndpoint, RpcEndpoints, Stream, StreamOptions, WebSocketLike } from "./runtime/jsonrpc.js";
export * from "./runtime/filecoin.js";
export type { APIVersion, Actor, ActorID, ActorTrace, Address, AddressOrEmpty, Allocation, AllocationId, ApiVersionNumber, BeaconEntry, BeneficiaryTerm, BigIntString, BlockHeader, BlockMessages, ChainEpoch, Cid, ClaimId, DealCollateralBounds, DealID, DealLabel, DealProposal, DealWeight, DlineInfo, Duration, ElectionProof, EthBytes, ExecutionTrace, ExitCode, ExtendedSectorInfo, GasTrace, HeadChange, InvocResult, MarketBalance, MarketDeal, MarketDealState, MessageInput, MessageReceipt, MessageSendSpec, MessageTrace, MethodNum, MinerInfo, MinerPower, MinerSectors, MiningBaseInfo, MsgGasCost, MsgLookup, MsigTransaction, NetworkName, NetworkVersion, PaddedPieceSize, PeerID, PendingBeneficiaryChange, PoStProof, PowerClaim, RegisteredPoStProof, RegisteredSealProof, ReturnTrace, SectorNumber, SectorOnChainInfo, SectorOnChainInfoFlags, SectorSize, SigType, Signature, SignedMessage, SignedMessageInput, StoragePower, Ticket, TipSet, TipSetKey, TokenAmount, TraceIpld, TypesMessage, UUID, VerifregClaim } from "./types.js";
/** What a client is made with. */
export interface ClientOptions extends ConnectionOptions {
	/** The URL of the endpoint, http, https, ws or wss, used as given; one without a path gets `/rpc/v0`, or the name of a server. */
	url: RpcEndpoints<"glif" | "glif-calibration" | (string & {})>;
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
	* Returns an on-chain or pooled message by its CID, without the signature.
	*
	* Calls `Filecoin.ChainGetMessage`.
	*/
	chainGetMessage(messageCid: Cid): Promise<TypesMessage>;
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
	stateGetAllocations(clientAddress: Address, tipSetKey?: TipSetKey | null): Promise<{
		[key: string]: Allocation;
	}>;
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
	stateGetClaims(providerAddress: Address, tipSetKey?: TipSetKey | null): Promise<{
		[key: string]: VerifregClaim;
	}>;
	/**
	* Returns the execution receipt of a message, or null if it is not found.
	*
	* The receipt may be that of a message that took its place at another gas price, and nothing in the answer tells: `StateSearchMsg` does. A null tipset key means the current head. The gateway searches 20 epochs back at most, unless set otherwise, and refuses a tipset more than 24 hours old.
	*
	* Calls `Filecoin.StateGetReceipt`.
	* @param tipSetKey - The tipset to look at; null is the current head.
	*/
	stateGetReceipt(messageCid: Cid, tipSetKey?: TipSetKey | null): Promise<MessageReceipt | null>;
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
	* The gateway searches 20 epochs back from the head at most, unless set otherwise. The receipt may be that of a message that replaced it at another gas price: compare the CID.
	*
	* Calls `Filecoin.StateSearchMsg`.
	*/
	stateSearchMsg(messageCid: Cid): Promise<MsgLookup | null>;
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
	* Blocks until a message is executed and a number of epochs deep, then returns its receipt.
	*
	* The gateway looks back 20 epochs at most and refuses to wait for more than 20 epochs of depth, unless set otherwise. A failed message has a non-zero exit code. The receipt may belong to a replacement: compare the CID.
	*
	* Calls `Filecoin.StateWaitMsg`, without a time limit by default.
	* @param confidence - How many epochs have to follow the execution.
	*/
	stateWaitMsg(messageCid: Cid, confidence: number): Promise<MsgLookup>;
	/**
	* Returns the node's version, API version, block time in seconds and agent name.
	*
	* The API version is that of v0, whatever else the node serves. It packs major, minor and patch into one number, a byte each.
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
/** A client of Filecoin Lotus gateway API v0. Made by {@link createClient}. */
export interface Client extends ClientScope, ClientMethods {}
/**
* Makes a client. Nothing is sent before the first call.
* @throws {@link LotusError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
* A multiaddr is read when the first call is made, which fails with that instead.
*/
export declare function createClient(options: ClientOptions): Client;
//# sourceMappingURL=gateway-v0.d.ts.map
