/** BLAKE2b (RFC 7693) without a key: what Filecoin makes checksums with. For short texts: bigints are not fast. */

const word = (value: bigint): bigint => BigInt.asUintN(64, value);
const rotateRight = (value: bigint, by: bigint): bigint => word((value >> by) | (value << (64n - by)));

/** The state that everything starts from, as SHA-512 has it too. */
const initial: readonly bigint[] = [
  0x6a09e667f3bcc908n,
  0xbb67ae8584caa73bn,
  0x3c6ef372fe94f82bn,
  0xa54ff53a5f1d36f1n,
  0x510e527fade682d1n,
  0x9b05688c2b3e6c1fn,
  0x1f83d9abfb41bd6bn,
  0x5be0cd19137e2179n,
];

/** The order in which each round takes the words of a block, a hex digit a word. Rounds 11 and 12 repeat 1 and 2. */
const orders: readonly string[] = [
  "0123456789abcdef",
  "ea489fd61c02b753",
  "b8c052fdae367194",
  "7931dcbe265a40f8",
  "905724afe1bc683d",
  "2c6a0b834d75fe19",
  "c51fed4a0763928b",
  "db7ec13950f4862a",
  "6fe9b308c2d714a5",
  "a2847615fb9e3cd0",
];

/** The four words of the state that each step of a round mixes: its columns, then its diagonals. */
const mixed: readonly (readonly [number, number, number, number])[] = [
  [0, 4, 8, 12],
  [1, 5, 9, 13],
  [2, 6, 10, 14],
  [3, 7, 11, 15],
  [0, 5, 10, 15],
  [1, 6, 11, 12],
  [2, 7, 8, 13],
  [3, 4, 9, 14],
];

/** The digest of `data`, `size` bytes long: 1 to 64. */
export function blake2b(data: Uint8Array, size: number): Uint8Array {
  const state = new BigUint64Array(initial);
  // The length of the digest, no key, one tree of one leaf.
  xor(state, 0, BigInt(0x01010000 + size));
  const blocks = Math.max(1, Math.ceil(data.length / 128));
  for (let block = 0; block < blocks; block++) {
    const bytes = new Uint8Array(128);
    bytes.set(data.subarray(block * 128, block * 128 + 128));
    const isLast = block === blocks - 1;
    compress(state, new DataView(bytes.buffer), isLast ? data.length : (block + 1) * 128, isLast);
  }
  const digest = new DataView(new ArrayBuffer(64));
  state.forEach((value, index) => {
    digest.setBigUint64(index * 8, value, true);
  });
  return new Uint8Array(digest.buffer, 0, size);
}

/** Takes one block of 128 bytes into the state; `count` bytes were read with it. */
function compress(state: BigUint64Array, block: DataView, count: number, isLast: boolean): void {
  const work = new BigUint64Array([...state, ...initial]);
  xor(work, 12, BigInt(count));
  if (isLast) xor(work, 14, 0xffffffffffffffffn);
  for (let round = 0; round < 12; round++) {
    const order = orders[round % 10] ?? "";
    mixed.forEach((places, step) => {
      const next = (which: number): bigint =>
        block.getBigUint64(Number.parseInt(order.charAt(step * 2 + which), 16) * 8, true);
      mix(work, places, next(0), next(1));
    });
  }
  for (let index = 0; index < 8; index++) xor(state, index, at(work, index) ^ at(work, index + 8));
}

function mix(
  work: BigUint64Array,
  [a, b, c, d]: readonly [number, number, number, number],
  x: bigint,
  y: bigint,
): void {
  const add = (to: number, from: number, more: bigint): void => {
    work[to] = word(at(work, to) + at(work, from) + more);
  };
  const turn = (to: number, from: number, by: bigint): void => {
    work[to] = rotateRight(at(work, to) ^ at(work, from), by);
  };
  add(a, b, x);
  turn(d, a, 32n);
  add(c, d, 0n);
  turn(b, c, 24n);
  add(a, b, y);
  turn(d, a, 16n);
  add(c, d, 0n);
  turn(b, c, 63n);
}

const at = (words: BigUint64Array, index: number): bigint => words[index] ?? 0n;

function xor(words: BigUint64Array, index: number, value: bigint): void {
  words[index] = at(words, index) ^ value;
}
