/** The WebSocket dialect of go-jsonrpc, on one connection. */

import type { IncomingHttpHeaders } from "node:http";
import type { WebSocket } from "ws";
import {
  type CallContext,
  type Channel,
  invoke,
  parse,
  readId,
  type Service,
  type Subscription,
  write,
} from "./lotus-rpc.js";
import type { Permission } from "./lotus-token.js";

/** A frame as a client sent it. */
export interface Frame {
  readonly text: string;
  readonly isBinary: boolean;
  /** The frame as JSON; undefined when it is none. */
  readonly json: { readonly id?: unknown; readonly method?: string; readonly params?: unknown } | undefined;
}

/** A WebSocket connection, as a test sees and drives it. */
export interface Connection {
  /** Path and query of the handshake. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly isOpen: boolean;
  /** Frames from the client, in order. */
  readonly received: readonly Frame[];
  /** Frames to the client, in order. */
  readonly sent: readonly string[];
  /** The channels that are open. */
  readonly channels: readonly Channel[];
  readonly subscriptions: readonly Subscription[];
  /** Ids of the calls that have not been answered. */
  readonly pending: readonly unknown[];
  /** What the client gave `xrpc.cancel`, in order, whether or not it named anything. */
  readonly cancels: readonly unknown[];
  /** Pings that the client sent. */
  readonly pings: number;
  /** Sends a frame as it stands. */
  send(text: string): void;
  ping(): void;
  /** Closes with a handshake. */
  close(code?: number, reason?: string): void;
  /** Ends the TCP connection, as a server that dies does. */
  drop(): void;
}

export interface SocketOptions {
  readonly service: Service;
  readonly allowed: readonly Permission[];
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Milliseconds between pings; 0 for none. */
  readonly pingInterval: number;
  /** Whether frames are kept for the test to look at. */
  readonly record: boolean;
  /** Told after everything that happens here. */
  readonly changed: () => void;
  /** Told when a call or a channel is cancelled. */
  readonly cancelled: () => void;
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<boolean>;
}

/** What go-jsonrpc puts into a notification for its tracing; the content is of no use to a client. */
const meta = { SpanContext: "AABKbBHyIkbjffS+gWeyntMqAYcRiGEtipnTAgA=" };

/** Answers what comes over a WebSocket, until it closes. */
export function serveSocket(socket: WebSocket, options: SocketOptions): Connection {
  const { service, allowed, path, headers, record, changed, sleep } = options;
  const received: Frame[] = [];
  const sent: string[] = [];
  const cancels: unknown[] = [];
  // By id, which is compared with its type: 41 does not cancel "41".
  const running = new Map<unknown, () => void>();
  const channels = new Map<number, Channel>();
  const subscriptions = new Map<string, Subscription>();
  const calls = new Set<AbortController>();
  let channelId = 0;
  let subscriptionId = 0;
  let pings = 0;

  const send = (text: string): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (record) sent.push(text);
    socket.send(text);
  };
  const notify = (method: string, params: unknown, more: object = {}): void =>
    send(write({ jsonrpc: "2.0", method, params, ...more }));

  const subscribe = (params: unknown[]): Subscription => {
    const id = `0x${(++subscriptionId).toString(16).padStart(64, "0")}`;
    const subscription: Subscription = {
      id,
      params,
      // An object for params, which go-jsonrpc takes nowhere itself.
      send: (result) => notify("eth_subscription", { result, subscription: id }, { meta }),
    };
    subscriptions.set(id, subscription);
    return subscription;
  };

  const openChannel = (callId: unknown, method: string, params: unknown[]): Channel => {
    const id = ++channelId;
    let isOpen = true;
    let isCancelled = false;
    const channel: Channel = {
      id,
      method,
      params,
      callId,
      get isOpen() {
        return isOpen && socket.readyState === socket.OPEN;
      },
      get isCancelled() {
        return isCancelled;
      },
      onCancel: () => channel.close(),
      send: (value) => notify("xrpc.ch.val", [id, value]),
      close: () => {
        if (!isOpen) return;
        isOpen = false;
        channels.delete(id);
        if (running.get(callId) === cancel) running.delete(callId);
        notify("xrpc.ch.close", [id]);
        changed();
      },
    };
    const cancel = (): void => {
      if (isCancelled) return;
      isCancelled = true;
      channel.onCancel();
    };
    channels.set(id, channel);
    running.set(callId, cancel);
    return channel;
  };

  const answer = async (frame: NonNullable<Frame["json"]>, id: string | number | null): Promise<void> => {
    const controller = new AbortController();
    const { signal } = controller;
    const cancel = (): void => controller.abort();
    calls.add(controller);
    if (id !== null) running.set(id, cancel);
    const context: CallContext = {
      signal,
      sleep: (milliseconds) => sleep(milliseconds, signal),
      subscribe,
      unsubscribe: (subscription) => subscriptions.delete(String(subscription)),
    };
    const call = { name: String(frame.method), id, params: frame.params, allowed, context };
    const outcome = await invoke(service, "websocket", call);
    calls.delete(controller);
    if (running.get(id) === cancel) running.delete(id);
    // A notification is executed and never answered, not even with an error; a channel is not opened for one.
    if (id === null) return;
    if ("error" in outcome) send(write({ error: outcome.error, id, jsonrpc: "2.0" }));
    else if ("result" in outcome) send(write({ id, jsonrpc: "2.0", result: outcome.result }));
    else {
      const channel = openChannel(id, outcome.method, outcome.params);
      send(write({ id, jsonrpc: "2.0", result: channel.id }));
      outcome.open(channel);
    }
    changed();
  };

  const take = (frame: Frame["json"]): void => {
    // What is no request is dropped with a line in the server's log: bad JSON, a batch, an id of another type.
    if (typeof frame !== "object" || frame === null || Array.isArray(frame)) return;
    const read = readId(frame.id);
    if ("refused" in read || read.id === Infinity) return;
    const { method = "", params } = frame;
    if (method === "xrpc.cancel") {
      const [id] = Array.isArray(params) ? params : [];
      cancels.push(id);
      const cancel = running.get(id);
      if (cancel) options.cancelled();
      cancel?.();
      // Without a method it is an answer to a call of the server's, and it has made none.
    } else if (method !== "" && !method.startsWith("xrpc.ch.")) void answer(frame, read.id);
  };

  socket.on("message", (data, isBinary) => {
    const text = data.toString();
    const json = parse(text) as Frame["json"];
    if (record) received.push({ text, isBinary, json });
    take(json);
    changed();
  });
  socket.on("ping", () => {
    pings++;
    changed();
  });
  // A connection that is cut in the middle of a frame: the close follows.
  socket.on("error", () => {});
  const timer = options.pingInterval > 0 ? setInterval(() => socket.ping(), options.pingInterval) : undefined;
  socket.on("close", () => {
    clearInterval(timer);
    for (const call of calls) call.abort();
    running.clear();
    channels.clear();
    subscriptions.clear();
    changed();
  });

  return {
    path,
    headers,
    received,
    sent,
    cancels,
    get isOpen() {
      return socket.readyState === socket.OPEN;
    },
    get channels() {
      return [...channels.values()];
    },
    get subscriptions() {
      return [...subscriptions.values()];
    },
    get pending() {
      const open = [...channels.values()].map(({ callId }) => callId);
      return [...running.keys()].filter((id) => !open.includes(id));
    },
    get pings() {
      return pings;
    },
    send,
    ping: () => socket.ping(),
    close: (code, reason) => socket.close(code, reason),
    drop: () => socket.terminate(),
  };
}
