/** How go-jsonrpc takes a call, over HTTP and WebSocket alike: parameters, permissions, errors, and how Go writes JSON. */

import type { Permission } from "./lotus-token.js";

/** What every method says of itself. */
interface Demands {
  readonly permission?: Permission;
  /** Go types of the parameters; only those of numbers and strings are looked at. `raw` takes any list. */
  readonly params?: readonly string[] | "raw";
}

/** A method that answers once. */
export interface UnaryMethod extends Demands {
  readonly call: (params: unknown[], context: CallContext) => unknown;
}

/** A method that opens a channel: what it returns is called with the channel once the caller has been told its id. */
export interface ChannelMethod extends Demands {
  readonly channel: (params: unknown[], context: CallContext) => (channel: Channel) => void;
}

export type Method = UnaryMethod | ChannelMethod;

export interface CallContext {
  /** Aborted when the caller has gone, or has cancelled the call. */
  readonly signal: AbortSignal;
  /** Sleeps; false when the caller went in the meantime. */
  readonly sleep: (milliseconds: number) => Promise<boolean>;
  /** Begins a subscription whose values travel as notifications; over HTTP there is none. */
  readonly subscribe?: (params: unknown[]) => Subscription;
  /** Ends one of this connection's subscriptions; false when there is none of that id. */
  readonly unsubscribe?: (id: unknown) => boolean;
}

/** A channel that a client has open. */
export interface Channel {
  /** The id that its values carry: counts up from 1 on each connection. */
  readonly id: number;
  readonly method: string;
  readonly params: unknown[];
  /** The id of the call that opened it, which is what `xrpc.cancel` names. */
  readonly callId: unknown;
  readonly isOpen: boolean;
  /** Whether the client has cancelled it. */
  readonly isCancelled: boolean;
  /** What a cancel does: by default it closes the channel, as most of Lotus' methods do. */
  onCancel: () => void;
  /** Sends a value, even after a cancel or `close`. */
  send(value: unknown): void;
  close(): void;
}

/** A subscription of `eth_subscribe`. */
export interface Subscription {
  readonly id: string;
  readonly params: unknown[];
  send(result: unknown): void;
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

/** All that calls are answered from. */
export interface Service {
  readonly methods: Readonly<Record<string, Method>>;
  /** Other names of the methods. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Waited for before a method runs. */
  readonly gate: (call: { method: string; id: unknown; params: unknown[]; signal: AbortSignal }) => Promise<void>;
}

/** A call as it was received. */
export interface Call {
  readonly name: string;
  readonly id: unknown;
  readonly params: unknown;
  readonly allowed: readonly Permission[];
  readonly context: CallContext;
}

/** What became of a call: `status` is that of an HTTP answer. */
export type Outcome = { readonly status: number } & (
  | { readonly error: Readonly<Record<string, unknown>> }
  | { readonly result: unknown }
  | { readonly open: (channel: Channel) => void; readonly method: string; readonly params: unknown[] }
);

/** Answers a call; channels are opened only when `mode` can carry them. */
export async function invoke(service: Service, mode: "http" | "websocket", call: Call): Promise<Outcome> {
  const { name, id, params, allowed, context } = call;
  const refuse = (code: number, message: string): Outcome => ({ status: 500, error: { code, message } });
  const wire = Object.hasOwn(service.aliases, name) ? (service.aliases[name] as string) : name;
  const method = Object.hasOwn(service.methods, wire) ? service.methods[wire] : undefined;
  if (!method) return refuse(-32601, `method '${name}' not found`);
  if (mode === "http" && "channel" in method) {
    return refuse(-32601, `method '${name}' not supported in this mode (no out channel support)`);
  }
  const list = params ?? [];
  const types = method.params ?? [];
  if (!Array.isArray(list)) {
    const message = `json: cannot unmarshal ${goKind(list)} into Go value of type []jsonrpc.param`;
    return refuse(-32700, `unmarshaling param array: ${message}`);
  }
  if (types !== "raw") {
    if (list.length !== types.length) {
      return refuse(-32602, `wrong param count (method '${name}'): ${list.length} != ${types.length}`);
    }
    for (const [index, type] of types.entries()) {
      if (!fits(list[index], type)) {
        const message = `json: cannot unmarshal ${goKind(list[index])} into Go value of type ${type}`;
        return refuse(-32700, `unmarshaling params for '${name}' (param: *${type}): ${message}`);
      }
    }
  }
  const { permission = "read" } = method;
  if (!allowed.includes(permission)) {
    const bare = wire.slice("Filecoin.".length);
    const message = `missing permission to invoke '${bare}' (need '${permission}')`;
    return { status: 200, error: { code: 1, message } };
  }
  try {
    await service.gate({ method: wire, id, params: list, signal: context.signal });
    if ("channel" in method) return { status: 200, open: method.channel(list, context), method: wire, params: list };
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

/** A request id as Go reads it, or why it takes none of this type. */
export function readId(id: unknown): { readonly id: string | number | null } | { readonly refused: string } {
  if (id === undefined || id === null) return { id: null };
  if (typeof id === "string" || typeof id === "number") return { id };
  const type = typeof id === "boolean" ? "bool" : Array.isArray(id) ? "[]interface {}" : "map[string]interface {}";
  return { refused: `failed to parse ID: invalid id type: ${type}` };
}

/** Reads JSON; Go has integers of 64 bits where a message has its gas limit. Undefined for what is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/("GasLimit":)(\d{16,})/g, '$1"bigint:$2"'));
  } catch {
    return undefined;
  }
}

/** JSON as Go writes it: safe in HTML, and with a line break at its end. */
export function write(value: Readonly<Record<string, unknown>>): string {
  const text = JSON.stringify(value, (_, member: unknown) =>
    typeof member === "bigint" ? `bigint:${member}` : member,
  );
  const escaped = text.replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `${escaped.replace(/"bigint:(\d+)"/g, "$1")}\n`;
}
