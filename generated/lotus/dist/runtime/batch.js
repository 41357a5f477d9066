/** Collects the calls that are made of the client that `bind` makes, sends them together and waits until each has ended. */
export async function runBatch(api, transport, bind, make) {
	const collected = [];
	let isOpen = true;
	const misuse = (message, operation) => new api.fail(message, {
		kind: "usage",
		operation
	});
	const collecting = {
		url: transport.url,
		call: (call) => {
			if (!isOpen) throw misuse("the batch has been sent: make each of its calls before the function returns", call.method);
			return new Promise((resolve, reject) => {
				const settle = (outcome) => outcome.status === "fulfilled" ? resolve(outcome.value) : reject(outcome.reason);
				collected.push({
					call,
					settle
				});
			});
		},
		inTurn: async ({ method }) => {
			throw misuse("a call that takes bytes cannot be part of a batch: make it with the client itself", method);
		},
		open: ({ method }) => {
			throw misuse("a stream cannot be part of a batch: open it with the client itself", method);
		},
		close: async () => {}
	};
	const results = make(quiet(bind(collecting)));
	isOpen = false;
	if (!Array.isArray(results)) throw misuse("the function given to `batch` must return a list of calls: (b) => [b.…(), …]");
	const settled = Promise.allSettled(results);
	if (collected.length > 0) {
		const calls = collected.map(({ call }) => call);
		const outcomes = await send(transport, calls);
		collected.forEach(({ settle }, index) => {
			settle(outcomes[index]);
		});
	}
	return settled;
}
/** A client, where what its methods give may be left lying: what the caller does not return of a batch is nobody's. */
const quiet = (client) => new Proxy(client, { get(members, name) {
	const member = Reflect.get(members, name);
	if (typeof member !== "function") return member;
	return (...given) => {
		const made = member(...given);
		if (made instanceof Promise) made.catch(() => {});
		return made;
	};
} });
async function send(given, calls) {
	try {
		const transport = await given.get?.() ?? given;
		if (!transport.batch) return await Promise.allSettled(calls.map((call) => transport.call(call)));
		return await transport.batch(calls);
	} catch (reason) {
		return calls.map(() => ({
			status: "rejected",
			reason
		}));
	}
}
//# sourceMappingURL=batch.js.map
