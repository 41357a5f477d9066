/** A server, or a proxy in front of it, may repeat what it was sent: no error shows a credential, however it was given. */

import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { createClient } from "../../generated/lotus/dist/v1.js";

const secret = "eyJhbGciOi.SECRET.c2lnbmF0dXJl";

/** All that a server can know of the one who asks. */
const known = ({ url, headers }: IncomingMessage): string => `you are ${url} ${headers.authorization ?? ""}`;

const answers: Readonly<Record<string, (repeated: string, id: unknown) => readonly [status: number, body: string]>> = {
  "no JSON": (repeated) => [200, `<p>${repeated}</p>`],
  "broken JSON": (repeated) => [200, `{"result":"${repeated}"`],
  "JSON that is no response": (repeated) => [200, JSON.stringify({ message: repeated })],
  "an error of JSON-RPC": (repeated, id) => [
    500,
    JSON.stringify({ jsonrpc: "2.0", id, error: { code: 1, message: repeated, data: repeated } }),
  ],
  "a refusal": (repeated) => [401, repeated],
  "a redirect": (repeated) => [302, repeated],
};
let answer: keyof typeof answers = "";

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { id } = JSON.parse(Buffer.concat(chunks).toString());
  const [status, body] = answers[answer]?.(known(request), id) ?? [];
  const location = `https://elsewhere.example/?${known(request)}`;
  response.writeHead(status ?? 500, status === 302 ? { location: encodeURI(location) } : {}).end(body);
});
const sockets = new WebSocketServer({ server });
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
const ways: Readonly<Record<string, (url: string) => Parameters<typeof createClient>[0]>> = {
  "as the token": (url) => ({ url, token: secret }),
  "in the URL": (url) => ({ url: `${url}?token=${secret}` }),
  "as a header": (url) => ({ url, headers: { Authorization: `Bearer ${secret}` } }),
};

/** An error as programs and people may look at it. */
const shown = (error: unknown): string =>
  [inspect(error, { depth: null, showHidden: true }), JSON.stringify(error), String(error)].join("\n");

describe.each(["http", "ws"])("over %s", (protocol) => {
  describe.each(Object.keys(ways))("a credential that is given %s", (way) => {
    const told = Object.keys(answers).filter((name) => protocol === "http" || name !== "a redirect");
    test.each(told)("is not shown of %s", async (name) => {
      answer = name;
      const options = ways[way]?.(`${protocol}://${host}`) as Parameters<typeof createClient>[0];
      const lotus = createClient({ ...options, webSocket, timeout: 2000 });
      const error = await lotus.chainHead().then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      await lotus.close();
      expect(error).toMatchObject({ name: "LotusError" });
      expect(shown(error)).not.toContain("SECRET");
    });
  });
});
