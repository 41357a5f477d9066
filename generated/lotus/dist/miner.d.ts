import { LotusError } from "./error.js";
import type { BatchClient, BatchResults } from "./runtime/batch.js";
import type { Credential } from "./runtime/http.js";
import { type AsyncDisposeMember, type CallOptions, type ConnectionOptions, type RpcEndpoints, type Stream } from "./runtime/jsonrpc.js";
import type { Denied } from "./runtime/permission.js";
import type { ByteSource } from "./runtime/upload.js";
import type { APIVersion, ActorID, Address, AddressConfig, Alert, BitField, CallError, CallID, ChainEpoch, Cid, Commit1Out, CommitBatchRes, Duration, ExtendedSectorInfoInput, FsStat, FsStatInput, HealthReport, MarketDeal, MinerSubsystems, NetworkVersion, NumAssignerMeta, OpenRPCDocument, PathType, Permission, PieceDealInfoInput, PieceInfo, PoStProof, PreCommit1Out, PreCommitBatchRes, Proof, Randomness, ReaderStream, RegisteredPoStProof, RemoteSectorMeta, ReplicaUpdateOut, ReplicaUpdateProof, ReplicaVanillaProofs, SealedRef, SectorCids, SectorDeclaration, SectorFileType, SectorID, SectorInfo, SectorLocks, SectorNumber, SectorOffset, SectorRef, SectorSize, SectorState, SectorStorageInfo, StorageID, StorageInfo, StorageInfoInput, SubmitWindowedPoStParams, Time, TipSet, TipSetKey, TokenAmount, UUID, UnpaddedByteIndex, UnpaddedPieceSize, WorkerJob, WorkerStats } from "./types.js";
export { LotusError, isLotusError } from "./error.js";
export type { ErrorData } from "./error.js";
export type { BatchClient, BatchResults } from "./runtime/batch.js";
export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Hooks, ReconnectEvent, RequestEvent, ResponseEvent, RetryEvent } from "./runtime/hooks.js";
export type { Credential, RetryOptions } from "./runtime/http.js";
export type { CallOptions, ConnectionOptions, RpcEndpoint, RpcEndpoints, Stream, StreamOptions, WebSocketLike } from "./runtime/jsonrpc.js";
export type { NeedsPermission } from "./runtime/permission.js";
export type { ByteSource } from "./runtime/upload.js";
export * from "./runtime/filecoin.js";
export type { APIVersion, ActorID, Address, AddressConfig, Alert, AlertEvent, AlertType, AllocationId, ApiVersionNumber, BeaconEntry, BigIntString, BitField, BlockHeader, CallError, CallID, ChainEpoch, Cid, Commit1Out, CommitBatchRes, DataActivationNotification, DataActivationNotificationInput, DealID, DealLabel, DealProposal, DealSchedule, DealWeight, Duration, ElectionProof, ErrorCode, EthBytes, ExtendedSectorInfoInput, FsStat, FsStatInput, HealthReport, MarketDeal, MarketDealState, MinerSubsystem, MinerSubsystems, NetworkVersion, NumAssignerMeta, OpenRPCDocument, PaddedPieceSize, PathType, Permission, PieceActivationManifest, PieceActivationManifestInput, PieceDealInfo, PieceDealInfoInput, PieceInfo, PoStPartition, PoStProof, PreCommit1Out, PreCommitBatchRes, Proof, Randomness, ReaderStream, RegisteredPoStProof, RegisteredSealProof, RemoteSectorMeta, ReplicaUpdateOut, ReplicaUpdateProof, ReplicaVanillaProofs, SealSeed, SealTicket, SealedRef, SecDataHttpHeader, SectorCids, SectorDataLocation, SectorDeclaration, SectorFileType, SectorID, SectorInfo, SectorLock, SectorLocks, SectorLog, SectorNumber, SectorOffset, SectorPiece, SectorPieceInput, SectorPreCommitInfoInput, SectorRef, SectorSize, SectorState, SectorStorageInfo, SigType, Signature, StorageID, StorageInfo, StorageInfoInput, SubmitWindowedPoStParams, TaskResources, TaskType, Ticket, Time, TipSet, TipSetKey, TokenAmount, UUID, UnpaddedByteIndex, UnpaddedPieceSize, VerifiedAllocationKey, WorkerInfo, WorkerJob, WorkerResources, WorkerStats } from "./types.js";
/** What a token can permit, from the least to the most; each one is issued with those before it. */
export type PermissionTier = "read" | "write" | "sign" | "admin";
/** What a client is made with. */
export interface ClientOptions<
	Given extends PermissionTier | undefined = PermissionTier | undefined,
	Token extends Credential | undefined = Credential | undefined
