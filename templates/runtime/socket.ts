/** One WebSocket at a time: opened when it is needed, again when it is lost, watched while it is, let go when it is not. */

import type { ClientError, ErrorKind } from "./error.js";
import { notify } from "./hooks.js";
import { type Call, type Connection, tokenOf, type WebSocketLike } from "./transport.js";
import { redact, withoutSecrets } from "./trouble.js";

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
  /** What the token says of what it permits; undefined where nothing is ruled out. */
  check(): PermissionCheck | undefined;
}

type PermissionCheck = (call: Call) => Promise<void>;

const connectTimeout = 30_000;
/** So many periods without a frame, although one was asked for, and the connection counts as lost. */
const silentPeriods = 6;

export function createLink(connection: Connection, events: LinkEvents): Link {
  const { api, options } = connection;
  const { host } = new URL(connection.url);
  const { heartbeat = 10_000 } = options;
  let state: "closed" | "waiting" | "opening" | "open" = "closed";
  let socket: WebSocketLike | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Counts the connections, so that what belongs to an earlier one is known. */
  let turn = 0;
  /** Connections in a row that could not be opened, or were lost before a frame came. */
  let failures = 0;
  let lastLoss: Loss | undefined;
  let notBefore = 0;
  let token: string | undefined;
  let check: PermissionCheck | undefined;
  let isHeard = false;
  let isUsed = false;
  let silence = 0;

  const hide = (text: string): string => redact(text, token ? [token] : []);
  const after = (milliseconds: number, run: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(run, milliseconds);
  };

  const need = (): void => {
    if (state !== "closed") return;
    if (failures === 0) return void open();
    state = "waiting";
    const delay = Math.max(0, notBefore - performance.now());
    const url = withoutSecrets(connection.url);
    const error = lastLoss && new api.fail(lastLoss.message, lastLoss);
    notify(options.observers, "reconnect", { url, attempt: failures, delay, error });
    after(delay, open);
  };

  /** Trying again would not help. */
  const refused = async (own: number, status: number): Promise<void> => {
    const message = (await import("./jsonrpc-trouble.js")).refusedWith(status);
    if (own === turn) fail({ kind: "http", status, message });
  };

  const open = async (): Promise<void> => {
    state = "opening";
    const own = ++turn;
    let reason = "";
    const clean = (text: string): string => hide(text.replaceAll(connection.url, host));
    const lose = (message: string): void => {
      if (own === turn) fail({ kind: "connection", message });
    };
    after(connectTimeout, () => lose(`no connection to ${host} within ${connectTimeout} ms`));
    try {
      token = await tokenOf(connection, "");
      check = token && api.facts ? await (await import("./permission.js")).permissionCheck(api, token) : undefined;
      if (own !== turn) return;
      const opened = makeSocket(connection, token);
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
        events.received(typeof data === "string" ? data : new TextDecoder().decode(data as ArrayBuffer));
      };
      // A close always follows; only this event says why, on some platforms.
      opened.onerror = (event: { message?: string }) => {
        reason = event.message ?? "";
      };
      opened.onclose = (event: { code?: number; reason?: string }) => {
        const why = clean(reason || event.reason || `close code ${event.code}`);
        const [, refusal] = /response: (40[0134])/.exec(reason) ?? [];
        if (refusal) refused(own, Number(refusal));
        else lose(state === "open" ? `the connection to ${host} was lost: ${why}` : `no connection to ${host}: ${why}`);
      };
    } catch (error) {
      const { kind = "connection", message, cause } = error as ClientError;
      if (own === turn) fail({ kind, message: clean(message), cause });
    }
  };

  /** Looks after an open connection now and then. */
  const beat = (): void => {
    const isBusy = events.isBusy();
    silence = isBusy && !isHeard ? silence + 1 : 0;
    if (silence >= silentPeriods) {
      const message = `the connection to ${host} was lost: no sign of life for ${heartbeat * silentPeriods} ms`;
      fail({ kind: "connection", message });
    } else if (!isBusy && !isUsed) close();
    else {
      if (silence === 1) send(events.probe());
      isHeard = isUsed = false;
      after(heartbeat, beat);
    }
  };

  const send = (text: string): void => {
    isUsed = true;
    socket?.send(text);
  };

  /** Lets go of the socket; what it may still say is of no interest. */
  const release = (end: (socket: WebSocketLike) => void): void => {
    turn++;
    state = "closed";
    clearTimeout(timer);
    const left = socket;
    socket = undefined;
    silence = 0;
    if (!left) return;
    try {
      end(left);
    } catch {
      // It has ended already, or cannot be ended before it is open.
    }
  };

  const fail = (loss: Loss): void => {
    const wasOpen = state === "open";
    release((left) => (left.terminate ? left.terminate() : left.close()));
    // As the Go client does: from 100 ms on to 5 s.
    notBefore = performance.now() + Math.min(5000, 100 * 1.5 ** failures + Math.random() * 100);
    failures++;
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
    redact: hide,
    check: () => check,
  };
}

function makeSocket({ api, url, options }: Connection, token: string | undefined): WebSocketLike {
  const misuse = (message: string) => new api.fail(message, { kind: "usage" });
  const given = Object.entries(options.headers ?? {}).filter(([, value]) => value !== undefined) as [string, string][];
  if (options.webSocket) {
    const own: [string, string][] = token ? [["authorization", `Bearer ${token}`]] : [];
    return options.webSocket(url, { headers: Object.fromEntries([...own, ...given]) });
  }
  const Native = (globalThis as { readonly WebSocket?: new (url: string) => WebSocketLike }).WebSocket;
  if (!Native) {
    const how = "(url, options) => new WebSocket(url, options)";
    throw misuse(`this platform has no WebSocket: give \`webSocket\`, on Node 20 with the package ws: ${how}`);
  }
  if (given.length > 0) {
    const names = given.map(([name]) => name).join(", ");
    throw misuse(`the platform's own WebSocket can send no headers (${names}): leave them out, or give \`webSocket\``);
  }
  const address = new URL(url);
  if (token) address.searchParams.set("token", token);
  return new Native(address.href);
}
