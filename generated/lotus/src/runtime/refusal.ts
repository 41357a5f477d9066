import type { ClientError } from "./error.js";
import type { JsonRpcApi, ResponseObject } from "./transport.js";

/** The error of a response that holds one. `status` is that of HTTP. */
export async function refusal(
  api: JsonRpcApi,
  operation: string,
  answer: ResponseObject,
  status?: number,
): Promise<ClientError> {
  const { code, message: words = answer.error, data } = answer.error ?? {};
  const message = typeof words === "string" ? words : "the server gave no reason";
  const [, permission] = /^missing permission to invoke '.*' \(need '(\w+)'\)/.exec(message) ?? [];
  // Without its name an error still says what happened.
  const codeName = code === undefined ? undefined : (await api.facts?.().catch(() => undefined))?.facts.errors[code];
  const advice = permission === undefined ? "" : ": use a token that was made with that permission";
  return new api.fail(message + advice, {
    kind: permission === undefined ? "rpc" : "permission",
    ...{ operation, status, code, codeName, permission, body: answer },
    data: typed(api, data, codeName),
  });
}

/** The data of an error as its type says; as it came where it is something else: that it was refused counts more. */
function typed({ integers }: JsonRpcApi, data: unknown, codeName: string | undefined): unknown {
  try {
    return integers ? integers(data, `error ${codeName}`) : data;
  } catch {
    return data;
  }
}
