/** Where endpoints are found: Lotus' own rules, as tables. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { type Entry, fromEnv, fromRepo, isLotusError } from "../../generated/lotus/dist/node.js";
import { createClient } from "../../generated/lotus/dist/v1.js";
import { startLotus, token } from "../servers/lotus.js";

const folder = mkdtempSync(join(tmpdir(), "nelumbo-repo-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => void vi.unstubAllEnvs());

/** A server's folder. */
function repo(name: string, files: Readonly<Record<string, string>>): string {
  mkdirSync(join(folder, name), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, name, file), text);
  return join(folder, name);
}

const failure = (found: Promise<unknown>): Promise<{ kind: string; message: string }> =>
  found.then(
    (value) => Promise.reject(new Error(`found ${JSON.stringify(value)}`)),
    (error) => (isLotusError(error) ? error : Promise.reject(error)),
  );

describe("the value of a variable", () => {
  test.each<[value: string, url: string, token: string | undefined]>([
    ["/ip4/127.0.0.1/tcp/1234/http", "ws://127.0.0.1:1234/rpc/v1", undefined],
    ["eyJ.a.b:/ip4/127.0.0.1/tcp/1234/http", "ws://127.0.0.1:1234/rpc/v1", "eyJ.a.b"],
    ["/ip4/127.0.0.1/tcp/1234", "ws://127.0.0.1:1234/rpc/v1", undefined],
    ["/ip6/::1/tcp/1234/http", "ws://[::1]:1234/rpc/v1", undefined],
    ["/dns4/node.example/tcp/443/wss", "wss://node.example:443/rpc/v1", undefined],
    ["/dns/node.example/tcp/443/tls/http", "wss://node.example:443/rpc/v1", undefined],
    ["/dns6/node.example/tcp/443/https", "ws://node.example:443/rpc/v1", undefined],
    ["T:/dns4/node.example/tcp/443/tls/sni/other.example/ws", "wss://node.example:443/rpc/v1", "T"],
    ["http://127.0.0.1:1234", "http://127.0.0.1:1234/rpc/v1", undefined],
    ["eyJ.a.b:http://127.0.0.1:1234", "http://127.0.0.1:1234/rpc/v1", "eyJ.a.b"],
    ["wss://node.example/path", "wss://node.example/path/rpc/v1", undefined],
    ["T:wss://node.example/path/", "wss://node.example/path/rpc/v1", "T"],
    ["wss://node.example/ws?token=Q", "wss://node.example/ws/rpc/v1?token=Q", undefined],
    // The path of the API is added, whatever is there.
    ["http://node.example/rpc/v1", "http://node.example/rpc/v1/rpc/v1", undefined],
  ])("%s", async (value, url, token) => {
    expect(await fromEnv("v1", { FULLNODE_API_INFO: value })).toEqual({ url: [{ url, token }] });
  });

  test("may be a list, whose members have tokens of their own", async () => {
    const value = "A:/ip4/127.0.0.1/tcp/1234/http,https://node.example,B:http://127.0.0.1:5678";
    expect(await fromEnv("v0", { FULLNODE_API_INFO: value })).toEqual({
      url: [
        { url: "ws://127.0.0.1:1234/rpc/v0", token: "A" },
        { url: "https://node.example/rpc/v0", token: undefined },
        { url: "http://127.0.0.1:5678/rpc/v0", token: "B" },
      ],
    });
  });

  test.each([
    // What stands before the first colon is the token.
    ["127.0.0.1:1234", /^FULLNODE_API_INFO holds a port .*write http:\/\/ before a host/],
    ["eyJSECRET.a.b", /^FULLNODE_API_INFO holds no address: it should be TOKEN:ADDRESS/],
    ["eyJSECRET.a.b:nonsense", /^FULLNODE_API_INFO holds an address that is neither a multiaddr .* nor a URL/],
    ["eyJSECRET.a.b:/ip4/127.0.0.1/udp/1234", /neither a multiaddr/],
    ["eyJSECRET.a.b:/ip4/127.0.0/tcp/1234", /neither a multiaddr/],
    ["eyJSECRET.a.b:/dns4/h/tcp/99999", /neither a multiaddr/],
    ["ftp://SECRET@host", /^FULLNODE_API_INFO holds no address/],
    // Set to nothing is set.
    ["", /^FULLNODE_API_INFO is set to nothing: unset it/],
    ["http://a,,eyJSECRET:http://b", /^address 2 of FULLNODE_API_INFO is set to nothing/],
  ])("%j is refused, without being shown", async (value, message) => {
    const repo = "/nowhere";
    const error = await failure(fromEnv("v1", { FULLNODE_API_INFO: value, LOTUS_PATH: repo }));
    expect(error).toMatchObject({ name: "LotusError", kind: "usage", message: expect.stringMatching(message) });
    expect(JSON.stringify([error.message, error])).not.toContain("SECRET");
  });
});

