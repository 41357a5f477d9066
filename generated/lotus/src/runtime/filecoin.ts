/**
 * Checked constructors and guards for the values of the Filecoin API, for texts that are not known when the program
 * is written. What a constructor is given wrongly it refuses with a TypeError that says what is wrong with it.
 */

import { blake2b } from "./blake.js";

/** `text` as an address, checksum included, of mainnet (`f…`) or a test network (`t…`). */
export function address(text: string): `f${string}` | `t${string}` {
  parseAddress(text);
  return text as `f${string}` | `t${string}`;
}

/** Whether `text` is an address, checksum included. */
export function isAddress(text: unknown): text is `f${string}` | `t${string}` {
  return accepts(() => parseAddress(text));
}

/** `text`, such as `bafy2bza…` or `Qm…`, as the object that stands for a content identifier in JSON. */
export function cid(text: string): { "/": string } {
  parseCid(text);
  return { "/": text };
}

/** Whether `text` is a content identifier: version 1 in base32, `b…`, or version 0, `Qm…`. */
export function isCid(text: unknown): text is string {
  return accepts(() => parseCid(text));
}

/** An amount of FIL in attoFIL: `attoFil("1.5")` is `"1500000000000000000"`. A number must be a whole one. */
export function attoFil(fil: string | bigint | number): `${bigint}` {
  const text = typeof fil === "string" ? fil : bigInt(fil);
  const [, sign, whole = "", decimals = ""] =
    /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ??
    refuse(text, "no amount of FIL", 'it should be decimal digits, as in "1.5"');
  if (decimals.length > 18) refuse(text, "no amount of FIL", `it has ${decimals.length} decimals, and FIL has 18`);
  return bigInt(`${sign}${whole}${decimals.padEnd(18, "0")}`);
}

/** An amount of attoFIL in FIL, exact: `fil("1500000000000000000")` is `"1.5"`. */
export function fil(attoFil: string | bigint): string {
  const [, sign, digits = ""] = /^(-?)(.*)$/.exec(bigInt(attoFil)) ?? [];
  const padded = digits.padStart(19, "0");
  return `${sign}${padded.slice(0, -18)}.${padded.slice(-18)}`.replace(/\.?0+$/, "");
}

/** An integer of any size as the decimal text that travels. */
export function bigInt(value: bigint | number | string): `${bigint}` {
  if (typeof value === "number" && !Number.isSafeInteger(value))
    refuse(value, "no exact integer", "give a bigint, or a text");
  if (typeof value !== "bigint" && !/^-?\d+$/.test(String(value)))
    refuse(value, "no integer", "it should be decimal digits, with a minus sign at most");
  return `${BigInt(value)}`;
}

/**
 * `value` in hex: bytes, a whole number that is not negative, or a text that is hex already and gets checked.
 * With `size` it is that many bytes long: 20 for an Ethereum address, 32 for a hash. Numbers are filled up to it.
 */
export function hex(value: Uint8Array | bigint | number | string, size?: number): `0x${string}` {
  const text = typeof value === "string" ? value : `0x${hexDigits(value, size)}`;
  if (!isHex(text)) return refuse(text, "no hex text", 'it should be "0x", then digits and the letters a to f');
  const digits = text.length - 2;
  if (size !== undefined && digits !== size * 2)
    refuse(text, `no hex text of ${size} bytes`, `it has ${digits} digits and should have ${size * 2}`);
  return text;
}

/** Whether `text` is `0x` and hex digits; with `size`, whether it is that many bytes long. */
export function isHex(text: unknown, size?: number): text is `0x${string}` {
  if (typeof text !== "string" || !text.startsWith("0x") || /[^0-9a-fA-F]/.test(text.slice(2))) return false;
  return size === undefined || text.length === 2 + size * 2;
}

/** Bytes as the base64 text that travels. */
export function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

