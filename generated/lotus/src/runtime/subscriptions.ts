/** The streams of one WebSocket: which values are whose, and what ends, or does not end, with the connection. */

import type { ClientError } from "./error.js";
import { failing, isSent, type Pending } from "./pending.js";
import { abortedBy, whenAborted } from "./signals.js";
import type { Loss } from "./socket.js";
import { bytesInto, createStream, type Sink } from "./stream.js";
import { type Call, type JsonRpcApi, type ResponseObject, readValue, type Stream } from "./transport.js";

/** A frame of the server's: an answer, or a notification. */
export interface Frame extends ResponseObject {
  readonly method?: string;
  readonly params?: unknown;
}

/** What streams need of the calls beside them. */
export interface Calls {
  /** Sends a call, and again when the connection has to be opened first. Throws where that cannot be. */
  send(call: Call, signals: readonly AbortSignal[], resolve: Pending["resolve"], reject: Pending["reject"]): Pending;
  /** Stops waiting for a call, and tells the server. */
  cancel(entry: Pending): void;
  /** Tells the server something, if it can be told, and waits for no answer. */
  tell(method: string, params: readonly unknown[], isCall: boolean): void;
}

export interface Subscriptions {
  /** How many are open, or are to be opened again. */
  size(): number;
  open(call: Call): Stream<unknown>;
  /** Takes a notification whose frame has that many characters. */
  take(frame: Frame, length: number): void;
  /** The call whose values a notification brings, if it is known. */
  callOf(frame: Frame): Call | undefined;
  /** Ends the stream of a notification that cannot be read. */
  reject(frame: Frame, error: ClientError): void;
  /** There is a connection again. */
  resume(): void;
  lose(loss: Loss): void;
}

/** A stream that has been begun. */
interface Subscription {
  readonly call: Call;
  /** Stop listening to its signals. */
  releases: readonly (() => void)[];
  sink: Sink;
  /** The call that opens it, while that waits. */
  opening: Pending | undefined;
  /** What its values come under, while it is open. */
  key: unknown;
  /** By what it is ended: the id of the call, or that of the subscription. */
  id: unknown;
  /** How its connection was lost, until it is open again. */
  lost: ClientError | undefined;
  isEnded: boolean;
}

const defaultBuffer = 2 ** 26;

