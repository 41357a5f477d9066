import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { WebSocketServer } from "ws";
import { type Fault, firstValue, type HttpAnswer, misbehave, send, serveHttp } from "./lotus-http.js";
import { aliases, methods } from "./lotus-methods.js";
import { type CallContext, type Channel, type Method, RpcError, type Service, type Subscription } from "./lotus-rpc.js";
import { type Connection, serveSocket } from "./lotus-socket.js";
import { authorize } from "./lotus-token.js";

/**
 * A Lotus node for tests: answers over HTTP and WebSocket as go-jsonrpc v0.10.1 does (`lotus.test.ts` replays what a
 * real one answered), with a chain of three tipsets, keeps what it received, and lets a test push values, keep answers
 * back and drop connections.
 */

export type { Fault } from "./lotus-http.js";
export { type CallContext, type Channel, type Method, RpcError, type Subscription } from "./lotus-rpc.js";
export type { Connection, Frame } from "./lotus-socket.js";
export { type Permission, token } from "./lotus-token.js";

/** An HTTP request. */
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
  /** A limit that holds over HTTP only. */
  readonly maxRequestBytes?: number;
  /** The port; a free one by default. */
  readonly port?: number;
  /** Milliseconds between the pings to each WebSocket; 0 for none. By default 5000, as in Lotus. */
  readonly pingInterval?: number;
  /** Whether a client's ping is answered: yes by default, and no in Lotus before 1.36.2. */
  readonly pongs?: boolean;
  /** Whether the frames of a WebSocket are kept; yes by default. */
  readonly record?: boolean;
}

/** Calls that are kept waiting. */
export interface Hold {
  /** Those that wait, in the order in which they came. */
  readonly calls: readonly HeldCall[];
  /** Lets go of those that wait, and keeps no further ones. */
  release(): void;
}

export interface HeldCall {
  readonly id: unknown;
  readonly params: unknown[];
  /** Lets the method run and answer. */
  release(): void;
}

export interface LotusServer {
  /** Without a path: `http://127.0.0.1:port`. */
  readonly url: string;
  /** The same for WebSocket: `ws://127.0.0.1:port`. */
  readonly wsUrl: string;
  readonly host: string;
  readonly port: number;
  /** HTTP requests. */
  readonly received: Received[];
  /** Requests for a WebSocket, also those that were refused. */
  readonly handshakes: Pick<Received, "path" | "headers">[];
  /** Every WebSocket connection that there was, in order. */
  readonly connections: readonly Connection[];
  /** The channels that are open, of all connections. */
  readonly channels: readonly Channel[];
  /** The subscriptions of `eth_subscribe`, of all connections. */
  readonly subscriptions: readonly Subscription[];
  /** How many calls ended because the caller went away, and how many calls and channels `xrpc.cancel` reached. */
  readonly cancelled: number;
  /** What goes wrong with each HTTP request and, where it fits, each handshake. */
  fault: Fault | undefined;
  /** Keeps the calls of a method waiting, by the name that travels; a cancelled one answers with an error. */
  hold(method: string): Hold;
  /** Waits until something is so, looking again whenever something happens in the server. */
  until(condition: () => boolean): Promise<void>;
  close(): Promise<void>;
}

