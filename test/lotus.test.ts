/**
 * The emitted @nelumbo/lotus against a server that speaks go-jsonrpc over HTTP as it was recorded: every method of every
 * entry once, and the answers and refusals that a caller meets.
 */

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createClient, isLotusError, type LotusError } from "../generated/lotus/dist/v1.js";
import { type LotusServer, type Permission, startLotus, token } from "./servers/lotus.js";
import * as chain from "./servers/lotus-chain.js";

interface Manifest {
  readonly methods: readonly {
    readonly name: string;
    readonly params: readonly { readonly required?: boolean; readonly schema: { readonly $ref?: string } }[];
    readonly "x-arity"?: "any";
    readonly "x-permission"?: Permission;
    readonly "x-stream"?: unknown;
  }[];
}

type Call = (...args: unknown[]) => Promise<unknown>;

const read = (path: string) => JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), "utf8"));
const entries = Object.keys(read("generated/lotus/package.json").exports)
  .filter((key) => key !== "./package.json" && key !== "./node")
  .map((key) => key.slice("./".length));
const everything = token("read", "write", "sign", "admin");

test("the entries are the surfaces of the manifest", () => {
  expect(entries).toContain("v1");
});

describe.each(entries)("every method of %s", (entry) => {
  const { methods }: Manifest = read(`specs/lotus/${entry}.json`);
  let server: LotusServer;
  let client: Record<string, Call>;
  beforeAll(async () => {
    // The server knows from the manifest what it counts and asks for; the client knows it from its own table.
    const served = methods.map(({ name, params, "x-arity": arity, "x-permission": permission }) => [
      name,
      {
        ...(permission && { permission }),
        params: arity === "any" ? "raw" : params.map(() => "any"),
        call: (given: unknown[]) => ({ name, given }),
      },
    ]);
    server = await startLotus({ methods: Object.fromEntries(served) });
    const module = await import(`../generated/lotus/dist/${entry}.js`);
    client = module.createClient({ url: `${server.url}/rpc/v1`, token: everything });
  });
  afterAll(() => server.close());

  // What upper-case leads to is what camelCase says: the one rule, written out again.
  const localName = (name: string): string =>
    name.replace(/^Filecoin\./, "").replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (run) => run.toLowerCase());

  test.each(methods.filter((method) => !method["x-stream"]))("$name", async ({ name, params, "x-arity": arity }) => {
    const required = params
      .filter((parameter) => parameter.required)
      .map(({ schema }, index) => (schema.$ref?.endsWith("/ReaderStream") ? { Type: "null", Info: "1" } : index + 1));
    const padded = [...required, ...params.slice(arity === "any" ? params.length : required.length).map(() => null)];
    expect(await client[localName(name)]?.(...required)).toEqual({ name, given: padded });
  });

  test.each(methods.filter((method) => method["x-stream"]))(
    "$name opens a stream, which HTTP cannot",
    async ({ name }) => {
      const stream = client[localName(name)]?.() as unknown as AsyncIterator<unknown>;
      await expect(stream.next()).rejects.toThrow(/streams? need/);
    },
  );
});

describe("what a caller meets", () => {
  let server: LotusServer;
  beforeAll(async () => {
    server = await startLotus();
  });
  afterAll(() => server.close());
  const lotus = (...permissions: Permission[]) =>
    createClient({ url: server.url, ...(permissions.length > 0 && { token: token(...permissions) }) });
  const failure = (call: Promise<unknown>): Promise<LotusError> =>
    call.then(
      () => Promise.reject(new Error("the call succeeded")),
      (error) => (isLotusError(error) ? error : Promise.reject(error)),
    );

  test("answers", async () => {
    const client = lotus("read", "write", "sign");
    expect(await client.chainHead()).toEqual(chain.head);
    expect(await client.chainGetTipSetByHeight(999)).toMatchObject({ Height: 999 });
    expect(await client.stateGetActor(chain.address as "f1", chain.head.Cids as { "/": string }[])).toEqual(
      chain.actor,
    );
    expect(await client.version()).toEqual(chain.version);
    expect(await client.id()).toBe(chain.peerId);
  });

  test.each([
    [
      "a registered error",
      () => lotus().ethGetBlockTransactionCountByNumber("0x11"),
      { kind: "rpc", code: 12, data: 17, status: 200 },
    ],
    ["a missing permission", () => lotus().walletList(), { kind: "permission", permission: "write", code: 1 }],
    ["a bad token", () => createClient({ url: server.url, token: "x.y.z" }).chainHead(), { kind: "http", status: 401 }],
    ["a wrong path", () => createClient({ url: `${server.url}/elsewhere` }).chainHead(), { kind: "http", status: 404 }],
    ["a method that is not there", () => lotus().request("Filecoin.Nope"), { kind: "rpc", code: -32601, status: 500 }],
    ["a wrong count", () => lotus().request("Filecoin.ChainHead", [1]), { kind: "rpc", code: -32602, status: 500 }],
  ])("%s", async (_, call, expected) => {
    expect(await failure(call())).toMatchObject(expected);
  });
});
