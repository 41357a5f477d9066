import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/**
 * A Lotus miner that takes bytes beside a call, as `lib/rpcenc` does: the call waits for a HEAD request of the id that it
 * names, answers it when it wants the bytes, and reads them from the POST request that follows.
 */
export interface PushServer {
  readonly url: string;
  /** Method, path and whether a token came, in order. */
  readonly requests: string[];
  /** The header `x-tenant` of each request for bytes. */
  readonly tenants: (string | undefined)[];
  /** What the call got, when it ended well. */
  readonly bytes: () => Buffer | undefined;
  close(): Promise<void>;
}

/** How the server treats the bytes. */
export interface Treatment {
  /** The answer to HEAD; by default 200. */
  readonly head?: number;
  /** Where 302 leads. */
  readonly location?: string;
  /** The answer to POST; by default 200. */
  readonly post?: number;
  /** The call fails when the bytes have begun to come. */
  readonly failCall?: string;
  /** The call is answered before the bytes are wanted. */
  readonly early?: boolean;
  /** No answer ever comes to HEAD. */
  readonly silent?: boolean;
}

export async function startPush(treatment: Treatment = {}): Promise<PushServer> {
  const { head = 200, post = 200 } = treatment;
  const requests: string[] = [];
  const tenants: (string | undefined)[] = [];
  let taken: Buffer | undefined;
  let wanted: (() => void) | undefined;
  const called = new Promise<void>((resolve) => {
    wanted = resolve;
  });
  let arrived: (() => void) | undefined;
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });

  const read = async (request: IncomingMessage): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
      if (treatment.failCall) arrived?.();
    }
    return Buffer.concat(chunks);
  };
  const listener = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = "", url = "", headers } = request;
    requests.push(`${method} ${url.replace(/[0-9a-f-]{36}/, "UUID")}${headers.authorization ? " with a token" : ""}`);
    const isCall = url.startsWith("/rpc/v0");
    if (!isCall) tenants.push(headers["x-tenant"] as string | undefined);
    if (method === "HEAD") {
      if (treatment.silent) return;
      await called;
      response.writeHead(head, treatment.location === undefined ? {} : { location: treatment.location }).end();
      if (head === 204) arrived?.();
      return;
    }
    if (!isCall) {
      const bytes = await read(request);
      if (post === 200) taken = bytes;
      response.writeHead(post).end(post === 200 ? "" : "no room left");
      return arrived?.();
    }
    const { id, params } = JSON.parse((await read(request)).toString());
    wanted?.();
    if (!treatment.early && params[1].Type === "push") await arrival;
    const answer = treatment.failCall ? { error: { code: 1, message: treatment.failCall } } : { result: params[1] };
    response.end(JSON.stringify({ jsonrpc: "2.0", id, ...answer }));
  };
  const server = createServer((request, response) => {
    listener(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    tenants,
    bytes: () => taken,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
