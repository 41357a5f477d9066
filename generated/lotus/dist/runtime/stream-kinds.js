/** Where the values of such a stream come in, on their way to `sink`. `again` subscribes once more. */
export const streamKind = (api, call, sink, again) => call.row.stream === "bytes" ? bytesInto(sink, api, call) : resuming(sink, call, again);
/** Pieces of one run of bytes, in base64, as its bytes. An empty one comes last: an end without it is a cut. */
function bytesInto(sink, api, { method: operation }) {
	let isComplete = false;
	const cut = () => new api.fail("the stream was cut: it ended without its last piece", {
		kind: "connection",
		operation,
		sent: true
	});
	return {
		push(value, size) {
			isComplete = !value;
			if (isComplete) return;
			let bytes;
			try {
				bytes = bytesOf(String(value));
			} catch (cause) {
				throw new api.fail("a value cannot be decoded", {
					kind: "encoding",
					operation,
					cause
				});
			}
			sink.push(bytes, size);
		},
		end: (error, isNow) => sink.end(error ?? (isComplete ? undefined : cut()), isNow)
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
/** Subscribes again when the connection is lost, as often as that happens, once the server has begun the stream. */
function resuming(sink, { options }, again) {
	let gap;
	return {
		begun() {
			const lost = gap;
			gap = undefined;
			// Async, so that what it throws is swallowed.
			if (lost) (async () => options.onGap?.(lost))().catch(() => {});
		},
		push: sink.push,
		end(error, isNow) {
			const isLost = error?.kind === "connection" && (error.sent || gap);
			// What limits a call does not limit how long a connection can be gone.
			const isGone = error?.kind === "timeout" && gap && !error.sent;
			// A server that was never reached may not be there at all.
			if (!isLost && !isGone) return sink.end(error, isNow);
			gap ??= error;
			again();
		}
	};
}
//# sourceMappingURL=stream-kinds.js.map
