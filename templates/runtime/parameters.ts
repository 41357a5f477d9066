/** Parameters that are not simply path or query by their own name; only packages that have such hold this file. */

import { addCookie, addQuery, asText, fillPath, type InputPlacer, type RestCall } from "./rest.js";

/** How a list or an object is written into a query. */
type QueryStyle = "form" | "comma" | "space" | "pipe" | "deepObject";

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
  (call, input) => {
    for (const [member, place, name = member, style = "form"] of rows) {
      // Its own, since every object has a toString.
      const value = input && Object.hasOwn(input, member) ? input[member] : undefined;
      if (place === "path") fillPath(call, name, value);
      else if (value === undefined || value === null) continue;
      else if (place === "query") addStyled(call, name, value, style);
      else if (place === "cookie") addCookie(call, name, asText(call, value));
      else call.headers[name] = asText(call, value);
    }
  };

const separators = { comma: ",", space: "%20", pipe: "%7C" } as const;

function addStyled(call: RestCall, name: string, value: unknown, style: QueryStyle): void {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const members = isObject ? Object.entries(value).filter(([, member]) => member !== undefined && member !== null) : [];
  if (style === "form" || style === "deepObject") {
    if (!isObject) addQuery(call, name, value);
    for (const [key, member] of members) {
      if (style === "form") addQuery(call, key, member);
      else addStyled(call, `${name}[${key}]`, member, style);
    }
    return;
  }
  // What separates is not encoded, so that it can be told from the same character in an item.
  const items = isObject ? members.flat() : Array.isArray(value) ? value : [value];
  const texts = items.filter((item) => item !== undefined && item !== null).map((item) => asText(call, item));
  if (texts.length > 0)
    call.query.push(`${encodeURIComponent(name)}=${texts.map(encodeURIComponent).join(separators[style])}`);
}
