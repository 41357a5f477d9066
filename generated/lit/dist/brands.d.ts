import type { GroupId, HashedCid, PkpId, RawCid, UsageKey } from "./types.js";
/**
* Takes a plain string for a {@link GroupId}: The id of a group, an integer: in decimal digits, as `add_group` answers, or in hexadecimal digits after `0x`, as `list_groups` does.
* @throws TypeError for a string that is none.
*/
export declare const groupId: (text: string) => GroupId;
/**
* Takes a plain string for a {@link HashedCid}: The keccak-256 hash of an action's CID.
* @throws TypeError for a string that is none.
*/
export declare const hashedCid: (text: string) => HashedCid;
/**
* Takes a plain string for a {@link PkpId}: The address of a wallet (PKP), which names it.
* @throws TypeError for a string that is none.
*/
export declare const pkpId: (text: string) => PkpId;
/**
* Takes a plain string for a {@link RawCid}: The IPFS CID of an action's source, in either of its two spellings.
* @throws TypeError for a string that is none.
*/
export declare const rawCid: (text: string) => RawCid;
/**
* Takes a plain string for a {@link UsageKey}: A usage key.
* @throws TypeError for an empty string.
*/
export declare const usageKey: (text: string) => UsageKey;
//# sourceMappingURL=brands.d.ts.map
