/**
 * What eight generators do to Lit's description, measured: openapi-fetch, hey-api, orval, kubb, swagger-typescript-api,
 * oazapfts, openapi-typescript-codegen and openapi-zod-client. Each test bears the name of a failing, and holds for
 * @nelumbo/lit that it is none of ours.
 */

import { afterAll, beforeAll, beforeEach, describe, expect, expectTypeOf, test, vi } from "vitest";
import {
  type ApiKeyItem,
  type Client,
  createClient,
  isLitError,
  type LitActionResponse,
  LitError,
  pkpId,
  usageKey,
  type VersionResponse,
} from "../../generated/lit/dist/index.js";
import { inPathAndQuery } from "../../templates/runtime/parameters.js";
import { restClient } from "../../templates/runtime/rest.js";
import { type HttpServer, startServer } from "../servers/http.js";

const wallet = pkpId("0x4e8b0f8c5d7a1b2c3d4e5f60718293a4b5c6d7e8");
/** The largest integer of 64 bits; as a JavaScript number it would be 18446744073709552000. */
const largest = 18446744073709551615n;

const key: ApiKeyItem = {
  id: "0x01",
  api_key_hash: "0x02",
  name: "ci",
  description: "",
  expiration: "0",
  balance: 0,
  can_create_groups: false,
  can_delete_groups: false,
  can_create_pkps: false,
  can_manage_ipfs_ids_in_groups: [],
  can_add_pkp_to_groups: [],
  can_remove_pkp_from_groups: [],
  can_execute_in_groups: [],
};
const page = { page_number: 0, page_size: 50 };

let server: HttpServer;
let lit: Client<"apiKey">;
beforeAll(async () => {
  server = await startServer();
  lit = createClient({ baseUrl: server.url, apiKey: "the-key" });
});
afterAll(() => server.stop());
beforeEach(() => {
  server.received.length = 0;
  server.answer = { body: "{}" };
});

/** What a call throws, whatever that is. */
const thrownBy = (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    (value) => `nothing: it returned ${JSON.stringify(value)}`,
    (reason) => reason,
  );

describe("the key", () => {
  test("must be given with each call (openapi-fetch, hey-api, kubb, zod-client; by position: oazapfts, codegen)", async () => {
    expectTypeOf(lit.listApiKeys).toBeCallableWith(page);
    server.answer = { body: "[]" };
    await lit.listApiKeys(page);
    await lit.listGroups(page);
    expect(server.received.map(({ headers }) => headers["x-api-key"])).toEqual(["the-key", "the-key"]);
  });

  test("is an argument among the others (all eight)", async () => {
    server.answer = { body: "[]" };
    await lit.listApiKeys(page);
    expect(server.received[0]?.target).toBe("/core/v1/list_api_keys?page_number=0&page_size=50");
    // @ts-expect-error The key is no part of the input.
    void (() => lit.listApiKeys({ ...page, "X-Api-Key": "the-key" }));
  });

  test("is dropped, and the call goes out without it (orval, swagger-typescript-api)", async () => {
    await lit.addPkpToGroup({ group_id: 1, pkp_id: wallet });
    await lit.request("POST /not_in_the_description_yet", { body: {} });
    expect(server.received.map(({ headers }) => headers["x-api-key"])).toEqual(["the-key", "the-key"]);
  });
});

