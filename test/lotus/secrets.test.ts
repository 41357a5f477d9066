/** A server, or a proxy in front of it, may repeat what it was sent: no error shows a credential, however it was given. */

import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { createClient } from "../../generated/lotus/dist/v1.js";

/** Tokens: as Lotus makes them, and one of all that is written in another way in a URL, in JSON or in HTML. */
const secrets: Readonly<Record<string, string>> = {
  "of a JWT": "eyJhbGciOi.SECRET.c2lnbmF0dXJl",
  "of odd letters": `SECRET+a/b=c&d e"f<g>h'i\\j%2Bk~é:SECRET`,
};

/** All that a server can know of the one who asks. */
const known = ({ url = "", headers: { authorization = "" } }: IncomingMessage): string =>
  `you are ${url} ${decodeURIComponent(url.replaceAll("+", " "))} ${encodeURIComponent(url)} ${authorization}`;

/** JSON as some servers write it, with letters escaped that need not be. */
const escaped = (value: unknown): string =>
  JSON.stringify(value)
    .replace(/[<>&'+é]/g, (letter) => `\\u00${letter.charCodeAt(0).toString(16)}`)
    .replaceAll("/", "\\/");
const html = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const answers: Readonly<Record<string, (repeated: string, id: unknown) => readonly [status: number, body: string]>> = {
  "no JSON": (repeated) => [200, `<p>${repeated} ${html(repeated)}</p>`],
  "broken JSON": (repeated) => [200, `{"result":"${repeated}"`],
  "JSON that is no response": (repeated) => [200, JSON.stringify({ message: repeated })],
  "an error of JSON-RPC": (repeated, id) => [
    500,
    JSON.stringify({ jsonrpc: "2.0", id, error: { code: 1, message: repeated, data: repeated } }),
  ],
  "an error in JSON of another kind": (repeated, id) => [
    500,
    escaped({ jsonrpc: "2.0", id, error: { code: 1, message: repeated, data: JSON.stringify(repeated) } }),
  ],
  "a refusal": (repeated) => [401, repeated],
  "a redirect": (repeated) => [302, repeated],
  "a refusal to connect": (repeated) => [401, repeated],
};
/** What one of the two ways to travel does not have. */
const without: Readonly<Record<string, string>> = { http: "a refusal to connect", ws: "a redirect" };
let answer: keyof typeof answers = "";

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { id } = JSON.parse(Buffer.concat(chunks).toString());
  const [status, body] = answers[answer]?.(known(request), id) ?? [];
  const repeated = encodeURIComponent(known(request));
  const location = `https://elsewhere.example/${repeated}?${repeated}`;
  response.writeHead(status ?? 500, status === 302 ? { location } : {}).end(body);
});
const sockets = new WebSocketServer({
  server,
  verifyClient: ({ req }, done) =>
    answer === "a refusal to connect" ? done(false, 401, known(req), { location: "/" }) : done(true),
});
sockets.on("connection", (socket, request) => {
  socket.on("message", (data) => {
    const { id } = JSON.parse(data.toString());
    socket.send(answers[answer]?.(known(request), id)[1] ?? "");
  });
});
let host = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}/rpc/v1`;
});
afterAll(() => {
  for (const socket of sockets.clients) socket.terminate();
  server.closeAllConnections();
  server.close();
});

const webSocket = (url: string, options: object) => new WebSocket(url, options) as never;
type Options = Parameters<typeof createClient>[0];
const ways: Readonly<Record<string, (url: string, secret: string) => Options>> = {
  "as the token": (url, token) => ({ url, token, webSocket }),
  "as the token, where no headers can be sent": (url, token) => ({ url, token }),
  "in the URL": (url, token) => ({ url: `${url}?token=${encodeURIComponent(token)}`, webSocket }),
  "in the URL of a form": (url, token) => ({ url: `${url}?${new URLSearchParams({ token })}`, webSocket }),
  "in the URL under another name": (url, key) => ({ url: `${url}?key=${encodeURIComponent(key)}`, webSocket }),
  "as a header": (url, secret) => ({ url, headers: { Authorization: `Bearer ${secret}` }, webSocket }),
};

/** An error as programs and people may look at it. */
const shown = (error: unknown): string =>
  [inspect(error, { depth: null, showHidden: true }), JSON.stringify(error), String(error)].join("\n");

/** What a call fails with. */
async function failure(options: Options): Promise<unknown> {
  const lotus = createClient({ ...options, timeout: 2000, retry: false });
  const error = await lotus.chainHead().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  await lotus.close();
  return error;
}

beforeEach(() => {
  vi.stubGlobal("WebSocket", WebSocket);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each(Object.keys(secrets))("a credential %s", (kind) => {
  const secret = secrets[kind] ?? "";
  describe.each(["http", "ws"])("over %s", (protocol) => {
    describe.each(Object.keys(ways))("that is given %s", (way) => {
      const told = Object.keys(answers).filter((name) => name !== without[protocol]);
      test.each(told)("is not shown of %s", async (name) => {
        answer = name;
        const error = await failure(ways[way]?.(`${protocol}://${host}`, secret) as Options);
        expect(error).toMatchObject({ name: "LotusError" });
        expect(shown(error)).not.toContain("SECRET");
      });
    });
  });

  test.each(["throws", "tells in an event"])("is not shown of a URL that the platform's WebSocket %s", async (how) => {
    class Failing {
      onerror = (_: object): void => {};
      onclose = (_: object): void => {};
      constructor(url: string) {
        if (how === "throws") throw new SyntaxError(`cannot open ${url}`);
        queueMicrotask(() => {
          this.onerror({ message: `cannot connect to ${url}` });
          this.onclose({ code: 1006 });
        });
      }
      close(): void {}
    }
    vi.stubGlobal("WebSocket", Failing);
    const error = await failure({ url: `ws://${host}`, token: secret });
    expect(error).toMatchObject({ kind: "connection", message: expect.stringContaining("cannot ") });
    expect(shown(error)).not.toContain("SECRET");
  });
});
