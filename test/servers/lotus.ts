import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import * as chain from "./lotus-chain.js";

/**
 * A Lotus node for tests: answers over HTTP as go-jsonrpc v0.10.1 does (`lotus.test.ts` replays what a real one
 * answered), with a chain of three tipsets, and keeps what it received.
 */

export type Permission = "read" | "write" | "sign" | "admin";

/** A method: what it needs, how many parameters it counts, and what it does with them. */
export interface Method {
  readonly permission?: Permission;
  /** Go types of the parameters; only those of numbers and strings are looked at. */
  readonly params?: readonly string[];
  readonly call: (params: unknown[], context: CallContext) => unknown;
}

export interface CallContext {
  /** Aborted when the caller has gone. */
  readonly signal: AbortSignal;
  /** Sleeps; false when the caller went in the meantime. */
  readonly sleep: (milliseconds: number) => Promise<boolean>;
}

/** An error that a method returns; without a code it is 1, as for every Go error that is not registered. */
export class RpcError extends Error {
  constructor(
    message: string,
    readonly code = 1,
    /** `data` or `meta`. */
    readonly more: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

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

export interface Received {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: { readonly id?: unknown; readonly method?: string; readonly params?: unknown } | undefined;
}

export interface LotusServerOptions {
  /** Methods by the name that travels; they take the place of those that the server knows. */
  readonly methods?: Readonly<Record<string, Method>>;
  readonly maxRequestBytes?: number;
}

export interface LotusServer {
  /** Without a path: `http://127.0.0.1:port`. */
  readonly url: string;
  readonly host: string;
  readonly received: Received[];
  /** How many calls ended because the caller went away. */
  readonly cancelled: number;
  fault: Fault | undefined;
  close(): Promise<void>;
}

const secret = "the tests' own";
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const signature = (text: string): string => createHmac("sha256", secret).update(text).digest("base64url");

/** A token that the server accepts. */
export function token(...permissions: Permission[]): string {
  const text = `${base64url({ alg: "HS256", typ: "JWT" })}.${base64url({ Allow: permissions })}`;
  return `${text}.${signature(text)}`;
}

/** The permissions of a token. */
function verify(given: string): Permission[] {
  const [header, payload = "", signed = "", ...rest] = given.split(".");
  if (signed === "" || rest.length > 0) throw new RpcError("JWT Verification failed: jwt: malformed token");
  const right = Buffer.from(signature(`${header}.${payload}`));
  const is = Buffer.from(signed);
  if (right.length !== is.length || !timingSafeEqual(right, is)) {
    throw new RpcError("JWT Verification failed: jwt: HMAC verification failed");
  }
  return JSON.parse(Buffer.from(payload, "base64url").toString()).Allow;
}

/** Channel methods, which HTTP cannot answer. */
const channels = [
  "Filecoin.ChainNotify",
  "Filecoin.ChainExport",
  "Filecoin.MpoolSub",
  "Filecoin.Closing",
  "Filecoin.SyncIncomingBlocks",
  "Filecoin.SubscribeActorEventsRaw",
];

const aliases: Readonly<Record<string, string>> = {
  eth_blockNumber: "Filecoin.EthBlockNumber",
  eth_chainId: "Filecoin.EthChainId",
  eth_subscribe: "Filecoin.EthSubscribe",
  "rpc.discover": "Filecoin.Discover",
};

const key = "types.TipSetKey";
const epoch = "int64";

const methods: Readonly<Record<string, Method>> = {
  "Filecoin.Version": { call: () => chain.version },
  "Filecoin.ID": { call: () => chain.peerId },
  "Filecoin.Session": { call: () => "07070707-0707-0707-0707-070707070707" },
  "Filecoin.Discover": {
    call: () => ({ openrpc: "1.2.6", info: { title: "test-server", version: "0" }, methods: [] }),
  },
  "Filecoin.NetPeers": { call: () => [{ ID: chain.peerId, Addrs: ["/ip4/192.0.2.1/tcp/1347"] }] },
  "Filecoin.ChainHead": { call: () => chain.head },
  "Filecoin.ChainGetTipSet": { params: [key], call: ([cids]) => chain.tipSet(cids) },
  "Filecoin.ChainGetTipSetByHeight": {
    params: [epoch, key],
    call: ([height]) => {
      if ((height as number) > chain.head.Height) {
        throw new RpcError("looking for tipset with height greater than start point");
      }
      if (height === 17) throw new RpcError("requested epoch was a null round (17)", 12, { data: 17 });
      return chain.tipSetAt(height as number);
    },
  },
  "Filecoin.ChainReadObj": { params: ["cid.Cid"], call: () => "gkEBQQI=" },
  "Filecoin.StateNetworkName": { call: () => "calibrationnet" },
  "Filecoin.StateGetActor": {
    params: ["address.Address", key],
    call: ([address]) => {
      if (address === "f099") throw new RpcError("actor not found", 11);
      return chain.actor;
    },
  },
  "Filecoin.WalletBalance": { params: ["address.Address"], call: () => "1000000000000000000" },
  "Filecoin.WalletList": { permission: "write", call: () => [chain.address] },
  "Filecoin.WalletNew": { permission: "write", params: ["string"], call: () => chain.address },
  "Filecoin.MpoolGetNonce": { params: ["address.Address"], call: () => 7 },
  "Filecoin.MpoolPending": { params: [key], call: () => [chain.signed(chain.message)] },
  // The server of the recording asks no permission for it; a node asks `sign`.
  "Filecoin.MpoolPushMessage": {
    permission: "sign",
    params: ["*types.Message", "*api.MessageSendSpec"],
    call: ([message]) => {
      if (message === null) throw new RpcError("message is nil");
      return chain.signed(message as Record<string, unknown>);
    },
  },
  "Filecoin.EthBlockNumber": { call: () => `0x${chain.head.Height.toString(16)}` },
  "Filecoin.EthChainId": { call: () => "0x4cb2f" },
  "Filecoin.EthSubscribe": {
    params: ["string"],
    call: () => {
      throw new RpcError("connection doesn't support callbacks");
    },
  },
  "Filecoin.AuthNew": {
    permission: "admin",
    params: ["[]auth.Permission"],
    call: ([permissions]) => Buffer.from(token(...(permissions as Permission[]))).toString("base64"),
  },
  "Filecoin.AuthVerify": { params: ["string"], call: ([given]) => verify(given as string) },
  "Filecoin.LogSetLevel": { permission: "write", params: ["string", "string"], call: () => null },

  // Methods of the recording's own, each for one way to answer.
  "Filecoin.TestEcho": { params: ["interface {}"], call: ([value]) => value },
  "Filecoin.TestMeta": {
    call: () => {
      throw new RpcError("meta error: x", 77, { meta: { what: "x" } });
    },
  },
  "Filecoin.TestPanic": {
    call: () => {
      throw new Error("boom");
    },
  },
  "Filecoin.TestVoid": { call: () => null },
  "Filecoin.TestNil": { call: () => null },
  "Filecoin.TestNilSlice": { call: () => null },
  "Filecoin.TestBig": { call: () => 2n ** 64n - 1n },
  "Filecoin.TestBlob": { params: ["int"], call: ([size]) => Buffer.alloc(size as number).toString("base64") },
  "Filecoin.TestSlow": {
    params: [epoch],
    call: async ([milliseconds], { sleep }) => {
      if (!(await sleep(milliseconds as number))) throw new RpcError("context canceled");
      return "done";
    },
  },
};

/** Starts a server on a free port of the loopback interface. */
export async function startLotus(options: LotusServerOptions = {}): Promise<LotusServer> {
  const known = { ...methods, ...options.methods };
  const limit = options.maxRequestBytes ?? 100 * 2 ** 20;
  const timers = new Set<NodeJS.Timeout>();
  const state = { cancelled: 0, fault: undefined as Fault | undefined };
  const received: Received[] = [];

  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      timers.add(setTimeout(resolve, milliseconds));
    });

  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const url = new URL(request.url ?? "/", "http://localhost");
    received.push({
      method: request.method ?? "",
      path: request.url ?? "",
      headers: request.headers,
      body,
      json: firstValue(body) as Received["json"],
    });

