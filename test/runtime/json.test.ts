import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { restoreIntegers, writeExactly } from "../../templates/runtime/exact.js";
import { isExact, parseJson, plainJson } from "../../templates/runtime/json.js";
import { TestError } from "./api.js";
import { holdsBigint, holdsFloatPast253, randomJson, withoutNegativeZero } from "./random-json.js";

const parseWith = (text: string, keys: readonly string[] | undefined): unknown => {
  const value: unknown = JSON.parse(text);
  return isExact(value) ? value : restoreIntegers(value, text, keys, TestError, "op");
};
const parse = (text: string): unknown => parseWith(text, ["GasLimit", "Big"]);
const parseAll = (text: string): unknown => parseWith(text, undefined);
const stringify = (value: unknown): string => plainJson(value) ?? writeExactly(value, TestError, "op");
const thrownBy = (run: () => unknown): unknown => {
  try {
    run();
  } catch (error) {
    return error;
  }
  return "nothing";
};

describe("parseJson", () => {
  const parseLater = (text: string): Promise<unknown> =>
    parseJson(text, { fail: TestError, bigintKeys: ["GasLimit"] }, "op");

  test("reads all at once, or what is exact and then the rest", async () => {
    await expect(parseLater('{"a":[1.5,"x",null]}')).resolves.toStrictEqual({ a: [1.5, "x", null] });
    await expect(parseLater('{"GasLimit":9007199254740993}')).resolves.toStrictEqual({ GasLimit: 9007199254740993n });
    await expect(parseLater('{"a":9007199254740993}')).rejects.toMatchObject({ kind: "overflow" });
    await expect(parseLater('{"a":9007199254740993')).rejects.toBeInstanceOf(SyntaxError);
  });
});

