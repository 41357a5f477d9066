/**
* A client of `methods`: each is made when it is first asked for, so that an operation costs neither start-up
* time nor code. `own` are the members that are no operations.
*/
export function bindClient(own, method) {
	const get = (members, name) => {
		const made = typeof name === "string" && !(name in members) && method(name);
		if (made) members[name] = made;
		return members[name];
	};
	return new Proxy(own, {
		get,
		has: (members, name) => get(members, name) !== undefined
	});
}
//# sourceMappingURL=client.js.map
