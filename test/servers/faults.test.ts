import { type AddressInfo, createServer, connect as open, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FaultProxy, startFaults } from "./faults.js";

/** What the server behind the proxy answers to a line of text: as much as a small HTTP answer. */
const headers = "HTTP/1.1 200 OK\r\nA: b\r\n\r\n";
const answer = `${headers}body`;

let server: Server;
let proxy: FaultProxy;
let heard = "";
const sockets = new Set<Socket>();
beforeEach(async () => {
  heard = "";
  server = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("data", (piece) => {
      heard += piece;
      if (heard.endsWith("\n")) socket.write(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  proxy = await startFaults((server.address() as AddressInfo).port);
});
afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await proxy.close();
  server.close();
});

/** Sends a request through the proxy: what came back until the connection ended, and how it ended. */
async function ask(text = "request\n"): Promise<[text: string, end: string]> {
  const socket = connect();
  let received = "";
  let end = "in order";
  socket.on("data", (piece) => {
    received += piece;
  });
  socket.on("error", (error: NodeJS.ErrnoException) => {
    end = error.code ?? "";
  });
  socket.write(text);
  await new Promise((resolve) => socket.on("close", resolve));
  return [received, end];
}

const connect = (): Socket => {
  const socket = open({ port: Number(new URL(proxy.url).port), host: "127.0.0.1" });
  sockets.add(socket);
  return socket;
};

describe("a connection through the proxy", () => {
  test("carries what is sent, and ends when it is cut", async () => {
    const asked = ask();
    await expect.poll(() => proxy.passed["to client"]).toBe(answer.length);
    expect(proxy).toMatchObject({ made: 1, open: 1, passed: { "to server": 8 } });
    proxy.cut();
    expect(await asked).toEqual([answer, "in order"]);
    expect(proxy).toMatchObject({ made: 1, open: 0 });
  });

  test("is reset", async () => {
    const asked = ask();
    await expect.poll(() => proxy.passed["to client"]).toBe(answer.length);
    proxy.cut("reset");
    expect((await asked)[1]).toBe("ECONNRESET");
  });

  test("ends with either side", async () => {
    const asked = ask();
    await expect.poll(() => heard).toBe("request\n");
    for (const socket of sockets) socket.end();
    expect(await asked).toEqual([answer, "in order"]);
    await expect.poll(() => proxy.open).toBe(0);
  });

  test.each(Array.from({ length: answer.length }, (_, index) => index))("is cut after byte %i", async (bytes) => {
    proxy.fault = { direction: "to client", from: "start", bytes, ending: "end" };
    expect(await ask()).toEqual([answer.slice(0, bytes), "in order"]);
    proxy.fault = { direction: "to client", from: "end of headers", bytes: Math.min(bytes, 3), ending: "end" };
    expect(await ask()).toEqual([headers + "body".slice(0, Math.min(bytes, 3)), "in order"]);
  });

  test("is cut after a byte of the request", async () => {
    proxy.fault = { direction: "to server", from: "start", bytes: 3, ending: "reset" };
    expect(await ask()).toEqual(["", "ECONNRESET"]);
    expect(proxy.passed).toEqual({ "to server": 3, "to client": 0 });
  });

  test("finds the end of headers that come in pieces", async () => {
    proxy.fault = { direction: "to server", from: "end of headers", bytes: 2, ending: "end" };
    const socket = connect();
    for (const [index, piece] of ["GET\r", "\n\r", "\nab", "c"].entries()) {
      socket.write(piece);
      const sent = ["GET\r", "GET\r\n\r", "GET\r\n\r\nab", "GET\r\n\r\nab"][index];
      await expect.poll(() => heard).toBe(sent);
    }
    await expect.poll(() => proxy.open).toBe(0);
  });

  test("falls silent and stays open", async () => {
    proxy.fault = { direction: "to client", from: "start", bytes: 4, ending: "silence" };
    const asked = ask();
    await expect.poll(() => proxy.passed["to client"]).toBe(4);
    for (const socket of sockets) socket.write("more\n");
    expect(proxy.open).toBe(1);
    proxy.fault = undefined;
    const other = ask("other\n");
    await expect.poll(() => proxy.passed["to client"]).toBe(4 + answer.length);
    expect(proxy.passed["to server"]).toBe("request\nother\n".length);
    proxy.cut();
    expect([await asked, await other]).toEqual([
      ["HTTP", "in order"],
      [answer, "in order"],
    ]);
  });

  test("carries late what comes, in order", async () => {
    proxy.fault = { direction: "to server", delay: 5 };
    const socket = connect();
    for (const piece of ["a", "b", "c\n"]) socket.write(piece);
    await expect.poll(() => heard).toBe("abc\n");
  });

  test("is refused while the server is down", async () => {
    const asked = ask();
    await expect.poll(() => proxy.passed["to client"]).toBe(answer.length);
    await proxy.refuse();
    expect((await asked)[1]).toBe("ECONNRESET");
    expect(await ask()).toEqual(["", "ECONNREFUSED"]);
    await proxy.listen();
    proxy.fault = { direction: "to client", from: "start", bytes: answer.length, ending: "end" };
    expect(await ask()).toEqual([answer, "in order"]);
  });
});