describe("the address", () => {
  test("is relative, so that nothing but a page can call it (orval)", async () => {
    const asked = vi.fn<typeof fetch>(async () => new Response("true"));
    await createClient({ baseUrl: "production", apiKey: "k", fetch: asked }).accountExists();
    expect(asked.mock.calls[0]?.[0]).toBe("https://api.chipotle.litprotocol.com/core/v1/account_exists");
  });

  test("takes `../../admin?x=1#` in a path parameter to /admin (orval, kubb, swagger, codegen, zod-client)", async () => {
    // Lit's newest description has no parameter in a path; the runtime that would fill one is the same.
    const paths = restClient<{ getItem(input: object): Promise<unknown> }>(
      {
        fail: LitError,
        basePath: "/core/v1",
        presets: {},
        schemes: {},
        access: [[]],
        operations: [["GET", 0, { place: inPathAndQuery }, "getItem /items/{id}"]],
      },
      { baseUrl: server.url },
    );
    await paths.getItem({ id: "../../admin?x=1#" });
    expect(server.received[0]?.target).toBe("/core/v1/items/..%2F..%2Fadmin%3Fx%3D1%23");
  });

  test("is the same for a value in the query that would end it", async () => {
    server.answer = { body: "[]" };
    await lit.listActions({ ...page, group_id: "7&admin=1#" as never });
    expect(server.received[0]?.target).toBe(
      "/core/v1/list_actions?page_number=0&page_size=50&group_id=7%26admin%3D1%23",
    );
  });
});

describe("the answer", () => {
  test("has the type never (openapi-fetch), any (kubb, swagger) or void (zod-client), or may be a string (the rest)", async () => {
    server.answer = { body: JSON.stringify([key]) };
    const keys = await lit.listApiKeys(page);
    expectTypeOf(keys).toEqualTypeOf<ApiKeyItem[]>();
    expect(keys).toEqual([key]);
  });

  test("is never read (swagger-typescript-api), or refused although it is right (zod-client)", async () => {
    server.answer = { body: `{"wallet_address":"${wallet}"}` };
    expect(await lit.createWalletPost()).toEqual({ wallet_address: wallet });
  });

  test("of an action is any, so that nothing checks what is done with it (kubb, codegen)", async () => {
    server.answer = { body: '{"has_error":false,"response":{"price":7},"logs":""}' };
    const run = await lit.litAction<{ price: number }>({ code: "" });
    expectTypeOf<LitActionResponse["response"]>().toEqualTypeOf<unknown>();
    if (run.has_error) throw new Error(run.logs);
    expectTypeOf(run.response).toEqualTypeOf<{ price: number }>();
    expect(run.response.price).toBe(7);
  });

  test("cannot be described, since the document has a tuple that OpenAPI 3.0 forbids (orval)", async () => {
    server.answer = { body: '{"name":"","version":"","commit_version":"","submodule_versions":[["core","1.2.3"]]}' };
    const { submodule_versions } = await lit.getVersion();
    expectTypeOf<VersionResponse["submodule_versions"]>().toEqualTypeOf<[string, string][]>();
    expect(submodule_versions[0]?.[1]).toBe("1.2.3");
  });

  test("comes a page at a time, and the next ones are left to the caller (all eight)", async () => {
    const asked = vi.fn<typeof fetch>(async (url) => {
      const number = Number(new URL(String(url)).searchParams.get("page_number"));
      return Response.json(
        [key, key, key].slice(number * 2, number * 2 + 2).map((item) => ({ ...item, id: `${number}` })),
      );
    });
    const ids: string[] = [];
    const paged = createClient({ baseUrl: server.url, apiKey: "k", fetch: asked });
    for await (const { id } of paged.listApiKeys.all({ page_size: 2 })) ids.push(id);
    expect(ids).toEqual(["0", "0", "1"]);
  });
});