export function subscriptions(api: JsonRpcApi, calls: Calls): Subscriptions {
  const open = new Map<unknown, Subscription>();
  const lost = new Set<Subscription>();
  const opening = new Set<Subscription>();
  /** What came under keys that an answer under way may still name. */
  let early: { readonly frame: Frame; readonly length: number }[] = [];
  let earlyLength = 0;

  const failureOf = ({ call }: Subscription) => failing(api.fail, call);

  /** Forgets a stream; it ends with that error, or well. */
  const end = (subscription: Subscription, error?: ClientError, when?: Parameters<Sink["end"]>[1]): void => {
    subscription.isEnded = true;
    for (const release of subscription.releases) release();
    lost.delete(subscription);
    if (open.get(subscription.key) === subscription) open.delete(subscription.key);
    subscription.sink.end(error, when);
  };

  /** Ends a stream of which the reader, or a signal, has had enough, and tells the server. */
  const stop = (subscription: Subscription): void => {
    if (subscription.isEnded) return;
    const isOpen = open.get(subscription.key) === subscription;
    end(subscription);
    const { opening: entry } = subscription;
    if (isOpen) finish(subscription);
    // Only the answer will say what has to be ended.
    else if (entry && !(isNotified(subscription) && isSent(entry))) {
      settle(subscription);
      calls.cancel(entry);
    }
  };
  const finish = ({ call, id }: Subscription): void => {
    const { stream } = call.row;
    if (typeof stream !== "object") calls.tell("xrpc.cancel", [id], false);
    else if (stream.cancel) calls.tell(stream.cancel, [id], true);
  };

  const abort = (subscription: Subscription, signal: AbortSignal): void => {
    const error = abortedBy(signal, failureOf(subscription), true);
    subscription.sink.end(error, "at once");
    stop(subscription);
  };

  const begin = (subscription: Subscription): void => {
    const { call } = subscription;
    opening.add(subscription);
    try {
      subscription.opening = calls.send(
        call,
        [],
        (result) => opened(subscription, result),
        (error) => refused(subscription, error),
      );
    } catch (error) {
      refused(subscription, error as ClientError);
    }
  };
  /** The call that opens a stream has ended. */
  const settle = (subscription: Subscription): void => {
    subscription.opening = undefined;
    opening.delete(subscription);
    if (opening.size > 0) return;
    early = [];
    earlyLength = 0;
  };
  const opened = (subscription: Subscription, result: unknown): void => {
    const entry = subscription.opening as Pending;
    const isNamed = typeof result === "number" || typeof result === "string";
    const failure = failureOf(subscription);
    subscription.id = isNotified(subscription) ? result : entry.id;
    subscription.key = keyUnder(subscription, result);
    const waited = early.filter(({ frame }) => keyOf(frame) === subscription.key);
    settle(subscription);
    if (subscription.isEnded) finish(subscription);
    else if (!isNamed) {
      const message = `the server answered ${JSON.stringify(result)}, which names no stream`;
      end(subscription, failure("encoding", message, { data: result }));
    } else {
      admit(subscription);
      for (const { frame, length } of waited) take(frame, length);
    }
  };
  const admit = (subscription: Subscription): void => {
    const other = open.get(subscription.key);
    if (other) end(other, failureOf(other)("encoding", "the server gave the name of this stream to another"));
    open.set(subscription.key, subscription);
    const gap = subscription.lost;
    subscription.lost = undefined;
    // Async, so that what it throws is swallowed.
    if (gap) (async () => subscription.call.options.onGap?.(gap))().catch(() => {});
  };
  const refused = (subscription: Subscription, error: ClientError): void => {
    settle(subscription);
    // A server that was never reached may not be there at all.
    if (error.kind === "connection" && (error.sent || subscription.lost)) interrupt(subscription, error);
    else end(subscription, error);
  };
  const interrupt = (subscription: Subscription, error: ClientError): void => {
    const { options, row } = subscription.call;
    if (subscription.isEnded) return;
    if (!options.resume || row.stream === "bytes") end(subscription, error);
    else {
      open.delete(subscription.key);
      subscription.key = undefined;
      subscription.lost ??= error;
      lost.add(subscription);
    }
  };

  const take = (frame: Frame, length: number): void => {
    const { method, params } = frame;
    const key = keyOf(frame);
    const subscription = open.get(key);
    if (!subscription) {
      if (opening.size === 0 || key === undefined) return;
      early.push({ frame, length });
      earlyLength += length;
      if (earlyLength > defaultBuffer) for (const each of [...opening]) tooEarly(each);
      return;
    }
    try {
      if (method === "xrpc.ch.close") end(subscription);
      else {
        const value = Array.isArray(params) ? params[1] : (params as { result?: unknown }).result;
        subscription.sink.push(readValue(value, api, subscription.call.method), length);
      }
    } catch (cause) {
      const error = cause instanceof api.fail ? cause : undefined;
      subscription.sink.end(error ?? failureOf(subscription)("encoding", "a value cannot be decoded", { cause }));
      stop(subscription);
    }
  };
  const tooEarly = (subscription: Subscription): void => {
    const message = `more than ${defaultBuffer} characters of values came before the stream was open`;
    subscription.sink.end(failureOf(subscription)("overflow", message));
    stop(subscription);
  };

  return {
    size: () => open.size + lost.size,
    open(call) {
      const { signals, buffer: limit = defaultBuffer, overflow } = call.options;
      const isBytes = call.row.stream === "bytes";
      const failure = failing(api.fail, call);
      const subscription = { call, releases: [], isEnded: false } as unknown as Subscription;
      return createStream({
        limit,
        start(sink) {
          const cut = () =>
            failure("connection", "the stream was cut: it ended without its last piece", { sent: true });
          subscription.sink = isBytes ? bytesInto(sink, cut) : sink;
          const aborted = signals.find((signal) => signal.aborted);
          if (aborted) sink.end(abortedBy(aborted, failure, false));
          else {
            subscription.releases = signals.map((signal) => whenAborted(signal, () => abort(subscription, signal)));
            begin(subscription);
          }
        },
        stop: () => stop(subscription),
        tooSlow:
          overflow === "drop-oldest" && !isBytes
            ? undefined
            : () =>
                failure(
                  "overflow",
                  `more than ${limit} characters of values wait for the reader: read faster, or set \`buffer\` higher`,
                ),
      });
    },
    take,
    callOf: (frame) => open.get(keyOf(frame))?.call,
    reject(frame, error) {
      const subscription = open.get(keyOf(frame));
      if (!subscription) return;
      subscription.sink.end(error);
      stop(subscription);
    },
    resume() {
      const again = [...lost];
      lost.clear();
      for (const subscription of again) begin(subscription);
    },
    lose({ kind, message, ...facts }) {
      early = [];
      earlyLength = 0;
      for (const subscription of [...open.values(), ...lost]) {
        const error = failureOf(subscription)(kind, message, { sent: true, ...facts });
        if (kind === "connection") interrupt(subscription, error);
        else end(subscription, error);
      }
    },
  };
}

const isNotified = ({ call }: Subscription): boolean => typeof call.row.stream === "object";

const keyUnder = ({ call }: Subscription, id: unknown): unknown =>
  typeof call.row.stream === "object" ? `${call.row.stream.notification} ${id}` : id;

/** What a notification comes under: the id of its channel, or its method and the id of its subscription. */
function keyOf({ method = "", params }: Frame): unknown {
  if (method.startsWith("xrpc.ch.")) return Array.isArray(params) ? params[0] : undefined;
  const { subscription } = (params ?? {}) as { readonly subscription?: unknown };
  return subscription === undefined ? undefined : `${method} ${subscription}`;
}
