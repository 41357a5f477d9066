/**
* What loads a part of the client when it is first needed. From then on it is at hand, as to ask the platform for it at
* each call takes time; what could not be loaded is loaded anew.
*/
export const lazily = (load) => {
	let part;
	return async (fail, operation, sent = false) => {
		try {
			part ??= load();
			return await part;
		} catch (cause) {
			part = undefined;
			throw !fail || cause instanceof fail ? cause : new fail("a part of the client could not be loaded", {
				kind: "connection",
				operation,
				sent,
				cause
			});
		}
	};
};
//# sourceMappingURL=lazily.js.map
