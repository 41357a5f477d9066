/**
 * What a go-jsonrpc v0.10.1 server with Lotus' handlers answered over HTTP: recorded facts. `lotus.test.ts` holds
 * the tests' own server to them.
 */
import { token } from "../servers/lotus.js";

export interface Exchange {
  readonly name: string;
  readonly request: {
    readonly body: string;
    readonly method?: "GET" | "OPTIONS";
    readonly path?: string;
    readonly headers?: Readonly<Record<string, string>>;
  };
  readonly answer: { readonly status: number; readonly type: string | null; readonly body: string };
}

const call = (method: string, params = "[]", id = "1"): string =>
  `{"jsonrpc":"2.0","id":${id},"method":"${method}","params":${params}}`;
const notification = (method: string): string => `{"jsonrpc":"2.0","method":"${method}","params":[]}`;
const result = (json: string, id = "1"): string => `{"id":${id},"jsonrpc":"2.0","result":${json}}\n`;
const error = (code: number, message: string, id = "1", more = ""): string =>
  `{"error":{"code":${code},"message":"${message}"${more}},"id":${id},"jsonrpc":"2.0"}\n`;

const version = '{"Version":"1.36.2-dev+test","APIVersion":131840,"BlockDelay":30,"Agent":"test-server"}';
const head =
  '{"Cids":[{"/":"bafy2bzacec4wkizvkjbnrcakruw5dkjovn5fyy7em63ojqktwizqcjnkbnvmb"}],"Blocks":[{"Miner":"f01000","Parents":[{"/":"bafy2bzaceem2l7tzdqk3l27bmv2gi4x47ayeeb4mnayvoyhnjmffeljy3vsdy"}],"Height":1000,"Timestamp":1598336400}],"Height":1000}';
const signed = (message: string): string =>
  `{"Message":${message},"Signature":{"Type":1,"Data":"${"A".repeat(87)}="},"CID":{"/":"bafy2bzaceu6yds67dnbd4aq73o5rw7tci2xv6ayjj53bmofw273jjgqirnjei"}}`;
const wallet = '["f1abjxfbp274xpdqcpuaykwkfb43omjotacm2p3za"]';
const rootToken = token("read", "write", "sign", "admin");
const bearer = (text: string): Record<string, string> => ({ authorization: `Bearer ${text}` });

/** The answer of the recorded node to ChainHead, shorter than that of a real one. */
export const recordedHead: unknown = JSON.parse(head);

type Row = readonly [name: string, request: Exchange["request"] | string, status: number, body: string];

