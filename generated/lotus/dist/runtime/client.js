/**
* A client of `methods`: each is made when it is first asked for, so that an operation costs neither start-up
* time nor code. `own` are the members that are no operations.
*/
export function bindClient(own, method) {
	return new Proxy(own, {
		get(target, name) {
			const members = target;
			if (typeof name === "symbol" || name in members) return members[name];
			const made = method(name);
			if (made) members[name] = made;
			return made;
		},
		has: (target, name) => name in target || typeof name === "string" && method(name) !== undefined
	});
}
//# sourceMappingURL=client.js.map
