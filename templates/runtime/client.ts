/**
 * A client of `methods`: each is made when it is first asked for, so that an operation costs neither start-up
 * time nor code. `own` are the members that are no operations.
 */
export function bindClient<Client>(
  own: object,
  method: (name: string) => ((...args: never[]) => unknown) | undefined,
): Client {
  const get = (members: Record<string | symbol, unknown>, name: string | symbol): unknown => {
    const made = typeof name === "string" && !(name in members) && method(name);
    if (made) members[name] = made;
    return members[name];
  };
  return new Proxy(own as Record<string | symbol, unknown>, {
    get,
    has: (members, name) => get(members, name) !== undefined,
  }) as Client;
}
