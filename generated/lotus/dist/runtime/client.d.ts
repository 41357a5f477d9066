/**
* A client of `methods`: each is made when it is first asked for, so that an operation costs neither start-up
* time nor code. `own` are the members that are no operations.
*/
export declare function bindClient<Client>(own: object, method: (name: string) => ((...args: never[]) => unknown) | undefined): Client;
//# sourceMappingURL=client.d.ts.map
