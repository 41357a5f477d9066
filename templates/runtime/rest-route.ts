import type { CallOptions } from "./http.js";
import { inQuery } from "./parameters.js";
import { type Binder, misuse, type RestApi, type RestRequest, writeJson } from "./rest.js";

/** Method and path. A segment of dots, which platforms take out of the path, would lead to another route. */
const routePattern = /^([A-Z]+) (?![^?]*[/\\](?:\.|%2[eE]){1,2}(?:[/\\?]|$))(\/[^\s#]*)$/;

/** Calls a route that the description does not know. */
export async function request(
  { fail, access }: RestApi,
  bind: Binder,
  route: string,
  input: RestRequest = {},
  inner?: CallOptions,
): Promise<unknown> {
  const [, method, path = ""] = routePattern.exec(route) ?? [];
  const refuse = (message: string) => misuse({ fail, operation: route }, message);
  if (!method) throw refuse('a route is a method and a path without dot segments, such as "GET /path"');
  if (input.body !== undefined && /^(GET|HEAD)$/.test(method))
    throw refuse(`a ${method} request cannot carry a body: leave it out`);
  const extra = {
    place: (call: Parameters<typeof inQuery>[0]) => inQuery(call, { ...input.query }),
    body: writeJson,
    mayBeEmpty: true,
    mayBeText: true,
  };
  return bind(method, path, [...access.flat(), []], extra)({ body: input.body }, inner);
}
