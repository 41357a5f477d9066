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
} from "./runtime/jsonrpc.js";
import { lazily } from "./runtime/lazily.js";
import type { Denied } from "./runtime/permission.js";
import type { ByteSource } from "./runtime/upload.js";
import type {
  AcquireMode,
  ActorID,
  ApiVersionNumber,
  ByteRange,
  CallID,
  Cid,
  Commit1Out,
  PathType,
  PieceInfo,
  PoStProof,
  PostSectorChallenge,
  PreCommit1Out,
  Randomness,
  ReaderStream,
  RegisteredPoStProof,
  ReplicaVanillaProofs,
  SectorCids,
  SectorDataLocation,
  SectorFileType,
  SectorID,
  SectorRef,
  StorageID,
  StoragePath,
  TaskType,
  UUID,
  UnpaddedByteIndex,
  UnpaddedPieceSize,
  WindowPoStResult,
  WorkerInfo,
} from "./types.js";

export { LotusError, isLotusError } from "./error.js";
export type { ErrorData } from "./error.js";
export type { BatchClient, BatchResults } from "./runtime/batch.js";
export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Hooks, ReconnectEvent, RequestEvent, ResponseEvent, RetryEvent } from "./runtime/hooks.js";
export type { Credential, RetryOptions } from "./runtime/http.js";
export type { CallOptions, ConnectionOptions, RpcEndpoint, RpcEndpoints, StreamOptions, WebSocketLike } from "./runtime/jsonrpc.js";
export type { NeedsPermission } from "./runtime/permission.js";
export type { ByteSource } from "./runtime/upload.js";
export * from "./runtime/filecoin.js";
export type {
  AcquireMode,
  ActorID,
  ApiVersionNumber,
  ByteRange,
  CallID,
  ChainEpoch,
  Cid,
  Commit1Out,
  EthBytes,
  PaddedPieceSize,
  PathType,
  PieceInfo,
  PoStProof,
  PostSectorChallenge,
  PreCommit1Out,
  Randomness,
  ReaderStream,
  RegisteredPoStProof,
  RegisteredSealProof,
  ReplicaVanillaProofs,
  SecDataHttpHeader,
  SectorCids,
  SectorDataLocation,
  SectorFileType,
  SectorID,
  SectorNumber,
  SectorRef,
  StorageID,
  StoragePath,
  TaskResources,
  TaskType,
  UUID,
  UnpaddedByteIndex,
  UnpaddedPieceSize,
  WindowPoStResult,
  WorkerInfo,
  WorkerResources,
} from "./types.js";

/** What a token can permit, from the least to the most; each one is issued with those before it. */
export type PermissionTier = "read" | "write" | "sign" | "admin";

/** What a client is made with. */
export interface ClientOptions<
  Given extends PermissionTier | undefined = PermissionTier | undefined,
  Token extends Credential | undefined = Credential | undefined,
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

/** The methods that need the permission `admin`. */
export interface AdminMethods {
  /**
   * Starts appending a piece to the unsealed file of a sector.
   *
   * The data travels beside the call as a reader parameter. Sizes of the pieces already there come first. Resolves at once with a call ID; the outcome goes to the miner as `ReturnAddPiece`.
   *
   * Calls `Filecoin.AddPiece`, with the permission `admin`.
   */
  addPiece(sector: SectorRef, pieceSizes: UnpaddedPieceSize[] | null, newPieceSize: UnpaddedPieceSize, pieceData: ReaderStream | ByteSource): Promise<CallID>;

  /**
   * Starts computing the piece CID of raw data streamed to the worker.
   *
   * The data travels beside the call as a reader parameter. Resolves at once with a call ID; the outcome goes to the miner as `ReturnDataCid`.
   *
   * Calls `Filecoin.DataCid`, with the permission `admin`.
   */
  dataCid(pieceSize: UnpaddedPieceSize, pieceData: ReaderStream | ByteSource): Promise<CallID>;

  /**
   * Starts downloading sector files from the given locations.
   *
   * Locations are keyed by file type: 1 unsealed, 2 sealed, 4 cache. The flag sends them to long-term storage. Resolves at once with a call ID; the outcome goes to the miner as `ReturnDownloadSector`.
   *
   * Calls `Filecoin.DownloadSectorData`, with the permission `admin`.
   */
  downloadSectorData(sector: SectorRef, finalized: boolean, sources: { [key: string]: SectorDataLocation }): Promise<CallID>;

