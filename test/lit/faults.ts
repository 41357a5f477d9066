/**
 * What servers and networks do to a caller of @nelumbo/lit, and what the caller sees: one fault a row. Anyone who
 * makes a wallet must be able to trust that it is not made twice, so each row says how many requests arrive.
 */

import { expect } from "vitest";
import type { Seen, Task } from "./caller.js";
import { answer, close, compressed, type Deed, drip, type Framing, part, reset, says, silence } from "./faulty.js";

/** What the caller sees: a value, or facts of an error; a pattern fits any text that it matches. */
export type Sees =
  | { readonly value: unknown; readonly pauses?: readonly number[] }
  | (Omit<NonNullable<Seen["error"]>, "name" | "message"> & { readonly message?: RegExp });

/** What is out of the ordinary in a row. */
export interface More extends Partial<Omit<Task, "baseUrl" | "key">> {
  /** How many requests arrive; 1 if not given, null if that is up to the moment. */
  readonly requests?: number | null;
  /** The name of what is called; a wallet is made if not given. */
  readonly call?: Task["call"];
  /** Nobody listens where the client calls. */
  readonly to?: "nobody";
}

/** Where a program may run. */
export type Platform = "Node" | "Deno" | "Bun" | "workerd" | "Chromium";

export type Fault = readonly [what: string, server: readonly Deed[], sees: Sees, more?: More];

const wallet = { wallet_address: "0x4e8b0f8c5d7a1b2c3d4e5f60718293a4b5c6d7e8" };
const length = JSON.stringify(wallet).length;
const made = { value: wallet };
const json = { "content-type": "application/json" };
const html = { "content-type": "text/html; charset=utf-8" };

const busy = {
  error: "too_many_requests",
  message: "The node is at capacity",
  fix: "Wait, then try again",
  docs_url: "https://docs.example",
};
const shed = answer(429, busy);
/** Sheds, and asks the caller to wait. */
const shedFor = (retryAfter: string): Deed => answer(429, busy, { ...json, "retry-after": retryAfter });
/** The same with a date, so far from now. */
const shedUntil =
  (milliseconds: number): Deed =>
  (request, response) =>
    shedFor(new Date(Date.now() + milliseconds).toUTCString())(request, response);

/** A call on which the description documents 429, and what it answers. */
const call = ["litAction", { code: "" }] as const;
const ran = { has_error: false, response: 7, logs: "" };
const turnedAway = { kind: "http", status: 429, code: "too_many_requests", body: busy } as const;
const cut = { kind: "connection", sent: true } as const;
const unreadable = { kind: "encoding", status: 200 } as const;

/** How a body that ends too early looks to the caller: only where nothing tells its length is it left to JSON. */
const cutBodies = (["content-length", "chunks", "the end of the connection"] as const).flatMap((framing: Framing) =>
  [0, 1, 20, length - 1].map((bytes): Fault => {
    const sees = framing === "the end of the connection" ? unreadable : { ...cut, status: 200 };
    return [`sends ${bytes} of ${length} bytes, framed by ${framing}`, [part(wallet, bytes, framing)], sees];
  }),
);

/** Redirects, which are never followed; `where` names the place. */
const redirects = (where: string, location: string): Fault[] =>
  [301, 302, 303, 307, 308].map((status) => [
    `redirects with ${status} to ${where}`,
    [answer(status, undefined, { location })],
    { kind: "http", status, message: /a redirect to http:\/\/.*, which is not followed: give the final URL$/ },
  ]);

const nowhere: Fault = ["redirects to nowhere", [answer(302, undefined, {})], { kind: "http", status: 302 }];

