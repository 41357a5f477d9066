/** One WebSocket at a time: opened when it is needed, again when it is lost, watched while it is, let go when it is not. */

import { defined } from "./defined.js";
import type { ClientError, ErrorKind } from "./error.js";
import type { PermissionCheck } from "./permission.js";
import type { Connection, WebSocketLike } from "./transport.js";

/** Why a connection ended. */
export interface Loss {
  readonly kind: ErrorKind;
  readonly message: string;
  readonly cause?: unknown;
  /** Of a handshake that the server refused, where the platform tells. */
  readonly status?: number;
  /** A frame that cannot be read. */
  readonly body?: string;
}

/** What a link tells, and asks. */
export interface LinkEvents {
  opened(): void;
  received(text: string): void;
  /** `wasOpen` is false where the connection could not be opened. */
  lost(loss: Loss, wasOpen: boolean): void;
  /** Whether anything waits for the server. */
  isBusy(): boolean;
  /** A request that any server answers at little cost, be it with an error. */
  probe(): string;
}

export interface Link {
  isOpen(): boolean;
  /** Sends a frame; only while it is open. */
  send(text: string): void;
  /** Opens the connection, unless that is under way. */
  need(): void;
  /** Ends the connection as one that cannot be used any longer. */
  fail(loss: Loss): void;
  close(): void;
  /** A text of the server's, without the token that it may repeat. */
  redact(text: string): string;
  /** What the token says of a call; where nothing is ruled out, all is permitted. */
  check: PermissionCheck;
}

const connectTimeout = 30_000;
/** So many periods without a frame, although one was asked for, and the connection counts as lost. */
const silentPeriods = 6;

export function createLink(connection: Connection, events: LinkEvents): Link {
  const { url, options } = connection;
  const { host, search } = new URL(url);
  const { heartbeat = 10_000, observers, headers = {} } = options;
  let state: "closed" | "opening" | "open" = "closed";
  let socket: WebSocketLike | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the connections, so that what belongs to an earlier one is known. */
  let turn = 0;
  /** Connections in a row that could not be opened, or were lost before a frame came. */
  let failures = 0;
  let lastLoss: Loss | undefined;
  let notBefore = 0;
  let token: string | undefined;
  let hide = (text: string): string => text;
  let check: PermissionCheck | undefined;
  let isHeard = false;
  let isUsed = false;
  let silence = 0;

  const after = (milliseconds: number, run: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };

  const need = (): void => {
    if (state !== "closed") return;
    state = "opening";
    if (!lastLoss) return void open();
    const delay = Math.max(0, notBefore - performance.now());
    const loss = lastLoss;
    if (observers[0])
      import("./watch.js").then(
        ({ reconnecting }) => reconnecting(connection, failures, delay, loss),
        () => {},
      );
    after(delay, open);
  };

  /** Trying again would not help. */
  const refused = async (own: number, status: number, none: string): Promise<void> => {
    const message = await import("./jsonrpc-trouble.js").then(
      ({ refusedWith }) => refusedWith(status),
      () => none,
    );
    if (own === turn) fail({ kind: "http", status, message });
  };

  const open = async (): Promise<void> => {
    const own = ++turn;
    let reason = "";
    const lose = (message: string): void => {
      if (own === turn) fail({ kind: "connection", message });
    };
    after(connectTimeout, () => lose(`no connection to ${host} within ${connectTimeout} ms`));
    try {
      // Without any there is nothing to hide.
      if (connection.token !== undefined || search || Object.keys(headers)[0])
        ({ token, check, hide } = await (await import("./secrets.js")).admission(connection));
      if (own !== turn) return;
      const opened = makeSocket(connection, token);
      if (!opened) throw (await import("./jsonrpc-trouble.js")).noSocket(connection);
      socket = opened;
      opened.binaryType = "arraybuffer";
      opened.onopen = () => {
        if (own !== turn) return;
        state = "open";
        isHeard = isUsed = true;
        clearTimeout(timer);
        if (heartbeat > 0) after(heartbeat, beat);
        events.opened();
      };
      opened.onmessage = ({ data }: { data: unknown }) => {
        if (own !== turn) return;
        isHeard = true;
        failures = 0;
        lastLoss = undefined;
        events.received(typeof data === "string" ? data : new TextDecoder().decode(data as ArrayBuffer));
      };
      // A close always follows; only this event says why, on some platforms.
      opened.onerror = (event: { message?: string }) => {
        reason = event.message ?? "";
      };
      opened.onclose = (event: { code?: number; reason?: string }) => {
        const why = clean(reason || event.reason || `close code ${event.code}`);
        const none = `no connection to ${host}: ${why}`;
        const [, status] = /response: (40[0134])/.exec(reason) ?? [];
        if (status) refused(own, Number(status), none);
        else lose(state === "open" ? gone(why) : none);
      };
    } catch (error) {
      // What the caller's function throws may be anything.
      const { kind = "connection", message = error, cause } = Object(error) as ClientError;
      if (own === turn) fail({ kind, message: clean(String(message)), cause });
    }
  };
  const clean = (text: string): string => hide(text.replaceAll(url, host));
  const gone = (why: string): string => `the connection to ${host} was lost: ${why}`;

  /** Looks after an open connection now and then. */
  const beat = (): void => {
    const isBusy = events.isBusy();
    silence = isBusy && !isHeard ? silence + 1 : 0;
    if (silence >= silentPeriods) {
      fail({ kind: "connection", message: gone(`no sign of life for ${heartbeat * silentPeriods} ms`) });
    } else if (!isBusy && !isUsed) close();
    else {
      isHeard = isUsed = false;
      after(heartbeat, beat);
      // Last, as it may find the connection lost.
      if (silence === 1) send(events.probe());
    }
  };

  const send = (text: string): void => {
    isUsed = true;
    try {
      socket?.send(text);
    } catch (error) {
      // Some sockets do that while they close.
      fail({ kind: "connection", message: gone(clean(String(error))) });
    }
  };

  /** Lets go of the socket; what it may still say is of no interest. */
  const release = (end: (socket: WebSocketLike) => void): void => {
    turn++;
    state = "closed";
    clearTimeout(timer);
    silence = 0;
    try {
      if (socket) end(socket);
    } catch {
      // It has ended already, or cannot be ended before it is open.
    }
    socket = undefined;
  };

  const fail = (loss: Loss): void => {
    const wasOpen = state === "open";
    release((left) => (left.terminate ? left.terminate() : left.close()));
    // As the Go client does: from 100 ms on to 5 s.
    notBefore = performance.now() + Math.min(5000, 100 * 1.5 ** failures++ + Math.random() * 100);
    lastLoss = loss;
    events.lost(loss, wasOpen);
    if (events.isBusy()) need();
  };

  const close = (): void => release((left) => left.close(1000));

  return {
    isOpen: () => state === "open" && socket?.readyState === 1,
    send,
    need,
    fail,
    close,
    redact: (text) => hide(text),
    check: (call) => check?.(call),
  };
}

/** Undefined where the platform has none that will do. */
function makeSocket({ url, options }: Connection, token: string | undefined): WebSocketLike | undefined {
  const { webSocket, headers } = options;
  if (webSocket) return webSocket(url, { headers: defined({ authorization: token && `Bearer ${token}`, ...headers }) });
  const Native = (globalThis as { readonly WebSocket?: new (url: string) => WebSocketLike }).WebSocket;
  if (!Native || Object.keys(defined({ ...headers }))[0]) return undefined;
  const address = new URL(url);
  if (token) address.searchParams.set("token", token);
  return new Native(address.href);
}
