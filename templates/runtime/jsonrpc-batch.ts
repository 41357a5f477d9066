import { mergeOptions } from "./http.js";
import { postJson } from "./jsonrpc-http.js";
import { stringifyJson } from "./json.js";
import { permissionCheck } from "./permission.js";
import { type Call, type Connection, errorOf, type ResponseObject } from "./transport.js";

/** Sends calls over HTTP in one request. Answers are told apart by their ids, and each call ends, whatever comes. */
export async function postBatch(connection: Connection, calls: readonly Call[]): Promise<PromiseSettledResult<unknown>[]> {
  const { api } = connection;
  const [first] = calls;
  if (!first) return [];
  const operation = `batch of ${calls.length} calls`;
  // What cannot be sent must not stop the others.
  const written = calls.map(({ method, params }) => {
    const id = connection.nextId();
    try {
      return { id, text: stringifyJson({ jsonrpc: "2.0", id, method, params }, api.fail, method) };
    } catch (reason) {
      return { id, reason };
    }
  });
  const refused = new Map<number, unknown>();
  const sendable = written.filter(({ text }) => text !== undefined);
  const bodyOf = () =>
    `[${sendable
      .filter(({ id }) => !refused.has(id))
      .map(({ text }) => text)
      .join(",")}]`;
  return [];
}
