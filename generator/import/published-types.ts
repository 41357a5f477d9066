/**
 * The types of a document as Lotus publishes it. Its schemas follow the Go structs and not what travels, so the Go type
 * that stands beside each says what it is: a type that we know has the form that our manifest gives it, less the fields
 * that the document lacks and plus those that we do not know; of any other, the schema and the examples tell the form.
 */

import { type GoText, readGoText } from "./go-text.js";
import { indexComponents, type KnownTypes, reference, referenced } from "./published-index.js";
import {
  agrees,
  elementOf,
  entryOf,
  isBytes,
  isOpaque,
  isTelling,
  propertiesOf,
  type Shown,
  withExample,
} from "./published-schema.js";
import type { Mode } from "./resolve.js";
import { basicSchemas, isObject, nullable, type Schema } from "./schema.js";

export interface PublishedTypes {
  /** The form of what has this Go type. `known` is the form that the manifest gives it in this very place. */
  readonly at: (go: string, shown: Shown, mode: Mode, known?: Schema) => Schema;
  /** The part of a form that is text; undefined when none is. */
  readonly texts: (schema: Schema) => Schema | undefined;
  /** Every component that these schemas need, once all were asked for. */
  readonly components: (schemas: readonly Schema[]) => Record<string, Schema>;
}

/** The fields that a struct is shown with, over all places of a document. */
type Fields = Map<string, Shown>;

