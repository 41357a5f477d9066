// Made by nelumbo. Changes made here are lost when it runs again.
/** Checked constructors of strings that have types of their own; a bundle holds only those that are imported. */
import { checked } from "./runtime/brand.js";
/**
* Takes a plain string for a {@link GroupId}: The id of a group, an integer: in decimal digits, as `add_group` answers, or in hexadecimal digits after `0x`, as `list_groups` does.
* @throws TypeError for a string that is none.
*/
export const groupId = (text) => checked("GroupId", "^(?:[0-9]{1,20}|0x[0-9a-fA-F]{1,64})$", text);
/**
* Takes a plain string for a {@link HashedCid}: The keccak-256 hash of an action's CID.
* @throws TypeError for a string that is none.
*/
export const hashedCid = (text) => checked("HashedCid", "^0x[0-9a-fA-F]{64}$", text);
/**
* Takes a plain string for a {@link PkpId}: The address of a wallet (PKP), which names it.
* @throws TypeError for a string that is none.
*/
export const pkpId = (text) => checked("PkpId", "^0x[0-9a-fA-F]{40}$", text);
/**
* Takes a plain string for a {@link RawCid}: The IPFS CID of an action's source, in either of its two spellings.
* @throws TypeError for a string that is none.
*/
export const rawCid = (text) => checked("RawCid", "^(?:Qm[1-9A-HJ-NP-Za-km-z]{44}|b[a-z2-7]{58,})$", text);
/**
* Takes a plain string for a {@link UsageKey}: A usage key.
* @throws TypeError for an empty string.
*/
export const usageKey = (text) => checked("UsageKey", ".", text);
//# sourceMappingURL=brands.js.map