describe("restoreIntegers", () => {
  test.each<[text: string, value: unknown]>([
    // At the edge of what a number holds.
    ["9007199254740991", 9007199254740991],
    ["-9007199254740991", -9007199254740991],
    ['{"GasLimit":9007199254740991}', { GasLimit: 9007199254740991 }],
    ['{"GasLimit":9007199254740992}', { GasLimit: 9007199254740992n }],
    ['{"GasLimit":9007199254740993}', { GasLimit: 9007199254740993n }],
    ['{"GasLimit":-9007199254740993}', { GasLimit: -9007199254740993n }],
    ['{"GasLimit":18446744073709551615}', { GasLimit: 18446744073709551615n }],
    ['{"GasLimit": \n 18446744073709551615 }', { GasLimit: 18446744073709551615n }],
    // Wherever the key stands.
    ['[{"a":{"GasLimit":9007199254740993}},null]', [{ a: { GasLimit: 9007199254740993n } }, null]],
    [
      '{"GasLimit":[1,9007199254740993,[-9007199254740993]]}',
      { GasLimit: [1, 9007199254740993n, [-9007199254740993n]] },
    ],
    ['{"GasLimit":{"Big":9007199254740993}}', { GasLimit: { Big: 9007199254740993n } }],
    ['{"\\u0047asLimit":9007199254740993}', { GasLimit: 9007199254740993n }],
    // Strings stay as they are.
    ['"18446744073709551615"', "18446744073709551615"],
    ['{"GasLimit":"18446744073709551615"}', { GasLimit: "18446744073709551615" }],
    [
      '{"a":":18446744073709551615,","GasLimit":9007199254740993}',
      { a: ":18446744073709551615,", GasLimit: 9007199254740993n },
    ],
    [
      '{"a":"\\":18446744073709551615","b":"\\\\","Big":9007199254740993}',
      { a: '":18446744073709551615', b: "\\", Big: 9007199254740993n },
    ],
    [
      '{"a":"\\\\\\",[18446744073709551615","Big":9007199254740993}',
      { a: '\\",[18446744073709551615', Big: 9007199254740993n },
    ],
    ['{"a,18446744073709551615":1,"Big":9007199254740993}', { "a,18446744073709551615": 1, Big: 9007199254740993n }],
    // A fraction or an exponent asks for no integer.
    ["0.12345678901234567", 0.12345678901234566],
    [
      "[0.12345678901234567890,1234567890123456.5,12345678901234567e3]",
      [0.12345678901234568, 1234567890123456.5, 12345678901234567e3],
    ],
    ['{"a":0.12345678901234567890,"Big":9007199254740993}', { a: 0.12345678901234568, Big: 9007199254740993n }],
    [
      '{"a":[-1.5e-7,12345678901234567.25,1E+2],"Big":9007199254740993}',
      { a: [-1.5e-7, Number("12345678901234567.25"), 100], Big: 9007199254740993n },
    ],
    ["1e30", 1e30],
    [
      "[9007199254740993.5,1234567890123456.05,9007199254740993e10]",
      [9007199254740994, 1234567890123456, Number("9007199254740993e10")],
    ],
    // One that changes nothing leaves an integer.
    ["[9007199254740990.0,9007199254740990E+00]", [9007199254740990, 9007199254740990]],
    ['{"GasLimit":[9007199254740993.0,-9007199254740993e0]}', { GasLimit: [9007199254740993n, -9007199254740993n] }],
    // Several that round to the same number.
    [
      '{"GasLimit":[9007199254740992,9007199254740993],"a":9007199254740993.5,"Big":[18446744073709551615,18446744073709551614]}',
      {
        GasLimit: [9007199254740992n, 9007199254740993n],
        a: 9007199254740994,
        Big: [18446744073709551615n, 18446744073709551614n],
      },
    ],
    // In a key, too, and where the order of the members is not that of the text.
    [
      '{"b, 9007199254740993":{"Big":9007199254740993},"1":{"Big":9007199254740992},"b, 9007199254740992":[]}',
      { "1": { Big: 9007199254740992n }, "b, 9007199254740993": { Big: 9007199254740993n }, "b, 9007199254740992": [] },
    ],
    // Of a repeated key the last one counts.
    ['{"Big":9007199254740993,"Big":1}', { Big: 1 }],
    ['{"a":9007199254740993,"a":2,"Big":9007199254740992}', { a: 2, Big: 9007199254740992n }],
    ["[-0,-0.0]", [-0, -0]],
    ["[1.0e20,1e20,9.007199254740993e15]", [1e20, 1e20, 9007199254740992]],
    // A long number that is exact.
    ["[1000000000000000,9007199254740990]", [1000000000000000, 9007199254740990]],
    ["[]", []],
    ["null", null],
  ])("%s", (text, value) => {
    expect(parse(text)).toStrictEqual(value);
  });

  test.each<[text: string, place: string]>([
    ['{"a":9007199254740992}', "9007199254740992 at /a,"],
    ['{"a":{"b":[1,-9007199254740993]}}', "-9007199254740993 at /a/b/1,"],
    ['{"gaslimit":9007199254740993}', "9007199254740993 at /gaslimit,"],
    ['{"GasLimit":{"a":9007199254740993}}', "9007199254740993 at /GasLimit/a,"],
    ['{"toString":9007199254740993}', "9007199254740993 at /toString,"],
    ["18446744073709551615", "18446744073709551615 at its root,"],
    ['{"a":9007199254740993.0}', "9007199254740993.0 at /a,"],
    ["[12345678901234567890e0]", "12345678901234567890e0 at /0,"],
    ["-9007199254740993.00E-0", "-9007199254740993.00E-0 at its root,"],
    [`[${"9".repeat(400)}]`, `${"9".repeat(400)} at /0,`],
    // What no number can hold is no better under a key for long integers.
    ['{"GasLimit":1e400}', "1e400 at /GasLimit,"],
    ['{"a":[-1.5E+309,1e400]}', "-1.5E+309 at /a/0,"],
  ])("%s fails", (text, place) => {
    expect(thrownBy(() => parse(text))).toMatchObject({
      name: "TestError",
      kind: "overflow",
      message: `op: the answer holds ${place} which a JavaScript number cannot hold exactly`,
      data: place.split(" ")[0],
    });
  });

  test.each(["", "{", "[1,]", '{"a":9007199254740993', '"a', "<html>", "9007199254740993 1"])(
    "%j is no JSON",
    (text) => {
      expect(thrownBy(() => parse(text))).toBeInstanceOf(SyntaxError);
    },
  );

  test("__proto__ is a key like any other", () => {
    const value = parse('{"__proto__":{"Big":9007199254740993},"constructor":{"prototype":{"x":1}}}') as object;
    expect(Object.keys(value)).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.getOwnPropertyDescriptor(value, "__proto__")?.value).toEqual({ Big: 9007199254740993n });
    expect(({} as { x?: number; Big?: bigint }).x).toBeUndefined();
  });

  const size = 8_000_000;
  test.each<[what: string, text: string]>([
    ["base64", "QUJD".repeat(size / 4)],
    ["hex", `0x${"0".repeat(size)}`],
    ["line breaks", "\\n".repeat(size / 2)],
    ["quotes", '\\"'.repeat(size / 2)],
    ["backslashes", "\\\\".repeat(size / 2)],
    ["integers", ",18446744073709551615".repeat(size / 20)],
  ])("a string of millions of characters: %s", (_, characters) => {
    // Some 0.2 s; what is quadratic takes minutes.
    const value = parse(`{"a":"${characters}","Big":9007199254740993}`) as { a: string; Big: bigint };
    expect(value.Big).toBe(9007199254740993n);
    expect(value.a).toBe(JSON.parse(`"${characters}"`));
  });

  test.each<[what: string, text: string]>([
    ["an open string of quotes", `[9007199254740993,"${'\\"'.repeat(500_000)}`],
    ["white space", `[9007199254740993,${" ".repeat(5_000_000)}`],
  ])("malformed and long: %s", (_, text) => {
    expect(thrownBy(() => parse(text))).toBeInstanceOf(SyntaxError);
  });

  test("deeper than the stack", () => {
    const depth = 200_000;
    const deep = (inner: string): string => `${'{"Big":['.repeat(depth)}${inner}${"]}".repeat(depth)}`;
    for (const inner of [1, 9007199254740993n]) {
      let value = parse(deep(String(inner)));
      for (let level = 0; level < depth; level++) value = (value as { Big: unknown[] }).Big[0];
      expect(value).toBe(inner);
    }
  });

  test("many that round to the same number", () => {
    const integers = Array.from({ length: 50_000 }, (_, i) => 2n ** 64n - BigInt(i));
    expect(parse(`{"Big":[${integers}]}`)).toStrictEqual({ Big: integers });
  });
});

