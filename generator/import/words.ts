/** Our own words for methods, types, their fields and parameters: kept apart from the facts, put in last. */

import { type Diagnostic, diagnostic, pointerTo } from "../diagnostic.js";
import type { Document } from "../source.js";
import type { NamedComponent } from "./components.js";
import { isObject, type Schema } from "./schema.js";

/** What is said about a method. */
export interface MethodWords {
  readonly summary: string;
  readonly description?: string;
}

/** Words, looked up by name, most special name first. */
export interface Words {
  readonly method: (surface: string, name: string) => MethodWords | undefined;
  readonly type: (names: readonly string[]) => string | undefined;
  readonly field: (names: readonly string[], field: string) => string | undefined;
  readonly parameter: (surface: string, method: string, name: string) => string | undefined;
  /** What people do with a surface: the list of its document's `x-examples`. */
  readonly examples: (surface: string) => unknown;
  /** A warning for all words that nothing asked for. */
  readonly unused: () => Diagnostic[];
}

/** The files that hold words, by the name that they have in the folder. */
export const wordFiles = ["methods", "types", "parameters", "examples"] as const;

/**
 * Reads words. `methods` holds `{ summary, description? }` by method name, with the same by surface name under
 * `surfaces` where a method differs; `types` holds `{ description?, fields? }` by type name; `parameters` a text by
 * `Method.name` or `name`; `examples` a list of `{ title, description?, code }` by surface name.
 */
export function readWords(documents: Readonly<Partial<Record<(typeof wordFiles)[number], Document>>>): Words {
  const used = new Set<string>();
  const look = (file: (typeof wordFiles)[number], path: readonly string[]): unknown => {
    let found: unknown = documents[file]?.data;
    for (const key of path) found = isObject(found) ? found[key] : undefined;
    if (found !== undefined) used.add([file, ...path.slice(0, file === "types" ? 3 : 1)].join("/"));
    return found;
  };
  const text = (found: unknown): string | undefined => (typeof found === "string" ? found : undefined);
  return {
    method: (surface, name) => {
      const own = look("methods", [name]);
      if (!isObject(own)) return undefined;
      const { surfaces, ...common } = own;
      const special = isObject(surfaces) ? surfaces[surface] : undefined;
      return { ...common, ...(isObject(special) && special) } as unknown as MethodWords;
    },
    type: (names) => text(first(names, (name) => look("types", [name, "description"]))),
    field: (names, field) => text(first(names, (name) => look("types", [name, "fields", field]))),
    parameter: (surface, method, name) =>
      text(first([`${surface}/${method}.${name}`, `${method}.${name}`, name], (key) => look("parameters", [key]))),
    examples: (surface) => look("examples", [surface]),
    unused: () => unusedWords(documents, used),
  };
}

function first<T>(names: readonly string[], find: (name: string) => T | undefined): T | undefined {
  for (const name of names) {
    const found = find(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function unusedWords(documents: Readonly<Partial<Record<string, Document>>>, used: ReadonlySet<string>): Diagnostic[] {
  return Object.entries(documents).flatMap(([file, document]) =>
    pathsOf(file, document?.data).flatMap((path) =>
      used.has([file, ...path].join("/"))
        ? []
        : [
            diagnostic(
              "import-unused-words",
              { about: path.join(".") },
              { file: document?.file ?? "", pointer: pointerTo(path) },
            ),
          ],
    ),
  );
}

function pathsOf(file: string, data: unknown): string[][] {
  if (!isObject(data)) return [];
  if (file !== "types") return Object.keys(data).map((key) => [key]);
  return Object.entries(data).flatMap(([name, about]) =>
    !isObject(about)
      ? []
      : Object.entries(about).flatMap(([part, texts]) =>
          isObject(texts) ? Object.keys(texts).map((field) => [name, part, field]) : [[name, part]],
        ),
  );
}

/** A component's schema with its words. A type that is sent in a form of its own shares those of its base. */
export function describeComponent({ name, schema, goTypes, base }: NamedComponent, words: Words): Schema {
  const names = base === undefined ? [name] : [name, base];
  const description = words.type(names);
  const properties = isObject(schema.properties) ? schema.properties : undefined;
  const described =
    properties &&
    Object.fromEntries(
      Object.entries(properties).map(([field, value]) => {
        const text = words.field(names, field);
        return [field, text === undefined || text === "" ? value : { description: text, ...(value as Schema) }];
      }),
    );
  return {
    ...(description !== undefined && { description }),
    ...schema,
    ...(described && { properties: described }),
    "x-go-type": goTypes.join(", "),
  };
}
