/**
 * What a go-jsonrpc v0.10.1 server with Lotus' handlers sent over WebSocket: recorded facts, frame by frame.
 * `lotus-socket.test.ts` holds the tests' own server to them.
 */

export type Step =
  /** A frame from the client, as text. */
  | readonly [">", frame: string]
  /** The same as a binary frame. */
  | readonly [">binary", frame: string]
  /** The next frame from the server. */
  | readonly ["<", frame: string]
  /** The server has nothing to say. */
  | readonly ["quiet"]
  /** Something happened in the recorded node: a value for a channel or a subscription, or a slow call came to its end. */
  | readonly ["value", channel: number, value: string]
  | readonly ["notification", value: string]
  | readonly ["slow call ends"];

export interface Conversation {
  readonly name: string;
  readonly steps: readonly Step[];
  /** What EthBlockNumber and ChainNotify had to tell at the time, where they are called. */
  readonly blockNumber?: string;
  readonly head?: string;
}

const call = (method: string, id: string, params = "[]"): Step => [
  ">",
  `{"jsonrpc":"2.0","id":${id},"method":"${method}","params":${params}}`,
];
const notification = (method: string, params = "[]"): Step => [
  ">",
  `{"jsonrpc":"2.0","method":"${method}","params":${params}}`,
];
const result = (id: string, json: string): Step => ["<", `{"id":${id},"jsonrpc":"2.0","result":${json}}\n`];
const error = (id: string, code: number, message: string, more = ""): Step => [
  "<",
  `{"error":{"code":${code},"message":"${message}"${more}},"id":${id},"jsonrpc":"2.0"}\n`,
];
const value = (channel: number, json: string): Step => [
  "<",
  `{"jsonrpc":"2.0","method":"xrpc.ch.val","params":[${channel},${json}]}\n`,
];
const closed = (channel: number): Step => ["<", `{"jsonrpc":"2.0","method":"xrpc.ch.close","params":[${channel}]}\n`];
const quiet: Step = ["quiet"];

const version = '{"Version":"1.36.2-dev+test","APIVersion":131840,"BlockDelay":30,"Agent":"test-server"}';

const changes = (type: string, height: number, cid: string, parent: string): string =>
  `[{"Type":"${type}","Val":{"Cids":[{"/":"${cid}"}],"Blocks":[{"Miner":"f01000","Parents":[{"/":"${parent}"}],"Height":${height},"Timestamp":${1598306400 + height * 30}}],"Height":${height}}}]`;
const [cid1013, cid1014, cid1015, cid1016, cid1017] = [
  "bafy2bzaceyl4hdqcu2737pvydozmznnq27pw2x6lj7x3hgqjn7h6757xkz7j5",
  "bafy2bzacexgnjgur2so3pojp5qwbihyn5ucem2djvgmz73x57zxvwjvyd432x",
  "bafy2bzacede2laewoyxxckv2xukdumzdqyx7dytinzhyhh4k5j543scsg3ldu",
  "bafy2bzace5dx2qkgqmvvowst62tirj54xzxskdyeucy6dsshewoinguizmvzl",
  "bafy2bzacefumzeamjn5u6kvqkgil5ey6d5xrw53633hdi37yx6hbme45dsk6h",
];
const current1014 = changes("current", 1014, cid1014, cid1013);
const current1016 = changes("current", 1016, cid1016, cid1015);
const apply1015 = changes("apply", 1015, cid1015, cid1014);
const apply1016 = changes("apply", 1016, cid1016, cid1015);
const apply1017 = changes("apply", 1017, cid1017, cid1016);

const subscription = `0x${"1".padStart(64, "0")}`;