  /**
   * Tells whether the worker accepts tasks.
   *
   * Calls `Filecoin.Enabled`, with the permission `admin`.
   */
  enabled(): Promise<boolean>;

  /**
   * Starts fetching sector files from other storage to a path of this worker.
   *
   * The mode is `copy` or `move`, the path type `sealing` or `storage`. Resolves at once with a call ID; the outcome goes to the miner as `ReturnFetch`.
   *
   * Calls `Filecoin.Fetch`, with the permission `admin`.
   */
  fetch(sector: SectorRef, fileTypes: SectorFileType, pathType: PathType, acquireMode: AcquireMode): Promise<CallID>;

  /**
   * Starts deleting what a finished replica update no longer needs.
   *
   * Resolves at once with a call ID; the outcome goes to the miner as `ReturnFinalizeReplicaUpdate`.
   *
   * Calls `Filecoin.FinalizeReplicaUpdate`, with the permission `admin`.
   */
  finalizeReplicaUpdate(sector: SectorRef): Promise<CallID>;

  /**
   * Starts deleting the parts of a sealed sector's cache that only sealing needs.
   *
   * The commit phases cannot be repeated afterwards. Resolves at once with a call ID; the outcome goes to the miner as `ReturnFinalizeSector`.
   *
   * Calls `Filecoin.FinalizeSector`, with the permission `admin`.
   */
  finalizeSector(sector: SectorRef): Promise<CallID>;

  /**
   * Starts regaining the original sealed file of an updated sector from its data.
   *
   * Resolves at once with a call ID; the outcome goes to the miner as `ReturnGenerateSectorKeyFromData`.
   *
   * Calls `Filecoin.GenerateSectorKeyFromData`, with the permission `admin`.
   */
  generateSectorKeyFromData(sector: SectorRef, commD: Cid): Promise<CallID>;

  /**
   * Computes the WindowPoSt proof of one partition and blocks until it is done.
   *
   * Takes minutes. Sectors that cannot be read come back in `Skipped`, and the proof is then empty rather than the call failing; null there means all were read.
   *
   * Calls `Filecoin.GenerateWindowPoSt`, with the permission `admin`, without a time limit by default.
   */
  generateWindowPoSt(proofType: RegisteredPoStProof, minerId: ActorID, sectors: PostSectorChallenge[], partitionIndex: number, randomness: Randomness): Promise<WindowPoStResult>;

  /**
   * Computes a WinningPoSt proof for the given challenges and blocks until it is done.
   *
   * Fails if a single sector cannot be read.
   *
   * Calls `Filecoin.GenerateWinningPoSt`, with the permission `admin`.
   */
  generateWinningPoSt(proofType: RegisteredPoStProof, minerId: ActorID, sectors: PostSectorChallenge[], randomness: Randomness): Promise<PoStProof[] | null>;

  /**
   * Returns host name, memory, processors and GPUs of the worker.
   *
   * Without a GPU the list may be null.
   *
   * Calls `Filecoin.Info`, with the permission `admin`.
   */
  info(): Promise<WorkerInfo>;

  /**
   * Starts moving files of a sector to long-term storage.
   *
   * Other copies of these files are deleted. Resolves at once with a call ID; the outcome goes to the miner as `ReturnMoveStorage`.
   *
   * Calls `Filecoin.MoveStorage`, with the permission `admin`.
   */
  moveStorage(sector: SectorRef, fileTypes: SectorFileType): Promise<CallID>;

  /**
   * Returns the storage paths open on the worker, with weight and what they may hold.
   *
   * Null when there are none.
   *
   * Calls `Filecoin.Paths`, with the permission `admin`.
   */
  paths(): Promise<StoragePath[] | null>;

  /**
   * Returns the UUID of the worker process, even while it is disabled.
   *
   * Changes at every start. All zeros once the worker is shutting down.
   *
   * Calls `Filecoin.ProcessSession`, with the permission `admin`.
   */
  processSession(): Promise<UUID>;

  /**
   * Starts the quick first half of proving a replica update.
   *
   * Resolves at once with a call ID; the outcome goes to the miner as `ReturnProveReplicaUpdate1`.
   *
   * Calls `Filecoin.ProveReplicaUpdate1`, with the permission `admin`.
   */
  proveReplicaUpdate1(sector: SectorRef, sectorKey: Cid, newSealed: Cid, newUnsealed: Cid): Promise<CallID>;

