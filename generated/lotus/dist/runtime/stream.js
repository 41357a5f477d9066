import { lazily } from "./lazily.js";
import { disposable } from "./transport.js";
const kinds = lazily(() => import("./stream-kinds.js"));
/**
* The values that a server sends for one call, for one reader: they wait in it, up to its limit. Nothing is sent before
* the first is asked for.
*/
export function openStream(api, call, subscribe) {
	const { row, options, method: operation } = call;
	const { buffer = 2 ** 26, overflow, resume } = options;
	const isBytes = row.stream === "bytes";
	const readers = [];
	let first;
	let last;
	/** How many characters wait. */
	let held = 0;
	let state = "new";
	let failure;
	let stop = () => {};
	const shift = ({ value, size, next }) => {
		first = next;
		held -= size;
		return value;
	};
	/** Gives the readers what there is. */
	const serve = () => {
		for (let reader = readers[0]; reader && (first || state === "ended"); reader = readers[0]) {
			const [resolve, reject] = reader;
			readers.shift();
			if (first) resolve({
				done: false,
				value: shift(first)
			});
			else if (failure) {
				reject(failure);
				failure = undefined;
			} else resolve({
				done: true,
				value: undefined
			});
		}
	};
	const sink = {
		push(value, size) {
			if (state === "ended") return;
			const added = {
				value,
				size
			};
			if (first && last) last.next = added;
			else first = added;
			last = added;
			held += size;
			serve();
			while (held > buffer && first && first !== last) {
				if (overflow === "drop-oldest" && !isBytes) shift(first);
				else {
					const advice = "read faster, or set `buffer` higher";
					const message = `more than ${buffer} characters of values wait for the reader: ${advice}`;
					sink.end(new api.fail(message, {
						kind: "overflow",
						operation
					}));
					return stop();
				}
			}
		},
		end(error, isNow) {
			if (state === "ended") return;
			state = "ended";
			failure = error;
			if (isNow) first = undefined;
			serve();
		}
	};
	const begin = async () => {
		state = "begun";
		let into = sink;
		// One that was left while its connection was lost does not come back.
		const again = () => {
			if (state === "begun") stop = subscribe(call, into);
		};
		try {
			if (isBytes || resume) into = (await kinds(api.fail, operation)).streamKind(api, call, sink, again);
			again();
		} catch (error) {
			sink.end(error);
		}
	};
	const end = async () => {
		const wasBegun = state === "begun";
		sink.end();
		first = failure = undefined;
		if (wasBegun) stop();
		return {
			done: true,
			value: undefined
		};
	};
	const stream = {
		next() {
			if (first) return Promise.resolve({
				done: false,
				value: shift(first)
			});
			if (state === "new") begin();
			return new Promise((...settle) => {
				readers.push(settle);
				serve();
			});
		},
		return: end,
		[Symbol.asyncIterator]: () => stream,
		...disposable(end)
	};
	return stream;
}
//# sourceMappingURL=stream.js.map