export function createPublishedTypes(known: KnownTypes): PublishedTypes {
  const index = indexComponents(known);
  /** By the name of the component. */
  const structs = new Map<string, Fields>();
  /** Fields of types that write their JSON form themselves, as this document shows them. */
  const refitted = new Map<string, Schema>();
  /** Components that only this document has, and how they are used. */
  const own = new Map<string, Mode>();

  const at: PublishedTypes["at"] = (go, shown, mode, knownSchema) => {
    const text = readGoText(go);
    return reconcile(knownSchema ?? (text ? ofGo(text, shown, mode) : derive(shown, mode)), shown, mode);
  };

  const ofGo = (type: GoText, shown: Shown, mode: Mode): Schema => {
    switch (type.kind) {
      case "pointer":
      case "channel":
        return ofGo(type.of, shown, mode);
      case "slice": {
        if (type.of.kind === "named" && ["byte", "uint8"].includes(type.of.name)) return orNull(bytes, mode);
        return orNull({ type: "array", items: ofGo(type.of, elementOf(shown), mode) }, mode);
      }
      case "array":
        return {
          type: "array",
          items: ofGo(type.of, elementOf(shown), mode),
          minItems: type.length,
          maxItems: type.length,
        };
      case "map":
        return orNull({ type: "object", additionalProperties: ofGo(type.of, entryOf(shown), mode) }, mode);
      case "named":
        return ofName(type.name, shown, mode);
    }
  };

  const ofName = (name: string, shown: Shown, mode: Mode): Schema => {
    if (name === "Null") return { type: "null" };
    const basic = basicSchemas[name];
    if (basic) return basic;
    if (/^(?:interface ?\{\}|any|json\.RawMessage)$/.test(name)) return {};
    const component = index.componentOf(name, mode);
    if (component !== undefined) return reference(component);
    // Not one of ours: a struct gets a name, so that what changes in it is told once.
    if (!isObject(propertiesOf(shown.schema))) return derive(shown, mode);
    const ownName = name.includes(".") ? name.replace(/^\w+\./, "") : name;
    const free = ownName in known.components ? name.replace(/[^\w]/g, "_") : ownName;
    own.set(free, own.get(free) === "out" ? "out" : mode);
    return reference(free);
  };

  /** The known form where what is shown does not contradict it; remembers what fields structs are shown with. */
  const reconcile = (schema: Schema, shown: Shown, mode: Mode): Schema => {
    const name = referenced(schema);
    if (name !== undefined) {
      const component = known.components[name];
      const properties = propertiesOf(shown.schema);
      if (index.isFixed(name)) {
        // Where it is known how a type is shown, bytes are not that type yet.
        if (index.hasShown(name) && isBytes(shown.schema) && !isTelling(shown.example)) return derive(shown, mode);
        refit(name, shown, mode);
        return schema;
      }
      if (isObject(properties)) observe(name, properties, shown.example, mode);
      else if (component && !agrees(component, shown)) return derive(shown, mode);
      return schema;
    }
    const members = Array.isArray(schema.anyOf) ? (schema.anyOf as Schema[]) : undefined;
    if (members) {
      const [only, ...others] = members.filter(({ type }) => type !== "null");
      if (!only || others.length > 0) return schema;
      const fitted = reconcile(only, shown, mode);
      return fitted === only ? schema : nullable(fitted);
    }
    if (isObject(schema.items)) return { ...schema, items: reconcile(schema.items, elementOf(shown), mode) };
    if (isObject(schema.additionalProperties)) {
      return { ...schema, additionalProperties: reconcile(schema.additionalProperties, entryOf(shown), mode) };
    }
    return agrees(schema, shown) ? schema : derive(shown, mode);
  };

  /**
   * Remembers the fields of a type that writes its JSON form itself, where a release wrote them otherwise: of such a
   * type the example shows what travels, and the schema does not.
   */
  const refit = (name: string, shown: Shown, mode: Mode): void => {
    const { items, properties } = known.components[name] ?? {};
    if (isObject(items)) reconcile(items, elementOf(shown), mode);
    if (!isObject(properties)) return;
    for (const [field, schema] of Object.entries(propertiesOf(shown.schema) ?? {})) {
      const declared = properties[field];
      if (!isObject(declared)) continue;
      const inner = { schema, example: isObject(shown.example) ? shown.example[field] : undefined };
      if (!isTelling(inner.example) && !index.isFixed(referenced(declared) ?? "")) continue;
      const fitted = reconcile(declared, inner, mode);
      if (isSame(fitted, declared)) continue;
      const { description } = declared;
      const told = description === undefined ? fitted : { ...fitted, description };
      refitted.set(name, { ...refitted.get(name), [field]: told });
    }
  };

  /** Remembers each field in its fullest form: the same struct is cut short in some places. */
  const observe = (name: string, properties: Schema, example: unknown, mode: Mode): void => {
    const component = known.components[name];
    const declared = component && isObject(component.properties) ? component.properties : {};
    // Upstream's generator can take one type for another of the same name.
    if (component && !Object.keys(properties).some((field) => field in declared)) return;
    const fields = structs.get(name) ?? new Map<string, Shown>();
    structs.set(name, fields);
    for (const [field, schema] of Object.entries(withExample(properties, example))) {
      const shown = { schema, example: isObject(example) ? example[field] : undefined };
      const before = fields.get(field);
      fields.set(field, {
        schema: before && size(before.schema) >= size(schema) ? before.schema : schema,
        example: isTelling(before?.example) ? before?.example : shown.example,
      });
      const knownField = declared[field];
      if (isObject(knownField)) reconcile(knownField, shown, mode);
    }
  };

  const build = (name: string): Schema => {
    const component = known.components[name];
    const fields = structs.get(name);
    const other = refitted.get(name);
    if (component && other && isObject(component.properties)) {
      return { ...component, properties: { ...component.properties, ...other } };
    }
    if (!component) return struct(fields ?? new Map(), own.get(name) ?? "out");
    if (!fields || !isObject(component.properties)) return component;
    const extended = index.extended(name);
    const mode = index.modeOf(name);
    const kept = Object.entries(component.properties).flatMap(([field, schema]): [string, Schema][] => {
      const shown = fields.get(field);
      if (shown) return [[field, reconcile(schema as Schema, shown, mode)]];
      return extended.has(field) ? [[field, schema as Schema]] : [];
    });
    const missing = Object.entries(component.properties).filter(
      ([field]) => !fields.has(field) && !extended.has(field),
    );
    const strange = [...fields].filter(([field]) => !(field in (component.properties as Schema)));
    const added = strange.map(([field, shown]): [string, Schema] => {
      const derived = fieldOf(shown, mode);
      // A field under another name: with all that we know of the one that is not there.
      const [twin, ...others] = missing.filter(([, schema]) => isTwin(withoutNull(schema as Schema), derived, shown));
      return [field, twin && others.length === 0 ? (twin[1] as Schema) : derived];
    });
    const names = new Set([...kept, ...added].map(([field]) => field));
    const required = (Array.isArray(component.required) ? component.required : []).filter((field) => names.has(field));
    const needed = mode === "in" ? required : [...required, ...added.map(([field]) => field)];
    const { required: _, ...rest } = component;
    return {
      ...rest,
      properties: Object.fromEntries([...kept, ...added]),
      ...(needed.length > 0 && { required: needed }),
    };
  };

  const isTwin = (candidate: Schema, derived: Schema, shown: Shown): boolean => {
    if (isSame(candidate, withoutNull(derived))) return true;
    const name = referenced(candidate);
    return (
      name !== undefined && index.isFixed(name) && isOpaque(shown.schema) && agrees(known.components[name] ?? {}, shown)
    );
  };

  const texts: PublishedTypes["texts"] = (schema) => {
    const name = referenced(schema);
    const component = known.components[name ?? ""];
    if (component) {
      const inner = texts(component);
      return inner === component ? schema : inner;
    }
    if (!Array.isArray(schema.anyOf)) return schema.type === "string" ? schema : undefined;
    const members = (schema.anyOf as Schema[]).map(texts).filter((member) => member !== undefined);
    return members.length > 1 ? { anyOf: members } : members[0];
  };

  const fieldOf = (shown: Shown, mode: Mode): Schema => {
    const derived = derive(shown, mode);
    return derived.type === "array" || isObject(derived.additionalProperties) ? orNull(derived, mode) : derived;
  };

  const struct = (fields: Fields, mode: Mode): Schema => ({
    type: "object",
    properties: Object.fromEntries([...fields].map(([field, shown]) => [field, fieldOf(shown, mode)])),
    // Go fills in what is not sent.
    required: mode === "in" ? [] : [...fields.keys()],
    additionalProperties: false,
  });

  /** The form that the example and the schema tell on their own. */
  const derive = ({ schema, example }: Shown, mode: Mode): Schema => {
    if (typeof example === "string") return index.fromText(example) ?? { type: "string" };
    if (typeof example === "boolean") return { type: "boolean" };
    if (typeof example === "number") return { type: "number" };
    const other = index.fromShown(schema, example);
    if (other) return other;
    if (!isObject(schema)) return {};
    const properties = propertiesOf(schema);
    if (isObject(properties)) {
      const inner = Object.entries(properties).map(([field, of]): [string, Shown] => [
        field,
        { schema: of, example: isObject(example) ? example[field] : undefined },
      ]);
      return struct(new Map(inner), mode);
    }
    const [type] = [schema.type].flat();
    if (isObject(schema.patternProperties)) {
      return { type: "object", additionalProperties: fieldOf(entryOf({ schema, example }), mode) };
    }
    if (type === "array") return { type: "array", items: derive(elementOf({ schema, example }), mode) };
    if (isBytes(schema)) return bytes;
    return typeof type === "string" && type !== "object" ? { type } : {};
  };

  return {
    at,
    texts,
    components: (schemas) => {
      const found: Record<string, Schema> = {};
      const visit = (value: unknown): void => {
        if (Array.isArray(value)) value.forEach(visit);
        if (!isObject(value)) return;
        const name = referenced(value);
        if (name !== undefined && !(name in found)) {
          found[name] = {};
          found[name] = build(name);
          visit(found[name]);
        }
        for (const key in value) visit(value[key]);
      };
      visit(schemas);
      return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
    },
  };
}

const bytes: Schema = { type: "string", contentEncoding: "base64" };
const orNull = (schema: Schema, mode: Mode): Schema => (mode === "out" ? nullable(schema) : schema);

function withoutNull(schema: Schema): Schema {
  if (Array.isArray(schema.anyOf)) {
    const [only, ...others] = (schema.anyOf as Schema[]).filter(({ type }) => type !== "null");
    return only && others.length === 0 ? only : schema;
  }
  if (!Array.isArray(schema.type)) return schema;
  const [only, ...others] = schema.type.filter((type) => type !== "null");
  return others.length === 0 ? { ...schema, type: only } : schema;
}

/** Each is measured against many others. */
const sizes = new WeakMap<object, number>();

/** How many values a schema holds. */
function size(schema: unknown): number {
  if (typeof schema !== "object" || schema === null) return 1;
  const known = sizes.get(schema) ?? Object.values(schema).reduce<number>((sum, value) => sum + size(value), 1);
  sizes.set(schema, known);
  return known;
}

const isSame = (a: Schema, b: Schema): boolean => JSON.stringify(a) === JSON.stringify(b);
