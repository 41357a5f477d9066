/** What 1,000 lost connections leave in memory: nothing. In a process of its own, so that the garbage of other tests does not count. */

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

interface Left {
  /** How many of the lost sockets, of the signals of failed calls and of their errors are still held by something. */
  readonly sockets: number;
  readonly signals: number;
  readonly errors: number;
  /** Bytes that the heap has grown by with each of the last 800 lost connections. */
  readonly growth: number;
  readonly gaps: number;
}

/** Loses 1,000 connections, each with a stream that resumes and a call with a signal that fails. `leak` is run with each lost socket. */
async function lose(leak: string): Promise<Left> {
  const script = `
    import { createClient } from "./generated/lotus/dist/v1.js";

    // Pauses between connections are not what is looked at.
    const wait = globalThis.setTimeout;
    globalThis.setTimeout = (run, milliseconds) => wait(run, milliseconds > 1000 ? milliseconds : 0);

    class Socket {
      readyState = 0;
      sent = [];
      constructor() { wait(() => { this.readyState = 1; this.onopen(); }, 0); }
      send(text) { const { id, method } = JSON.parse(text); this.sent.push(method); if (method === "Filecoin.ChainNotify") this.open(id); }
      open(id) {
        this.receive({ id, result: 1 });
        this.receive({ method: "xrpc.ch.val", params: [1, [{ Type: "current" }]] });
      }
      receive(message) { this.onmessage({ data: JSON.stringify({ jsonrpc: "2.0", ...message }) }); }
      lose() { this.readyState = 3; this.onclose({ code: 1006 }); }
      close() {}
    }
    const kept = [];
    const held = { sockets: [], signals: [], errors: [] };
    let current;
    let gaps = 0;
    const lotus = createClient({
      url: "ws://127.0.0.1:1/rpc/v1",
      webSocket: () => (current = new Socket()),
      resume: true,
      onGap: () => { gaps++; },
      hooks: { response() {}, reconnect() {} },
    });
    const stream = lotus.chainNotify();
    const heapNow = async () => {
      for (let time = 0; time < 4; time++) { await new Promise((resolve) => wait(resolve, 0)); gc(); }
      return process.memoryUsage().heapUsed;
    };
    // A function of its own, so that no variable of the loop holds what was lost.
    const loseOne = async () => {
      await stream.next();
      const { signal } = new AbortController();
      const call = lotus.with({ signal }).chainHead().catch((error) => error);
      while (!current.sent.includes("Filecoin.ChainHead")) await new Promise((resolve) => wait(resolve, 0));
      const lost = current;
      lost.lose();
      held.errors.push(new WeakRef(await call));
      held.sockets.push(new WeakRef(lost));
      held.signals.push(new WeakRef(signal));
      ${leak};
    };
    let before;
    for (let count = 0; count < 1000; count++) {
      if (count === 200) before = await heapNow();
      await loseOne();
    }
    const growth = (await heapNow() - before) / 800;
    const left = (refs) => refs.filter((ref) => ref.deref()).length;
    console.log(JSON.stringify({ sockets: left(held.sockets), signals: left(held.signals), errors: left(held.errors), growth, gaps, kept: kept.length }));
    await lotus.close();
  `;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--expose-gc", "--input-type=module", "--eval", script],
    { cwd: new URL("../..", import.meta.url), timeout: 120_000 },
  );
  return JSON.parse(stdout);
}

test("no socket, signal or error is held any longer, and the heap does not grow", async () => {
  const left = await lose("");
  expect(left.gaps).toBeGreaterThan(990);
  // The last loss is what the next connection's hooks are told of.
  expect([left.sockets, left.signals, left.errors].map((count) => count < 5)).toEqual([true, true, true]);
  // Three weak references for each, and nothing of the client's.
  expect(left.growth).toBeLessThan(500);
}, 150_000);

test("what is held is noticed", async () => {
  const left = await lose("kept.push(lost, signal, await call)");
  expect(left).toMatchObject({ sockets: 1000, signals: 1000, errors: 1000 });
  expect(left.growth).toBeGreaterThan(500);
}, 150_000);