  /**
   * Starts the costly second half of proving a replica update.
   *
   * Takes the vanilla proofs of the first half. Resolves at once with a call ID; the outcome goes to the miner as `ReturnProveReplicaUpdate2`.
   *
   * Calls `Filecoin.ProveReplicaUpdate2`, with the permission `admin`.
   */
  proveReplicaUpdate2(sector: SectorRef, sectorKey: Cid, newSealed: Cid, newUnsealed: Cid, vanillaProofs: ReplicaVanillaProofs): Promise<CallID>;

  /**
   * Starts freeing unsealed data of a sector outside the ranges to keep.
   *
   * Without ranges the unsealed file is deleted altogether. Resolves at once with a call ID; the outcome goes to the miner as `ReturnReleaseUnsealed`.
   *
   * Calls `Filecoin.ReleaseUnsealed`, with the permission `admin`.
   */
  releaseUnsealed(sector: SectorRef, keepUnsealed?: ByteRange[] | null): Promise<CallID>;

  /**
   * Deletes the sealed, cache and unsealed files of a sector from storage.
   *
   * Not reversible, and reaches copies on other machines too. Files of a replica update are left. Blocks until done; the miner's records do not change.
   *
   * Calls `Filecoin.Remove`, with the permission `admin`.
   */
  remove(sectorId: SectorID): Promise<void>;

  /**
   * Starts encoding new data into an already sealed sector.
   *
   * Takes long. An earlier attempt is overwritten. Resolves at once with a call ID; the outcome goes to the miner as `ReturnReplicaUpdate`.
   *
   * Calls `Filecoin.ReplicaUpdate`, with the permission `admin`.
   */
  replicaUpdate(sector: SectorRef, pieces: PieceInfo[]): Promise<CallID>;

  /**
   * Starts the first commit phase of sealing, which answers the seed's challenges.
   *
   * Resolves at once with a call ID; the outcome goes to the miner as `ReturnSealCommit1`.
   *
   * Calls `Filecoin.SealCommit1`, with the permission `admin`.
   */
  sealCommit1(sector: SectorRef, ticket: Randomness, seed: Randomness, pieces: PieceInfo[], cids: SectorCids): Promise<CallID>;

  /**
   * Starts the second commit phase of sealing, which makes the SNARK proof.
   *
   * Needs much memory and, in practice, a GPU. Resolves at once with a call ID; the outcome goes to the miner as `ReturnSealCommit2`.
   *
   * Calls `Filecoin.SealCommit2`, with the permission `admin`.
   */
  sealCommit2(sector: SectorRef, commit1Output: Commit1Out): Promise<CallID>;

  /**
   * Starts the first pre-commit phase of sealing, which lays down the encoded layers.
   *
   * Takes hours. Deletes what an earlier attempt has left. Resolves at once with a call ID; the outcome goes to the miner as `ReturnSealPreCommit1`.
   *
   * Calls `Filecoin.SealPreCommit1`, with the permission `admin`.
   */
  sealPreCommit1(sector: SectorRef, ticket: Randomness, pieces: PieceInfo[]): Promise<CallID>;

  /**
   * Starts the second pre-commit phase of sealing, which builds the trees.
   *
   * Resolves at once with a call ID; the outcome goes to the miner as `ReturnSealPreCommit2`.
   *
   * Calls `Filecoin.SealPreCommit2`, with the permission `admin`.
   */
  sealPreCommit2(sector: SectorRef, preCommit1Output: PreCommit1Out): Promise<CallID>;

  /**
   * Returns the UUID of the worker process, and fails while the worker is disabled.
   *
   * Changes at every start. `ProcessSession` answers in either case.
   *
   * Calls `Filecoin.Session`, with the permission `admin`.
   */
  session(): Promise<UUID>;

  /**
   * Makes the worker accept tasks or stop accepting new ones.
   *
   * Running tasks go on. The miner notices after some seconds. Not remembered over a restart.
   *
   * Calls `Filecoin.SetEnabled`, with the permission `admin`.
   */
  setEnabled(enabled: boolean): Promise<void>;

  /**
   * Stops the worker.
   *
   * Running tasks are cut off and reported as failed at the next start. A second call while it is stopping crashes with code 0.
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
   * Closes all storage paths of the worker until it starts again.
   *
   * Files and configuration stay. Problems reach only the log. The sectors on these paths cannot be proven meanwhile.
   *
   * Calls `Filecoin.StorageDetachAll`, with the permission `admin`.
   */
  storageDetachAll(): Promise<void>;

