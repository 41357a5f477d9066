/**
 * Calls of the emitted Lotus client against bare `fetch` and bare `ws` that do the same work: ids correlated, JSON
 * parsed, errors looked for, a signal attached. Both run in turns against one server, and the ratio of each pair counts, so
 * that a machine that slows down slows both. Prints JSON with --json; a word picks the lines that hold it, such as `HTTP`.
 */

import { spawn } from "node:child_process";
import { once, setMaxListeners } from "node:events";
import { fileURLToPath } from "node:url";
import { WebSocket } from "ws";
import { createClient } from "../../generated/lotus/dist/v1.js";

const rounds = 100;
/** Calls under way at the same time. */
const concurrent = 16;
const sizes = [100, 1_000, 10_000, 100_000, 1_000_000];
/** How many calls a round makes: fewer of the large answers, so that each round takes about as long. */
const callsOf = (size, most) => Math.max(16, Math.min(most, Math.round(20_000_000 / size / (1 + size / 1e6))));
/** How many values a round brings: a million in all. */
const streamed = Math.round(1_000_000 / rounds);

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** How many a second, and microseconds of processor time for each, which other work on the machine disturbs less. */
async function measure(count, run) {
  const start = performance.now();
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return { rate: (count / (performance.now() - start)) * 1000, cpu: (user + system) / count };
}

/** So many calls, some at a time. */
function calls(count, call) {
  let left = count;
  const worker = async () => {
    while (left-- > 0) await call();
  };
  return measure(count, () => Promise.all(Array.from({ length: concurrent }, worker)));
}

/** Ours against the bare one: rates, and the medians of the ratios of each pair; above 1, ours is faster. */
async function compare(ours, bare) {
  await ours();
  await bare();
  const pairs = [];
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 ? [bare, ours] : [ours, bare];
    const [first, second] = [await order[0](), await order[1]()];
    pairs.push(round % 2 ? [second, first] : [first, second]);
  }
  const rounded = (value) => Number(value.toFixed(2));
  return {
    ours: Math.round(median(pairs.map(([ours]) => ours.rate))),
    bare: Math.round(median(pairs.map(([, bare]) => bare.rate))),
    ratio: rounded(median(pairs.map(([ours, bare]) => ours.rate / bare.rate))),
    cpuRatio: rounded(median(pairs.map(([ours, bare]) => bare.cpu / ours.cpu))),
  };
}

/** Bare fetch. Each call has a signal of its own: on one that outlives a call fetch leaves a listener, which slows it down. */
function bareFetch(url, headers = {}) {
  let lastId = 0;
  return async (method, params) => {
    const id = ++lastId;
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ jsonrpc: "2.0", id, method, params }),
      signal: new AbortController().signal,
    });
    const answer = JSON.parse(await response.text());
    if (answer.error) throw new Error(answer.error.message);
    if (answer.id !== id) throw new Error("another id");
    return answer.result;
  };
}