describe("random JSON", () => {
  const documents = 3000;

  test("without long integers is what JSON.parse makes of it", () => {
    const random = randomJson(1, false);
    for (let i = 0; i < documents; i++) {
      const { text } = random();
      expect(isDeepStrictEqual(parse(text), JSON.parse(text)), text).toBe(true);
    }
  });

  test("with long integers holds each of them exactly", () => {
    const random = randomJson(2, true);
    for (let i = 0; i < documents; i++) {
      const { text, value } = random();
      expect(isDeepStrictEqual(parseAll(text), value), text).toBe(true);
    }
  });

  test("is refused where a long integer stands under another key", () => {
    const random = randomJson(3, true);
    let refused = 0;
    for (let i = 0; i < documents; i++) {
      const { text, value } = random();
      const isRefused = holdsBigint(value, "");
      if (isRefused) refused++;
      const result = thrownBy(() => parse(text));
      expect(result instanceof TestError, text).toBe(isRefused);
    }
    expect(refused).toBeGreaterThan(documents / 10);
  });

  test("is written and read again", () => {
    const random = randomJson(4, true);
    for (let i = 0; i < documents; i++) {
      const { value } = random();
      if (holdsFloatPast253(value)) continue;
      expect(isDeepStrictEqual(parseAll(stringify(value)), withoutNegativeZero(value))).toBe(true);
    }
  });
});

describe("stringifyJson", () => {
  test.each<[value: unknown, text: string]>([
    [{ a: 1, b: "x", c: null, d: [true], e: undefined }, '{"a":1,"b":"x","c":null,"d":[true]}'],
    [9007199254740991, "9007199254740991"],
    [-9007199254740991, "-9007199254740991"],
    [[0, -0, 0.1, 1e-7], "[0,0,0.1,1e-7]"],
    [1n, "1"],
    [
      { GasLimit: 18446744073709551615n, list: [-9007199254740993n, 0n] },
      '{"GasLimit":18446744073709551615,"list":[-9007199254740993,0]}',
    ],
    [10n ** 40n, `1${"0".repeat(40)}`],
    [["1", "integer:0.5:1", '"integer:1"', 2n], '["1","integer:0.5:1","\\"integer:1\\"",2]'],
    [{ at: new Date(0) }, '{"at":"1970-01-01T00:00:00.000Z"}'],
    [JSON.parse('{"__proto__":{"a":1}}'), '{"__proto__":{"a":1}}'],
  ])("%o", (value, text) => {
    expect(stringify(value)).toBe(text);
  });

  test("a bigint that a program taught to write itself as a string", () => {
    const prototype = BigInt.prototype as { toJSON?: () => string };
    prototype.toJSON = function (this: bigint) {
      return this.toString();
    };
    try {
      expect(stringify({ a: [9007199254740993n] })).toBe('{"a":[9007199254740993]}');
    } finally {
      delete prototype.toJSON;
    }
  });

  test.each<[value: unknown, message: string]>([
    [
      { GasLimit: 2 ** 53 },
      "op: the value 9007199254740992 at /GasLimit is past 2^53 and may already be rounded: give it as a bigint",
    ],
    [
      { a: [1, { b: -(2 ** 60) }] },
      "op: the value -1152921504606847000 at /a/1/b is past 2^53 and may already be rounded: give it as a bigint",
    ],
    [{ a: Number.NaN }, "op: the value NaN at /a cannot be written as JSON"],
    [[Number.POSITIVE_INFINITY], "op: the value Infinity at /0 cannot be written as JSON"],
    [Number.NEGATIVE_INFINITY, "op: the value -Infinity cannot be written as JSON"],
    [{ toJSON: () => ({ b: Number.NaN }) }, "op: the value NaN at /b cannot be written as JSON"],
  ])("%o is refused", (value, message) => {
    expect(thrownBy(() => stringify(value))).toMatchObject({ name: "TestError", kind: "encoding", message });
  });

  test("what holds itself is refused with the package's error", () => {
    const circle: { self?: unknown } = {};
    circle.self = circle;
    expect(thrownBy(() => stringify(circle))).toMatchObject({
      kind: "encoding",
      message: "op: the input cannot be written as JSON",
      cause: expect.any(TypeError),
    });
  });

  test("what is written is read again", () => {
    const value = { GasLimit: 2n ** 63n, text: 'a "quoted" \\ \u2028 é 😀', list: [1, null, { Big: [-(2n ** 63n)] }] };
    expect(parse(stringify(value))).toStrictEqual(value);
  });
});