/** Starts a server on the loopback interface. */
export async function startLotus(options: LotusServerOptions = {}): Promise<LotusServer> {
  const limit = options.maxRequestBytes ?? 100 * 2 ** 20;
  const timers = new Set<NodeJS.Timeout>();
  const state = { cancelled: 0, fault: undefined as Fault | undefined };
  const received: Received[] = [];
  const handshakes: LotusServer["handshakes"] = [];
  const connections: Connection[] = [];

  const wait = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      timers.add(setTimeout(resolve, milliseconds));
    });

  const sleep = async (milliseconds: number, signal: AbortSignal): Promise<boolean> => {
    const aborted = new Promise((resolve) => signal.addEventListener("abort", resolve));
    if (!signal.aborted) await Promise.race([wait(milliseconds), aborted]);
    return !signal.aborted;
  };

  const waiting = new Set<() => void>();
  const changed = (): void => {
    for (const look of waiting) look();
  };
  const until = (condition: () => boolean): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        try {
          if (!condition()) return;
          resolve();
        } catch (error) {
          reject(error);
        }
        waiting.delete(look);
      };
      waiting.add(look);
      look();
    });

  const cancelled = (): void => {
    state.cancelled++;
    changed();
  };

  const { hold, gate } = holds(changed);
  const service: Service = { methods: { ...methods, ...options.methods }, aliases, gate };

  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const { method = "", url: path = "", headers } = request;
    received.push({ method, path, headers, body, json: firstValue(body) as Received["json"] });
    changed();

    const gone = new AbortController();
    response.on("close", () => {
      if (response.writableFinished) return;
      gone.abort();
      if (!isAnswered) cancelled();
    });
    let isAnswered = false;
    const context: CallContext = {
      signal: gone.signal,
      sleep: (milliseconds) => sleep(milliseconds, gone.signal),
    };

    const admitted = admit(request);
    const answer =
      "refused" in admitted ? admitted.refused : await serveHttp(service, body, admitted.allowed, limit, context);
    isAnswered = true;
    const { fault } = state;
    if (fault) await misbehave(fault, answer, response, wait);
    else send(response, answer);
  };

  const server = createServer((request, response) => {
    listener(request, response).catch(() => response.destroy());
  });
  // No sub-protocol is agreed on, and no limit is set to a frame.
  const sockets = new WebSocketServer({
    noServer: true,
    autoPong: options.pongs ?? true,
    handleProtocols: () => false,
    maxPayload: 0,
  });
  server.on("upgrade", (request, socket, head) => {
    const { url: path = "", headers } = request;
    handshakes.push({ path, headers });
    changed();
    socket.on("error", () => {});
    const admitted = admit(request);
    const { fault } = state;
    if (fault && "cut" in fault) return socket.destroy();
    const instead: HttpAnswer | undefined =
      fault && "status" in fault ? fault : "refused" in admitted ? admitted.refused : undefined;
    if (instead || "refused" in admitted) return refuseHandshake(socket, instead);
    const { allowed } = admitted;
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      const { pingInterval = 5000, record = true } = options;
      connections.push(
        serveSocket(accepted, { service, allowed, path, headers, pingInterval, record, changed, cancelled, sleep }),
      );
      changed();
    });
  });
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> => {
    for (const timer of timers) clearTimeout(timer);
    for (const client of sockets.clients) client.terminate();
    server.closeAllConnections();
    return new Promise((resolve) => {
      server.close(() => resolve());
    });
  };
  return {
    url: `http://127.0.0.1:${port}`,
    wsUrl: `ws://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    port,
    received,
    handshakes,
    connections,
    get channels() {
      return connections.flatMap(({ channels }) => channels);
    },
    get subscriptions() {
      return connections.flatMap(({ subscriptions }) => subscriptions);
    },
    get cancelled() {
      return state.cancelled;
    },
    get fault() {
      return state.fault;
    },
    set fault(fault) {
      state.fault = fault;
    },
    hold,
    until,
    close,
  };
}

/** What a request may do by its path and token, or the answer that refuses it. */
function admit({ url: target = "/", headers }: IncomingMessage) {
  const url = new URL(target, "http://localhost");
  const allowed = authorize(headers.authorization, url.searchParams.get("token"));
  if (!/^\/rpc\/v\d$/.test(url.pathname)) {
    return { refused: { status: 404, type: "text/plain; charset=utf-8", body: "404 page not found\n" } };
  }
  return allowed ? { allowed } : { refused: { status: 401, body: "" } };
}

/** Answers a handshake with something else than a WebSocket. */
function refuseHandshake(socket: NodeJS.WritableStream, answer: HttpAnswer = { status: 400, body: "" }): void {
  const type = answer.type ? `Content-Type: ${answer.type}\r\n` : "";
  const length = Buffer.byteLength(answer.body);
  socket.end(
    `HTTP/1.1 ${answer.status} refused\r\n${type}Content-Length: ${length}\r\nConnection: close\r\n\r\n${answer.body}`,
  );
}

/** Calls that wait until a test lets them go. */
function holds(changed: () => void): { hold: LotusServer["hold"]; gate: Service["gate"] } {
  const held = new Map<string, HeldCall[]>();
  const hold = (method: string): Hold => {
    const calls: HeldCall[] = [];
    held.set(method, calls);
    const release = (): void => {
      if (held.get(method) === calls) held.delete(method);
      for (const call of [...calls]) call.release();
    };
    return { calls, release };
  };
  const gate: Service["gate"] = async ({ method, id, params, signal }) => {
    const calls = held.get(method);
    if (!calls) return;
    await new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        calls.splice(calls.indexOf(call), 1);
        signal.removeEventListener("abort", cancel);
      };
      const cancel = (): void => {
        leave();
        reject(new RpcError("context canceled"));
      };
      const call: HeldCall = {
        id,
        params,
        release: () => {
          if (!calls.includes(call)) return;
          leave();
          resolve();
        },
      };
      calls.push(call);
      if (signal.aborted) cancel();
      signal.addEventListener("abort", cancel);
      changed();
    });
  };
  return { hold, gate };
}
