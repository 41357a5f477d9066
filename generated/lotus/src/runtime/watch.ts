/** What only calls with a signal or hooks need over a WebSocket; loaded before the first of them. */

import type { ClientError } from "./error.js";
import { notify, type RequestEvent } from "./hooks.js";
import type { Failure } from "./http.js";
import { isSent, type Pending } from "./pending.js";
import { abortedBy, whenAny } from "./signals.js";
import type { Loss } from "./socket.js";
import type { Connection } from "./transport.js";
import { badTimeout, isTimeout, withoutSecrets } from "./trouble.js";

/** What is done beside one call. */
export interface Watch {
  /** It is about to be sent. */
  sending(): void;
  /** It was answered, or failed. */
  answered(error: ClientError | undefined): void;
  /** It has ended; a stream does that after its answer. */
  release(): void;
}

/** The calls with the same options that are under way. */
interface Group extends Watch {
  count: number;
}

const nothing = (): void => {};

/**
 * Watches the calls of one connection, all of which are among `entries`; `stop` ends one of them.
 * @throws for each call, the package's error, of kind `usage` for an option that makes no sense, or `aborted`.
 */
export function watcher(
  { url, options: own }: Connection,
  entries: ReadonlyMap<unknown, Pending>,
  failing: (entry: Pending) => Failure,
  stop: (entry: Pending, error: ClientError) => void,
): (entry: Pending) => Watch {
  /** A client that makes many calls listens to its signals once for all of them, and only while there are any. */
  const groups = new Map<unknown, Group>();

  const begin = (entry: Pending): Group => {
    const { options } = entry.call;
    const { signals, timeout = 0, headers = {} } = options;
    const failure = failing(entry);
    if (!isTimeout(timeout)) throw badTimeout(failure);
    for (const name in headers) {
      if (headers[name] === own.headers?.[name]) continue;
      const advice = "give it to createClient, for the handshake, or use a URL of https";
      throw failure("usage", `the header "${name}" cannot be sent with one call over a WebSocket: ${advice}`);
    }
    const deaf = whenAny(signals, failure, (signal) => {
      // What comes later meets a signal that has fired, even while what was left keeps this group.
      groups.delete(options);
      // A copy: what ends takes itself away. What was left waits only to be ended by the name that it will get.
      for (const each of [...entries.values()])
        if (each.call.options === options && !each.isLeft) stop(each, abortedBy(signal, failing(each), isSent(each)));
    });
    const group: Group = {
      count: 0,
      sending: nothing,
      answered: nothing,
      release() {
        if (--group.count > 0) return;
        if (groups.get(options) === group) groups.delete(options);
        deaf();
      },
    };
    groups.set(options, group);
    return group;
  };

  return (entry) => {
    const { method: operation, options } = entry.call;
    const { observers } = options;
    const group = groups.get(options) ?? begin(entry);
    group.count++;
    if (!observers[0]) return group;
    let event: RequestEvent | undefined;
    let started = 0;
    return {
      sending() {
        event = { operation, attempt: 1, url: withoutSecrets(url), headers: {} };
        started = performance.now();
        notify(observers, "request", event);
      },
      answered(error) {
        if (event) notify(observers, "response", event, { duration: performance.now() - started, error });
        event = undefined;
      },
      release: group.release,
    };
  };
}

/** Tells hooks that a connection will be opened again. */
export function reconnecting({ api, options, url }: Connection, attempt: number, delay: number, loss: Loss): void {
  const error = new api.fail(loss.message, loss);
  notify(options.observers, "reconnect", { url: withoutSecrets(url), attempt, delay, error });
}
