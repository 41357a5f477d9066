/** Calls and streams over one WebSocket, as go-jsonrpc speaks it. */

import type { ClientError } from "./error.js";
import type { ExactReader } from "./exact.js";
import { type Frame, frameReader } from "./frames.js";
import type { Failure } from "./http.js";
import { plainJson, stringifyJson } from "./json.js";
import { lazily } from "./lazily.js";
import { deadlines, isSent, type Pending } from "./pending.js";
import { createLink, type Loss } from "./socket.js";
import { openStream } from "./stream.js";
import { type Call, type Connection, readValue, resultOf, type Sink, type Transport } from "./transport.js";

type Trouble = typeof import("./websocket-trouble.js");

const trouble = lazily(() => import("./websocket-trouble.js"));
const watching = lazily(() => import("./watch.js"));

export function webSocketTransport(connection: Connection): Transport {
  const { api, nextId, url, options: own } = connection;
  /** Calls with these options have nothing to be watched. */
  const plain = own.timeout === undefined && !own.signals[0] && !own.observers[0] && own;
  let isClosed = false;
  let watch: ReturnType<typeof import("./watch.js").watcher> | undefined;
  /** All that waits for the server, by the id of the call. */
  const pending = new Map<unknown, Pending>();
  /** Streams that are open, by what their values come under. */
  const open = new Map<unknown, Pending>();
  /** Streams that the server has not named yet, and what came under other names meanwhile. */
  const unnamed = new Set<Pending>();
  let early: [key: unknown, text: string][] = [];
  let earlyLength = 0;

  const failing =
    ({ call: { method: operation } }: Pending): Failure =>
    (kind, message, facts) =>
      new api.fail(message, { kind, operation, ...facts });

  const enter = (call: Call, sink: Sink): Pending => {
    const { params, row, options } = call;
    const { timeout = row.blocking ? 0 : 60_000 } = options;
    const id = nextId();
    const entry: Pending = {
      id,
      call,
      sink,
      text: "",
      attempt: 1,
      deadline: typeof timeout === "number" && timeout > 0 ? performance.now() + timeout : Number.POSITIVE_INFINITY,
    };
    if (isClosed) sink.end(failing(entry)("usage", "the client was closed"));
    else {
      pending.set(id, entry);
      changed(entry);
      const text = plainJson({ params });
      if (text && options === plain) ready(entry, text);
      else prepare(entry, text);
    }
    return entry;
  };
  /** Makes a call ready that takes more than most. */
  const prepare = async (entry: Pending, text: string | undefined): Promise<void> => {
    const { method, params } = entry.call;
    try {
      // Without a pause once it is there, so that calls keep their order. Only what holds a bigint takes longer.
      watch ??= (await watching(api.fail, method)).watcher(connection, pending, failing, stop);
      if (!pending.has(entry.id)) return;
      entry.watch = watch(entry);
      const written = text ?? (await stringifyJson({ params }, api.fail, method));
      // It may have been aborted meanwhile.
      if (pending.has(entry.id)) ready(entry, written);
    } catch (error) {
      finish(entry, error as ClientError);
    }
  };
  const ready = (entry: Pending, text: string): void => {
    entry.text = `{"jsonrpc":"2.0","id":${entry.id},"method":${JSON.stringify(entry.call.method)},${text.slice(1)}`;
    if (link.isOpen()) transmit(entry);
    else link.need();
  };
  const transmit = (entry: Pending): void => {
    const { call, watch, text } = entry;
    if (!text) return;
    const refused = link.check(call);
    if (refused) return void refused.catch((error) => finish(entry, error));
    watch?.sending();
    // A hook may have aborted it.
    if (!pending.has(entry.id)) return;
    entry.text = undefined;
    if (call.row.stream) unnamed.add(entry);
    link.send(text);
  };
  const tell = (method: string, params: readonly unknown[], id?: number): void => {
    if (link.isOpen()) link.send(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
  };

  /** Its answer has come, or never will. */
  const settle = (entry: Pending, error?: ClientError): void => {
    entry.watch?.answered(error);
    if (!unnamed.delete(entry) || unnamed.size > 0) return;
    early = [];
    earlyLength = 0;
  };
  /** Forgets a call or a stream, which ends with that error, or well. False if that has happened already. */
  const finish = (entry: Pending, error?: ClientError, isNow?: boolean): boolean => {
    const { id, watch, sink } = entry;
    if (!pending.delete(id)) return false;
    changed();
    const key = keyOfStream(entry);
    if (open.get(key) === entry) open.delete(key);
    settle(entry, error);
    watch?.release();
    sink.end(error, isNow);
    return true;
  };
  /** Ends what the server has refused, once it can be said how. Meanwhile only the caller ends it. */
  const blame = (entry: Pending, errorIn: (trouble: Trouble) => ClientError | Promise<ClientError>): void => {
    entry.isAnswered = true;
    entry.name = undefined;
    trouble(api.fail, entry.call.method, true)
      .then(errorIn)
      .catch((error) => error)
      .then((error) => finish(entry, error));
  };
  /** Ends what the client wants no more, and tells the server. */
  const stop = (entry: Pending, error?: ClientError, isNow = true): void => {
    const { id, name, call, sink, isLeft } = entry;
    const { stream } = call.row;
    const isNotified = typeof stream === "object";
    if (isNotified && isSent(entry) && name === undefined && !isLeft) {
      // Only the answer will say what has to be ended.
      entry.isLeft = true;
      settle(entry, error);
      sink.end(error, isNow);
    } else if (finish(entry, error, isNow) && isSent(entry)) {
      if (!isNotified || name === undefined) tell("xrpc.cancel", [id]);
      else if (stream.cancel) tell(stream.cancel, [name], nextId());
    }
  };

  const take = (frame: Frame, text: string): void => {
    const { id, method } = frame;
    if (typeof method !== "string") answered(frame, text);
    else if (id === undefined || id === null) notified(frame, text);
    else
      trouble().then(
        ({ noMethod }) => link.isOpen() && link.send(noMethod(frame)),
        () => {},
      );
  };
  const answered = (frame: Frame, text: string): void => {
    const entry = pending.get(frame.id);
    // An answer to what was given up, to what is answered already, or to nothing at all.
    if (!entry || !isSent(entry) || entry.isAnswered) return;
    const { method, row } = entry.call;
    if (frame.error) blame(entry, ({ refusedBy }) => refusedBy(api, method, frame, text, link.redact));
    else if (row.stream) opened(entry, frame.result);
    else {
      try {
        entry.sink.push(resultOf(frame, api, method), 0);
        finish(entry);
      } catch (error) {
        finish(entry, error as ClientError);
      }
    }
  };
  const opened = (entry: Pending, result: unknown): void => {
    if (typeof result !== "number" && typeof result !== "string")
      return void blame(entry, ({ namesNothing }) => namesNothing(failing(entry), result));
    entry.isAnswered = true;
    entry.name = result;
    entry.deadline = Number.POSITIVE_INFINITY;
    const key = keyOfStream(entry);
    const waited = early.filter(([other]) => other === key);
    settle(entry);
    if (entry.isLeft) return void stop(entry);
    const other = open.get(key);
    if (other) blame(other, ({ namedTwice }) => namedTwice(failing(other)));
    open.set(key, entry);
    entry.sink.begun?.();
    for (const [, text] of waited) frames.read(text);
  };
  const notified = (frame: Frame, text: string): void => {
    const { method, params } = frame;
    const key = keyOf(frame);
    const entry = open.get(key);
    if (!entry) {
      if (unnamed.size === 0) return;
      early.push([key, text]);
      earlyLength += text.length;
      if (earlyLength > 2 ** 26)
        for (const each of unnamed)
          stop(each, failing(each)("overflow", "more than 2^26 characters of values came before the stream was open"));
    } else if (method === "xrpc.ch.close") finish(entry);
    else {
      try {
        const value = Array.isArray(params) ? params[1] : (params as { result?: unknown }).result;
        entry.sink.push(readValue(value, api, entry.call.method), text.length);
      } catch (error) {
        stop(entry, error as ClientError, false);
      }
    }
  };
  /** A frame with numbers that may have been rounded. */
  const inexact = (frame: Frame, text: string, exact: ExactReader): void => {
    const entry = frame.method === undefined ? pending.get(frame.id) : open.get(keyOf(frame));
    // Where it is not known whose it is, it is kept as it came, or passed over.
    if (!entry) return void take(frame, text);
    let restored: Frame;
    try {
      restored = exact(frame, text, entry.call.method) as Frame;
    } catch (error) {
      if (entry.name === undefined) finish(entry, error as ClientError);
      else stop(entry, error as ClientError, false);
      return;
    }
    take(restored, text);
  };

  /** What was sent fails, as the server may have acted upon it; what was not may wait for another connection. */
  const lost = ({ kind, message, ...facts }: Loss, wasOpen: boolean): void => {
    // A copy: streams that resume add themselves.
    for (const entry of [...pending.values()]) {
      const { retry } = entry.call.options;
      const { attempts = 2 } = retry || {};
      const sent = isSent(entry);
      const error = failing(entry)(kind, message, { sent, ...facts });
      // What is refused ends with that.
      if (sent) frames.after(() => (!entry.isAnswered || entry.name !== undefined) && finish(entry, error));
      else if (kind !== "connection" || !(wasOpen || (retry !== false && entry.attempt++ <= attempts)))
        finish(entry, error);
    }
  };

  const changed = deadlines(pending, (entry) => {
    const { timeout = 60_000 } = entry.call.options;
    const message = `no answer within ${timeout} ms; raise \`timeout\`, or give 0 for no limit`;
    stop(entry, failing(entry)("timeout", message, { sent: isSent(entry) }));
  });
  const link = createLink(connection, {
    opened() {
      // It may be lost in the middle of that.
      for (const entry of pending.values()) if (link.isOpen()) transmit(entry);
    },
    received: (text) => frames.read(text),
    lost,
    isBusy: () => pending.size > 0,
    probe: () => JSON.stringify({ jsonrpc: "2.0", id: nextId(), method: api.probe ?? "rpc.ping", params: [] }),
  });
  const frames = frameReader(api, take, inexact, link.fail, link.redact);
  const subscribe = (call: Call, sink: Sink): (() => void) => {
    const entry = enter(call, sink);
    return () => stop(entry);
  };

  return {
    url,
    // To reject what was resolved would change nothing, but take time.
    call: (call) =>
      new Promise((resolve, reject) => enter(call, { push: resolve, end: (error) => error && reject(error) })),
    open: async (call) => openStream(api, call, subscribe),
    subscribe,
    async close() {
      isClosed = true;
      lost({ kind: "aborted", message: "the client was closed" }, true);
      link.close();
    },
  };
}

/** What the values of a stream come under. */
const keyOfStream = ({ call, name }: Pending): unknown =>
  typeof call.row.stream === "object" ? `${call.row.stream.notification} ${name}` : name;

/** What a notification comes under: the id of its channel, or its method and the id of its subscription. */
const keyOf = ({ method = "", params }: Frame): unknown =>
  method.startsWith("xrpc.ch.")
    ? (params as readonly unknown[] | undefined)?.[0]
    : `${method} ${(params as { readonly subscription?: unknown } | null | undefined)?.subscription}`;
