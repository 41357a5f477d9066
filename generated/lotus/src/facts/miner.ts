// Made by nelumbo. Changes made here are lost when it runs again.
/** What is seldom asked of this API, and is therefore loaded only then. */
export const facts: {
  readonly bigintKeys: readonly string[];
  readonly errors: Readonly<Record<string, string>>;
  readonly permissions: Readonly<Record<string, string>>;
  readonly sideEffects: string;
} = {
  bigintKeys: ["Conns", "ConnsInbound", "ConnsOutbound", "FD", "GasLimit", "Memory", "Streams", "StreamsInbound", "StreamsOutbound", "UpgradeFireHorseHeight", "UpgradeXxHeight"],
  errors: {
    "11": "EActorNotFound",
    "3": "EExecutionReverted",
    "-32002": "EExpensiveFork",
    "4": "EF3Disabled",
    "10": "EF3NotReady",
    "7": "EF3ParticipationIssuerMismatch",
    "6": "EF3ParticipationTicketExpired",
    "5": "EF3ParticipationTicketInvalid",
    "9": "EF3ParticipationTicketStartBeforeExisting",
    "8": "EF3ParticipationTooManyInstances",
    "-32005": "ELimitExceeded",
    "12": "ENullRound",
    "2": "EOutOfGas",
    "13": "EPaymentChannelDisabled",
  },
  permissions: {
    write: "LogList LogSetLevel PledgeSector SectorSetExpectedSealDuration SectorSetSealDelay SectorStartSealing",
    admin: "ActorWithdrawBalance AuthNew BeneficiaryWithdrawBalance CheckProvable ComputeDataCid ComputeWindowPoSt CreateBackup LogAlerts RecoverFault ReturnAddPiece ReturnDataCid ReturnDownloadSector ReturnFetch ReturnFinalizeReplicaUpdate ReturnFinalizeSector ReturnGenerateSectorKeyFromData ReturnMoveStorage ReturnProveReplicaUpdate1 ReturnProveReplicaUpdate2 ReturnReadPiece ReturnReleaseUnsealed ReturnReplicaUpdate ReturnSealCommit1 ReturnSealCommit2 ReturnSealPreCommit1 ReturnSealPreCommit2 ReturnUnsealPiece SealingAbort SealingRemoveRequest SealingSchedDiag SectorAbortUpgrade SectorAddPieceToAny SectorCommitFlush SectorCommitPending SectorMarkForUpgrade SectorMatchPendingPiecesToOpenSectors SectorNumFree SectorNumReserve SectorNumReserveCount SectorPreCommitFlush SectorPreCommitPending SectorReceive SectorRemove SectorTerminate SectorTerminateFlush SectorTerminatePending SectorUnseal SectorsUnsealPiece SectorsUpdate Shutdown StorageAddLocal StorageAttach StorageBestAlloc StorageDeclareSector StorageDetach StorageDetachLocal StorageDropSector StorageFindSector StorageGetLocks StorageInfo StorageList StorageLocal StorageLock StorageRedeclareLocal StorageReportHealth StorageStat StorageTryLock WorkerConnect WorkerJobs WorkerStats",
  },
  sideEffects: "",
};
