/**
 * The server of the bench, a process of its own so that its work is not counted: answers a call with as many bytes of
 * JSON as the call's first parameter asks for, and opens a channel that brings as many values. Tells its port on stdout.
 */

import { createServer } from "node:http";
import { WebSocketServer } from "ws";

/** A message of the chain, as answers hold them by the hundred. */
const message = (nonce) => ({
  Version: 0,
  To: "f1abjxfbp274xpdqcpuaykwkfb43omjotacm2p3za",
  From: "f3sg22lqqjewwczqcs2cjr3zp6htctbovwugzzut2nkvb366wzn5tp2zkfvu5xfqhreecntryehmo5bsrbkysa",
  Nonce: nonce,
  Value: "1000000000000000000",
  GasLimit: 2_200_000 + nonce,
  Method: 0,
  Params: null,
});

const results = new Map();
/** A result of about so many bytes. */
function resultOf(size) {
  if (!results.has(size)) {
    const items = [];
    let length = 2;
    for (let nonce = 0; size > 300 && length < size; nonce++) {
      items.push(JSON.stringify(message(nonce)));
      length += items.at(-1).length + 1;
    }
    results.set(size, size > 300 ? `[${items.join()}]` : JSON.stringify({ Cid: "b".repeat(size - 60), Height: 1000 }));
  }
  return results.get(size);
}

const answer = (request) => {
  const [, id] = /"id":(\d+)/.exec(request);
  const [, size] = /"params":\[\{?\D*(\d+)/.exec(request);
  return `{"id":${id},"jsonrpc":"2.0","result":${resultOf(Number(size))}}\n`;
};

const server = createServer((request, response) => {
  let body = "";
  request.setEncoding("utf8");
  request.on("data", (part) => {
    body += part;
  });
  request.on("end", () => {
    const text = answer(body);
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(text) });
    response.end(text);
  });
});

const value = JSON.stringify([
  { Type: "apply", Val: { Cids: [{ "/": `bafy2bzace${"a".repeat(52)}` }], Height: 1000 } },
]);
const streamed = Number(process.argv[2]);
let channels = 0;

new WebSocketServer({ server, perMessageDeflate: false }).on("connection", (socket) => {
  socket.on("message", (data) => {
    const text = data.toString();
    if (text.includes("xrpc.cancel")) return;
    if (!text.includes("ChainNotify")) return socket.send(answer(text));
    const [, id] = /"id":(\d+)/.exec(text);
    const channel = ++channels;
    socket.send(`{"id":${id},"jsonrpc":"2.0","result":${channel}}\n`);
    const frame = Buffer.from(`{"jsonrpc":"2.0","method":"xrpc.ch.val","params":[${channel},${value}]}\n`);
    let left = streamed;
    const more = () => {
      // As much as the reader takes.
      for (; left > 0 && socket.bufferedAmount < 2 ** 20; left--) socket.send(frame, { binary: false });
      if (left > 0) setImmediate(more);
      else socket.send(`{"jsonrpc":"2.0","method":"xrpc.ch.close","params":[${channel}]}\n`);
    };
    more();
  });
});

server.listen(0, "127.0.0.1", () => process.stdout.write(`${server.address().port}\n`));
