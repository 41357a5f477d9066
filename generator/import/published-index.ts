/** What is known of types before a document is read: the components of the manifest, by the names of their Go types. */

import type { Mode } from "./resolve.js";
import { isObject, mapSchema, type Schema } from "./schema.js";
import type { WireRow } from "./tables.js";

/** What is known of types beforehand. */
export interface KnownTypes {
  /** The components of the manifest, by name, with local references. */
  readonly components: Readonly<Record<string, Schema>>;
  /** The wire-type table by `package.Type`. */
  readonly wireTypes: ReadonlyMap<string, Omit<WireRow, "source">>;
}

export const reference = (name: string): Schema => ({ $ref: `#/${typesMember}/${name}` });

/** The name of the component that a schema refers to. */
export function referenced({ $ref }: Schema): string | undefined {
  return typeof $ref === "string" ? $ref.replace(/^.*\//, "") : undefined;
}

/** Where the types of a document stand, once it has the form of a manifest: apart from types that nothing needs. */
export const typesMember = "x-go-types";

/** The same schemas with references to where their types will stand. */
export const localReferences = (schemas: Schema): Schema =>
  mapSchema(schemas, (inner) => {
    const name = referenced(inner);
    return name === undefined ? undefined : { ...inner, ...reference(name) };
  });

/** True for an example that holds these members and no others. */
const isOnly = (example: object, members: readonly string[]): boolean =>
  members.length > 0 && Object.keys(example).join() === members.join();

const has = (schema: Schema, shown: Schema): boolean =>
  Object.entries(shown).every(([keyword, value]) => schema[keyword] === value);

/** The components by the names of their Go types. */
export function indexComponents({ components, wireTypes }: KnownTypes) {
  const byGo = new Map<string, string[]>();
  const byBare = new Map<string, Set<string>>();
  for (const [name, schema] of Object.entries(components)) {
    const go = String(schema["x-go-type"] ?? "");
    byGo.set(go, [...(byGo.get(go) ?? []), name]);
    const bare = go.replace(/^\w+\./, "");
    byBare.set(bare, (byBare.get(bare) ?? new Set()).add(go));
  }
  const emptyForms = new Set([...wireTypes.values()].flatMap(({ empty }) => (empty ? [empty.name] : [])));
  const goOf = (name: string): string => String(components[name]?.["x-go-type"] ?? "");
  const patterns = [...wireTypes.values()].flatMap(({ name, schema }) =>
    name !== undefined && schema?.type === "string" && typeof schema.pattern === "string" && name in components
      ? [{ name, pattern: new RegExp(schema.pattern) }]
      : [],
  );
  const shownTypes = [...wireTypes.values()].flatMap(({ name, schema, shown }) =>
    name !== undefined && shown && name in components
      ? [{ name, shown, members: Object.keys(isObject(schema?.properties) ? schema.properties : {}) }]
      : [],
  );
  const isInput = (name: string): boolean => name.endsWith("Input");
  return {
    /** An unqualified name is one of the api package; a package may go by another name. */
    componentOf: (name: string, mode: Mode): string | undefined => {
      const qualified = name.includes(".") ? name : `api.${name}`;
      const bare = byBare.get(name.replace(/^\w+\./, ""));
      const go = byGo.has(qualified) ? qualified : bare?.size === 1 ? [...bare][0] : undefined;
      const names = (byGo.get(go ?? "") ?? []).filter((found) => !emptyForms.has(found));
      return names.find((found) => isInput(found) === (mode === "in")) ?? names[0];
    },
    /** True for a type that writes its JSON form itself: what is published of it is not what travels. */
    isFixed: (name: string): boolean => wireTypes.get(goOf(name))?.schema !== undefined,
    /** The fields that a type adds to its struct when it writes it. */
    extended: (name: string): Set<string> => new Set(Object.keys(wireTypes.get(goOf(name))?.struct?.extend ?? {})),
    modeOf: (name: string): Mode => (isInput(name) ? "in" : "out"),
    /** True for a type of which it is known how it is shown, otherwise than it travels. */
    hasShown: (name: string): boolean => shownTypes.some((type) => type.name === name),
    /** The type that is shown otherwise than it travels, for a schema like that or an example of what travels. */
    fromShown: (schema: unknown, example: unknown): Schema | undefined => {
      const found = shownTypes.find(
        ({ shown, members }) =>
          (isObject(example) && isOnly(example, members)) || (isObject(schema) && has(schema, shown)),
      );
      return found && reference(found.name);
    },
    /** The type of a text that is shown for a type that we do not know. */
    fromText: (text: string): Schema | undefined => {
      const found = patterns.find(({ pattern }) => pattern.test(text));
      return found && reference(found.name);
    },
  };
}
