/** A TCP proxy on the loopback interface that stands before a server and does to its connections what networks do. */

import { type AddressInfo, createServer, connect as open, type Socket } from "node:net";

/** Which way bytes travel. */
export type Direction = "to server" | "to client";

/** What happens to connections. */
export type StreamFault =
  /**
   * After so many bytes of one direction the connection ends: in order, with a reset, or, as when a cable is pulled, it
   * stays open and carries nothing any more.
   */
  | {
      readonly direction: Direction;
      /** Where counting begins: at the first byte, or after the first empty line, where the HTTP headers of a handshake end. */
      readonly from: "start" | "end of headers";
      readonly bytes: number;
      readonly ending: "end" | "reset" | "silence";
    }
  /** Each piece of data comes later. */
  | { readonly direction: Direction; readonly delay: number };

export interface FaultProxy {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  /** `ws://127.0.0.1:port` */
  readonly wsUrl: string;
  /** How many connections were made, and how many are open. */
  readonly made: number;
  readonly open: number;
  /** Bytes that passed on all connections. */
  readonly passed: Readonly<Record<Direction, number>>;
  /** What happens to the connections that are made from now on. */
  fault: StreamFault | undefined;
  /** Ends or resets every connection now. */
  cut(how?: "end" | "reset"): void;
  /** Refuses connections, as a server that is down does, until `listen`. */
  refuse(): Promise<void>;
  /** Takes connections again, on the same port. */
  listen(): Promise<void>;
  close(): Promise<void>;
}

interface Link {
  readonly client: Socket;
  readonly server: Socket;
  /** Nothing is carried any more. */
  isSilent: boolean;
}

/** Starts a proxy before a server on a port of the loopback interface. */
export async function startFaults(target: number): Promise<FaultProxy> {
  const links = new Set<Link>();
  const passed: Record<Direction, number> = { "to server": 0, "to client": 0 };
  const state = { made: 0, fault: undefined as StreamFault | undefined };

  const end = (link: Link, how: "end" | "reset"): void => {
    for (const socket of [link.client, link.server]) {
      if (how === "reset") socket.resetAndDestroy();
      else socket.destroySoon();
    }
    links.delete(link);
  };

  const carry = (link: Link, direction: Direction, fault: StreamFault | undefined): void => {
    const [from, to] = direction === "to server" ? [link.client, link.server] : [link.server, link.client];
    const mine = fault?.direction === direction ? fault : undefined;
    const limit = mine && "bytes" in mine ? mine : undefined;
    let left = limit?.from === "start" ? limit.bytes : Number.POSITIVE_INFINITY;
    let headers = limit?.from === "end of headers" ? "" : undefined;
    const pass = async (piece: Buffer): Promise<void> => {
      if (mine && "delay" in mine) await new Promise((resolve) => setTimeout(resolve, mine.delay));
      if (limit && headers !== undefined) {
        const before = headers.length;
        headers += piece.toString("latin1");
        const end = headers.indexOf("\r\n\r\n");
        if (end >= 0) {
          left = end + 4 - before + limit.bytes;
          headers = undefined;
        }
      }
      if (link.isSilent || !links.has(link)) return;
      const part = piece.subarray(0, left);
      left -= part.length;
      passed[direction] += part.length;
      // A reset overtakes what waits to be sent: only what the system has taken is followed by one.
      if (part.length > 0) await new Promise((resolve) => to.write(part, resolve));
      if (!limit || left > 0) return;
      if (limit.ending === "silence") link.isSilent = true;
      else end(link, limit.ending);
    };
    let last = Promise.resolve();
    from.on("data", (piece: Buffer) => {
      last = last.then(() => pass(piece));
    });
    from.on("end", () => {
      last = last.then(() => {
        if (!link.isSilent) to.end();
      });
    });
  };

  const server = createServer({ allowHalfOpen: true }, (client) => {
    state.made++;
    const link: Link = {
      client,
      server: open({ port: target, host: "127.0.0.1", allowHalfOpen: true }),
      isSilent: false,
    };
    links.add(link);
    for (const socket of [link.client, link.server]) {
      socket.setNoDelay(true);
      socket.on("error", () => {});
      socket.on("close", () => {
        links.delete(link);
        link.client.destroySoon();
        link.server.destroySoon();
      });
    }
    const { fault } = state;
    for (const direction of ["to server", "to client"] as const) carry(link, direction, fault);
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve) => {
      server.listen(port, "127.0.0.1", resolve);
    });
  await listen(0);
  const { port } = server.address() as AddressInfo;
  const stopListening = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      for (const link of links) end(link, "reset");
    });

  return {
    url: `http://127.0.0.1:${port}`,
    wsUrl: `ws://127.0.0.1:${port}`,
    passed,
    get made() {
      return state.made;
    },
    get open() {
      return links.size;
    },
    get fault() {
      return state.fault;
    },
    set fault(fault) {
      state.fault = fault;
    },
    cut: (how = "end") => {
      for (const link of links) end(link, how);
    },
    refuse: stopListening,
    listen: () => listen(port),
    close: stopListening,
  };
}