/** Bare ws: calls by id, channels by id, each with a list that is read by `for await`. */
async function bareSocket(url, signal) {
  const socket = new WebSocket(url);
  const pending = new Map();
  const channels = new Map();
  let lastId = 0;
  socket.on("message", (data) => {
    const { id, result, error, method, params } = JSON.parse(data.toString());
    if (method === "xrpc.ch.val") {
      const channel = channels.get(params[0]);
      channel.values.push(params[1]);
      channel.wake();
    } else if (method === "xrpc.ch.close") {
      const channel = channels.get(params[0]);
      channel.isClosed = true;
      channel.wake();
    } else {
      const call = pending.get(id);
      pending.delete(id);
      if (error) call.reject(new Error(error.message));
      else call.resolve(result);
    }
  });
  await once(socket, "open");
  const call = (method, params, opened) =>
    new Promise((resolve, reject) => {
      const id = ++lastId;
      const abort = () => {
        pending.delete(id);
        socket.send(JSON.stringify({ jsonrpc: "2.0", method: "xrpc.cancel", params: [id] }));
        reject(signal.reason);
      };
      signal.addEventListener("abort", abort);
      pending.set(id, {
        resolve: (result) => {
          signal.removeEventListener("abort", abort);
          opened?.(result);
          resolve(result);
        },
        reject: (error) => {
          signal.removeEventListener("abort", abort);
          reject(error);
        },
      });
      socket.send(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
    });
  async function* stream(method, params) {
    const channel = { values: [], isClosed: false, wake: () => {} };
    await call(method, params, (id) => channels.set(id, channel));
    while (!channel.isClosed || channel.values.length > 0) {
      if (channel.values.length === 0)
        await new Promise((resolve) => {
          channel.wake = resolve;
        });
      const values = channel.values;
      channel.values = [];
      yield* values;
    }
  }
  return { call, stream, close: () => socket.close() };
}

/** All values of a stream. */
const values = (stream) =>
  measure(streamed, async () => {
    let count = 0;
    for await (const [change] of stream) if (change.Val.Height === 1000) count++;
    if (count !== streamed) throw new Error(`${count} values of ${streamed}`);
  });

const server = spawn(process.execPath, [fileURLToPath(new URL("lotus-server.js", import.meta.url)), String(streamed)], {
  stdio: ["ignore", "pipe", "inherit"],
});
const [port] = await once(server.stdout, "data");
const address = `127.0.0.1:${Number(port)}/rpc/v1`;
const { signal } = new AbortController();
// The bare one over a socket listens to it once for each call.
setMaxListeners(0, signal);
const http = createClient({ url: `http://${address}` }).with({ signal });
/** A token as Lotus issues them: what it permits is looked at before each call. */
const token = ["{}", JSON.stringify({ Allow: ["read", "write"] }), ""].map(btoa).join(".");
const httpWithToken = createClient({ url: `http://${address}`, token }).with({ signal });
const ws = createClient({ url: `ws://${address}`, webSocket: (url, options) => new WebSocket(url, options) });
const callsOverSocket = ws.with({ signal });
const fetchCall = bareFetch(`http://${address}`);
const fetchCallWithToken = bareFetch(`http://${address}`, { authorization: `Bearer ${token}` });
const socket = await bareSocket(`ws://${address}`, signal);
const method = "Filecoin.ChainGetTipSetByHeight";

const cases = [
  ...sizes.map((size) => {
    const count = callsOf(size, 128);
    return [
      `HTTP, ${size} B`,
      () => calls(count, () => http.chainGetTipSetByHeight(size)),
      () => calls(count, () => fetchCall(method, [size, null])),
    ];
  }),
  [
    "HTTP with a token, 1000 B",
    () => calls(callsOf(1000, 128), () => httpWithToken.chainGetTipSetByHeight(1000)),
    () => calls(callsOf(1000, 128), () => fetchCallWithToken(method, [1000, null])),
  ],
  ...sizes.map((size) => {
    const count = callsOf(size, 1000);
    return [
      `WebSocket, ${size} B`,
      () => calls(count, () => callsOverSocket.chainGetTipSetByHeight(size)),
      () => calls(count, () => socket.call(method, [size, null])),
    ];
  }),
  [
    "WebSocket, a million values",
    () => values(ws.chainNotify()),
    () => values(socket.stream("Filecoin.ChainNotify", [])),
  ],
];

const isJson = process.argv.includes("--json");
const only = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? "";
const results = {};
if (!isJson) console.log("a second                        ours     bare    ratio  by CPU");
try {
  for (const [name, ours, bare] of cases.filter(([name]) => name.includes(only))) {
    const result = await compare(ours, bare);
    results[name] = result;
    const cells = [result.ours, result.bare, result.ratio.toFixed(2), result.cpuRatio.toFixed(2)];
    if (!isJson) console.log(name.padEnd(27) + cells.map((cell) => String(cell).padStart(9)).join(""));
  }
} finally {
  await ws.close();
  socket.close();
  server.kill();
}
if (isJson) console.log(JSON.stringify(results));