describe("a failure", () => {
  test('of status 500 with the body "boom" is a result (kubb), or resolves (orval, oazapfts)', async () => {
    server.answer = { status: 500, body: '"boom"' };
    expect(await thrownBy(lit.createWalletPost())).toMatchObject({ kind: "http", status: 500, body: "boom" });
  });

  test("is thrown as a Response (swagger), or as another library's error (zod-client)", async () => {
    server.answer = { status: 500, body: '"boom"' };
    const thrown = await thrownBy(lit.createWalletPost());
    expect([isLitError(thrown), thrown instanceof Error]).toEqual([true, true]);
    expect(String(thrown)).toBe("LitError: POST /create_wallet: the server answered 500: boom");
  });

  test("of status 429 without a body is nothing at all (openapi-fetch, hey-api, oazapfts), a result (orval) or a SyntaxError (kubb)", async () => {
    server.answer = { status: 429, headers: {} };
    const thrown = await thrownBy(lit.litAction({ code: "" }, { retry: false }));
    expect(thrown).toMatchObject({
      kind: "http",
      status: 429,
      message: "POST /lit_action: the server answered 429: too many requests; wait before sending again",
    });
  });

  test("of status 429 is not sent again, though the description asks for it (all eight)", async () => {
    const asked = vi.fn<typeof fetch>();
    for (const status of [429, 429]) asked.mockResolvedValueOnce(new Response(null, { status }));
    asked.mockResolvedValueOnce(Response.json({ has_error: false }));
    const busy = createClient({ baseUrl: server.url, apiKey: "k", fetch: asked, retry: { delay: 1 } });
    expect(await busy.litAction({ code: "" })).toEqual({ has_error: false });
    expect(asked).toHaveBeenCalledTimes(3);
  });
});

describe("an integer of 64 bits", () => {
  test("comes rounded (each of the eight that reads it)", async () => {
    server.answer = { body: JSON.stringify([key]).replace('"balance":0', `"balance":${largest}`) };
    const [item] = await lit.listApiKeys(page);
    expect(item?.balance).toBe(largest);
    expect(`${item?.balance}`).toBe("18446744073709551615");
  });

  test("goes rounded, as there is no type but number (all eight)", async () => {
    await lit.addPkpToGroup({ group_id: largest, pkp_id: wallet });
    expect(server.received[0]?.body).toContain('"group_id":18446744073709551615,');
    server.answer = { body: "[]" };
    await lit.listWalletsInGroup({ ...page, group_id: largest });
    expect(server.received[1]?.target).toContain("group_id=18446744073709551615");
  });

  test("given as a number that is rounded already, goes as it is", async () => {
    const thrown = await thrownBy(lit.addPkpToGroup({ group_id: Number(largest), pkp_id: wallet }));
    expect(thrown).toMatchObject({ kind: "encoding", message: expect.stringContaining("give it as a bigint") });
    expect(server.received).toEqual([]);
  });

  test("has a type that its value has not (hey-api: number, and a bigint of digits that are lost)", async () => {
    expectTypeOf<ApiKeyItem["balance"]>().toEqualTypeOf<number | bigint>();
    server.answer = {
      body: JSON.stringify([key]).replace('"can_execute_in_groups":[]', `"can_execute_in_groups":[1,${largest}]`),
    };
    expect((await lit.listApiKeys(page))[0]?.can_execute_in_groups).toEqual([1, largest]);
  });
});

describe("a call", () => {
  test("waits for ever, as nothing sets a limit (all eight)", async () => {
    vi.useFakeTimers();
    try {
      const stuck = createClient({ baseUrl: "local", apiKey: "k", fetch: () => new Promise(() => {}) });
      const thrown = thrownBy(stuck.createWalletPost());
      await vi.advanceTimersByTimeAsync(60_000);
      expect(await thrown).toMatchObject({ kind: "timeout", sent: true });
    } finally {
      vi.useRealTimers();
    }
  });

  test("wants what may be left out, where its default is null (openapi-typescript, and what builds on it)", async () => {
    await lit.newAccount({ account_name: "Ada", account_description: "Trial" });
    expect(server.received[0]?.body).toBe('{"account_name":"Ada","account_description":"Trial"}');
  });

  test("takes any string for any id", async () => {
    // @ts-expect-error A wallet is no usage key.
    void (() => lit.removeUsageApiKey({ usage_api_key: wallet }));
    await lit.removeUsageApiKey({ usage_api_key: usageKey("old") });
    expect(server.received[0]?.body).toBe('{"usage_api_key":"old"}');
  });
});