  /**
   * Closes a storage path on the machine of the process without deleting its files.
   *
   * Its sectors leave the index, so proofs of sectors found nowhere else fail. Not opened again at the next start. A path that is not open is an error.
   *
   * Calls `Filecoin.StorageDetachLocal`, with the permission `admin`.
   */
  storageDetachLocal(path: string): Promise<void>;

  /**
   * Returns the storage paths open on the machine of the process: directories by path ID.
   *
   * Calls `Filecoin.StorageLocal`, with the permission `admin`.
   */
  storageLocal(): Promise<{ [key: string]: string }>;

  /**
   * Scans local storage paths again and brings the sector index up to date.
   *
   * Null instead of an ID means all paths. The flag also drops records of files that have disappeared. Slow on large paths.
   *
   * Calls `Filecoin.StorageRedeclareLocal`, with the permission `admin`.
   */
  storageRedeclareLocal(storageId: StorageID | null, dropMissing: boolean): Promise<void>;

  /**
   * Stops the worker from taking tasks of one type.
   *
   * Lasts until the worker restarts.
   *
   * Calls `Filecoin.TaskDisable`, with the permission `admin`.
   */
  taskDisable(taskType: TaskType): Promise<void>;

  /**
   * Lets the worker take tasks of one type.
   *
   * Lasts until the worker restarts. Any name is accepted.
   *
   * Calls `Filecoin.TaskEnable`, with the permission `admin`.
   */
  taskEnable(taskType: TaskType): Promise<void>;

  /**
   * Returns the task types the worker takes, as the keys of an object.
   *
   * The values are empty objects. A name looks like `seal/v0/commit/2`.
   *
   * Calls `Filecoin.TaskTypes`, with the permission `admin`.
   */
  taskTypes(): Promise<{ [key: string]: Record<string, never> }>;

  /**
   * Starts unsealing a range of a sector.
   *
   * Finishes quickly if the range is unsealed already. Sealed copies fetched for it are deleted afterwards. Resolves at once with a call ID; the outcome goes to the miner as `ReturnUnsealPiece`.
   *
   * Calls `Filecoin.UnsealPiece`, with the permission `admin`.
   */
  unsealPiece(sector: SectorRef, offset: UnpaddedByteIndex, size: UnpaddedPieceSize, randomness: Randomness, commD: Cid): Promise<CallID>;

  /**
   * Returns the worker's API version as a bare number.
   *
   * Not an object as on other servers. Packs major, minor and patch into one number, a byte each.
   *
   * Calls `Filecoin.Version`, with the permission `admin`.
   */
  version(): Promise<ApiVersionNumber>;

  /**
   * Blocks until no task runs on the worker.
   *
   * May take hours. Cancelling ends only your waiting, not that of the worker. New tasks keep coming in unless you disable the worker first.
   *
   * Calls `Filecoin.WaitQuiet`, with the permission `admin`, without a time limit by default.
   */
  waitQuiet(): Promise<void>;

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

/** A client of Filecoin Lotus worker API. Made by {@link createClient}. */
export interface Client extends ClientScope, AdminMethods {}

/** A client of Filecoin Lotus worker API with no more than the permission `read`. */
export interface ReadClient extends ClientScope, Denied<AdminMethods, "admin"> {}

/** The client that a permission gives. Where it is not known beforehand, nothing is ruled out. */
export type ClientOf<Given extends PermissionTier | undefined, Token extends Credential | undefined = Credential> = [Given] extends [undefined] ? [Token] extends [undefined] ? ReadClient : Client :
  undefined extends Given ? Client :
  "read" extends Given ? ReadClient :
  "write" extends Given ? ReadClient :
  "sign" extends Given ? ReadClient :
  Client;

const api: JsonRpcApi = {
  fail: LotusError,
  prefix: "Filecoin.",
  path: "/rpc/v0",
  presets: {
  },
  arities: [
    "add data download enabled fetch finalize generate info move paths process prove remove replica seal session set shutdown storage task unseal version wait",
    "",
    "release",
  ],
  probe: "Filecoin.Version",
  facts: lazily(() => import("./facts/worker.js")),
  methods: [
    [{ blocking: true }, "generateWindowPoSt waitQuiet"],
    [{ reader: 1 }, "dataCid"],
    [{ reader: 3 }, "addPiece"],
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
>(options: ClientOptions<Given, Token> = {}): ClientOf<Given, Token> {
  return jsonRpcClient<ClientOf<Given, Token>>(api, { ...options, url: options.url ?? "http://127.0.0.1:3456/rpc/v0" });
}
