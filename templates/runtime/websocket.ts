/** Calls and streams over one WebSocket, as go-jsonrpc speaks it. */

import type { ClientError } from "./error.js";
import { notify } from "./hooks.js";
import { isExact, plainJson } from "./json.js";
import { failing, isSent, type Pending, pendingCalls } from "./pending.js";
import { abortedBy } from "./signals.js";
import { createLink, type Loss } from "./socket.js";
import { type Frame, subscriptions } from "./subscriptions.js";
import { type Call, type Connection, errorOf, resultOf, type Transport } from "./transport.js";
import { withoutSecrets } from "./trouble.js";

export function webSocketTransport(connection: Connection): Transport {
  const { api, nextId } = connection;
  const url = withoutSecrets(connection.url);
  let isClosed = false;
  /** Methods that the token of this connection is known to permit. */
  const permitted = new Set<string>();

  const enter = (
    call: Call,
    signals: readonly AbortSignal[],
    resolve: Pending["resolve"],
    reject: Pending["reject"],
  ): Pending => {
    const { method, params, row, options } = call;
    const { timeout = row.blocking ? 0 : 60_000 } = options;
    const failure = failing(api.fail, call);
    const isBad = !(timeout >= 0) || !signals.every(({ addEventListener }) => addEventListener);
    if (isClosed) throw failure("usage", "the client is closed");
    for (const signal of signals) if (signal.aborted) throw abortedBy(signal, failure, false);
    const id = nextId();
    // A timer that is set any longer would fire at once.
    const hasLimit = timeout > 0 && timeout < 2 ** 31;
    const entry: Pending = {
      id,
      call,
      signals: isBad ? [] : signals,
      releases: [],
      text: (!isBad && plainJson({ jsonrpc: "2.0", id, method, params })) || "",
      attempt: 1,
      timeout,
      deadline: hasLimit ? performance.now() + timeout : Number.POSITIVE_INFINITY,
      event: undefined,
      started: 0,
      resolve,
      reject,
    };
    pending.add(entry);
    if (entry.text) ready(entry);
    else write(entry, isBad);
    return entry;
  };
  const ready = (entry: Pending): void => {
    if (!link.isOpen()) link.need();
    else if (pending.get(entry.id)) transmit(entry);
  };
  /** Writes what takes more than the platform has. */
  const write = async (entry: Pending, isBad: boolean): Promise<void> => {
    const { id, call, timeout } = entry;
    const { method, params } = call;
    try {
      if (isBad) throw (await import("./trouble.js")).badOption(failing(api.fail, call), timeout);
      const { writeExactly } = await import("./exact.js");
      entry.text = writeExactly({ jsonrpc: "2.0", id, method, params }, api.fail, method);
      ready(entry);
    } catch (error) {
      pending.remove(entry, error as ClientError);
    }
  };
  const transmit = (entry: Pending): void => {
    const { call, attempt, id, text } = entry;
    if (!text) return;
    const { options, method: operation } = call;
    const check = link.check();
    if (check && !permitted.has(operation)) {
      const send = (): void => {
        permitted.add(operation);
        if (pending.get(id) && !isSent(entry) && link.isOpen()) transmit(entry);
      };
      check(call).then(send, (error) => pending.remove(entry, error));
      return;
    }
    if (options.observers.length > 0) {
      entry.event = { operation, attempt, url, headers: {} };
      entry.started = performance.now();
      notify(options.observers, "request", entry.event);
      // A hook may have aborted it.
      if (!pending.get(id)) return;
    }
    entry.text = undefined;
    link.send(text);
  };
  const tell = (method: string, params: readonly unknown[], id?: number): void => {
    if (link.isOpen()) link.send(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
  };
  const cancel = (entry: Pending): void => {
    pending.remove(entry);
    if (isSent(entry)) tell("xrpc.cancel", [entry.id]);
  };

  let exact: typeof import("./exact.js") | undefined;
  /** What has come since what reads exactly began to be loaded: values keep their order. */
  let held: string[] | undefined;
  const loadExact = async (): Promise<void> => {
    try {
      exact = await import("./exact.js");
    } catch (cause) {
      link.fail({ kind: "connection", message: "what reads long integers could not be loaded", cause });
    }
    const texts = held ?? [];
    held = undefined;
    if (exact) for (const text of texts) received(text);
  };
  const received = (text: string): void => {
    if (held) return void held.push(text);
    let frame: Frame | undefined;
    try {
      frame = JSON.parse(text);
    } catch {
      // As with any other frame that is no object.
    }
    if (typeof frame !== "object" || frame === null) unreadable(text);
    else if (isExact(frame)) take(frame, text);
    else if (exact) inexact(frame, text, exact);
    else {
      held = [text];
      loadExact();
    }
  };
  const take = (frame: Frame, text: string): void => {
    if (typeof frame.method === "string") notified(frame, text.length);
    else answered(frame, text);
  };
  /** What it answers, if anything, cannot be known, and what waits for that would wait forever. */
  const unreadable = (body: string): void =>
    link.fail({ kind: "encoding", message: "the server sent a frame that is no JSON object: see `body`", body });
  const answered = (frame: Frame, text: string): void => {
    const entry = pending.get(frame.id);
    // An answer to what was given up, or to nothing at all.
    if (!entry || !isSent(entry)) return;
    const refused = frame.error ? refusal(frame, text, entry.call.method) : undefined;
    if (refused) refused.then((error) => pending.remove(entry, error));
    else {
      const { method, row } = entry.call;
      try {
        // What opens a stream is answered with the stream's id.
        const result = row.stream ? frame.result : resultOf(frame, api, method);
        pending.remove(entry);
        entry.resolve(result);
      } catch (error) {
        pending.remove(entry, error as ClientError);
      }
    }
  };
  const refusal = (frame: Frame, text: string, method: string): Promise<ClientError> | undefined => {
    const hidden = link.redact(text);
    return errorOf(hidden === text ? frame : JSON.parse(hidden), api, method);
  };
  const notified = (frame: Frame, length: number): void => {
    const { id, method } = frame;
    if (id === undefined || id === null) streams.take(frame, length);
    else if (link.isOpen()) {
      // A call of the server's: the client has no methods.
      const error = { code: -32601, message: `method '${method}' not found` };
      link.send(JSON.stringify({ jsonrpc: "2.0", id, error }));
    }
  };
  /** A frame with a number that may have been rounded. */
  const inexact = (frame: Frame, text: string, { restoreIntegers }: typeof import("./exact.js")): void => {
    const entry = frame.method === undefined ? pending.get(frame.id) : undefined;
    const method = entry?.call.method ?? streams.callOf(frame)?.method ?? "";
    try {
      take(restoreIntegers(frame, text, api.bigintKeys, api.fail, method) as Frame, text);
    } catch (error) {
      if (entry) pending.remove(entry, error as ClientError);
      else streams.reject(frame, error as ClientError);
    }
  };

  /** Calls that were sent fail, as the server may have acted upon them; the others may wait for another connection. */
  const lost = (loss: Loss, wasOpen: boolean): void => {
    const { kind, message, ...facts } = loss;
    for (const entry of pending.all()) {
      const { retry } = entry.call.options;
      const { attempts = 2 } = retry || {};
      const sent = isSent(entry);
      if (!sent && kind === "connection" && (wasOpen || (retry !== false && entry.attempt++ <= attempts))) continue;
      pending.remove(entry, failing(api.fail, entry.call)(kind, message, { sent, ...facts }));
    }
    streams.lose(loss);
  };

  const pending = pendingCalls(api.fail, (entry) => {
    if (isSent(entry)) tell("xrpc.cancel", [entry.id]);
  });
  const streams = subscriptions(api, {
    send: enter,
    cancel,
    tell: (method, params, isCall) => tell(method, params, isCall ? nextId() : undefined),
  });
  const link = createLink(connection, {
    opened() {
      permitted.clear();
      for (const entry of pending.all()) if (!isSent(entry)) transmit(entry);
      streams.resume();
    },
    received,
    lost,
    isBusy: () => pending.size > 0 || streams.size() > 0,
    probe: () => JSON.stringify({ jsonrpc: "2.0", id: nextId(), method: api.probe ?? "rpc.ping", params: [] }),
  });

  return {
    url: connection.url,
    call: (call) => new Promise((resolve, reject) => enter(call, call.options.signals, resolve, reject)),
    open: streams.open,
    async close() {
      if (isClosed) return;
      isClosed = true;
      lost({ kind: "aborted", message: "the client was closed" }, true);
      link.close();
    },
  };
}
