import { ClientError } from "./runtime/error.js";
import type { ChainEpoch, EthBytes } from "./types.js";
/** What every failing call throws. */
export declare class LotusError extends ClientError {}
/** What `data` of an error holds, by the name of the error's code, which is its `codeName`. */
export interface ErrorData {
	/**
	* There is no actor of that address.
	* Code 11.
	*/
	EActorNotFound: undefined;
	/**
	* The message was executed and reverted. `data` is what the contract returned, in hex.
	* Code 3.
	*/
	EExecutionReverted: EthBytes;
	/**
	* The state of the block is not there to serve, since a costly migration would have to run. `data` is the epoch.
	* Code -32002.
	*/
	EExpensiveFork: ChainEpoch;
	/**
	* F3 is disabled on the node.
	* Code 4.
	*/
	EF3Disabled: undefined;
	/**
	* F3 is not ready for participation yet; try again later.
	* Code 10.
	*/
	EF3NotReady: undefined;
	/**
	* Another node issued the ticket for F3 participation.
	* Code 7.
	*/
	EF3ParticipationIssuerMismatch: undefined;
	/**
	* The ticket for F3 participation has expired.
	* Code 6.
	*/
	EF3ParticipationTicketExpired: undefined;
	/**
	* The ticket for F3 participation cannot be decoded.
	* Code 5.
	*/
	EF3ParticipationTicketInvalid: undefined;
	/**
	* The ticket for F3 participation starts before the lease that the miner holds.
	* Code 9.
	*/
	EF3ParticipationTicketStartBeforeExisting: undefined;
	/**
	* The ticket for F3 participation asks for too many instances.
	* Code 8.
	*/
	EF3ParticipationTooManyInstances: undefined;
	/**
	* The range of blocks is wider than the node allows.
	* Code -32005.
	*/
	ELimitExceeded: undefined;
	/**
	* No block was mined in the epoch asked for. `data` is that epoch.
	* Code 12.
	*/
	ENullRound: ChainEpoch;
	/**
	* The call ran out of gas.
	* Code 2.
	*/
	EOutOfGas: undefined;
	/**
	* Payment channels are disabled on the node.
	* Code 13.
	*/
	EPaymentChannelDisabled: undefined;
}
/**
* True for a LotusError, even of another copy of this package; with the name of a code, for one with that code,
* whose `data` is then known.
*/
export declare function isLotusError(error: unknown): error is LotusError;
export declare function isLotusError<Name extends keyof ErrorData>(error: unknown, codeName: Name): error is LotusError & {
	readonly codeName: Name;
	readonly data: ErrorData[Name];
};
//# sourceMappingURL=error.d.ts.map