> extends ConnectionOptions {
	/** The URL of the endpoint, http, https, ws or wss, used as given; one without a path gets `/rpc/v0`. */
	url?: RpcEndpoints<string, Token> | undefined;
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
	* Returns the address of the miner actor this process works for.
	*
	* Calls `Filecoin.ActorAddress`, with the permission `read`.
	*/
	actorAddress(): Promise<Address>;
	/**
	* Returns which control addresses the miner pays different kinds of messages from.
	*
	* From the configuration file, not the chain. A kind without addresses of its own arrives as null or an empty array. The flags tell whether owner and worker may step in.
	*
	* Calls `Filecoin.ActorAddressConfig`, with the permission `read`.
	*/
	actorAddressConfig(): Promise<AddressConfig>;
	/**
	* Returns the sector size of any miner, in bytes.
	*
	* Asks the chain at its current head.
	*
	* Calls `Filecoin.ActorSectorSize`, with the permission `read`.
	*/
	actorSectorSize(minerAddress: Address): Promise<SectorSize>;
	/**
	* Checks an API token and returns the permissions it grants.
	*
	* A token signed with another node's secret is an error, not an empty array.
	*
	* Calls `Filecoin.AuthVerify`, with the permission `read`.
	*/
	authVerify(token: string): Promise<Permission[] | null>;
	/**
	* Opens a stream that never yields and ends only when the connection does.
	*
	* Needs a WebSocket. Useful to notice that the node has gone away.
	*
	* Calls `Filecoin.Closing`, with the permission `read`.
	*/
	closing(): Stream<Record<string, never>>;
	/**
	* Computes a WinningPoSt proof over the given sectors.
	*
	* Expensive, yet open to any token with the read permission. Epoch and network version are ignored. Nothing is sent.
	*
	* Calls `Filecoin.ComputeProof`, with the permission `read`.
	*/
	computeProof(sectors: ExtendedSectorInfoInput[], randomness: Randomness, epoch: ChainEpoch, networkVersion: NetworkVersion): Promise<PoStProof[] | null>;
	/**
	* Returns the server's own OpenRPC document.
	*
	* Treat its schemas with care: many contradict what really travels.
	*
	* Calls `Filecoin.Discover`, with the permission `read`.
	*/
	discover(): Promise<OpenRPCDocument>;
	/**
	* Returns the storage market deals in which this miner is the provider.
	*
	* Loads every deal of the network to filter it, which takes gigabytes and minutes on mainnet. Null when the miner has none. Deals made outside the market actor are missing.
	*
	* Calls `Filecoin.MarketListDeals`, with the permission `read`.
	*/
	marketListDeals(): Promise<MarketDeal[] | null>;
	/**
	* Returns the tipset on which the miner would build its next block.
	*
	* Fails on a process without the mining subsystem.
	*
	* Calls `Filecoin.MiningBase`, with the permission `read`.
	*/
	miningBase(): Promise<TipSet>;
	/**
	* Lists the parts of the miner that are switched on in this process.
	*
	* Among `Mining`, `Sealing` and `SectorStorage`. Null when all are off. Methods of a part that is off fail.
	*
	* Calls `Filecoin.RuntimeSubsystems`, with the permission `read`.
	*/
	runtimeSubsystems(): Promise<MinerSubsystems | null>;
	/**
	* Returns how long sealing a sector is expected to take, in nanoseconds.
	*
	* A configured figure, not a measured one.
	*
	* Calls `Filecoin.SectorGetExpectedSealDuration`, with the permission `read`.
	*/
	sectorGetExpectedSealDuration(): Promise<Duration>;
	/**
	* Returns how long a new sector waits for further deals, in nanoseconds.
	*
	* Calls `Filecoin.SectorGetSealDelay`, with the permission `read`.
	*/
	sectorGetSealDelay(): Promise<Duration>;
	/**
	* Returns which sector numbers are reserved, used and next to be given out.
	*
	* Bitfields as run lengths. Includes numbers used on the chain.
	*
	* Calls `Filecoin.SectorNumAssignerMeta`, with the permission `read`.
	*/
	sectorNumAssignerMeta(): Promise<NumAssignerMeta>;
	/**
	* Returns all reservations of sector numbers as bitfields, by name.
	*
	* Calls `Filecoin.SectorNumReservations`, with the permission `read`.
	*/
	sectorNumReservations(): Promise<{
		[key: string]: BitField;
	}>;
	/**
	* Returns the numbers of all sectors the miner keeps track of.
	*
	* Includes failed and removed ones that are still on record.
	*
	* Calls `Filecoin.SectorsList`, with the permission `read`.
	*/
	sectorsList(): Promise<SectorNumber[]>;
	/**
	* Returns the numbers of the sectors that are in any of the given states.
	*
	* Unknown state names are ignored. Null when no sector matches.
	*
	* Calls `Filecoin.SectorsListInStates`, with the permission `read`.
	*/
	sectorsListInStates(states: SectorState[]): Promise<SectorNumber[] | null>;
	/**
	* Is meant to list where the pieces of each deal lie in sectors, by deal ID.
	*
	* Crashes with code 0 at present: the miner no longer sets up the records it reads.
	*
	* Calls `Filecoin.SectorsRefs`, with the permission `read`.
	*/
	sectorsRefs(): Promise<{
		[key: string]: SealedRef[] | null;
	}>;
	/**
	* Returns what the miner knows about a sector, with on-chain details if asked.
	*
	* Without the flag, activation, expiry, weights and pledge are all zero. CIDs of steps not yet reached are null. The log can be long. An unknown sector is an error.
	*
	* Calls `Filecoin.SectorsStatus`, with the permission `read`.
	*/
	sectorsStatus(sectorNumber: SectorNumber, showOnChainInfo: boolean): Promise<SectorInfo>;
	/**
	* Counts sectors by state.
	*
	* Quick: taken from running statistics.
	*
	* Calls `Filecoin.SectorsSummary`, with the permission `read`.
	*/
	sectorsSummary(): Promise<{
		[key: string]: number;
	}>;
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
	* Checks a token at the process that runs the sector storage and returns its permissions.
	*
	* A token from elsewhere is an error.
	*
	* Calls `Filecoin.StorageAuthVerify`, with the permission `read`.
	*/
	storageAuthVerify(token: string): Promise<Permission[] | null>;
	/**
	* Returns the miner's version, API version, block time in seconds and agent name.
	*
	* The API version packs major, minor and patch into one number, a byte each.
	*
	* Calls `Filecoin.Version`, with the permission `read`.
	*/
	version(): Promise<APIVersion>;
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
	* Starts sealing a new sector without data and returns its ID.
	*
	* Costs: collateral gets locked and gas paid later on. Resolves when the sector has entered the pipeline, not when it is sealed. Fails at the configured limit of sectors in sealing.
	*
	* Calls `Filecoin.PledgeSector`, with the permission `write`, without a time limit by default.
	*/
	pledgeSector(): Promise<SectorID>;
	/**
	* Sets how long sealing a sector is expected to take, in nanoseconds.
	*
	* Written to the miner's configuration file.
	*
	* Calls `Filecoin.SectorSetExpectedSealDuration`, with the permission `write`.
	*/
	sectorSetExpectedSealDuration(duration: Duration): Promise<void>;
	/**
	* Sets how long a new sector waits for further deals, in nanoseconds.
	*
	* Written to the miner's configuration file.
	*
	* Calls `Filecoin.SectorSetSealDelay`, with the permission `write`.
	*/
	sectorSetSealDelay(delay: Duration): Promise<void>;
	/**
	* Starts sealing a sector now that would otherwise wait for more deals.
	*
	* For sectors still open to pieces, upgrades included. Resolves as soon as the request is queued.
	*
	* Calls `Filecoin.SectorStartSealing`, with the permission `write`.
	*/
	sectorStartSealing(sectorNumber: SectorNumber): Promise<void>;
}
/** The methods that need the permission `admin`. */
export interface AdminMethods {
	/**
	* Sends a message that pays out the miner's free balance to its owner.
	*
	* Signs with the owner's key, which the full node must hold. The amount is in attoFIL and "0" takes all there is; more than available is an error. Resolves before the message is executed: wait for it with the full node.
	*
	* Calls `Filecoin.ActorWithdrawBalance`, with the permission `admin`.
	* @param amount - In attoFIL.
	*/
	actorWithdrawBalance(amount: TokenAmount): Promise<Cid>;
	/**
	* Issues an API token that carries the listed permissions.
	*
	* The answer is the JWT, as it is used as a bearer token; it travels in base64. Permission names are not checked, the token has no expiry, and it cannot be revoked on its own.
	*
	* Calls `Filecoin.AuthNew`, with the permission `admin`.
	*/
	authNew(permissions: Permission[]): Promise<string>;
	/**
	* Sends a message that pays out the miner's free balance, signed by its beneficiary.
	*
	* The full node must hold the beneficiary's key. The amount is in attoFIL and "0" takes all there is; more than available is an error. Resolves before the message is executed.
	*
	* Calls `Filecoin.BeneficiaryWithdrawBalance`, with the permission `admin`.
	* @param amount - In attoFIL.
	*/
	beneficiaryWithdrawBalance(amount: TokenAmount): Promise<Cid>;
	/**
	* Tries to read proof challenges from sectors and tells which of them cannot be proven.
	*
	* Keys are sector numbers, values the reason; an empty object means that all are fine. Reads from disk for every sector, so it can take minutes. A sector locked for writing at the moment counts as bad.
	*
	* Calls `Filecoin.CheckProvable`, with the permission `admin`.
	*/
	checkProvable(proofType: RegisteredPoStProof, sectors: SectorRef[]): Promise<{
		[key: string]: string;
	}>;
	/**
	* Computes the piece CID of raw data streamed to the miner.
	*
	* The data travels beside the call as a reader parameter. Short data is padded with zeros up to the piece size. Blocks until a worker is done.
	*
	* Calls `Filecoin.ComputeDataCid`, with the permission `admin`, without a time limit by default.
	*/
	computeDataCid(pieceSize: UnpaddedPieceSize, pieceData: ReaderStream | ByteSource): Promise<PieceInfo>;
	/**
	* Computes the WindowPoSt proofs of one deadline as a trial run, without sending them.
	*
	* Blocks for many minutes and competes with real proving for the hardware. Faulty sectors are tried as well. A null tipset key means the current head.
	*
	* Calls `Filecoin.ComputeWindowPoSt`, with the permission `admin`, without a time limit by default.
	* @param tipSetKey - The tipset to look at; null is the current head.
	*/
	computeWindowPoSt(deadlineIndex: number, tipSetKey?: TipSetKey | null): Promise<SubmitWindowedPoStParams[] | null>;
	/**
	* Writes a backup of the miner's metadata to a file on its own disk.
	*
	* The path has to lie below the directory given to the miner in `LOTUS_BACKUP_BASE_PATH`; without that setting the call fails. Sector data is not part of it.
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
	* Sends messages that declare faulty sectors as recovered and returns their CIDs.
	*
	* Pays gas. Fails as a whole if one number is not known to this miner. If a later batch fails, the earlier messages stay sent.
	*
	* Calls `Filecoin.RecoverFault`, with the permission `admin`.
	*/
	recoverFault(sectors: SectorNumber[]): Promise<Cid[] | null>;
	/**
	* Reports the outcome of a worker adding a piece to a sector.
	*
	* On failure the piece details do not matter. Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnAddPiece`, with the permission `admin`.
	*/
	returnAddPiece(callId: CallID, pieceInfo: PieceInfo, error?: CallError | null): Promise<void>;
	/**
	* Reports the piece CID a worker has computed for raw data.
	*
	* On failure the piece details do not matter. Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnDataCid`, with the permission `admin`.
	*/
	returnDataCid(callId: CallID, pieceInfo: PieceInfo, error?: CallError | null): Promise<void>;
	/**
	* Reports that a worker has downloaded the files of a sector, or failed to.
	*
	* Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnDownloadSector`, with the permission `admin`.
	*/
	returnDownloadSector(callId: CallID, error?: CallError | null): Promise<void>;
	/**
	* Reports that a worker has fetched sector files from other storage, or failed to.
	*
	* Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnFetch`, with the permission `admin`.
	*/
	returnFetch(callId: CallID, error?: CallError | null): Promise<void>;
	/**
	* Reports that a worker has cleaned up after a replica update, or failed to.
	*
	* Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnFinalizeReplicaUpdate`, with the permission `admin`.
	*/
	returnFinalizeReplicaUpdate(callId: CallID, error?: CallError | null): Promise<void>;
	/**
	* Reports that a worker has trimmed the cache of a sealed sector, or failed to.
	*
	* Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnFinalizeSector`, with the permission `admin`.
	*/
	returnFinalizeSector(callId: CallID, error?: CallError | null): Promise<void>;
	/**
	* Reports that a worker has regained a sector key from an updated replica, or failed to.
	*
	* Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnGenerateSectorKeyFromData`, with the permission `admin`.
	*/
	returnGenerateSectorKeyFromData(callId: CallID, error?: CallError | null): Promise<void>;
	/**
	* Reports that a worker has moved sector files to long-term storage, or failed to.
	*
	* Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnMoveStorage`, with the permission `admin`.
	*/
	returnMoveStorage(callId: CallID, error?: CallError | null): Promise<void>;
	/**
	* Reports the vanilla proofs of a replica update that a worker has made.
	*
	* Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnProveReplicaUpdate1`, with the permission `admin`.
	*/
	returnProveReplicaUpdate1(callId: CallID, vanillaProofs: ReplicaVanillaProofs | null, error?: CallError | null): Promise<void>;
	/**
	* Reports the final proof of a replica update that a worker has made.
	*
	* Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnProveReplicaUpdate2`, with the permission `admin`.
	*/
	returnProveReplicaUpdate2(callId: CallID, proof: ReplicaUpdateProof | null, error?: CallError | null): Promise<void>;
	/**
	* Reports that a worker has finished reading a piece.
	*
	* A leftover: today's workers have no task that ends in it. Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnReadPiece`, with the permission `admin`.
	*/
	returnReadPiece(callId: CallID, ok: boolean, error?: CallError | null): Promise<void>;
	/**
	* Reports that a worker has freed unsealed data, or failed to.
	*
	* Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnReleaseUnsealed`, with the permission `admin`.
	*/
	returnReleaseUnsealed(callId: CallID, error?: CallError | null): Promise<void>;
	/**
	* Reports the new sealed and unsealed CIDs of a replica that a worker has updated.
	*
	* Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnReplicaUpdate`, with the permission `admin`.
	*/
	returnReplicaUpdate(callId: CallID, output: ReplicaUpdateOut, error?: CallError | null): Promise<void>;
	/**
	* Reports what a worker has made in the first commit phase of sealing.
	*
	* Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnSealCommit1`, with the permission `admin`.
	*/
	returnSealCommit1(callId: CallID, output: Commit1Out | null, error?: CallError | null): Promise<void>;
	/**
	* Reports the seal proof a worker has made in the second commit phase.
	*
	* Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnSealCommit2`, with the permission `admin`.
	*/
	returnSealCommit2(callId: CallID, proof: Proof | null, error?: CallError | null): Promise<void>;
	/**
	* Reports what a worker has made in the first pre-commit phase of sealing.
	*
	* Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnSealPreCommit1`, with the permission `admin`.
	*/
	returnSealPreCommit1(callId: CallID, preCommit1Output: PreCommit1Out | null, error?: CallError | null): Promise<void>;
	/**
	* Reports the sealed and unsealed CIDs a worker has got from the second pre-commit phase.
	*
	* Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnSealPreCommit2`, with the permission `admin`.
	*/
	returnSealPreCommit2(callId: CallID, sealed: SectorCids, error?: CallError | null): Promise<void>;
	/**
	* Reports that a worker has unsealed a piece, or failed to.
	*
	* Meant for workers. The error must be null for success; codes from 100 up mark failures worth another try. Each call can be reported once.
	*
	* Calls `Filecoin.ReturnUnsealPiece`, with the permission `admin`.
	*/
	returnUnsealPiece(callId: CallID, error?: CallError | null): Promise<void>;
	/**
	* Makes the miner treat a running sealing call as failed.
	*
	* The worker is not told and goes on computing; its result is thrown away. Take the call ID from `WorkerJobs`.
	*
	* Calls `Filecoin.SealingAbort`, with the permission `admin`.
	*/
	sealingAbort(callId: CallID): Promise<void>;
	/**
	* Drops a task that still waits in the scheduler's queue.
	*
	* Takes a `SchedId` from `SealingSchedDiag`. Running tasks are not affected: see `SealingAbort`.
	*
	* Calls `Filecoin.SealingRemoveRequest`, with the permission `admin`.
	*/
	sealingRemoveRequest(requestId: UUID): Promise<void>;
	/**
	* Dumps what the sealing scheduler has queued, open and waiting.
	*
	* For debugging: the shape is not fixed, and empty lists may be null. The flag makes it schedule once more before the dump.
	*
	* Calls `Filecoin.SealingSchedDiag`, with the permission `admin`.
	*/
	sealingSchedDiag(schedule: boolean): Promise<unknown>;
	/**
	* Gives up turning a committed-capacity sector into one with data.
	*
	* Works only while the upgrade is under way; resolves before the sector is back in proving. The data put into the update is lost from the sector.
	*
	* Calls `Filecoin.SectorAbortUpgrade`, with the permission `admin`.
	*/
	sectorAbortUpgrade(sectorNumber: SectorNumber): Promise<void>;
	/**
	* Adds a piece to whichever sector has room for it and returns sector and offset.
	*
	* The data travels beside the call as a reader parameter. Blocks until the piece is written, which includes waiting for a sector to open, perhaps for hours. The size, in unpadded bytes, must be 127/128 of a power of two; the offset in the answer counts padded bytes. A repeat of a piece still being added waits for the first call.
	*
	* Calls `Filecoin.SectorAddPieceToAny`, with the permission `admin`, without a time limit by default.
	*/
	sectorAddPieceToAny(size: UnpaddedPieceSize, pieceData: ReaderStream | ByteSource, dealInfo: PieceDealInfoInput): Promise<SectorOffset>;
	/**
	* Sends all batched prove-commits now, not waiting for the batch to fill.
	*
	* Pays gas and locks collateral. Null when nothing was pending. Look at `Error` and `FailedSectors` of every entry: the call itself succeeds all the same.
	*
	* Calls `Filecoin.SectorCommitFlush`, with the permission `admin`.
	*/
	sectorCommitFlush(): Promise<CommitBatchRes[] | null>;
	/**
	* Lists the sectors whose prove-commit waits for the next batch.
	*
	* Calls `Filecoin.SectorCommitPending`, with the permission `admin`.
	*/
	sectorCommitPending(): Promise<SectorID[]>;
	/**
	* Makes an empty committed-capacity sector available to take in data.
	*
	* The flag must be true: other upgrades no longer exist. The sector has to be active, in state `Proving`, and must not expire within the shortest deal duration.
	*
	* Calls `Filecoin.SectorMarkForUpgrade`, with the permission `admin`.
	*/
	sectorMarkForUpgrade(sectorNumber: SectorNumber, snap: boolean): Promise<void>;
	/**
	* Runs the assignment of waiting pieces to open sectors once more.
	*
	* May start new sectors or upgrades to make room.
	*
	* Calls `Filecoin.SectorMatchPendingPiecesToOpenSectors`, with the permission `admin`.
	*/
	sectorMatchPendingPiecesToOpenSectors(): Promise<void>;
	/**
	* Removes a named reservation of sector numbers.
	*
	* An unknown name is an error.
	*
	* Calls `Filecoin.SectorNumFree`, with the permission `admin`.
	*/
	sectorNumFree(name: string): Promise<void>;
	/**
	* Reserves chosen sector numbers under a name, so that sealing does not use them.
	*
	* Names consist of letters, digits, `_` and `-`. A name or number already taken is an error unless forced; forcing replaces the old reservation of that name and ignores overlaps.
	*
	* Calls `Filecoin.SectorNumReserve`, with the permission `admin`.
	*/
	sectorNumReserve(name: string, sectors: BitField, force: boolean): Promise<void>;
	/**
	* Reserves the lowest free sector numbers, as many as asked for, and returns them.
	*
	* Names as for `SectorNumReserve`; a name already taken is an error.
	*
	* Calls `Filecoin.SectorNumReserveCount`, with the permission `admin`.
	*/
	sectorNumReserveCount(name: string, count: number): Promise<BitField>;
	/**
	* Sends all batched pre-commits now, not waiting for the batch to fill.
	*
	* Pays gas and locks deposits. Null when nothing was pending. Look at `Error` of every entry: the call itself succeeds all the same.
	*
	* Calls `Filecoin.SectorPreCommitFlush`, with the permission `admin`.
	*/
	sectorPreCommitFlush(): Promise<PreCommitBatchRes[] | null>;
	/**
	* Lists the sectors whose pre-commit waits for the next batch.
	*
	* Calls `Filecoin.SectorPreCommitPending`, with the permission `admin`.
	*/
	sectorPreCommitPending(): Promise<SectorID[]>;
	/**
	* Imports a sector that was sealed, in part or wholly, somewhere else.
	*
	* How many fields may be null depends on the state it enters in. Only checks and start are waited for: the files are fetched afterwards. A sector number already known is an error.
	*
	* Calls `Filecoin.SectorReceive`, with the permission `admin`, without a time limit by default.
	*/
	sectorReceive(meta: RemoteSectorMeta): Promise<void>;
	/**
	* Deletes a sector's files and stops tracking it, leaving the chain as it is.
	*
	* Dangerous: a sector still live on the chain turns faulty and costs penalties. Use `SectorTerminate` there. Resolves before the files are gone.
	*
	* Calls `Filecoin.SectorRemove`, with the permission `admin`.
	*/
	sectorRemove(sectorNumber: SectorNumber): Promise<void>;
	/**
	* Queues a sector for termination on the chain, after which its files are removed.
	*
	* Not reversible, and costs a termination fee. Resolves at once: the message goes out with the next batch, the files go when it is final. Not for a sector that is pre-committed but not proven.
	*
	* Calls `Filecoin.SectorTerminate`, with the permission `admin`.
	*/
	sectorTerminate(sectorNumber: SectorNumber): Promise<void>;
	/**
	* Sends the batched terminations now and returns the message CID, or null if none was sent.
	*
	* Pays gas and fees. Sectors in or next to the current deadline are left for later. Null also hides errors, which only reach the log.
	*
	* Calls `Filecoin.SectorTerminateFlush`, with the permission `admin`.
	*/
	sectorTerminateFlush(): Promise<Cid | null>;
	/**
	* Lists the sectors that wait for the next termination message.
	*
	* Calls `Filecoin.SectorTerminatePending`, with the permission `admin`.
	*/
	sectorTerminatePending(): Promise<SectorID[]>;
	/**
	* Starts unsealing a whole sector in the background.
	*
	* Resolves at once: failures reach only the log. Takes hours. `SectorsUnsealPiece` waits instead.
	*
	* Calls `Filecoin.SectorUnseal`, with the permission `admin`.
	*/
	sectorUnseal(sectorNumber: SectorNumber): Promise<void>;
	/**
	* Unseals a sector and blocks until the unsealed copy is in long-term storage.
	*
	* Always unseals the whole sector: offset and size have no effect. The data CID must not be null, though its type allows it. Takes hours.
	*
	* Calls `Filecoin.SectorsUnsealPiece`, with the permission `admin`.
	*/
	sectorsUnsealPiece(sector: SectorRef, offset: UnpaddedByteIndex, size: UnpaddedPieceSize, randomness: Randomness, commD: Cid): Promise<void>;
	/**
	* Forces a sector into another state of the sealing pipeline.
	*
	* Dangerous, for repair only: nothing checks that the state fits, or even exists. Resolves as soon as the request is queued.
	*
	* Calls `Filecoin.SectorsUpdate`, with the permission `admin`.
	*/
	sectorsUpdate(sectorNumber: SectorNumber, state: SectorState): Promise<void>;
	/**
	* Stops the miner process.
	*
	* Proving stops with it: sectors miss their deadlines if it stays down. Nothing starts it again from here.
	*
	* Calls `Filecoin.Shutdown`, with the permission `admin`.
	*/
	shutdown(): Promise<void>;
	/**
	* Opens a directory on the machine of the process as a storage path.
	*
	* It must already hold a `sectorstore.json`. Its files are declared to the index, and the path is remembered over restarts. A path already open is an error.
	*
	* Calls `Filecoin.StorageAddLocal`, with the permission `admin`.
	*/
	storageAddLocal(path: string): Promise<void>;
	/**
	* Registers a storage path in the sector index or updates what is known about it.
	*
	* Meant for workers. An update adds URLs and never takes any away. Bad file type names raise an alert and are dropped.
	*
	* Calls `Filecoin.StorageAttach`, with the permission `admin`.
	*/
	storageAttach(storageInfo: StorageInfoInput, stat: FsStatInput): Promise<void>;
	/**
	* Lists the storage paths with room for new sector files, best ones first.
	*
	* Ranks by weight and free space. No suitable path at all is an error. Another path type than `storage` or `sealing` makes the call crash with code 0.
	*
	* Calls `Filecoin.StorageBestAlloc`, with the permission `admin`.
	*/
	storageBestAlloc(fileType: SectorFileType, sectorSize: SectorSize, pathType: PathType, minerId: ActorID): Promise<StorageInfo[]>;
	/**
	* Records in the sector index that a storage path holds certain files of a sector.
	*
	* Meant for workers. File types are a sum of flags: 1 unsealed, 2 sealed, 4 cache, 8 update, 16 update cache, 32 piece.
	*
	* Calls `Filecoin.StorageDeclareSector`, with the permission `admin`.
	*/
	storageDeclareSector(storageId: StorageID, sectorId: SectorID, fileType: SectorFileType, primary: boolean): Promise<void>;
	/**
	* Takes one URL of a storage path out of the sector index, and with the last one the path.
	*
	* Dangerous: with the path go its sector records, and proofs of sectors found nowhere else fail. The URL of a path with just one must match exactly.
	*
	* Calls `Filecoin.StorageDetach`, with the permission `admin`.
	*/
	storageDetach(storageId: StorageID, url: string): Promise<void>;
	/**
	* Closes a storage path on the machine of the process without deleting its files.
	*
	* Its sectors leave the index, so proofs of sectors found nowhere else fail. Not opened again at the next start. A path that is not open is an error.
	*
	* Calls `Filecoin.StorageDetachLocal`, with the permission `admin`.
	*/
	storageDetachLocal(path: string): Promise<void>;
	/**
	* Removes the record that a storage path holds certain files of a sector.
	*
	* Only the index changes: no file is deleted. File types are a sum of flags, as for `StorageDeclareSector`.
	*
	* Calls `Filecoin.StorageDropSector`, with the permission `admin`.
	*/
	storageDropSector(storageId: StorageID, sectorId: SectorID, fileType: SectorFileType): Promise<void>;
	/**
	* Lists the storage paths that hold files of a sector or, if asked, could take them in.
	*
	* Those that could are listed last, with weight 0; the sector size matters only for them. File types are a sum of flags, as for `StorageDeclareSector`. Lists within an entry may be null.
	*
	* Calls `Filecoin.StorageFindSector`, with the permission `admin`.
	*/
	storageFindSector(sectorId: SectorID, fileType: SectorFileType, sectorSize: SectorSize, allowFetch: boolean): Promise<SectorStorageInfo[]>;
	/**
	* Returns the locks held on sector files, sorted by sector number.
	*
	* Each entry counts readers and writers for the six file types, in the order of their flags.
	*
	* Calls `Filecoin.StorageGetLocks`, with the permission `admin`.
	*/
	storageGetLocks(): Promise<SectorLocks>;
	/**
	* Returns the settings and URLs of one storage path.
	*
	* An unknown ID is an error. Lists may be null.
	*
	* Calls `Filecoin.StorageInfo`, with the permission `admin`.
	*/
	storageInfo(storageId: StorageID): Promise<StorageInfo>;
	/**
	* Returns every storage path in the sector index with the sector files it holds.
	*
	* By path ID. File types are a sum of flags, as for `StorageDeclareSector`. Large on a big miner.
	*
	* Calls `Filecoin.StorageList`, with the permission `admin`.
	*/
	storageList(): Promise<{
		[key: string]: SectorDeclaration[];
	}>;
	/**
	* Returns the storage paths open on the machine of the process: directories by path ID.
	*
	* Calls `Filecoin.StorageLocal`, with the permission `admin`.
	*/
	storageLocal(): Promise<{
		[key: string]: string;
	}>;
	/**
	* Waits for locks on files of a sector.
	*
	* Of no use over JSON-RPC: the locks end with the call, that is as soon as it is answered. Blocks while others hold them; naming no file type at all is an error.
	*
	* Calls `Filecoin.StorageLock`, with the permission `admin`, without a time limit by default.
	*/
	storageLock(sectorId: SectorID, readTypes: SectorFileType, writeTypes: SectorFileType): Promise<void>;
	/**
	* Scans local storage paths again and brings the sector index up to date.
	*
	* Null instead of an ID means all paths. The flag also drops records of files that have disappeared. Slow on large paths.
	*
	* Calls `Filecoin.StorageRedeclareLocal`, with the permission `admin`.
	*/
	storageRedeclareLocal(storageId: StorageID | null, dropMissing: boolean): Promise<void>;
	/**
	* Records free space and state of a storage path, as a heartbeat.
	*
	* Meant for workers. An empty error text means healthy; a path that stays silent gets no new files.
	*
	* Calls `Filecoin.StorageReportHealth`, with the permission `admin`.
	*/
	storageReportHealth(storageId: StorageID, report: HealthReport): Promise<void>;
	/**
	* Returns the capacity and the free, used and reserved space of a storage path, in bytes.
	*
	* For a path of another machine its URLs are asked one by one.
	*
	* Calls `Filecoin.StorageStat`, with the permission `admin`.
	*/
	storageStat(storageId: StorageID): Promise<FsStat>;
	/**
	* Tries to lock files of a sector and tells whether that worked.
	*
	* Does not wait. As with `StorageLock`, the locks end with the call. Naming no file type at all gives false.
	*
	* Calls `Filecoin.StorageTryLock`, with the permission `admin`.
	*/
	storageTryLock(sectorId: SectorID, readTypes: SectorFileType, writeTypes: SectorFileType): Promise<boolean>;
	/**
	* Connects the miner to the worker at a URL and starts giving it tasks.
	*
	* Hands the worker an admin token. Fails for an unreachable worker or one of another API version.
	*
	* Calls `Filecoin.WorkerConnect`, with the permission `admin`.
	*/
	workerConnect(url: string): Promise<void>;
	/**
	* Returns the tasks of each worker: assigned, running or waiting for their result.
	*
	* By worker session UUID; the all-zero UUID collects tasks whose worker is not connected. `RunWait` is 0 for running, positive before and negative after that.
	*
	* Calls `Filecoin.WorkerJobs`, with the permission `admin`.
	*/
	workerJobs(): Promise<{
		[key: string]: WorkerJob[];
	}>;
	/**
	* Returns hardware, load and task types of every worker, by session UUID.
	*
	* Task types are null for a worker that does not answer within three seconds.
	*
	* Calls `Filecoin.WorkerStats`, with the permission `admin`.
	*/
	workerStats(): Promise<{
		[key: string]: WorkerStats;
	}>;
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
/** A client of Filecoin Lotus miner API. Made by {@link createClient}. */
export interface Client extends ClientScope, ReadMethods, WriteMethods, AdminMethods {}
/** A client of Filecoin Lotus miner API with no more than the permission `read`. */
export interface ReadClient extends ClientScope, ReadMethods, Denied<WriteMethods, "write">, Denied<AdminMethods, "admin"> {}
/** A client of Filecoin Lotus miner API with no more than the permission `write`. */
export interface WriteClient extends ClientScope, ReadMethods, WriteMethods, Denied<AdminMethods, "admin"> {}
/** The client that a permission gives. Where it is not known beforehand, nothing is ruled out. */
export type ClientOf<
	Given extends PermissionTier | undefined,
	Token extends Credential | undefined = Credential
> = [Given] extends [undefined] ? [Token] extends [undefined] ? ReadClient : Client : undefined extends Given ? Client : "read" extends Given ? ReadClient : "write" extends Given ? WriteClient : "sign" extends Given ? WriteClient : Client;
/**
* Makes a client. Nothing is sent before the first call.
* @throws {@link LotusError } of kind `usage` when `url` is no URL of the API, or a token would travel unencrypted.
* A multiaddr is read when the first call is made, which fails with that instead.
*/
export declare function createClient<
	Given extends PermissionTier | undefined = undefined,
	Token extends Credential | undefined = undefined
>(options?: ClientOptions<Given, Token>): ClientOf<Given, Token>;
//# sourceMappingURL=miner.d.ts.map
