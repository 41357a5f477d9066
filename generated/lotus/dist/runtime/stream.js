import { disposable } from "./transport.js";
/** A stream for one reader, and nothing else: values wait in it, up to its limit. */
export function createStream({ start, stop, limit, tooSlow }) {
	// Each value and its size in turn; those before `first` have been read.
	let waiting = [];
	let first = 0;
	let held = 0;
	const readers = [];
	let state = "new";
	let failure;
	const shift = () => {
		const value = waiting[first];
		held -= waiting[first + 1];
		waiting[first] = undefined;
		first += 2;
		// Now and then, so that each value is moved once or twice at the most.
		if (first === waiting.length || first > 1024 && first * 2 > waiting.length) {
			waiting = waiting.slice(first);
			first = 0;
		}
		return value;
	};
	const discard = () => {
		waiting = [];
		first = 0;
	};
	const ending = () => {
		const error = failure;
		failure = undefined;
		return error ? Promise.reject(error) : Promise.resolve({
			done: true,
			value: undefined
		});
	};
	const sink = {
		push(value, size) {
			if (state === "ended") return;
			const reader = readers.shift();
			if (reader) return reader.resolve({
				done: false,
				value
			});
			waiting.push(value, size);
			held += size;
			while (held > limit && waiting.length - first > 2) {
				if (tooSlow) {
					sink.end(tooSlow());
					return stop();
				}
				shift();
			}
		},
		end(error, when) {
			if (state === "ended") return;
			state = "ended";
			failure = error;
			if (when === "at once") discard();
			for (const { resolve, reject } of readers.splice(0)) ending().then(resolve, reject);
		}
	};
	const end = () => {
		const wasOpen = state === "open";
		sink.end();
		discard();
		failure = undefined;
		if (wasOpen) stop();
		return ending();
	};
	const stream = {
		next() {
			if (state === "new") {
				state = "open";
				start(sink);
			}
			if (first < waiting.length) return Promise.resolve({
				done: false,
				value: shift()
			});
			if (state === "ended") return ending();
			return new Promise((resolve, reject) => readers.push({
				resolve,
				reject
			}));
		},
		return: end,
		[Symbol.asyncIterator]: () => stream,
		...disposable(end)
	};
	return stream;
}
/** Pieces of one run of bytes, in base64, as its bytes. An empty one comes last: an end without it is a cut. */
export function bytesInto(sink, cut) {
	let isComplete = false;
	return {
		push(value, size) {
			isComplete = !value;
			if (!isComplete) sink.push(bytesOf(String(value)), size);
		},
		end: (error, when) => sink.end(error ?? (isComplete ? undefined : cut()), when)
	};
}
function bytesOf(base64) {
	const native = Uint8Array.fromBase64;
	if (native) return native(base64);
	const text = atob(base64);
	const bytes = new Uint8Array(text.length);
	for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
	return bytes;
}
//# sourceMappingURL=stream.js.map