    const gone = new AbortController();
    response.on("close", () => {
      if (!response.writableFinished) gone.abort();
    });
    const context: CallContext = {
      signal: gone.signal,
      sleep: async (milliseconds) => {
        await Promise.race([
          wait(milliseconds),
          new Promise((resolve) => gone.signal.addEventListener("abort", resolve)),
        ]);
        if (gone.signal.aborted) state.cancelled++;
        return !gone.signal.aborted;
      },
    };

    let answer: HttpAnswer;
    const allowed = authorize(request.headers.authorization, url.searchParams.get("token"));
    if (!/^\/rpc\/v\d$/.test(url.pathname)) {
      answer = { status: 404, type: "text/plain; charset=utf-8", body: "404 page not found\n" };
    } else if (!allowed) {
      answer = { status: 401, body: "" };
    } else {
      answer = await serve(body, allowed, known, limit, context);
    }
    const { fault } = state;
    if (fault) await misbehave(fault, answer, response, wait);
    else send(response, answer);
  };

  const server = createServer((request, response) => {
    listener(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> => {
    for (const timer of timers) clearTimeout(timer);
    server.closeAllConnections();
    return new Promise((resolve) => {
      server.close(() => resolve());
    });
  };
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    received,
    get cancelled() {
      return state.cancelled;
    },
    get fault() {
      return state.fault;
    },
    set fault(fault) {
      state.fault = fault;
    },
    close,
  };
}

/** The permissions of a request, or nothing when its token is bad. */
function authorize(header: string | undefined, query: string | null): Permission[] | undefined {
  if (header === undefined && query === null) return ["read"];
  if (header !== undefined && !header.startsWith("Bearer ")) return undefined;
  try {
    return verify(header?.slice("Bearer ".length) ?? query ?? "");
  } catch {
    return undefined;
  }
}

interface HttpAnswer {
  readonly status: number;
  readonly type?: string;
  readonly body: string;
}

/** A body of one request or of a batch. */
async function serve(
  body: string,
  allowed: Permission[],
  known: Readonly<Record<string, Method>>,
  limit: number,
  context: CallContext,
): Promise<HttpAnswer> {
  const refuse = (status: number, code: number, message: string): HttpAnswer =>
    json(status, write({ error: { code, message }, id: null, jsonrpc: "2.0" }));
  // Go has integers of 64 bits where a message has its gas limit.
  const text = body.trim().replace(/("GasLimit":)(\d{16,})/g, '$1"bigint:$2"');
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
    const { id = null, method = "", params } = (request ?? {}) as Record<string, unknown>;
    if (index > 0) written += ",";
    if (id !== null && typeof id !== "string" && typeof id !== "number") {
      const type = typeof id === "boolean" ? "bool" : Array.isArray(id) ? "[]interface {}" : "map[string]interface {}";
      const error = { code: -32700, message: `failed to parse ID: invalid id type: ${type}` };
      const message = write({ error, id: null, jsonrpc: "2.0" });
      // The bracket of a batch stays open.
      return isBatch ? json(200, `[${written}${message}`) : json(500, message);
    }
    const outcome = await invoke(String(method), params, allowed, known, context);
    status = outcome.status;
    if ("error" in outcome) written += write({ error: outcome.error, id, jsonrpc: "2.0" });
    // A notification gets no answer, but the comma before it stands.
    else if (id !== null) written += write({ id, jsonrpc: "2.0", result: outcome.result });
  }
  return isBatch ? json(200, `[${written}]`) : json(status, written);
}

