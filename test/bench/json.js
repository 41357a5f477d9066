/**
 * What exact integers cost: parsing of answers of several shapes, as a ratio to JSON.parse of the same text, and beside
 * two libraries that keep integers exact. Then writing, as a ratio to JSON.stringify. Runs alternate, so that a machine
 * that slows down slows all. Prints JSON with --json.
 */

import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { createJiti } from "jiti";
import { restoreIntegers, writeExactly } from "../../generated/lotus/dist/runtime/exact.js";
import { isExact, plainJson } from "../../generated/lotus/dist/runtime/json.js";

const { installTool } = await createJiti(import.meta.url).import(
  fileURLToPath(new URL("../tools/install.ts", import.meta.url)),
);
const require = createRequire(`${await installTool("json")}/package.json`);
const jsonBigint = require("json-bigint")({ useNativeBigInt: true });
const lossless = require("lossless-json");

const keys = ["GasLimit"];
const ours = (text) => {
  const value = JSON.parse(text);
  return isExact(value) ? value : restoreIntegers(value, text, keys, Error, "");
};

let state = 1;
const random = (limit) => {
  state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
  return state % limit;
};
const letters = (alphabet, length) =>
  Array.from({ length }, () => alphabet[(random(1 << 20) >> 7) % alphabet.length]).join("");
const base32 = (length) => letters("abcdefghijklmnopqrstuvwxyz234567", length);
const base64 = (length) => letters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", length);
const list = (length, make) => Array.from({ length }, (_, index) => make(index));
const message = (gasLimit) => ({
  Version: 0,
  To: `f1${base32(39)}`,
  From: `f3${base32(84)}`,
  Nonce: random(1e6),
  Value: `${1 + random(1e9)}000000000${1e8 + random(9e8)}`,
  GasLimit: gasLimit,
  GasFeeCap: String(random(1e9)),
  GasPremium: String(random(1e6)),
  Method: random(40),
  Params: random(2) ? base64(120) : null,
  CID: { "/": `bafy2bzace${base32(52)}` },
});
const long = () => `long:${18446744073709550000n + BigInt(random(1600))}`;
const written = (value) => JSON.stringify({ jsonrpc: "2.0", result: value, id: 1 }).replace(/"long:(\d+)"/g, "$1");

const texts = {
  "objects, 8 kB": written(list(15, () => message(random(1e9)))),
  "objects, 1 MB": written(list(2000, () => message(random(1e9)))),
  "base64, 1 MB": written(list(50, () => base64(20_000))),
  "hex logs, 400 kB": written(
    list(1500, () => ({ data: `0x${"0".repeat(130)}`, topics: [`0x${letters("0123456789abcdef", 64)}`] })),
  ),
  "decimal amounts, 500 kB": written(list(8000, () => ({ Balance: `${1 + random(1e9)}000000000000000000` }))),
  "integers, 600 kB": written(list(100_000, () => random(1e6))),
  "fractions, 900 kB": written(list(50_000, () => random(1e9) / 1e9 / 3)),
  "objects with one long integer, 1 MB": written(list(2000, (index) => message(index === 1000 ? long() : 5))),
  "objects with long integers, 8 kB": written(list(15, (index) => message(index % 3 === 0 ? long() : 5))),
  "objects with long integers, 1 MB": written(list(2000, (index) => message(index % 3 === 0 ? long() : 5))),
};

/** Ratios of the subjects to the first of them: medians of rounds in which each has its turn. */
function ratios(subjects, input, size) {
  const repeats = Math.ceil(400_000 / size);
  const times = Object.keys(subjects).map(() => []);
  for (let round = 0; round < 30; round++) {
    for (const [index, subject] of Object.values(subjects).entries()) {
      const start = performance.now();
      for (let i = 0; i < repeats; i++) subject(input);
      // The first rounds warm up.
      if (round >= 8) times[index].push(performance.now() - start);
    }
  }
  const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];
  const [base] = times;
  const ratio = (all) => Number(median(all.map((time, round) => time / base[round])).toFixed(2));
  return Object.fromEntries(
    Object.keys(subjects)
      .map((name, index) => [name, ratio(times[index])])
      .slice(1),
  );
}

const parsers = {
  "JSON.parse": JSON.parse,
  nelumbo: ours,
  "json-bigint": (text) => jsonBigint.parse(text),
  "lossless-json": (text) => lossless.parse(text),
};
const writers = {
  "JSON.stringify": JSON.stringify,
  nelumbo: (value) => plainJson(value) ?? writeExactly(value, Error, ""),
};
/** Without those that cannot read it: json-bigint takes a long fraction for a bigint. */
const able = (subjects, input) =>
  Object.fromEntries(
    Object.entries(subjects).filter(([, subject]) => {
      try {
        return subject(input) !== undefined;
      } catch {
        return false;
      }
    }),
  );
const result = { parse: {}, stringify: {} };
for (const [name, text] of Object.entries(texts)) result.parse[name] = ratios(able(parsers, text), text, text.length);
for (const name of ["objects, 8 kB", "objects, 1 MB", "integers, 600 kB"])
  result.stringify[name] = ratios(writers, JSON.parse(texts[name]), texts[name].length);

if (process.argv.includes("--json")) console.log(JSON.stringify(result));
else {
  for (const [what, rows] of Object.entries(result)) {
    console.log(`\nJSON.${what} = 1`);
    for (const [name, row] of Object.entries(rows))
      console.log(
        `  ${name.padEnd(38)}${Object.entries(row)
          .map(([subject, ratio]) => `${subject} ${ratio.toFixed(2)}`)
          .join("   ")}`,
      );
  }
}
