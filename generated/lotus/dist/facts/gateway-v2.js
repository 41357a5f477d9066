// Made by nelumbo. Changes made here are lost when it runs again.
/** What is seldom asked of this API, and is therefore loaded only then. */
export const facts = {
	bigintKeys: [
		"Conns",
		"ConnsInbound",
		"ConnsOutbound",
		"FD",
		"GasLimit",
		"Memory",
		"Streams",
		"StreamsInbound",
		"StreamsOutbound",
		"UpgradeFireHorseHeight",
		"UpgradeXxHeight"
	],
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
		"13": "EPaymentChannelDisabled"
	},
	permissions: {},
	sideEffects: "EthGetFilterChanges EthGetFilterLogs EthNewBlockFilter EthNewFilter EthNewPendingTransactionFilter EthSendRawTransaction EthSubscribe EthUninstallFilter EthUnsubscribe"
};
//# sourceMappingURL=gateway-v2.js.map
