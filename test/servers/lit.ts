/**
 * A small Lit server: accounts, usage keys, wallets, groups and actions, kept in memory, with the refusals of the real
 * one. Loopback only, on a free port. It does not run actions: it says hello to the name that one is given.
 */

import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface LitServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Each request: route, key, and the body as it travelled. */
  readonly received: { readonly route: string; readonly key: string; readonly body: string }[];
  stop(): Promise<void>;
}

type Body = Readonly<Record<string, unknown>>;
type Answered = [status: number, body: unknown];

/** The first group has an id that a JavaScript number cannot hold. */
const firstGroup = 9007199254740993n;

export async function startLit(): Promise<LitServer> {
  const accounts = new Set<string>();
  const usageKeys = new Map<string, string>();
  const wallets = new Map<string, string>();
  const groups = new Map<string, { account: string; actions: Set<string>; wallets: Set<string> }>();

  const fresh = (what: string): string => createHash("sha256").update(`${what}${received.length}`).digest("hex");
  /** In the alphabet and length of a real one. */
  const cidOf = (code: string): string =>
    `Qm${createHash("sha256").update(code).digest("hex").replaceAll("0", "z").slice(0, 44)}`;
  const done: Answered = [200, { success: true }];

  /** The group of a request, which must be named by an integer. */
  const groupOf = (account: string, text: string) => {
    const [, id = ""] = /"group_id":\s*(\d+)\s*[,}]/.exec(text) ?? [];
    const group = groups.get(id);
    return group?.account === account ? group : undefined;
  };

  const calls: Record<string, (body: Body, text: string, account: string, key: string) => Answered> = {
    new_account: () => {
      const api_key = `account-${fresh("account")}`;
      accounts.add(api_key);
      return [200, { api_key, wallet_address: `0x${fresh("own").slice(0, 40)}` }];
    },
    add_usage_api_key: (_, __, account) => {
      const usage_api_key = `usage-${fresh("usage")}`;
      usageKeys.set(usage_api_key, account);
      return [200, { success: true, usage_api_key }];
    },
    create_wallet: (_, text, account) => {
      if (text !== "") return [422, "this call takes no body"];
      const wallet_address = `0x${fresh("wallet").slice(0, 40)}`;
      wallets.set(wallet_address, account);
      return [200, { wallet_address }];
    },
    get_lit_action_ipfs_id: (code) => (typeof code === "string" ? [200, cidOf(code)] : [422, "the code is a string"]),
    add_group: (_, __, account) => {
      const group_id = String(firstGroup + BigInt(groups.size));
      groups.set(group_id, { account, actions: new Set(), wallets: new Set() });
      return [200, { success: true, group_id }];
    },
    add_action_to_group: ({ action_ipfs_cid }, text, account) => {
      groupOf(account, text)?.actions.add(String(action_ipfs_cid));
      return groupOf(account, text) ? done : [404, "no such group"];
    },
    add_pkp_to_group: ({ pkp_id }, text, account) => {
      if (wallets.get(String(pkp_id)) !== account) return [404, "no such wallet"];
      groupOf(account, text)?.wallets.add(String(pkp_id));
      return groupOf(account, text) ? done : [404, "no such group"];
    },
    lit_action: ({ code, js_params }, _, account) => {
      const cid = cidOf(String(code));
      const group = [...groups.values()].find((one) => one.account === account && one.actions.has(cid));
      if (!group?.wallets.size) return [403, "Permission denied"];
      const greeting = `Hello, ${(js_params as Body).name}`;
      return [200, { has_error: false, response: { greeting }, logs: "" }];
    },
  };
  const open = new Set(["new_account", "get_lit_action_ipfs_id"]);

  const answerTo = (path: string, key: string, text: string): Answered => {
    const call = Object.hasOwn(calls, path) ? calls[path] : undefined;
    if (!call) return [404, { error: "not_found", message: "no such route", fix: "", docs_url: "" }];
    const account = accounts.has(key) ? key : usageKeys.get(key);
    if (!open.has(path) && account === undefined) return [401, "no account has this key"];
    // Usage keys of this server may run actions, and no more.
    if (usageKeys.has(key) && path !== "lit_action") return [403, "Permission denied"];
    return call(text === "" ? {} : JSON.parse(text), text, account ?? "", key);
  };

  const received: { route: string; key: string; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const key = String(request.headers["x-api-key"] ?? "");
    received.push({ route: `${request.method} ${request.url}`, key, body });
    const [status, answer] = answerTo((request.url ?? "").replace("/core/v1/", ""), key, body);
    response.writeHead(status, { "content-type": "application/json", "x-request-id": `r-${received.length}` });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
