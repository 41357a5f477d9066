/** `text` as an address, checksum included, of mainnet (`f…`) or a test network (`t…`). */
export declare function address(text: string): `f${string}` | `t${string}`;
/** Whether `text` is an address, checksum included. */
export declare function isAddress(text: unknown): text is `f${string}` | `t${string}`;
/** `text`, such as `bafy2bza…` or `Qm…`, as the object that stands for a content identifier in JSON. */
export declare function cid(text: string): {
	"/": string;
};
/** Whether `text` is a content identifier: version 1 in base32, `b…`, or version 0, `Qm…`. */
export declare function isCid(text: unknown): text is string;
/** An amount of FIL in attoFIL: `attoFil("1.5")` is `"1500000000000000000"`. A number must be a whole one. */
export declare function attoFil(fil: string | bigint | number): `${bigint}`;
/** An amount of attoFIL in FIL, exact: `fil("1500000000000000000")` is `"1.5"`. */
export declare function fil(attoFil: string | bigint): string;
/** An integer of any size as the decimal text that travels. */
export declare function bigInt(value: bigint | number | string): `${bigint}`;
/**
* `value` in hex: bytes, a whole number that is not negative, or a text that is hex already and gets checked.
* With `size` it is that many bytes long: 20 for an Ethereum address, 32 for a hash. Numbers are filled up to it.
*/
export declare function hex(value: Uint8Array | bigint | number | string, size?: number): `0x${string}`;
/** Whether `text` is `0x` and hex digits; with `size`, whether it is that many bytes long. */
export declare function isHex(text: unknown, size?: number): text is `0x${string}`;
/** Bytes as the base64 text that travels. */
export declare function base64(bytes: Uint8Array): string;
/** The bytes of a base64 text. */
export declare function bytes(base64: string): Uint8Array;
/** The Ethereum form of an `f0` or `f410` address, as FIP-0055 has it; other kinds have none without a node's help. */
export declare function ethAddress(address: string): `0x${string}`;
/** The Filecoin form of an Ethereum address, as FIP-0055 has it: `f0` for a masked actor id, else `f410`. */
export declare function filecoinAddress(ethAddress: string, network?: "f" | "t"): `f${string}` | `t${string}`;
//# sourceMappingURL=filecoin.d.ts.map
