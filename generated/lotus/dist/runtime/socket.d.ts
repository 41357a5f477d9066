import type { ErrorKind } from "./error.js";
import type { PermissionCheck } from "./permission.js";
import type { Connection } from "./transport.js";
/** Why a connection ended. */
export interface Loss {
	readonly kind: ErrorKind;
	readonly message: string;
	readonly cause?: unknown;
	/** Of a handshake that the server refused, where the platform tells. */
	readonly status?: number;
	/** A frame that cannot be read. */
	readonly body?: string;
}
/** What a link tells, and asks. */
export interface LinkEvents {
	opened(): void;
	received(text: string): void;
	/** `wasOpen` is false where the connection could not be opened. */
	lost(loss: Loss, wasOpen: boolean): void;
	/** Whether anything waits for the server. */
	isBusy(): boolean;
	/** A request that any server answers at little cost, be it with an error. */
	probe(): string;
}
export interface Link {
	isOpen(): boolean;
	/** Sends a frame; only while it is open. */
	send(text: string): void;
	/** Opens the connection, unless that is under way. */
	need(): void;
	/** Ends the connection as one that cannot be used any longer. */
	fail(loss: Loss): void;
	close(): void;
	/** A text of the server's, without the token that it may repeat. */
	redact(text: string): string;
	/** What the token says of a call; where nothing is ruled out, all is permitted. */
	check: PermissionCheck;
}
export declare function createLink(connection: Connection, events: LinkEvents): Link;
//# sourceMappingURL=socket.d.ts.map