export const conversations: readonly Conversation[] = [
  { name: "a call", steps: [call("Filecoin.Version", "1"), result("1", version)] },
  { name: "a string as id", steps: [call("Filecoin.Version", '"s1"'), result('"s1"', version)] },
  {
    name: "an id past 2^53, which comes back rounded",
    steps: [call("Filecoin.Version", "9007199254740993"), result("9007199254740992", version)],
  },
  {
    name: "an unknown method",
    steps: [call("Filecoin.Nope", "2"), error("2", -32601, "method 'Filecoin.Nope' not found")],
  },
  {
    name: "one parameter too many",
    steps: [
      call("Filecoin.Version", "3", "[1]"),
      error("3", -32602, "wrong param count (method 'Filecoin.Version'): 1 != 0"),
    ],
  },
  {
    name: "a string for an integer",
    steps: [
      call("Filecoin.ChainGetTipSetByHeight", "4", '["x",null]'),
      error(
        "4",
        -32700,
        "unmarshaling params for 'Filecoin.ChainGetTipSetByHeight' (param: *int64): json: cannot unmarshal string into Go value of type int64",
      ),
    ],
  },
  {
    name: "an error with data",
    steps: [
      call("Filecoin.ChainGetTipSetByHeight", "5", "[17,[]]"),
      error("5", 12, "requested epoch was a null round (17)", ',"data":17'),
    ],
  },
  {
    name: "an error with a code",
    steps: [call("Filecoin.StateGetActor", "6", '["f099",null]'), error("6", 11, "actor not found")],
  },
  {
    name: "an error with meta",
    steps: [call("Filecoin.TestMeta", "7"), error("7", 77, "meta error: x", ',"meta":{"what":"x"}')],
  },
  {
    name: "a panic",
    steps: [
      call("Filecoin.TestPanic", "8"),
      error("8", 0, "fatal error calling 'Filecoin.TestPanic': panic in rpc method 'Filecoin.TestPanic': boom"),
    ],
  },
  { name: "a method without result", steps: [call("Filecoin.TestVoid", "9"), result("9", "null")] },
  { name: "a nil pointer", steps: [call("Filecoin.TestNil", "10"), result("10", "null")] },
  {
    name: "a method above read, without token",
    steps: [
      call("Filecoin.WalletList", "11"),
      error("11", 1, "missing permission to invoke 'WalletList' (need 'write')"),
    ],
  },
  {
    name: "what gets no answer and leaves the connection as it is",
    blockNumber: "0x3ed",
    steps: [
      [">", '{"jsonrpc":'],
      quiet,
      [
        ">",
        '[{"jsonrpc":"2.0","id":20,"method":"Filecoin.Version","params":[]},{"jsonrpc":"2.0","id":21,"method":"Filecoin.Version","params":[]}]',
      ],
      quiet,
      call("Filecoin.Version", "true"),
      quiet,
      notification("Filecoin.Version"),
      quiet,
      notification("Filecoin.Nope"),
      quiet,
      [">", '{"jsonrpc":"2.0","id":22}'],
      quiet,
      call("Filecoin.EthBlockNumber", "23"),
      result("23", '"0x3ed"'),
    ],
  },
  {
    name: "a binary frame",
    blockNumber: "0x3ed",
    steps: [
      [">binary", '{"jsonrpc":"2.0","id":24,"method":"Filecoin.EthBlockNumber","params":[]}'],
      result("24", '"0x3ed"'),
    ],
  },
  {
    name: "answers out of order",
    blockNumber: "0x3ee",
    steps: [
      call("Filecoin.TestSlow", "30", "[200]"),
      call("Filecoin.EthBlockNumber", "31"),
      result("31", '"0x3ee"'),
      ["slow call ends"],
      result("30", '"done"'),
    ],
  },
  {
    name: "one id for two calls",
    blockNumber: "0x3ef",
    steps: [
      call("Filecoin.TestSlow", "32", "[100]"),
      call("Filecoin.EthBlockNumber", "32"),
      result("32", '"0x3ef"'),
      ["slow call ends"],
      result("32", '"done"'),
    ],
  },
  {
    name: "a call that is cancelled",
    steps: [
      call("Filecoin.TestSlow", "40", "[5000]"),
      notification("xrpc.cancel", "[40]"),
      error("40", 1, "context canceled"),
    ],
  },
  {
    name: "a cancel with the id in another type",
    steps: [
      call("Filecoin.TestSlow", "41", "[400]"),
      notification("xrpc.cancel", '["41"]'),
      quiet,
      ["slow call ends"],
      result("41", '"done"'),
    ],
  },
  {
    name: "a cancel of nothing, and one with an id of its own",
    steps: [notification("xrpc.cancel", "[999]"), quiet, call("xrpc.cancel", "42", "[999]"), quiet],
  },
  {
    name: "channels: their ids count up, and a cancel names the call",
    head: current1014,
    steps: [
      call("Filecoin.ChainNotify", "50"),
      result("50", "1"),
      value(1, current1014),
      ["value", 1, apply1015],
      value(1, apply1015),
      ["value", 1, apply1016],
      value(1, apply1016),
      call("Filecoin.ChainNotify", "51"),
      result("51", "2"),
      value(2, current1014),
      ["value", 1, apply1017],
      value(1, apply1017),
      ["value", 2, apply1017],
      value(2, apply1017),
      notification("xrpc.cancel", "[50]"),
      closed(1),
      ["value", 2, apply1017],
      value(2, apply1017),
      // A server takes no close from a client.
      notification("xrpc.ch.close", "[2]"),
      quiet,
      ["value", 2, current1016],
      value(2, current1016),
      notification("xrpc.cancel", "[51]"),
      closed(2),
    ],
  },
  {
    name: "channels that the server ends",
    steps: [
      call("Filecoin.ChainExport", "52", "[3,false,[]]"),
      result("52", "1"),
      value(1, '"Y2h1bmstMA=="'),
      value(1, '"Y2h1bmstMQ=="'),
      value(1, '"Y2h1bmstMg=="'),
      value(1, '""'),
      closed(1),
      call("Filecoin.TestChanBurst", "53", "[5]"),
      result("53", "2"),
      ...[0, 1, 2, 3, 4].map((count) => value(2, `${count}`)),
      closed(2),
      call("Filecoin.TestChanBurst", "54", "[0]"),
      result("54", "3"),
      closed(3),
    ],
  },
  {
    name: "channels that are refused, never speak, or are opened by a notification",
    steps: [
      call("Filecoin.TestChanErr", "55"),
      error("55", 1, "cannot subscribe"),
      call("Filecoin.TestChanNil", "56"),
      result("56", "1"),
      quiet,
      call("Filecoin.ChainNotify", "57", "[1]"),
      error("57", -32602, "wrong param count (method 'Filecoin.ChainNotify'): 1 != 0"),
      notification("Filecoin.ChainNotify"),
      quiet,
    ],
  },
  {
    name: "eth_subscribe",
    steps: [
      call("eth_subscribe", "60", '["newHeads"]'),
      result("60", `"${subscription}"`),
      ["notification", '{"number":"0x403"}'],
      [
        "<",
        `{"jsonrpc":"2.0","method":"eth_subscription","params":{"result":{"number":"0x403"},"subscription":"${subscription}"},"meta":{"SpanContext":"AABKbBHyIkbjffS+gWeyntMqAYcRiGEtipnTAgA="}}\n`,
      ],
    ],
  },
];
