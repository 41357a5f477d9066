/** Descriptions whose numbers stay as they are written: a JavaScript number rounds what is above 2^53. */

import { type Node, parseTree } from "jsonc-parser";
import { escapeSegment } from "./diagnostic.js";
import { isJson } from "./position.js";

/** A number as JSON writes it, where a JavaScript number would be written in another way. */
interface Numeral {
  readonly [written]: string;
}
const written = Symbol("written");

/** True for what is no object to look into, but a number. */
export const isNumeral = (value: unknown): value is Numeral =>
  typeof value === "object" && value !== null && written in value;

function numeral(text: string): number | Numeral {
  const value = Number(text);
  return JSON.stringify(value) === text ? value : { [written]: text };
}

/** The integers of a text that a JavaScript number rounds, as they are written, by their JSON pointers. */
export async function roundedIntegers(text: string, file: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  const visit = (value: unknown, pointer: string): void => {
    if (isNumeral(value)) {
      const text = value[written];
      if (/^-?\d+$/.test(text) && BigInt(text) !== BigInt(Number(text))) found.set(pointer, text);
    } else if (typeof value === "object" && value !== null)
      for (const [key, member] of Object.entries(value)) visit(member, `${pointer}/${escapeSegment(key)}`);
  };
  visit(await readExact(text, file), "");
  return found;
}

/** The value of a text that was read without a fault before, JSON or YAML as `file` says. Only writers can use it. */
export async function readExact(text: string, file: string): Promise<unknown> {
  if (!isJson(text, file)) return readYaml(text);
  const root = parseTree(text);
  return root && exactOf(root, text);
}

function exactOf({ type, children = [], value, offset, length }: Node, text: string): unknown {
  if (type === "array") return children.map((item) => exactOf(item, text));
  if (type === "number") return numeral(text.slice(offset, offset + length));
  if (type !== "object") return value;
  return Object.fromEntries(
    children.map(({ children: [key, member] = [] }) => [key?.value, member && exactOf(member, text)]),
  );
}

async function readYaml(text: string): Promise<unknown> {
  const { parseDocument } = await import("yaml");
  const document = parseDocument(text, {
    prettyErrors: false,
    customTags: (tags) =>
      tags.map((tag) => {
        const isNumber = typeof tag === "object" && /:(?:int|float)$/.test(tag.tag);
        if (!isNumber || !("test" in tag) || tag.collection !== undefined) return tag;
        const resolve = (number: string) => (/nan|inf/i.test(number) ? null : numeral(asJson(number)));
        return { ...tag, resolve };
      }),
  });
  return document.toJS();
}

/** A number of YAML in the syntax of JSON: `0xff`, `+1`, `.5`, `1.`, `007`. */
function asJson(number: string): string {
  if (/^0[xo]/.test(number)) return String(BigInt(number));
  return number
    .replace(/^\+/, "")
    .replace(/^(-?)\./, (_, sign: string) => `${sign}0.`)
    .replace(/^(-?)0+(?=\d)/, "$1")
    .replace(/\.(?!\d)/, ".0");
}

/** As JSON.stringify writes a value with an indentation of two. */
export function writeExactJson(value: unknown, indent = ""): string {
  if (isNumeral(value)) return value[written];
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => writeExactJson(item, inner))
    : Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${writeExactJson(member, inner)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return parts.length === 0 ? `${open}${close}` : `${open}\n${inner}${parts.join(`,\n${inner}`)}\n${indent}${close}`;
}

/** The value as YAML. */
export async function writeExactYaml(value: unknown): Promise<string> {
  const { stringify } = await import("yaml");
  const tag = "tag:yaml.org,2002:float";
  return stringify(value, {
    customTags: (tags) => [
      ...tags,
      {
        tag,
        default: true,
        identify: isNumeral,
        resolve: Number,
        stringify: ({ value }) => (value as Numeral)[written],
      },
    ],
  });
}
