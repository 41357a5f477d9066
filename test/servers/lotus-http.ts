/** The HTTP dialect of go-jsonrpc. */

import type { ServerResponse } from "node:http";
import { type CallContext, invoke, parse, readId, type Service, write } from "./lotus-rpc.js";
import type { Permission } from "./lotus-token.js";

/** What goes wrong with each request until the fault is taken away. */
export type Fault =
  /** The connection is cut. */
  | { readonly cut: "before headers" | "after headers" | "in the body" }
  /** Milliseconds to wait before the first byte of headers or the last of the body. */
  | { readonly delay: number; readonly before: "headers" | "end of body" }
  | { readonly redirect: 301 | 302 | 303 | 307 | 308; readonly to: string }
  /** Another answer altogether, such as a proxy's. */
  | { readonly status: number; readonly body: string; readonly headers?: Readonly<Record<string, string>> }
  /** The right answer, to another request. */
  | { readonly id: unknown }
  /** The right answer without these members. */
  | { readonly without: readonly ("id" | "jsonrpc" | "result")[] };

export interface HttpAnswer {
  readonly status: number;
  readonly type?: string;
  readonly body: string;
}

/** A body of one request or of a batch. */
export async function serveHttp(
  service: Service,
  body: string,
  allowed: readonly Permission[],
  limit: number,
  context: CallContext,
): Promise<HttpAnswer> {
  const refuse = (status: number, code: number, message: string): HttpAnswer =>
    json(status, write({ error: { code, message }, id: null, jsonrpc: "2.0" }));
  const text = body.trim();
  if (Buffer.byteLength(body) > limit) return refuse(500, -32700, `request bigger than maximum ${limit} allowed`);
  if (text === "") return refuse(400, -32600, "Invalid request");
  const isBatch = text.startsWith("[");
  const given = isBatch ? parse(text) : firstValue(text);
  const requests = isBatch ? given : [given];
  const isRequest = (value: unknown): boolean => value === null || (typeof value === "object" && !Array.isArray(value));
  if (!Array.isArray(requests) || !requests.every(isRequest)) return refuse(500, -32700, "Parse error");
  if (requests.length === 0) return refuse(400, -32600, "Invalid request");
  if (requests.some((request) => request?.id === Infinity)) return refuse(500, -32700, "Parse error");

  let written = "";
  let status = 200;
  for (const [index, request] of requests.entries()) {
    const { method: name = "", params, ...rest } = (request ?? {}) as Record<string, unknown>;
    const read = readId(rest.id);
    if (index > 0) written += ",";
    if ("refused" in read) {
      const message = write({ error: { code: -32700, message: read.refused }, id: null, jsonrpc: "2.0" });
      // The bracket of a batch stays open.
      return isBatch ? json(200, `[${written}${message}`) : json(500, message);
    }
    const { id } = read;
    const outcome = await invoke(service, "http", { name: String(name), id, params, allowed, context });
    status = outcome.status;
    if ("error" in outcome) written += write({ error: outcome.error, id, jsonrpc: "2.0" });
    // A notification gets no answer, but the comma before it stands.
    else if (id !== null && "result" in outcome) written += write({ id, jsonrpc: "2.0", result: outcome.result });
  }
  return isBatch ? json(200, `[${written}]`) : json(status, written);
}

/** Go's decoder reads one value and does not look at what follows. */
export function firstValue(text: string): unknown {
  for (let end = text.length; end > 0; end = text.lastIndexOf("}", end - 2) + 1) {
    const value = parse(text.slice(0, end));
    if (value !== undefined) return value;
  }
  return undefined;
}

const json = (status: number, body: string): HttpAnswer => ({ status, type: "application/json", body });

export function send(
  response: ServerResponse,
  { status, type, body }: HttpAnswer,
  more: Record<string, string> = {},
): void {
  response.writeHead(status, {
    ...(type && { "content-type": type }),
    "content-length": Buffer.byteLength(body),
    ...more,
  });
  response.end(body);
}

/** Answers as a fault has it. */
export async function misbehave(
  fault: Fault,
  answer: HttpAnswer,
  response: ServerResponse,
  wait: (milliseconds: number) => Promise<void>,
): Promise<void> {
  const half = answer.body.slice(0, answer.body.length / 2);
  const begin = (body: string): Promise<void> =>
    new Promise((resolve) => {
      response.writeHead(answer.status, {
        "content-type": answer.type ?? "",
        "content-length": Buffer.byteLength(answer.body),
      });
      response.flushHeaders();
      if (body) response.write(body, () => resolve());
      else setTimeout(resolve, 20);
    });
  if ("cut" in fault) {
    if (fault.cut !== "before headers") await begin(fault.cut === "in the body" ? half : "");
    response.destroy();
  } else if ("delay" in fault) {
    if (fault.before === "end of body") await begin(half);
    await wait(fault.delay);
    if (response.headersSent) response.end(answer.body.slice(half.length));
    else send(response, answer);
  } else if ("redirect" in fault) {
    send(response, { status: fault.redirect, body: "" }, { location: fault.to });
  } else if ("status" in fault) {
    send(response, { status: fault.status, body: fault.body }, fault.headers);
  } else {
    const right = JSON.parse(answer.body) as Record<string, unknown>;
    if ("id" in fault) right.id = fault.id;
    else for (const member of fault.without) delete right[member];
    send(response, { ...answer, body: write(right) });
  }
}
