/** What a call over HTTP loads when it is first needed: where that fails the call says so, and the next one loads it anew. */

import { expect, test, vi } from "vitest";
import type { JsonRpcOptions } from "../../templates/runtime/jsonrpc.js";

interface Client {
  chainHead(...params: unknown[]): Promise<unknown>;
  walletUpload(bytes: unknown): Promise<unknown>;
  batch(make: (batch: Client) => Promise<unknown>[]): Promise<unknown>;
}

/** A response, without what every one has. */
type Answer = { readonly result?: unknown; readonly error?: { readonly code: number; readonly message: string } };

/** A server that gives each call 1, or something else. */
const answering =
  (answer: Answer = { result: 1 }, status = 200): typeof fetch =>
  async (_, init) => {
    const request = JSON.parse(String(init?.body));
    const one = ({ id }: { id: number }) => ({ jsonrpc: "2.0", id, ...answer });
    const text = JSON.stringify(Array.isArray(request) ? request.map(one) : one(request));
    return new Response(text.replace('"2^64"', "18446744073709551616"), { status });
  };
const unreachable: typeof fetch = async () => {
  throw new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") });
};
const url = ["https://one.example", "https://other.example"];

const head = (client: Client) => client.chainHead();
const one = [{ status: "fulfilled", value: 1 }];
const lost = (sent: boolean) => ({ kind: "connection", sent });

test.each<
  [
    part: string,
    use: string,
    options: Partial<JsonRpcOptions>,
    (client: Client) => Promise<unknown>,
    failed: unknown,
    then: unknown,
  ]
>([
  ["signals", "a signal", { signal: new AbortController().signal }, head, lost(false), 1],
  ["hooks", "hooks", { hooks: {} }, head, lost(false), 1],
  ["permission", "a token", { token: "T" }, head, lost(false), 1],
  ["failover", "several URLs", { url }, head, lost(false), 1],
  ["exact", "a bigint to send", {}, (client) => client.chainHead(2n ** 60n), lost(false), 1],
  [
    "exact",
    "a long integer",
    { fetch: answering({ result: { GasLimit: "2^64" } }) },
    head,
    lost(true),
    { GasLimit: 2n ** 64n },
  ],
  ["upload", "bytes", {}, (client) => client.walletUpload({ zeros: 1 }), lost(false), 1],
  ["batch", "a batch", {}, (client) => client.batch((b) => [b.chainHead()]), lost(false), one],
  [
    "jsonrpc-batch",
    "a batch",
    {},
    (client) => client.batch((b) => [b.chainHead()]),
    [{ status: "rejected", reason: lost(false) }],
    one,
  ],
  ["jsonrpc-trouble", "a status", { fetch: answering({}, 404) }, head, lost(true), { kind: "http", status: 404 }],
  ["trouble", "no connection", { fetch: unreachable }, head, lost(true), lost(false)],
  // That it was refused counts more than how.
  [
    "refusal",
    "an error",
    { fetch: answering({ error: { code: 1, message: "missing permission to invoke 'X' (need 'sign')" } }) },
    head,
    { kind: "rpc", code: 1 },
    { kind: "permission", permission: "sign" },
  ],
])("%s.js, for %s", async (part, _, options, call, failed, then) => {
  vi.resetModules();
  const path = `../../templates/runtime/${part}.js`;
  vi.doMock(path, () => {
    throw new Error("no network");
  });
  try {
    const { jsonRpcClient } = await import("../../templates/runtime/jsonrpc.js");
    const { api } = await import("./api.js");
    const client = jsonRpcClient<Client>(
      { ...api, methods: [...api.methods, [{ reader: 0 }, "walletUpload"]] },
      { url: "https://node.example", fetch: answering(), retry: false, ...options },
    );
    const outcome = async (): Promise<unknown> => call(client).catch((error: unknown) => error);
    expect(await outcome()).toMatchObject(failed as object);
    vi.doUnmock(path);
    const result = await outcome();
    if (typeof then === "object") expect(result).toMatchObject(then as object);
    else expect(result).toBe(then);
  } finally {
    vi.doUnmock(path);
  }
});
