/** Random JSON texts, each with the value that it stands for: an integer past 2^53 is a bigint. */

interface Sample {
  readonly text: string;
  readonly value: unknown;
}

/** A function that gives another sample at each call; the same ones for the same seed. */
export function randomJson(seed: number, longIntegers: boolean): () => Sample {
  let state = seed;
  // mulberry32
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const upTo = (limit: number): number => Math.floor(random() * limit);
  const oneOf = <Item>(items: readonly Item[]): Item => items[upTo(items.length)] as Item;
  const space = (): string => (random() < 0.8 ? "" : oneOf([" ", "\n", "\t ", "  "]));

  const integer = (): Sample => {
    // Close to each other, so that many round to the same number.
    const near = oneOf([2n ** 53n, 2n ** 53n, 2n ** 63n, 2n ** 64n, 10n ** 25n]) + BigInt(upTo(40) - 20);
    const value = (longIntegers ? near : BigInt(upTo(2 ** 30)) * BigInt(upTo(2 ** 20))) * (random() < 0.3 ? -1n : 1n);
    const isLong = value >= 2n ** 53n || value <= -(2n ** 53n);
    const tail = oneOf(["", "", "", ".0", "e0", ".00E+0"]);
    return { text: `${value}${tail}`, value: isLong ? value : Number(value) };
  };
  const float = (): Sample => {
    const texts = ["0", "-0", "-0.0", "1.5", "1E2", "0.12345678901234567890", "-1e-7", "1234567890123456.5"];
    const long = ["1e30", "1.0e20", "9007199254740993.5", "18446744073709551615e3", "9.007199254740993e15"];
    const text = oneOf(longIntegers ? [...texts, ...long] : texts);
    return { text, value: Number(text) };
  };
  const pieces = [
    '"',
    "\\",
    "\n",
    ",",
    ":",
    "[",
    "]",
    "{",
    "}",
    " ",
    "é",
    "\ud83d",
    "\u2028",
    "a",
    "0",
    "e5",
    "-",
    ".",
  ];
  const digits = ["9007199254740993", ", 18446744073709551615,", ":9007199254740992e0]", " 1e400", "GasLimit"];
  const string = (): Sample => {
    const value = Array.from({ length: upTo(6) }, () => oneOf(random() < 0.3 ? digits : pieces)).join("");
    return { text: JSON.stringify(value), value };
  };
  const list = (depth: number): Sample => {
    const items = Array.from({ length: upTo(5) }, () => any(depth + 1));
    const texts = items.map(({ text }) => space() + text + space());
    return { text: `[${texts}]`, value: items.map(({ value }) => value) };
  };
  const object = (depth: number): Sample => {
    const value: Record<string, unknown> = {};
    const texts = Array.from({ length: upTo(5) }, () => {
      const keys = ["GasLimit", "Big", "a", "1", "0", "__proto__", "toJson", String(string().value)];
      const key = oneOf(keys);
      const member = any(depth + 1);
      Object.defineProperty(value, key, { value: member.value, enumerable: true, configurable: true, writable: true });
      return `${space()}${JSON.stringify(key)}${space()}:${space()}${member.text}${space()}`;
    });
    return { text: `{${texts}}`, value };
  };
  const constant = (): Sample => {
    const value = oneOf([null, true, false]);
    return { text: String(value), value };
  };
  const any = (depth: number): Sample => {
    const leaves = [integer, integer, float, string, constant];
    return depth > 5 || random() < 0.4 ? oneOf(leaves)() : oneOf([list, object])(depth);
  };
  return () => any(0);
}

/** True for a value with a bigint under another key than GasLimit and Big; the items of a list stand under its key. */
export function holdsBigint(value: unknown, key: string): boolean {
  if (typeof value === "bigint") return key !== "GasLimit" && key !== "Big";
  if (Array.isArray(value)) return value.some((item) => holdsBigint(item, key));
  return isObject(value) && Object.entries(value).some(([name, member]) => holdsBigint(member, name));
}

export const holdsFloatPast253 = (value: unknown): boolean =>
  typeof value === "number"
    ? Math.abs(value) >= 2 ** 53
    : isObject(value) && Object.values(value).some(holdsFloatPast253);

/** JSON as JavaScript writes it knows no -0. */
export function withoutNegativeZero(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNegativeZero);
  if (!isObject(value)) return Object.is(value, -0) ? 0 : value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withoutNegativeZero(member)]));
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
