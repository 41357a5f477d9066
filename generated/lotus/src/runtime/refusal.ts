import type { ClientError } from "./error.js";
import type { JsonRpcApi, ResponseObject } from "./transport.js";

/** The error of a response that holds one. `status` is that of HTTP. */
export async function refusal(
  api: JsonRpcApi,
  operation: string,
  answer: ResponseObject,
  status?: number,
): Promise<ClientError> {
  const { code, message = "the server gave no reason", data } = answer.error ?? {};
  const [, permission] = /^missing permission to invoke '.*' \(need '(\w+)'\)/.exec(message) ?? [];
  const advice = permission === undefined ? "" : ": use a token that was made with that permission";
  return new api.fail(message + advice, {
    kind: permission === undefined ? "rpc" : "permission",
    ...{ operation, status, code, permission, data, body: answer },
    codeName: code === undefined ? undefined : (await api.facts?.())?.facts.errors[code],
  });
}
