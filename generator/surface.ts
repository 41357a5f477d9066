/** The surface of an API as a text to keep: its model without words and places, one line for each thing that can change. */

import type { Api, Place } from "./model.js";
import type { Document } from "./source.js";

/** The form of the text; another one is written anew. */
const form = 1;

/** The surface as JSON. The same surface gives the same text. */
export const surfaceText = (api: Api): string =>
  `${JSON.stringify({ "nelumbo-surface": form, ...(bare(api, false) as object) }, null, 1)}\n`;

/** True for a text that was written as a surface, even if something has broken it since: its first member tells. */
export const isSurface = (text: string): boolean => /^[^[\]]*"nelumbo-surface"\s*:/.test(text);

/** The model that a kept surface stands for; undefined for a document that is none. */
export function readSurface({ data, file }: Document): Api | undefined {
  if (typeof data !== "object" || data === null || !("nelumbo-surface" in data)) return undefined;
  const { "nelumbo-surface": found, ...api } = data as { "nelumbo-surface": unknown } & Api;
  if (found !== form || !isWhole(api)) return undefined;
  const at = (pointer: string): Place => ({ file, pointer });
  return {
    ...api,
    operations: api.operations.map((operation, i) => ({
      ...operation,
      parameters: operation.parameters.map((parameter, j) => ({
        ...parameter,
        origin: at(`/operations/${i}/parameters/${j}`),
      })),
      origin: at(`/operations/${i}`),
    })),
    types: api.types.map((type, i) => ({ ...type, origin: at(`/types/${i}`) })),
  };
}

/** False for what somebody, or a merge, has left without its parts. */
function isWhole({ operations, types, servers, securitySchemes }: Partial<Api>): boolean {
  const isEach = (list: unknown, isOne: (one: Readonly<Record<string, unknown>>) => boolean): boolean =>
    Array.isArray(list) && list.every((one) => typeof one === "object" && one !== null && isOne(one));
  return (
    isEach(
      operations,
      ({ route, parameters, output, access }) => isEach(parameters, () => true) && Boolean(route && output && access),
    ) &&
    isEach(types, ({ schema }) => typeof schema === "object" && schema !== null) &&
    isEach(servers, () => true) &&
    isEach(securitySchemes, () => true)
  );
}

/** Members whose own members have names that somebody chose. */
const nameMaps = new Set(["properties", "patternProperties", "mapping"]);
/** Values that are not schemas, whatever they hold. */
const values = new Set(["enum", "const", "default"]);
const words = new Set(["summary", "description", "examples", "origin", "failureOrigin", "title", "firstCall"]);

/** Without what concerns no caller. `areNames` tells that the members' names are not keywords. */
function bare(value: unknown, areNames: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => bare(item, false));
  if (typeof value !== "object" || value === null) return value;
  const members = Object.entries(value).filter(
    ([key]) => areNames || !words.has(key) || (key === "title" && "protocol" in value),
  );
  return Object.fromEntries(
    members.map(([key, inner]) => [
      key,
      !areNames && values.has(key) ? inner : bare(inner, !areNames && nameMaps.has(key)),
    ]),
  );
}
