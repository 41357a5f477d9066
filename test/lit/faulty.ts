/**
 * A server that does what a script says, well or badly. Loopback only, on a free port. Each request is kept; what asks
 * a browser's leave to send one (CORS) is answered, and not kept.
 */

import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";

/** What is done with one request. */
export type Deed = (request: IncomingMessage, response: ServerResponse) => void;

/** A request as it arrived. */
export interface Arrived {
  readonly route: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface FaultyServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  /** Each request, by the first part of its path, which names the script. */
  readonly arrived: ReadonlyMap<string, readonly Arrived[]>;
  stop(): Promise<void>;
}

/** What a page on another origin needs to be let through to, and to see. */
const forPages = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*, authorization",
  "access-control-allow-methods": "*",
  "access-control-expose-headers": "*",
};
const json = { "content-type": "application/json" };

/**
 * Starts a server at whose URL each script has a path of its own: the deeds of a script are done one a request, the
 * last one again and again.
 */
export async function startFaulty(scripts: Readonly<Record<string, readonly Deed[]>>): Promise<FaultyServer> {
  const arrived = new Map<string, Arrived[]>();
  const server = createServer(async (request, response) => {
    request.on("error", () => {});
    for (const [name, value] of Object.entries(forPages)) response.setHeader(name, value);
    if (request.method === "OPTIONS") {
      response.writeHead(204).end();
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const [, name = "", route = ""] = /^\/([^/]*)(.*)$/.exec(request.url ?? "") ?? [];
    const before = arrived.get(name) ?? [];
    arrived.set(name, [
      ...before,
      { route: `${request.method} ${route}`, headers: request.headers, body: Buffer.concat(chunks).toString() },
    ]);
    const script = scripts[name] ?? [];
    const deed = script[Math.min(before.length, script.length - 1)] ?? answer(404);
    deed(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrived,
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Answers as it should; what is no text is sent as JSON. */
export const answer =
  (status: number, body?: unknown, headers: Readonly<Record<string, string>> = json): Deed =>
  (_, response) => {
    const bytes = typeof body === "string" || Buffer.isBuffer(body) ? body : body && JSON.stringify(body);
    response.writeHead(status, headers).end(bytes);
  };

/** The same with the body compressed, and with some of its bytes left out at the end. */
export const compressed =
  (encoding: "gzip" | "br" | "deflate", body: unknown, without = 0): Deed =>
  (request, response) => {
    const bytes = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync }[encoding](JSON.stringify(body));
    const part = bytes.subarray(0, bytes.length - without);
    answer(200, part, { ...json, "content-encoding": encoding })(request, response);
  };

/** How the end of a body is told. */
export type Framing = "content-length" | "chunks" | "the end of the connection";

/** Sends the head and so many bytes of a body; then the connection ends, or carries nothing any more. */
export const part =
  (body: unknown, bytes: number, framing: Framing, ending: "cut" | "silence" = "cut", status = 200): Deed =>
  (_, { req: { socket } }) => {
    const text = JSON.stringify(body);
    const sent = text.slice(0, bytes);
    const ends = {
      "content-length": `content-length: ${Buffer.byteLength(text)}\r\n\r\n${sent}`,
      chunks: `transfer-encoding: chunked\r\n\r\n${sent && `${sent.length.toString(16)}\r\n${sent}\r\n`}`,
      "the end of the connection": `connection: close\r\n\r\n${sent}`,
    };
    const pages = Object.entries(forPages).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `HTTP/1.1 ${status} It\r\n${pages.join("")}content-type: application/json\r\n`;
    socket.write(head + ends[framing], () => ending === "cut" && socket.end());
  };

/** The body in as many pieces as it has letters. */
export const drip =
  (body: unknown): Deed =>
  async (_, response) => {
    response.writeHead(200, json);
    for (const letter of JSON.stringify(body)) {
      response.write(letter);
      await new Promise(setImmediate);
    }
    response.end();
  };

/** Says this in place of HTTP, and ends the connection. */
export const says =
  (text: string): Deed =>
  (_, { req: { socket } }) =>
    void socket.end(text);

/** Ends the connection without a word. */
export const close: Deed = (_, { req: { socket } }) => void socket.end();

/** The same the hard way. */
export const reset: Deed = (_, { req: { socket } }) => void socket.resetAndDestroy();

/** Never answers. */
export const silence: Deed = () => {};
