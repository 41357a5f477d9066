/** BLAKE2b (RFC 7693) without a key: what Filecoin makes checksums with. For short texts: bigints are not fast. */
const word = (value) => BigInt.asUintN(64, value);
const rotateRight = (value, by) => word(value >> by | value << 64n - by);
/** The state that everything starts from, as SHA-512 has it too. */
const initial = [
	7640891576956012808n,
	13503953896175478587n,
	4354685564936845355n,
	11912009170470909681n,
	5840696475078001361n,
	11170449401992604703n,
	2270897969802886507n,
	6620516959819538809n
];
/** The order in which each round takes the words of a block, a hex digit a word. Rounds 11 and 12 repeat 1 and 2. */
const orders = [
	"0123456789abcdef",
	"ea489fd61c02b753",
	"b8c052fdae367194",
	"7931dcbe265a40f8",
	"905724afe1bc683d",
	"2c6a0b834d75fe19",
	"c51fed4a0763928b",
	"db7ec13950f4862a",
	"6fe9b308c2d714a5",
	"a2847615fb9e3cd0"
];
/** The four words of the state that each step of a round mixes: its columns, then its diagonals. */
const mixed = [
	[
		0,
		4,
		8,
		12
	],
	[
		1,
		5,
		9,
		13
	],
	[
		2,
		6,
		10,
		14
	],
	[
		3,
		7,
		11,
		15
	],
	[
		0,
		5,
		10,
		15
	],
	[
		1,
		6,
		11,
		12
	],
	[
		2,
		7,
		8,
		13
	],
	[
		3,
		4,
		9,
		14
	]
];
/** The digest of `data`, `size` bytes long: 1 to 64. */
export function blake2b(data, size) {
	const state = new BigUint64Array(initial);
	// The length of the digest, no key, one tree of one leaf.
	xor(state, 0, BigInt(16842752 + size));
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
function compress(state, block, count, isLast) {
	const work = new BigUint64Array([...state, ...initial]);
	xor(work, 12, BigInt(count));
	if (isLast) xor(work, 14, 18446744073709551615n);
	for (let round = 0; round < 12; round++) {
		const order = orders[round % 10] ?? "";
		mixed.forEach((places, step) => {
			const next = (which) => block.getBigUint64(Number.parseInt(order.charAt(step * 2 + which), 16) * 8, true);
			mix(work, places, next(0), next(1));
		});
	}
	for (let index = 0; index < 8; index++) xor(state, index, at(work, index) ^ at(work, index + 8));
}
function mix(work, [a, b, c, d], x, y) {
	const add = (to, from, more) => {
		work[to] = word(at(work, to) + at(work, from) + more);
	};
	const turn = (to, from, by) => {
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
const at = (words, index) => words[index] ?? 0n;
function xor(words, index, value) {
	words[index] = at(words, index) ^ value;
}
//# sourceMappingURL=blake.js.map