/** `elsewhere` is the URL of another server, at which nothing may arrive. */
export const faultsOf = (elsewhere: string): readonly Fault[] => [
  // 429 where it is documented: the server has not acted, and the call is sent again, five times at the most.
  ["sheds twice, then answers", [shed, shed, answer(200, ran)], { value: ran }, { call, requests: 3 }],
  ["sheds again and again", [shed], turnedAway, { call, requests: 6 }],
  ["sheds the making of an account", [shed], turnedAway, { call: ["newAccount", {}], requests: 6 }],
  ["sheds the address of a wallet to come", [shed], turnedAway, { call: ["prepareWallet"], requests: 6 }],
  ["sheds without a word", [answer(429, undefined, {})], { kind: "http", status: 429 }, { call, requests: 6 }],
  ["sheds with a page", [answer(429, "<p>", html)], { kind: "http", status: 429 }, { call, requests: 6 }],
  ["sheds, and the caller wants no retry", [shed], turnedAway, { call, retry: false }],
  ["sheds, and the caller wants one", [shed], turnedAway, { call, retry: { attempts: 1, delay: 1 }, requests: 2 }],
  ["sheds, and is cut", [part(busy, 9, "chunks", "cut", 429), answer(200, ran)], { value: ran }, { call, requests: 2 }],
  ["sheds, then closes", [shed, close], cut, { call, requests: 2 }],
  // Retry-After; a pause is at most 5 ms here, whatever is asked.
  ["asks for 7200 s", [shedFor("7200"), answer(200, ran)], { value: ran, pauses: [5] }, { call, requests: 2 }],
  ["asks for a date", [shedUntil(7_200_000), answer(200, ran)], { value: ran, pauses: [5] }, { call, requests: 2 }],
  ["asks for nonsense", [shedFor("soon"), answer(200, ran)], { value: ran }, { call, requests: 2 }],
  [
    "asks for longer than the caller waits",
    [shedFor("3600"), answer(200, ran)],
    { kind: "timeout", sent: false, cause: { kind: "http", status: 429 } },
    { call, timeout: 1000, retry: { maxDelay: 3_600_000 } },
  ],
  [
    "asks for an hour, and the caller gives up in the pause",
    [shedFor("3600"), answer(200, ran)],
    { kind: "aborted", sent: false, message: /the call was aborted before it was sent again$/ },
    { call, abort: "in the pause", retry: { maxDelay: 3_600_000 } },
  ],
  // 429 where it is not documented, and what is no 429: nobody says that the server has not acted.
  ["sheds the making of a wallet", [shed, answer(200, wallet)], turnedAway],
  ["asks for a second before it makes one", [shedFor("1"), answer(200, wallet)], turnedAway],
  ["sheds the old way of making one", [shed, answer(200, wallet)], turnedAway, { call: ["createWallet"] }],
  [
    "is out of order for a second",
    [answer(503, busy, { ...json, "retry-after": "1" })],
    { kind: "http", status: 503 },
    { call },
  ],

  // Not enough credit: what is needed and what there is stand in the message, as soon as the server says it.
  [
    "wants more credit, in a word",
    [answer(402, JSON.stringify("Insufficient credits: balance 3 cents, need 5 cents"))],
    { kind: "http", status: 402, message: /402: Insufficient credits: balance 3 cents, need 5 cents$/ },
  ],
  [
    "wants more credit, and tells what to do",
    [answer(402, { error: "payment_required", message: "balance 0 cents, need 1 cents", fix: "Add credit" })],
    {
      kind: "http",
      status: 402,
      code: "payment_required",
      message: /402: balance 0 cents, need 1 cents \(Add credit\)$/,
    },
  ],
  [
    "wants more credit, and says no more",
    [answer(402)],
    { kind: "http", status: 402, message: /not enough credit for this call/ },
  ],

  // Cut off. A wallet may have been made, so nothing is sent again.
  ...cutBodies,
  ["sends half of a head", [says("HTTP/1.1 200 OK\r\ncontent-ty")], cut],
  ["speaks no HTTP", [says("220 mail.example ESMTP\r\n\r\n")], cut],
  ["closes before it answers", [close], cut],
  ["resets before it answers", [reset], cut],
  ["sends half of a failure", [part(busy, 9, "content-length", "cut", 500)], { ...cut, status: 500 }],
  ["is not there", [], { kind: "connection", sent: false }, { to: "nobody", requests: 0 }],

  // Slow.
  ["is slow, and gets there", [drip(wallet)], made],
  ["never answers", [silence], { kind: "timeout", sent: true }, { timeout: 100 }],
  [
    "stops after the head",
    [part(wallet, 0, "content-length", "silence")],
    { kind: "timeout", sent: true },
    { timeout: 100 },
  ],
  ["stops in the body", [part(wallet, 9, "chunks", "silence")], { kind: "timeout", sent: true }, { timeout: 100 }],
  [
    "never answers, and the caller gives up",
    [silence],
    { kind: "aborted", sent: true },
    { abort: "before the answer", requests: null },
  ],
  [
    "stops in the body, and the caller gives up",
    [part(wallet, 9, "chunks", "silence")],
    { kind: "aborted", sent: true },
    { abort: "in the body" },
  ],

  // Not what it says it is. JSON is JSON, whatever the label.
  ["labels JSON as text", [answer(200, JSON.stringify(wallet), { "content-type": "text/plain" })], made],
  ["labels JSON as a page", [answer(200, JSON.stringify(wallet), html)], made],
  ["labels JSON as nothing", [answer(200, JSON.stringify(wallet), {})], made],
  ["begins with a byte order mark", [answer(200, `\ufeff${JSON.stringify(wallet)}`)], made],
  [
    "sends a page",
    [answer(200, "<!doctype html><title>Log in</title>", html)],
    { ...unreadable, message: /text\/html; charset=utf-8 where JSON was expected: is baseUrl right\?$/ },
  ],
  ["sends a page labelled as JSON", [answer(200, "<!doctype html>")], { ...unreadable, body: "<!doctype html>" }],
  ["sends nothing", [answer(200)], { ...unreadable, message: /an empty body where JSON was expected$/ }],
  ["sends nothing, on purpose", [answer(204)], { kind: "encoding", status: 204, message: /an empty body/ }],
  ["fails without a word", [answer(500)], { kind: "http", status: 500, message: /failed or is down$/ }],
  ["fails with a page", [answer(502, "<h1>Bad gateway", html)], { kind: "http", status: 502, body: "<h1>Bad gateway" }],
  ["fails with a word", [answer(500, "boom")], { kind: "http", status: 500, body: "boom", message: /500: boom$/ }],
  ["answers a question nobody asked", [answer(304)], { kind: "http", status: 304 }],

  // Broken.
  ["breaks its JSON", [answer(200, '{"wallet_address":0x4e}')], { ...unreadable, message: /JSON that cannot be read/ }],
  ["sends two answers in one", [answer(200, "{}{}")], { ...unreadable, message: /JSON that cannot be read/ }],
  ["breaks the JSON of a failure", [answer(500, '{"error":')], { kind: "http", status: 500, body: '{"error":' }],
  ["breaks its UTF-8", [answer(200, Buffer.from('{"logs":"\xff"}', "latin1"))], { value: { logs: "\ufffd" } }],
  [
    "counts past 2^53",
    [answer(200, '{"n":9007199254740993}')],
    { kind: "overflow", message: /9007199254740993 at \/n/ },
  ],
  [
    "fails at great length",
    [answer(500, "x".repeat(1_000_000), {})],
    { kind: "http", status: 500, body: "x".repeat(1_000_000), message: /^.{1,600}$/ },
  ],

  // Compressed.
  ["compresses with gzip", [compressed("gzip", wallet)], made],
  ["compresses with Brotli", [compressed("br", wallet)], made],
  ["compresses with deflate", [compressed("deflate", wallet)], made],
  // Some platforms take what there is, and leave it to JSON.
  [
    "leaves the end of gzip out",
    [compressed("gzip", wallet, 12)],
    { status: 200, message: /cut short|cannot be read/ },
  ],
  ["calls gzip what is none", [answer(200, "{}", { ...json, "content-encoding": "gzip" })], { ...cut, status: 200 }],

  // Redirects. The key must not go where it was not meant to.
  ...redirects("the same place", "/elsewhere/core/v1/create_wallet"),
  ...redirects("another port", `${elsewhere}/core/v1/create_wallet`),
  ...redirects("another host", `${elsewhere.replace("127.0.0.1", "localhost")}/core/v1/create_wallet`),
  nowhere,
];

