/** Parameters in path, query, headers and cookies. */

import { stringifyJson } from "./json.js";
import { type InputPlacer, isGiven, misuse, type RestCall } from "./rest.js";

/** A value as text: a number exact or refused, an object as JSON. */
const plain = (call: RestCall, value: unknown): string | Promise<string> =>
  typeof value === "string" ? value : stringifyJson(value, call.fail, call.operation);

/** A value as text, a list with commas. */
export async function asText(call: RestCall, value: unknown): Promise<string> {
  if (!Array.isArray(value)) return plain(call, value);
  return (await Promise.all(value.filter(isGiven).map((item) => asText(call, item)))).join();
}

/** Puts a value into the path; refuses what would lead to another route. */
async function fillPath(call: RestCall, name: string, value: unknown): Promise<void> {
  const text = isGiven(value) ? await asText(call, value) : "";
  if (/^\.{0,2}$/.test(text)) throw misuse(call, `"${name}" is part of the path and cannot be "${text}"`);
  call.path = call.path.replace(`{${name}}`, encodeURIComponent(text));
}

/** Adds a value to the query; a list repeats the name. */
export async function addQuery(call: RestCall, name: string, value: unknown): Promise<void> {
  for (const item of Array.isArray(value) ? value : [value])
    if (isGiven(item)) call.query.push(`${encodeURIComponent(name)}=${encodeURIComponent(await plain(call, item))}`);
}

/** Adds a cookie. */
export function addCookie({ headers }: RestCall, name: string, value: string): void {
  const cookie = `${name}=${encodeURIComponent(value)}`;
  headers.cookie = headers.cookie ? `${headers.cookie}; ${cookie}` : cookie;
}

/** Everything goes into the query by its own name. */
export const inQuery: InputPlacer = async (call, input) => {
  for (const [name, value] of Object.entries(input ?? {})) await addQuery(call, name, value);
};

/** The path takes what it names, and the query the rest. */
export const inPathAndQuery: InputPlacer = async (call, input) => {
  const { path } = call;
  for (const [name, value] of Object.entries(input ?? {}))
    await (path.includes(`{${name}}`) ? fillPath : addQuery)(call, name, value);
  // A part of the path that was left out.
  for (const [, name = ""] of path.matchAll(/{(.+?)}/g))
    if (!isGiven(input?.[name])) await fillPath(call, name, undefined);
};

/** How a list or an object is written into a query. */
type QueryStyle = "form" | "comma" | "space" | "pipe" | "deepObject" | "json";

/** Where a member of the input goes, by which name, in which style. */
export type ParameterRow = readonly [
  member: string,
  place: "path" | "query" | "header" | "cookie",
  name?: string,
  style?: QueryStyle,
];

/** Puts each member of the input where its row says; one that is null or undefined is left out. */
export const parameters =
  (...rows: readonly ParameterRow[]): InputPlacer =>
  async (call, input) => {
    for (const [member, place, name = member, style = "form"] of rows) {
      // Its own, since every object has a toString.
      const value = input && Object.hasOwn(input, member) ? input[member] : undefined;
      if (place === "path") await fillPath(call, name, value);
      else if (value === undefined || value === null) continue;
      else if (place === "query") await addStyled(call, name, value, style);
      else if (place === "cookie") addCookie(call, name, await asText(call, value));
      else call.headers[name.toLowerCase()] = await asText(call, value);
    }
  };

const separators = { comma: ",", space: "%20", pipe: "%7C" } as const;

async function addStyled(call: RestCall, name: string, value: unknown, style: QueryStyle): Promise<void> {
  if (style === "json") return addQuery(call, name, await stringifyJson(value, call.fail, call.operation));
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const members = isObject ? Object.entries(value).filter(([, member]) => member !== undefined && member !== null) : [];
  if (style === "form" || style === "deepObject") {
    if (!isObject) await addQuery(call, name, value);
    for (const [key, member] of members) {
      if (style === "form") await addQuery(call, key, member);
      else await addStyled(call, `${name}[${key}]`, member, style);
    }
    return;
  }
  // What separates is not encoded, so that it can be told from the same character in an item.
  const items = isObject ? members.flat() : Array.isArray(value) ? value : [value];
  const texts = await Promise.all(items.filter(isGiven).map((item) => asText(call, item)));
  if (texts.length > 0)
    call.query.push(`${encodeURIComponent(name)}=${texts.map(encodeURIComponent).join(separators[style])}`);
}