/** Answers of type application/json. */
const rows: readonly Row[] = [
  ["a call", call("Filecoin.ChainHead"), 200, result(head)],

  // The id comes back as a float64, string or null would.
  ["a string as id", call("Filecoin.Version", "[]", '"abc-1"'), 200, result(version, '"abc-1"')],
  ["an empty string as id", call("Filecoin.Version", "[]", '""'), 200, result(version, '""')],
  ["a fraction as id", call("Filecoin.Version", "[]", "1.5"), 200, result(version, "1.5")],
  ["0 as id", call("Filecoin.Version", "[]", "0"), 200, result(version, "0")],
  ["a negative id", call("Filecoin.Version", "[]", "-3"), 200, result(version, "-3")],
  ["an id above 2^53", call("Filecoin.Version", "[]", "9007199254740993"), 200, result(version, "9007199254740992")],
  ["an id of 22 digits", call("Filecoin.Version", "[]", "1000000000000000000000"), 200, result(version, "1e+21")],
  [
    "an id above 2^63",
    call("Filecoin.Version", "[]", "12345678901234567890"),
    200,
    result(version, "12345678901234567000"),
  ],
  ["an id past float64", call("Filecoin.Version", "[]", "1e400"), 500, error(-32700, "Parse error", "null")],
  [
    "a boolean as id",
    call("Filecoin.Version", "[]", "true"),
    500,
    error(-32700, "failed to parse ID: invalid id type: bool", "null"),
  ],
  [
    "an object as id",
    call("Filecoin.Version", "[]", '{"a":1}'),
    500,
    error(-32700, "failed to parse ID: invalid id type: map[string]interface {}", "null"),
  ],

  ["a notification", notification("Filecoin.Version"), 200, ""],
  ["a notification with null as id", call("Filecoin.Version", "[]", "null"), 200, ""],
  [
    "a notification of an unknown method",
    notification("Filecoin.Nope"),
    500,
    error(-32601, "method 'Filecoin.Nope' not found", "null"),
  ],

  ["no params where none are counted", '{"jsonrpc":"2.0","id":1,"method":"Filecoin.Version"}', 200, result(version)],
  ["null as params", call("Filecoin.Version", "null"), 200, result(version)],
  [
    "an object as params",
    call("Filecoin.Version", "{}"),
    500,
    error(-32700, "unmarshaling param array: json: cannot unmarshal object into Go value of type []jsonrpc.param"),
  ],
  [
    "no params where two are counted",
    '{"jsonrpc":"2.0","id":1,"method":"Filecoin.ChainGetTipSetByHeight"}',
    500,
    error(-32602, "wrong param count (method 'Filecoin.ChainGetTipSetByHeight'): 0 != 2"),
  ],
  [
    "one parameter too many",
    call("Filecoin.Version", "[1]"),
    500,
    error(-32602, "wrong param count (method 'Filecoin.Version'): 1 != 0"),
  ],
  [
    "one parameter too few",
    call("Filecoin.ChainGetTipSetByHeight", "[5]"),
    500,
    error(-32602, "wrong param count (method 'Filecoin.ChainGetTipSetByHeight'): 1 != 2"),
  ],
  [
    "a string for an integer",
    call("Filecoin.ChainGetTipSetByHeight", '["5",null]'),
    500,
    error(
      -32700,
      "unmarshaling params for 'Filecoin.ChainGetTipSetByHeight' (param: *int64): json: cannot unmarshal string into Go value of type int64",
    ),
  ],
  [
    "a fraction for an integer",
    call("Filecoin.ChainGetTipSetByHeight", "[5.5,null]"),
    500,
    error(
      -32700,
      "unmarshaling params for 'Filecoin.ChainGetTipSetByHeight' (param: *int64): json: cannot unmarshal number 5.5 into Go value of type int64",
    ),
  ],
  [
    "an unknown field in a parameter",
    call(
      "Filecoin.MpoolPushMessage",
      '[{"Version":0,"To":"f01","From":"f02","Nonce":0,"Value":"1","GasLimit":0,"GasFeeCap":"0","GasPremium":"0","Method":0,"Params":"AQID","Bogus":1},null]',
    ),
    200,
    result(
      signed(
        '{"Version":0,"To":"f01","From":"f02","Nonce":1,"Value":"1","GasLimit":0,"GasFeeCap":"0","GasPremium":"0","Method":0,"Params":"AQID"}',
      ),
    ),
  ],
  [
    "fields in lower case",
    call("Filecoin.MpoolPushMessage", '[{"to":"f01","value":"7"},null]'),
    200,
    result(
      signed(
        '{"Version":0,"To":"f01","From":"","Nonce":1,"Value":"7","GasLimit":0,"GasFeeCap":"","GasPremium":"","Method":0,"Params":null}',
      ),
    ),
  ],
  ["null for a pointer", call("Filecoin.MpoolPushMessage", "[null,null]"), 200, error(1, "message is nil")],

  ["an unknown method", call("Filecoin.Nope"), 500, error(-32601, "method 'Filecoin.Nope' not found")],
  ["a method without its prefix", call("ChainHead"), 500, error(-32601, "method 'ChainHead' not found")],
  ["an alias", call("eth_blockNumber"), 200, result('"0x3e8"')],
  [
    "rpc.discover",
    call("rpc.discover"),
    200,
    result('{"openrpc":"1.2.6","info":{"title":"test-server","version":"0"},"methods":[]}'),
  ],
  ["no jsonrpc member", '{"id":1,"method":"Filecoin.Version","params":[]}', 200, result(version)],

  ["malformed JSON", '{"jsonrpc":"2.0","id":1,', 500, error(-32700, "Parse error", "null")],
  ["a cut batch", '[{"jsonrpc":"2.0"', 500, error(-32700, "Parse error", "null")],
  ["an empty body", "", 400, error(-32600, "Invalid request", "null")],
  ["a body of white space", "  \n", 400, error(-32600, "Invalid request", "null")],
  ["a number as body", "5", 500, error(-32700, "Parse error", "null")],
  ["null as body", "null", 500, error(-32601, "method '' not found", "null")],
  ["something after the request", `${call("Filecoin.Version")} xyz`, 200, result(version)],
  ["GET", { method: "GET", body: "" }, 400, error(-32600, "Invalid request", "null")],
  ["OPTIONS", { method: "OPTIONS", body: "" }, 400, error(-32600, "Invalid request", "null")],
  [
    "a request over the limit",
    call("Filecoin.TestEcho", `["${"x".repeat(1_100_000)}"]`),
    500,
    error(-32700, "request bigger than maximum 1000000 allowed", "null"),
  ],

  [
    "a batch",
    `[${call("Filecoin.EthBlockNumber")},${call("Filecoin.Nope", "[]", "2")}]`,
    200,
    `[${result('"0x3e8"')},${error(-32601, "method 'Filecoin.Nope' not found", "2")}]`,
  ],
  [
    "a batch whose first call fails",
    `[${call("Filecoin.Nope")},${call("Filecoin.EthBlockNumber", "[]", "2")}]`,
    200,
    `[${error(-32601, "method 'Filecoin.Nope' not found")},${result('"0x3e8"', "2")}]`,
  ],
  [
    "a batch that begins with a notification",
    `[${notification("Filecoin.EthBlockNumber")},${call("Filecoin.EthBlockNumber", "[]", "2")}]`,
    200,
    `[,${result('"0x3e8"', "2")}]`,
  ],
  [
    "a batch that ends with a notification",
    `[${call("Filecoin.EthBlockNumber", "[]", "2")},${notification("Filecoin.EthBlockNumber")}]`,
    200,
    `[${result('"0x3e8"', "2")},]`,
  ],
  ["an empty batch", "[]", 400, error(-32600, "Invalid request", "null")],
  [
    "a batch with a bad id",
    `[${call("Filecoin.EthBlockNumber")},${call("Filecoin.EthBlockNumber", "[]", "true")}]`,
    200,
    `[${result('"0x3e8"')},${error(-32700, "failed to parse ID: invalid id type: bool", "null")}`,
  ],
  ["a batch of numbers", "[1,2]", 500, error(-32700, "Parse error", "null")],

  [
    "a plain error",
    call("Filecoin.ChainGetTipSetByHeight", "[1000000,null]"),
    200,
    error(1, "looking for tipset with height greater than start point"),
  ],
  [
    "an error with data",
    call("Filecoin.ChainGetTipSetByHeight", "[17,[]]"),
    200,
    error(12, "requested epoch was a null round (17)", "1", ',"data":17'),
  ],
  ["an error with a code", call("Filecoin.StateGetActor", '["f099",null]'), 200, error(11, "actor not found")],
  ["an error with meta", call("Filecoin.TestMeta"), 200, error(77, "meta error: x", "1", ',"meta":{"what":"x"}')],
  [
    "a panic",
    call("Filecoin.TestPanic"),
    500,
    error(0, "fatal error calling 'Filecoin.TestPanic': panic in rpc method 'Filecoin.TestPanic': boom"),
  ],

  ["a method without result", call("Filecoin.TestVoid"), 200, result("null")],
  ["a nil pointer", call("Filecoin.TestNil"), 200, result("null")],
  ["a nil slice", call("Filecoin.TestNilSlice"), 200, result("null")],
  ["the largest uint64", call("Filecoin.TestBig"), 200, result("18446744073709551615")],
  ["bytes", call("Filecoin.TestBlob", "[4]"), 200, result('"AAAAAA=="')],
  [
    "characters that HTML and JavaScript read otherwise",
    call("Filecoin.TestEcho", '[{"s":"<a>&\u2028 é 😀"}]'),
    200,
    result('{"s":"\\u003ca\\u003e\\u0026\\u2028 é 😀"}'),
  ],

  [
    "a channel",
    call("Filecoin.ChainNotify"),
    500,
    error(-32601, "method 'Filecoin.ChainNotify' not supported in this mode (no out channel support)"),
  ],
  ["eth_subscribe", call("eth_subscribe", '["newHeads"]'), 200, error(1, "connection doesn't support callbacks")],

  [
    "a method above read, without token",
    call("Filecoin.WalletList"),
    200,
    error(1, "missing permission to invoke 'WalletList' (need 'write')"),
  ],
  [
    "a method above read, with a token for read",
    { body: call("Filecoin.WalletList"), headers: bearer(token("read")) },
    200,
    error(1, "missing permission to invoke 'WalletList' (need 'write')"),
  ],
  ["a token for admin", { body: call("Filecoin.WalletList"), headers: bearer(rootToken) }, 200, result(wallet)],
  [
    "a token in the query",
    { body: call("Filecoin.WalletList"), path: `/rpc/v1?token=${rootToken}` },
    200,
    result(wallet),
  ],
  [
    "a new token",
    { body: call("Filecoin.AuthNew", '[["read","write"]]'), headers: bearer(rootToken) },
    200,
    result(`"${btoa(token("read", "write"))}"`),
  ],
  [
    "a look at a token",
    call("Filecoin.AuthVerify", `["${token("read", "write", "sign")}"]`),
    200,
    result('["read","write","sign"]'),
  ],
  [
    "a look at a bad token",
    call("Filecoin.AuthVerify", '["x"]'),
    200,
    error(1, "JWT Verification failed: jwt: malformed token"),
  ],
];

const refused = { status: 401, type: null, body: "" };

export const exchanges: readonly Exchange[] = [
  ...rows.map(([name, request, status, body]) => ({
    name,
    request: typeof request === "string" ? { body: request } : request,
    answer: { status, type: "application/json", body },
  })),
  {
    name: "another path",
    request: { path: "/rpc/nothing", body: call("Filecoin.Version") },
    answer: { status: 404, type: "text/plain; charset=utf-8", body: "404 page not found\n" },
  },
  {
    name: "a bad token",
    request: { headers: bearer("bad"), body: call("Filecoin.ChainHead") },
    answer: refused,
  },
  {
    name: "a token without Bearer",
    request: { headers: { authorization: rootToken }, body: call("Filecoin.ChainHead") },
    answer: refused,
  },
  {
    name: "a token after bearer in lower case",
    request: { headers: { authorization: `bearer ${rootToken}` }, body: call("Filecoin.ChainHead") },
    answer: refused,
  },
  {
    name: "no content type",
    request: { headers: { "content-type": "" }, body: call("Filecoin.Version") },
    answer: { status: 200, type: "application/json", body: result(version) },
  },
];