/** The bytes of a base64 text. */
export function bytes(base64: string): Uint8Array {
  const letters = wanted(base64, "base64").replace(/={1,2}$/, "");
  if (base64.length % 4 !== 0 || /[^A-Za-z0-9+/]/.test(letters))
    refuse(base64, "no base64", "it should be letters, digits, + and /, filled up with = to a multiple of four");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** The Ethereum form of an `f0` or `f410` address, as FIP-0055 has it; other kinds have none without a node's help. */
export function ethAddress(address: string): `0x${string}` {
  const { protocol, namespace, payload } = parseAddress(address);
  if (protocol === 0) return `0x${maskedId}${namespace.toString(16).padStart(16, "0")}`;
  const digits = hexDigits(payload);
  if (protocol !== 4 || namespace !== ethereumNamespace || payload.length !== 20 || digits.startsWith(maskedId))
    refuse(address, "no address with an Ethereum form", "only f0 and f410 addresses have one; ask the node for others");
  return `0x${digits}`;
}

/** The Filecoin form of an Ethereum address, as FIP-0055 has it: `f0` for a masked actor id, else `f410`. */
export function filecoinAddress(ethAddress: string, network: "f" | "t" = "f"): `f${string}` | `t${string}` {
  const digits = hex(ethAddress, 20).slice(2).toLowerCase();
  if (digits.startsWith(maskedId)) return address(`${network}0${BigInt(`0x${digits.slice(maskedId.length)}`)}`);
  const payload = Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const sum = checksum(4, ethereumNamespace, payload);
  return `${network}4${ethereumNamespace}f${toBase32(Uint8Array.of(...payload, ...sum))}`;
}

/** How an Ethereum address starts whose last eight bytes are an actor id. */
const maskedId = "ff0000000000000000000000";
/** The id of the actor that Ethereum's addresses belong to. */
const ethereumNamespace = 10n;

/** What an address says; `namespace` is the actor id where the protocol is 0. */
interface AddressParts {
  readonly protocol: number;
  readonly namespace: bigint;
  readonly payload: Uint8Array;
}

const checksumSize = 4;

function parseAddress(value: unknown): AddressParts {
  const text = wanted(value, "a Filecoin address");
  const no = (why: string): never => refuse(text, "no Filecoin address", why);
  if (!/^[ft]/.test(text)) no("it should start with f (mainnet) or t (test networks)");
  if (!/^.[0-4]/.test(text)) no(`after "${text.charAt(0)}" there should be its kind, a digit from 0 to 4`);
  const head = text.slice(0, 2);
  const protocol = Number(text.charAt(1));
  if (protocol === 0) {
    const id = smallNumber(text.slice(2)) ?? no(`after "${head}" there should be an actor id: ${smallNumberRule}`);
    return { protocol, namespace: id, payload: new Uint8Array() };
  }
  const [, written, letters = ""] =
    (protocol === 4 ? /^..(\d+)f(.*)$/s : /^..()(.*)$/s).exec(text) ??
    no(`after "${head}" there should be a namespace in digits, then f and its payload`);
  const namespace = written ? (smallNumber(written) ?? no(`its namespace should be ${smallNumberRule}`)) : 0n;
  if (/[^a-z2-7]/.test(letters)) no("its payload should be base32: lower-case letters and the digits 2 to 7");
  const expected = base32Length(protocol === 3 ? 48 : 20);
  if (protocol !== 4 && letters.length !== expected)
    no(`after "${head}" there should be ${expected} characters, not ${letters.length}`);
  const data = fromBase32(letters) ?? no("its last character is wrong, or some are missing");
  const size = data.length - checksumSize;
  const payload = data.subarray(0, Math.max(0, size));
  if (protocol === 4 && (size < 0 || size > 54)) no("its payload should be at most 54 bytes, with a checksum of 4");
  if (
    checksum(protocol, protocol === 4 ? namespace : undefined, payload).some(
      (byte, index) => byte !== data[size + index],
    )
  )
    no("its checksum is wrong: a character must be mistaken");
  return { protocol, namespace, payload };
}

const base32Length = (size: number): number => Math.ceil(((size + checksumSize) * 8) / 5);

const checksum = (protocol: number, namespace: bigint | undefined, payload: Uint8Array): Uint8Array =>
  blake2b(Uint8Array.of(protocol, ...(namespace === undefined ? [] : varint(namespace)), ...payload), checksumSize);

const smallNumberRule = "decimal digits without leading zeros, below 2^63";

/** A number below 2^63 in decimal digits. */
function smallNumber(text: string): bigint | undefined {
  const value = /^(?:0|[1-9]\d{0,18})$/.test(text) ? BigInt(text) : undefined;
  return value !== undefined && value < 2n ** 63n ? value : undefined;
}

function parseCid(value: unknown): void {
  const text = wanted(value, "a Cid");
  const no = (why: string): never => refuse(text, "no Cid", why);
  if (text.startsWith("Qm")) {
    // Version 0 is a bare SHA-256 multihash: its code, its length 32, and the hash.
    if (base58(text) >> 256n !== 0x1220n || text.length !== 46)
      no("after Qm there should be 44 letters and digits of base58");
    return;
  }
  if (!text.startsWith("b")) no("it should start with b (version 1, in base32) or Qm (version 0)");
  const data =
    fromBase32(text.slice(1)) ?? no("after b there should be base32: lower-case letters and the digits 2 to 7");
  const [version, codec] = readVarint(data, 0);
  const [, hash] = readVarint(data, codec);
  const [, length] = readVarint(data, hash);
  const [size, digest] = readVarint(data, length);
  if (version !== 1n) no("its version should be 1");
  if (size === undefined) no("it ends before its hash");
  if (size !== BigInt(data.length - digest)) no(`its hash should be ${size} bytes long, not ${data.length - digest}`);
}

/** A text in base58 as one number, -1 where it is none. */
function base58(text: string): bigint {
  const letters = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
  // More than this is no Cid, and would take long.
  if (text.length > 64 || [...text].some((letter) => !letters.includes(letter))) return -1n;
  return [...text].reduce((value, letter) => value * 58n + BigInt(letters.indexOf(letter)), 0n);
}

/** The number at `start`, seven bits a byte, and where the next one starts; no number where it ends too early. */
function readVarint(data: Uint8Array, start: number): [value: bigint | undefined, next: number] {
  const last = data.findIndex((byte, index) => index >= start && byte < 0x80);
  const bytes = data.subarray(start, last + 1);
  if (bytes.length > 9) return [undefined, data.length];
  const value = bytes.reduceRight((sum, byte) => sum * 128n + BigInt(byte & 0x7f), 0n);
  // The shortest form only.
  return varint(value).length === bytes.length ? [value, last + 1] : [undefined, data.length];
}

function varint(value: bigint): number[] {
  const rest = value >> 7n;
  return rest === 0n ? [Number(value)] : [Number(value & 0x7fn) | 0x80, ...varint(rest)];
}

const base32Letters = "abcdefghijklmnopqrstuvwxyz234567";

function toBase32(data: Uint8Array): string {
  let text = "";
  let pending = 0;
  let bits = 0;
  for (const byte of data) {
    pending = ((pending << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += base32Letters.charAt((pending >> (bits - 5)) & 31);
  }
  return bits > 0 ? text + base32Letters.charAt((pending << (5 - bits)) & 31) : text;
}

/** The bytes of a text in base32 that is just as `toBase32` writes it, and of no other. */
function fromBase32(text: string): Uint8Array | undefined {
  const data = new Uint8Array(Math.floor((text.length * 5) / 8));
  let pending = 0;
  let bits = 0;
  let length = 0;
  for (const letter of text) {
    pending = ((pending << 5) | base32Letters.indexOf(letter)) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    data[length++] = pending >> bits;
  }
  return toBase32(data) === text ? data : undefined;
}

/** The digits alone; those of a number are filled up to `size` bytes. */
function hexDigits(value: Uint8Array | bigint | number, size = 0): string {
  if (value instanceof Uint8Array) return Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
  const whole = BigInt(bigInt(value));
  return whole < 0n ? refuse(value, "negative", "hex holds no sign") : whole.toString(16).padStart(size * 2, "0");
}

function accepts(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}

/** JavaScript can give anything. */
const wanted = (value: unknown, what: string): string =>
  typeof value === "string" ? value : refuse(value, `not ${what}`, "it should be a string");

function refuse(value: unknown, what: string, why: string): never {
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  throw new TypeError(`${text.length > 120 ? `${text.slice(0, 120)}…` : text} is ${what}: ${why}.`);
}
