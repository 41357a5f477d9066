import { isExact } from "./json.js";
/**
* Reads frames. Those whose numbers may have been rounded go to `inexact`, the others to `take`; `fail` ends the
* connection, and `redact` takes out what the server repeats of a secret.
*/
export function frameReader(api, take, inexact, fail, redact) {
	let exact;
	/** What has come since what reads exactly began to be loaded, as frames keep their order. */
	let held;
	const load = async () => {
		try {
			exact = await (await import("./exact.js")).exactReader(api);
		} catch (cause) {
			fail({
				kind: "connection",
				message: "a part of the client could not be loaded",
				cause
			});
		}
		const waiting = held ?? [];
		held = undefined;
		for (const each of waiting) {
			if (typeof each === "function") each();
			else if (exact) read(each);
		}
	};
	const read = (text) => {
		if (held) return void held.push(text);
		// Or whatever else JSON can say.
		let frame = {};
		try {
			frame = JSON.parse(text);
		} catch {}
		// What it answers, if anything, cannot be known, and what waits for that would wait forever.
		if ((frame?.method ?? frame?.id ?? undefined) === undefined) fail({
			kind: "encoding",
			message: "the server sent a frame that answers no call: see `body`",
			body: redact(text)
		});
		else if (isExact(frame)) take(frame, text);
		else if (exact) inexact(frame, text, exact);
		else {
			held = [text];
			load();
		}
	};
	return {
		read,
		after(act) {
			if (held) held.push(act);
			else act();
		}
	};
}
//# sourceMappingURL=frames.js.map
