import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exchanges, recordedHead } from "../runtime/go-jsonrpc-http.js";
import { type LotusServer, RpcError, startLotus, token } from "./lotus.js";
import * as chain from "./lotus-chain.js";
import { recorded } from "./lotus-methods.js";

const post = (url: string, body: unknown, init: RequestInit = {}): Promise<Response> =>
  fetch(url, { method: "POST", body: typeof body === "string" ? body : JSON.stringify(body), ...init });

describe("a recorded exchange:", () => {
  let server: LotusServer;
  beforeAll(async () => {
    server = await startLotus({
      maxRequestBytes: 1_000_000,
      methods: {
        ...recorded,
        // The recorded server was shorter here than a node, and asked for no permission.
        "Filecoin.ChainHead": { call: () => recordedHead },
        "Filecoin.MpoolPushMessage": {
          params: ["*types.Message", "*api.MessageSendSpec"],
          call: ([message]) => {
            if (message === null) throw new RpcError("message is nil");
            const fields = message as Record<string, unknown>;
            return { ...chain.signed(fields), Message: chain.messageOf(fields) };
          },
        },
      },
    });
  });
  afterAll(() => server.close());

  test.each(exchanges)("$name", async ({ request, answer }) => {
    const { method = "POST", path = "/rpc/v1", headers, body } = request;
    const response = await fetch(server.url + path, {
      method,
      headers: { "content-type": "application/json", ...headers },
      ...(method !== "GET" && { body }),
    });
    expect({
      status: response.status,
      type: response.headers.get("content-type"),
      body: await response.text(),
    }).toEqual(answer);
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("the headers of a call", async () => {
    const response = await post(`${server.url}/rpc/v1`, { id: 1, method: "Filecoin.ChainHead" });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-length": "280",
      "content-type": "application/json",
      date: expect.any(String),
    });
  });

  test("a call whose caller goes away is cancelled", async () => {
    const controller = new AbortController();
    const call = post(
      `${server.url}/rpc/v1`,
      { id: 1, method: "Filecoin.TestSlow", params: [60_000] },
      { signal: controller.signal },
    );
    const before = server.received.length;
    await expect.poll(() => server.received.length).toBe(before + 1);
    expect(server.cancelled).toBe(0);
    controller.abort();
    await expect(call).rejects.toThrow(/abort/);
    await expect.poll(() => server.cancelled).toBe(1);
  });
});

describe("as a node", () => {
  let server: LotusServer;
  beforeAll(async () => {
    server = await startLotus();
  });
  afterAll(() => server.close());
  beforeEach(() => {
    server.received.length = 0;
  });

  test("keeps what it received", async () => {
    await post(`${server.url}/rpc/v1?x=1`, { id: 5, method: "Filecoin.ID", params: [] }, { headers: { "x-a": "b" } });
    expect(server.received).toMatchObject([
      { method: "POST", path: "/rpc/v1?x=1", headers: { "x-a": "b" }, json: { id: 5, method: "Filecoin.ID" } },
    ]);
  });

  test("answers in the shapes of the manifest", async () => {
    const headers = { authorization: `Bearer ${token("read", "write", "sign", "admin")}` };
    for (const [method, params] of [
      ["Version", []],
      ["ID", []],
      ["Session", []],
      ["NetPeers", []],
      ["ChainHead", []],
      ["ChainGetTipSet", [chain.head.Blocks[0]?.Parents]],
      ["ChainGetTipSetByHeight", [999, null]],
      ["ChainReadObj", [chain.actor.Code]],
      ["StateNetworkName", []],
      ["StateGetActor", ["f01", null]],
      ["WalletBalance", ["f01"]],
      ["WalletList", []],
      ["WalletNew", ["bls"]],
      ["MpoolGetNonce", ["f01"]],
      ["MpoolPending", [null]],
      ["MpoolPushMessage", [chain.message, null]],
      ["EthBlockNumber", []],
      ["EthChainId", []],
      ["AuthNew", [["read"]]],
      ["AuthVerify", [token("read")]],
      ["LogSetLevel", ["*", "info"]],
    ] as const) {
      const name = `Filecoin.${method}`;
      const response = await post(`${server.url}/rpc/v1`, { id: 1, method: name, params }, { headers });
      const { result } = (await response.json()) as { result: unknown };
      const schema = manifest.methods.find((known) => known.name === name)?.result.schema;
      expect({ method, faults: faultsIn(result, schema ?? false, "") }).toEqual({ method, faults: [] });
    }
  });
});

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly pattern?: string;
}

const specs = (name: string) => JSON.parse(readFileSync(new URL(`../../specs/lotus/${name}`, import.meta.url), "utf8"));
const manifest: { methods: { name: string; result: { schema: Schema } }[] } = specs("v1.json");
const shared: Record<string, Schema> = specs("types.json").components.schemas;

/** Where a value is not as its schema has it. */
function faultsIn(value: unknown, schema: Schema | false, path: string): string[] {
  if (schema === false) return [`${path} is not known`];
  if (schema.$ref) return faultsIn(value, shared[schema.$ref.split("/").at(-1) ?? ""] ?? false, path);
  if (schema.anyOf) {
    const faults = schema.anyOf.map((each) => faultsIn(value, each, path));
    return faults.some((found) => found.length === 0) ? [] : faults.flat();
  }
  const type = value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
  const types = [schema.type ?? type].flat().map((name) => (name === "integer" ? "number" : name));
  if (!types.includes(type)) return [`${path} is ${type}`];
  if (schema.pattern && typeof value === "string" && !new RegExp(schema.pattern).test(value))
    return [`${path}: ${value}`];
  if (Array.isArray(value))
    return value.flatMap((item, index) => faultsIn(item, schema.items ?? {}, `${path}/${index}`));
  if (typeof value !== "object" || value === null) return [];
  const missing = (schema.required ?? []).filter((name) => !(name in value));
  return [
    ...missing.map((name) => `${path}/${name} is missing`),
    ...Object.entries(value).flatMap(([name, member]) =>
      faultsIn(member, schema.properties?.[name] ?? false, `${path}/${name}`),
    ),
  ];
}