type Outcome = { status: number } & ({ error: Record<string, unknown> } | { result: unknown });

async function invoke(
  name: string,
  params: unknown,
  allowed: Permission[],
  known: Readonly<Record<string, Method>>,
  context: CallContext,
): Promise<Outcome> {
  const refuse = (code: number, message: string): Outcome => ({ status: 500, error: { code, message } });
  if (channels.includes(name)) {
    return refuse(-32601, `method '${name}' not supported in this mode (no out channel support)`);
  }
  const wire = aliases[name] ?? name;
  const method = Object.hasOwn(known, wire) ? known[wire] : undefined;
  if (!method) return refuse(-32601, `method '${name}' not found`);
  const list = params ?? [];
  const types = method.params ?? [];
  if (!Array.isArray(list)) {
    const message = `json: cannot unmarshal ${goKind(list)} into Go value of type []jsonrpc.param`;
    return refuse(-32700, `unmarshaling param array: ${message}`);
  }
  if (list.length !== types.length) {
    return refuse(-32602, `wrong param count (method '${name}'): ${list.length} != ${types.length}`);
  }
  for (const [index, type] of types.entries()) {
    if (!fits(list[index], type)) {
      const message = `json: cannot unmarshal ${goKind(list[index])} into Go value of type ${type}`;
      return refuse(-32700, `unmarshaling params for '${name}' (param: *${type}): ${message}`);
    }
  }
  const { permission = "read" } = method;
  if (!allowed.includes(permission)) {
    const bare = wire.slice("Filecoin.".length);
    const message = `missing permission to invoke '${bare}' (need '${permission}')`;
    return { status: 200, error: { code: 1, message } };
  }
  try {
    return { status: 200, result: await method.call(list, context) };
  } catch (error) {
    if (error instanceof RpcError) {
      return { status: 200, error: { code: error.code, message: error.message, ...error.more } };
    }
    const panic = `panic in rpc method '${name}': ${(error as Error).message}`;
    return refuse(0, `fatal error calling '${name}': ${panic}`);
  }
}

/** Whether Go takes a value for a parameter of a type; null is taken for all. */
function fits(value: unknown, type: string): boolean {
  if (value === null) return true;
  if (/^u?int\d*$/.test(type)) return Number.isInteger(value);
  return type !== "string" || typeof value === "string";
}

/** What Go calls a JSON value in its errors. */
function goKind(value: unknown): string {
  if (typeof value === "number") return Number.isInteger(value) ? "number" : `number ${value}`;
  if (typeof value === "boolean") return "bool";
  return Array.isArray(value) ? "array" : typeof value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Go's decoder reads one value and does not look at what follows. */
function firstValue(text: string): unknown {
  for (let end = text.length; end > 0; end = text.lastIndexOf("}", end - 2) + 1) {
    const value = parse(text.slice(0, end));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** JSON as Go writes it: safe in HTML, and with a line break at its end. */
function write(value: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(value, (_, member: unknown) =>
    typeof member === "bigint" ? `bigint:${member}` : member,
  );
  const escaped = text.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${escaped.replace(/"bigint:(\d+)"/g, "$1")}\n`;
}

const json = (status: number, body: string): HttpAnswer => ({ status, type: "application/json", body });

function send(response: ServerResponse, { status, type, body }: HttpAnswer, more: Record<string, string> = {}): void {
  response.writeHead(status, {
    ...(type && { "content-type": type }),
    "content-length": Buffer.byteLength(body),
    ...more,
  });
  response.end(body);
}

async function misbehave(
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
