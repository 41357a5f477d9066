/** An HTTP server that keeps what it is sent and answers as it is told. Loopback only, on a free port. */

import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as it arrived: `target` is path and query as they travelled, nothing decoded or normalised. */
export interface Received {
  readonly method: string;
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface HttpServer {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly received: Received[];
  /** What every request is answered with from now on; `{}` as JSON, to begin with. */
  answer: Answer;
  stop(): Promise<void>;
}

export const json = { "content-type": "application/json" };

export async function startServer(): Promise<HttpServer> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { method = "", url: target = "", headers } = request;
    self.received.push({ method, target, headers, body: Buffer.concat(chunks).toString() });
    const { status = 200, headers: answerHeaders = json, body = "" } = self.answer;
    response.writeHead(status, answerHeaders).end(body);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const self: HttpServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received: [],
    answer: { body: "{}" },
    stop: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return self;
}