/** What a server that repeats the key answers: the error must not. */
export const echoesOf = (key: string): readonly Fault[] => [
  ["repeats the key in a failure", [answer(401, `no account has the key ${key}`)], { kind: "http", status: 401 }],
  [
    "repeats it in a field",
    [answer(401, { error: "unauthorized", message: key, fix: key })],
    { kind: "http", status: 401 },
  ],
  ["repeats it in a page", [answer(200, `<p>${key}`, html)], unreadable],
  ["repeats it in JSON that it breaks", [answer(200, `{"key":"${key}"`)], unreadable],
  ["repeats it where JSON should begin", [answer(200, key)], unreadable],
];

/** What a row asks a caller to do, whose server is at `url`. */
export function taskOf([, , , more = {}]: Fault, key: string, { url, nobody }: { url: string; nobody: string }): Task {
  const { requests: _, to, call = ["createWalletPost"], ...how } = more;
  return { baseUrl: to ? nobody : url, key, call, ...how };
}

/** What platforms do that no client can help, by the names of rows. */
const deviations: readonly {
  readonly platforms: readonly Platform[];
  readonly why: string;
  readonly rows: readonly string[];
  readonly sees?: Sees;
  /** How many more requests arrive. */
  readonly more?: number;
}[] = [
  {
    platforms: ["Chromium"],
    why: "It sends a request once more when a connection that it had kept open ends without an answer.",
    rows: ["sheds, then closes", "closes before it answers", "resets before it answers"],
    more: 1,
  },
  {
    platforms: ["Chromium"],
    why: "A page is told that there was a redirect, and no more.",
    rows: [...["the same place", "another port", "another host"].flatMap((where) => redirects(where, "")), nowhere].map(
      ([what]) => what,
    ),
    sees: { kind: "http", message: /a redirect, which is not followed: give the final URL$/ },
  },
  {
    platforms: ["workerd", "Chromium"],
    why: "They do not tell whether a connection came about.",
    rows: ["is not there"],
    sees: { kind: "connection", sent: true },
  },
  {
    platforms: ["workerd"],
    why: "It leaves the mark in the text.",
    rows: ["begins with a byte order mark"],
    sees: unreadable,
  },
  {
    platforms: ["Deno", "workerd"],
    why: "They neither ask for deflate nor know it.",
    rows: ["compresses with deflate"],
    sees: unreadable,
  },
];

/** What is to be seen of a row, as vitest compares it: by the caller, and how many requests by the server. */
export function expectedOf([what, , usual, { requests = 1 } = {}]: Fault, platform: Platform = "Node"): object {
  const found = deviations.filter(({ platforms, rows }) => platforms.includes(platform) && rows.includes(what));
  const sees = found.find((deviation) => deviation.sees)?.sees ?? usual;
  const more = found.reduce((sum, deviation) => sum + (deviation.more ?? 0), 0);
  const seen = { leaks: false, ...(requests !== null && { requests: requests + more }) };
  if ("value" in sees) return { ...sees, ...seen };
  const { message, ...facts } = sees;
  return {
    error: { ...facts, name: "LitError", ...(message && { message: expect.stringMatching(message) }) },
    ...seen,
  };
}
