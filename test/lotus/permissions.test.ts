/** What a token permits is known before anything is sent; what the server refuses is the same error. */

import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createClient, isLotusError, type LotusError } from "../../generated/lotus/dist/v1.js";
import { type LotusServer, type Permission, startLotus, token } from "../servers/lotus.js";

let server: LotusServer;
beforeAll(async () => {
  server = await startLotus({
    methods: {
      "Filecoin.AuthNew": {
        permission: "admin",
        params: ["any"],
        call: () => btoa("eyJ.a.b"),
      },
    },
  });
});
beforeEach(() => {
  server.received.length = 0;
});
afterAll(() => server.close());

const lotus = (given?: string | (() => string)) => createClient({ url: server.url, token: given, permission: "admin" });
const failure = (call: Promise<unknown>): Promise<LotusError> =>
  call.then(
    () => Promise.reject(new Error("the call succeeded")),
    (error) => (isLotusError(error) ? error : Promise.reject(error)),
  );
const refused = (method: string, permission: string) => ({
  kind: "permission",
  permission,
  message: `Filecoin.${method}: missing permission to invoke '${method}' (need '${permission}'): use a token that was made with that permission`,
});

describe("the token's own claims", () => {
  test.each<
    [Permission[], call: (client: ReturnType<typeof lotus>) => Promise<unknown>, method: string, missing: Permission]
  >([
    [["read"], (client) => client.walletList(), "WalletList", "write"],
    [["read", "write"], (client) => client.walletSign("f01000", ""), "WalletSign", "sign"],
    [["read", "write", "sign"], (client) => client.authNew(["read"]), "AuthNew", "admin"],
    // Membership, and no hierarchy.
    [["admin"], (client) => client.chainHead(), "ChainHead", "read"],
    [["read", "admin"], (client) => client.walletList(), "WalletList", "write"],
    // A method that is called by the name that travels is no way around.
    [["read"], (client) => client.request("Filecoin.WalletList"), "WalletList", "write"],
  ])("%j", async (permissions, call, method, missing) => {
    expect(await failure(call(lotus(token(...permissions))))).toMatchObject(refused(method, missing));
    expect(await failure(call(lotus(() => token(...permissions))))).toMatchObject(refused(method, missing));
    expect(server.received).toEqual([]);
  });

  test.each<[string, Permission[]]>([
    ["enough", ["read", "write"]],
    ["no read, which this does not need", ["write"]],
  ])("%s: the call is made", async (_, permissions) => {
    expect(await lotus(token(...permissions)).walletList()).toHaveLength(1);
  });

  test("of a method that the description does not know, only the server knows what it needs", async () => {
    expect(await failure(lotus(token("write")).request("Filecoin.TestVoid"))).toMatchObject(
      refused("TestVoid", "read"),
    );
    expect(server.received).toHaveLength(1);
  });

  test.each(["opaque", "a.b.c", `x.${btoa("[]")}.y`, `x.${btoa("null")}.y`])(
    "%s says nothing, and is just sent",
    async (given) => {
      expect(await failure(lotus(given).walletList())).toMatchObject({ kind: "http", status: 401 });
      expect(server.received).toHaveLength(1);
    },
  );
});

test("what the server refuses is the same error", async () => {
  const error = await failure(lotus().walletList());
  expect(error).toMatchObject({ ...refused("WalletList", "write"), code: 1, status: 200 });
  expect(server.received).toHaveLength(1);
});

test("authNew gives the text of the token", async () => {
  expect(await lotus(token("read", "write", "sign", "admin")).authNew(["read"])).toBe("eyJ.a.b");
});

describe("a token without encryption", () => {
  test.each([
    ...["http://node.example/rpc/v1", "http://10.0.0.1:1234", "http://127.0.0.1.example"],
    ...["ws://node.example/rpc/v1", "ws://10.0.0.1:1234", "WS://node.example"],
  ])("is refused to %s", (url) => {
    const message = `the token would travel to ${new URL(url).host} unencrypted: give a URL of https or wss, or set allowInsecure`;
    expect(() => createClient({ url, token: "SECRET" })).toThrow(message);
    expect(() => createClient({ url: [{ url, token: () => "SECRET" }] })).toThrow(message);
    expect(() => createClient({ url: `${url}?token=SECRET` })).toThrow(/unencrypted/);
    expect(() => createClient({ url, token: "SECRET", allowInsecure: true })).not.toThrow();
    expect(() => createClient({ url })).not.toThrow();
  });
  test("is refused to a multiaddr of another machine, at the first call at the latest", async () => {
    const call = async () => createClient({ url: "/ip4/10.0.0.1/tcp/1234/http", token: "SECRET" }).chainHead();
    expect(await failure(call())).toMatchObject({ kind: "usage", message: expect.stringContaining("unencrypted") });
  });
  test.each([
    "http://127.0.0.1:1234",
    "http://localhost",
    "http://node.localhost:1",
    "http://[::1]:1234",
    "https://node.example",
    "ws://localhost:1234",
    "wss://node.example",
  ])("is fine to %s", (url) => {
    expect(() => createClient({ url, token: "T" })).not.toThrow();
  });
});
