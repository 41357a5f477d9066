import type { ClientError } from "./error.js";
import type { Call, JsonRpcApi, Transport } from "./transport.js";

/**
 * Bytes that a call takes: those of a stream, blob or array, which are sent beside the call; those behind a `URL`, which
 * the server fetches itself; or `{ zeros }`, so many bytes of zero, of which none travels. To send a `ReadableStream` the
 * platform must be able to over HTTP 1: Node, Deno and Bun are, browsers take a `Blob`.
 */
export type ByteSource = ReadableStream<Uint8Array> | Blob | Uint8Array | URL | { readonly zeros: number | bigint };

/** What travels in place of the bytes. */
interface ReaderStream {
  readonly Type: string;
  readonly Info: string;
}

/** How often the server may send the bytes on to another. */
const mostHops = 10;

/**
 * Makes a call whose parameter `index` is a stream of bytes, and sends these at the same time. It ends when both have: a
 * server may answer before it reads. Where one fails, the other is given up.
 */
export async function callWithBytes(
  api: JsonRpcApi,
  transport: Transport,
  call: Call,
  index: number,
): Promise<unknown> {
  const params = call.params as readonly unknown[];
  const { method: operation, options } = call;
  const source = params[index];
  const failure = (message: string, kind: "usage" | "http" | "connection", facts?: object) =>
    new api.fail(message, { kind, operation, ...facts });
  const known = reference(source);
  const send = (reader: ReaderStream, signals = options.signals): Promise<unknown> =>
    transport.call({
      ...call,
      params: params.map((param, place) => (place === index ? reader : param)),
      // It takes as long as the bytes do.
      row: { ...call.row, blocking: true },
      options: { ...options, signals },
    });
  if (known) return send(known);
  if (!(source instanceof Blob || source instanceof Uint8Array || source instanceof ReadableStream)) {
    throw failure("the bytes must be a ReadableStream, a Blob, a Uint8Array, a URL or { zeros: how many }", "usage");
  }
  const id = crypto.randomUUID();
  const { url } = (await transport.get?.()) ?? transport;
  const target = new URL(url.replace(/^ws/, "http"));
  target.pathname = target.pathname.replace(/[^/]*\/?$/, `streams/v0/push/${id}`);

  const controller = new AbortController();
  const giveUp = (): void => controller.abort();
  for (const signal of options.signals) signal.addEventListener("abort", giveUp);
  if (options.signals.some(({ aborted }) => aborted)) giveUp();
  let cause: unknown;
  const pushed = push(source, target, options.fetch ?? fetch, controller.signal, failure).catch((error: unknown) => {
    // Given up: what the call says of it is the reason.
    if (controller.signal.aborted) return;
    const message = `the bytes could not be sent: ${(error as Error).message}`;
    cause = error instanceof api.fail ? error : failure(message, "connection", { sent: true, cause: error });
    controller.abort();
  });
  try {
    const result = await send({ Type: "push", Info: id }, [...options.signals, controller.signal]);
    await pushed;
    if (cause) throw cause;
    return result;
  } catch (error) {
    controller.abort();
    throw cause ?? error;
  } finally {
    if (source instanceof ReadableStream && !source.locked) source.cancel().catch(() => {});
    for (const signal of options.signals) signal.removeEventListener("abort", giveUp);
  }
}

/** What says it all without bytes: what travels itself, a URL, and zeros. */
function reference(source: unknown): ReaderStream | undefined {
  if (source instanceof URL) return { Type: "http", Info: source.href };
  if (typeof source !== "object" || source === null) return undefined;
  if ("Type" in source && "Info" in source) return source as ReaderStream;
  return "zeros" in source ? { Type: "null", Info: String(source.zeros) } : undefined;
}

/** Waits until the server wants the bytes, and at what place, and sends them there. No token goes along: the id is the key. */
async function push(
  source: ReadableStream<Uint8Array> | Blob | Uint8Array,
  target: URL,
  send: typeof fetch,
  signal: AbortSignal,
  failure: (message: string, kind: "http", facts?: object) => ClientError,
): Promise<void> {
  const common = { headers: { "content-type": "application/octet-stream" }, redirect: "manual", signal } as const;
  let url = target;
  for (let hops = 0; ; hops++) {
    const { status, headers } = await send(url, { method: "HEAD", ...common });
    // Closed without having been read.
    if (status === 204) return;
    if (status === 200) break;
    const location = headers.get("location");
    if (status !== 302 || !location || hops === mostHops)
      throw failure(`the server answered ${status} to the bytes`, "http", { status });
    url = new URL(location, url);
  }
  // `duplex` is what the platforms ask of a body that is a stream; not all types know it.
  // Not all platforms stop reading when the request is given up.
  const body = source instanceof ReadableStream ? source.pipeThrough(new TransformStream(), { signal }) : source;
  const init = { method: "POST", ...common, body: body as Blob, duplex: "half" as const };
  const response = await send(url, init);
  const text = await response.text();
  if (response.status !== 200) {
    throw failure(`the server answered ${response.status} to the bytes${text && `: ${text.trim()}`}`, "http", {
      status: response.status,
    });
  }
}

/** The text that bytes in base64 are. */
export const textOf = (base64: unknown): unknown =>
  typeof base64 === "string"
    ? new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)))
    : base64;
