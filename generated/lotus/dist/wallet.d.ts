import { ClientError } from "./runtime/error.js";
import type { Credential } from "./runtime/http.js";
import { type AsyncDisposeMember, type CallOptions, type ConnectionOptions } from "./runtime/jsonrpc.js";
import type { Address, KeyInfo, KeyType, MsgMeta, Signature } from "./types.js";
export type { ErrorDetails, ErrorKind } from "./runtime/error.js";
export type { Credential, Hooks, ReconnectEvent, RequestEvent, ResponseEvent, RetryEvent, RetryOptions } from "./runtime/http.js";
export type { CallOptions, ConnectionOptions, StreamOptions, WebSocketLike } from "./runtime/jsonrpc.js";
export * from "./runtime/filecoin.js";
export type { Address, KeyInfo, KeyType, MsgMeta, MsgType, SigType, Signature } from "./types.js";
/** What a client is made with. */
export interface ClientOptions extends ConnectionOptions {
	/** The URL of the endpoint, http, https, ws or wss, used as given; one without a path gets `/rpc/v0`. */
	url?: string | undefined;
	/** Sent as a bearer token: the token, or a function that gives it anew for each request. */
	token?: Credential | undefined;
}
/** What every failing call throws. */
export declare class LotusError extends ClientError {}
/** True for a LotusError, even of another copy of this package. */
export declare function isLotusError(error: unknown): error is LotusError;
/** A client of Filecoin Lotus wallet API. Made by {@link createClient}. */
export interface Client extends AsyncDisposeMember {
	/**
	* Deletes an address and its key from the wallet.
	*
	* Back it up first with `WalletExport`: funds without a key are lost. Clears the default if it was this address. In interactive mode, blocks until someone at the wallet's terminal agrees.
	*
	* Calls `Filecoin.WalletDelete`, with the permission `admin`.
	*/
	walletDelete(address: Address): Promise<void>;
	/**
	* Reveals the private key behind a wallet address.
	*
	* Whoever has it controls the funds. In interactive mode, blocks until someone at the wallet's terminal agrees.
	*
	* Calls `Filecoin.WalletExport`, with the permission `admin`.
	*/
	walletExport(address: Address): Promise<KeyInfo>;
	/**
	* Tells whether the wallet holds the key of an address.
	*
	* Calls `Filecoin.WalletHas`, with the permission `admin`.
	*/
	walletHas(address: Address): Promise<boolean>;
	/**
	* Adds a private key to the wallet and returns its address.
	*
	* In interactive mode, blocks until someone at the wallet's terminal agrees.
	*
	* Calls `Filecoin.WalletImport`, with the permission `admin`.
	*/
	walletImport(keyInfo: KeyInfo): Promise<Address>;
	/**
	* Returns all addresses in the wallet.
	*
	* Calls `Filecoin.WalletList`, with the permission `admin`.
	*/
	walletList(): Promise<Address[]>;
	/**
	* Generates a key in the wallet and returns its address.
	*
	* The kind is `secp256k1`, `bls`, `delegated` or `secp256k1-ledger`. The first key becomes the default. In interactive mode, blocks until someone at the wallet's terminal agrees.
	*
	* Calls `Filecoin.WalletNew`, with the permission `admin`.
	*/
	walletNew(keyType: KeyType): Promise<Address>;
	/**
	* Signs raw bytes with a key of the remote wallet.
	*
	* The last parameter says what is being signed. For type `message` the bytes must be those of the message CID and `Extra` the CBOR of the message, or signing is refused; other types are not checked. Bytes travel in base64. In interactive mode, blocks until someone at the wallet's terminal agrees.
	*
	* Calls `Filecoin.WalletSign`, with the permission `admin`.
	*/
	walletSign(address: Address, data: string, meta: MsgMeta): Promise<Signature>;
	/** A client with these options for every call; what it does not set stays as it is here. */
	with(options: CallOptions): Client;
	/** Calls a method that the description does not know yet, by the name that travels. */
	request(method: string, params?: readonly unknown[] | Readonly<Record<string, unknown>>, options?: CallOptions): Promise<unknown>;
	/**
	* Ends all calls and streams over a WebSocket, and closes it, for this client and all that share its connection:
	* those that `with` made. Waits for nothing. Over HTTP there is nothing to close.
	*/
	close(): Promise<void>;
}
/**
* Makes a client. Nothing is sent before the first call.
* @throws {@link LotusError } when `url` is no http, https, ws or wss URL.
*/
export declare function createClient(options?: ClientOptions): Client;
//# sourceMappingURL=wallet.d.ts.map