describe("what is looked at, and in which order", () => {
  const node = repo("node", { api: " /ip4/127.0.0.1/tcp/1111/http\n", token: "NODE\n" });
  const miner = repo("miner", { api: "/ip4/127.0.0.1/tcp/2222/http", token: "MINER" });
  const other = repo("other", { api: "/ip4/127.0.0.1/tcp/3333/http" });
  const info = (port: number) => `/ip4/127.0.0.1/tcp/${port}/http`;
  const at = (port: number, version: string, token?: string) => ({
    url: [{ url: `ws://127.0.0.1:${port}/rpc/${version}`, token }],
  });

  test.each<[Entry, Record<string, string>, object]>([
    ["v1", { FULLNODE_API_INFO: info(1), LOTUS_PATH: node }, at(1, "v1")],
    ["v1", { LOTUS_PATH: node }, at(1111, "v1", "NODE")],
    ["v0", { LOTUS_PATH: node }, at(1111, "v0", "NODE")],
    ["v2", { LOTUS_PATH: node }, at(1111, "v2", "NODE")],
    ["gateway-v1", { FULLNODE_API_INFO: info(1) }, at(1, "v1")],
    ["miner", { MINER_API_INFO: info(1), STORAGE_API_INFO: info(2), FULLNODE_API_INFO: info(3) }, at(1, "v0")],
    ["miner", { STORAGE_API_INFO: info(2), LOTUS_MINER_PATH: miner }, at(2, "v0")],
    ["miner", { LOTUS_MINER_PATH: miner, LOTUS_STORAGE_PATH: other }, at(2222, "v0", "MINER")],
    ["miner", { LOTUS_STORAGE_PATH: other }, at(3333, "v0")],
    ["worker", { WORKER_API_INFO: info(1), LOTUS_WORKER_PATH: miner }, at(1, "v0")],
    ["worker", { LOTUS_WORKER_PATH: miner, WORKER_PATH: other }, at(2222, "v0", "MINER")],
    ["worker", { WORKER_PATH: other }, at(3333, "v0")],
    ["wallet", { WALLET_PATH: other, FULLNODE_API_INFO: info(1) }, at(3333, "v0")],
  ])("%s with %j", async (entry, variables, expected) => {
    expect(await fromEnv(entry, variables)).toEqual(expected);
  });

  test.each<[Entry, string]>([
    ["v1", ".lotus"],
    ["miner", ".lotusminer"],
    ["worker", ".lotusworker"],
    ["wallet", ".lotuswallet"],
  ])("%s: ~/%s where nothing is set", async (entry, name) => {
    const home = mkdtempSync(join(folder, "home-"));
    vi.stubEnv("HOME", home).stubEnv("USERPROFILE", home);
    expect((await failure(fromEnv(entry, {}))).message).toContain(join(home, name, "api"));
    const path = repo(relative(folder, join(home, name)), { api: "/ip4/127.0.0.1/tcp/4444/http", token: "HOME" });
    expect(await fromEnv(entry, {})).toEqual(await fromRepo(entry, path));
    expect(JSON.stringify(await fromEnv(entry, {}))).toContain("127.0.0.1:4444");
  });

  test.each<[Entry, Record<string, string>, RegExp]>([
    ["gateway-v1", {}, /^no endpoint is known: set FULLNODE_API_INFO$/],
    [
      "v1",
      { LOTUS_PATH: join(folder, "none") },
      /^there is no file .*none.api: is the server running.* Or set FULLNODE_API_INFO\.$/,
    ],
    [
      "v1",
      { LOTUS_PATH: "" },
      /^LOTUS_PATH is set to nothing: unset it, or give the folder's path, or set FULLNODE_API_INFO$/,
    ],
    ["wallet", { WALLET_PATH: "~someone/x" }, /another user's home/],
    ["v1", { LOTUS_PATH: repo("bad", { api: "127.0.0.1:1234", token: "SECRET" }) }, /does not hold a multiaddr/],
  ])("%s with %j finds nothing", async (entry, variables, message) => {
    const error = await failure(fromEnv(entry, variables));
    expect(error).toMatchObject({ kind: "usage", message: expect.stringMatching(message) });
    expect(error.message).not.toContain("SECRET");
  });

  test("a folder can be given", async () => {
    expect(await fromRepo("v1", miner)).toEqual(at(2222, "v1", "MINER"));
    expect(await fromRepo("gateway-v1", other)).toEqual(at(3333, "v1"));
  });
});

test("what is found is what createClient takes", async () => {
  const server = await startLotus();
  try {
    const found = await fromEnv("v1", { FULLNODE_API_INFO: `${token("read", "write")}:${server.url}` });
    expect(await createClient(found).walletList()).toHaveLength(1);
    expect(server.received.map(({ path }) => path)).toEqual(["/rpc/v1"]);
  } finally {
    await server.close();
  }
});
