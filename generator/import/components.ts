/** Names for the components of all surfaces together, so that each Go type is one type wherever it is used. */

import { type Diagnostic, diagnostic } from "../diagnostic.js";
import { groupBy } from "../group-by.js";
import { namedType } from "./go-type.js";
import type { GoWorld } from "./go-world.js";
import { type Component, fixedName, isMarker, type Mode, markerOf } from "./resolve.js";
import { mapSchema, type Schema } from "./schema.js";
import type { Tables } from "./tables.js";

/** A component under its name. */
export interface NamedComponent {
  readonly name: string;
  readonly schema: Schema;
  /** The Go types that have this form, sorted. */
  readonly goTypes: readonly string[];
  /** Of a form that is only sent: the name of the one that arrives. */
  readonly base: string | undefined;
}

export interface NamedComponents {
  /** Sorted by name; references are `{ $ref: "#/components/schemas/Name" }`. */
  readonly components: readonly NamedComponent[];
  /** The same schema with names for markers, as `prefix#/components/schemas/Name`. */
  readonly write: (schema: Schema, prefix: string) => Schema;
  readonly diagnostics: readonly Diagnostic[];
}

/** One Go type, in both modes or in one of them. */
interface Form {
  readonly key: string;
  readonly markers: readonly string[];
  readonly schema: Schema;
  readonly name: string;
}

/** Gives each component its name. */
export function nameComponents(components: readonly Component[], world: GoWorld, tables: Tables): NamedComponents {
  const diagnostics: Diagnostic[] = [];
  const byMarker = new Map(components.map((component) => [component.marker, component]));
  const { split, canonical } = compareModes(components, byMarker);
  const forms = formsOf(components, split, world, tables);
  const sharers = groupBy(forms, ({ name }) => name);
  const namesByMarker = new Map<string, string>();
  const formsByName = new Map<string, Form[]>();
  for (const form of forms) {
    const rivals = sharers.get(form.name) ?? [];
    const differ = new Set(rivals.map(({ schema }) => canonical(schema))).size > 1;
    const name = differ ? withPackage(form, world) : form.name;
    if (differ && sharers.has(name)) diagnostics.push(diagnostic("import-name-taken", { name, type: form.key }));
    for (const marker of form.markers) namesByMarker.set(marker, name);
    formsByName.set(name, [...(formsByName.get(name) ?? []), form]);
  }
  const write = (schema: Schema, prefix: string): Schema =>
    mapSchema(schema, (inner) =>
      isMarker(inner) ? { $ref: `${prefix}#/components/schemas/${namesByMarker.get(inner.$ref)}` } : undefined,
    );
  const named = [...formsByName].map(([name, sharing]): NamedComponent => {
    const [first] = sharing;
    const base = namesByMarker.get(markerOf(first?.key ?? "", "out"));
    return {
      name,
      schema: write(first?.schema ?? {}, ""),
      goTypes: [...new Set(sharing.map(({ key }) => goType(key, world)))].sort(),
      base: base === name ? undefined : base,
    };
  });
  return { components: named.sort((a, b) => (a.name < b.name ? -1 : 1)), write, diagnostics };
}

const goType = (key: string, world: GoWorld): string => world.shortName(namedType(key.split("#")[0] ?? key));

/** `TypesMessage`: a name with its Go package before it. */
function withPackage({ key, name }: Form, world: GoWorld): string {
  const [pkg = ""] = goType(key, world).split(".");
  return pkg.charAt(0).toUpperCase() + pkg.slice(1) + name;
}

function formsOf(components: readonly Component[], split: ReadonlySet<string>, world: GoWorld, tables: Tables): Form[] {
  const bare = (key: string): string =>
    fixedName(key) ?? tables.wireTypes.get(key)?.name ?? tables.names.get(goType(key, world)) ?? namedType(key).name;
  return [...groupBy(components, ({ key }) => key)].flatMap(([key, modes]): Form[] => {
    const form = (name: string, members: readonly Component[]): Form[] => {
      const [first] = members;
      return first ? [{ key, markers: members.map(({ marker }) => marker), schema: first.schema, name }] : [];
    };
    const of = (mode: Mode) => modes.filter((component) => component.mode === mode);
    if (!split.has(key)) return form(bare(key), [...of("out"), ...of("in")]);
    const inputName = tables.names.get(`in:${goType(key, world)}`) ?? `${bare(key)}Input`;
    return [...form(bare(key), of("out")), ...form(inputName, of("in"))];
  });
}

/**
 * Tells which Go types have two forms. All are taken to have one, and split where the two differ, until nothing changes:
 * so two types that hold each other and do not differ stay whole.
 */
function compareModes(components: readonly Component[], byMarker: ReadonlyMap<string, Component>) {
  const split = new Set<string>();
  const canonical = (schema: Schema): string =>
    JSON.stringify(schema, (member, value) => {
      if (member === "required" && Array.isArray(value)) return [...value].sort();
      const component = member === "$ref" ? byMarker.get(value) : undefined;
      if (!component) return value;
      return split.has(component.key) ? component.marker : component.key;
    });
  const pairs = [...groupBy(components, ({ key }) => key)].filter(([, modes]) => modes.length === 2);
  for (let before = -1; before < split.size; ) {
    before = split.size;
    for (const [key, [a, b]] of pairs) {
      if (a && b && !split.has(key) && canonical(a.schema) !== canonical(b.schema)) split.add(key);
    }
  }
  return { split, canonical };
}
