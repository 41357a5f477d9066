/** From a Go type to a JSON Schema, as the node writes it ("out") or as it may be sent ("in"). */

import { type Diagnostic, type DiagnosticPlace, diagnostic } from "../diagnostic.js";
import { type GoFile, type GoNamed, type GoType, isByte, namedType, typeKey } from "./go-type.js";
import type { GoWorld } from "./go-world.js";
import { basicSchemas, isObject, mapSchema, nullable, type Schema } from "./schema.js";
import { createStructResolver } from "./struct.js";
import type { Tables } from "./tables.js";

/** Out: what the node writes. In: what may be sent to it. */
export type Mode = "in" | "out";

/** Where a type stands: as tables name it, and as a diagnostic shows it. */
export interface Site {
  /** `api.MinerInfo.Owner`, `StateMinerInfo.result`, with `[]` and `{}` for elements. */
  readonly name: string;
  /** The surface and the package of the interface, where the site belongs to a method. */
  readonly qualifiers?: readonly string[];
  readonly place?: DiagnosticPlace;
  /** True for a field that Go leaves out when it is nil, so that null is never written. */
  readonly isOmitted?: boolean;
}

/** A named type in one of its modes. References to it are `{ $ref: marker }` until names are given. */
export interface Component {
  readonly marker: string;
  /** The full name of the Go type. */
  readonly key: string;
  readonly mode: Mode;
  readonly schema: Schema;
}

/** What was taken from Go alone, without a row: for the maintainer to look through. Names of sites. */
export interface Inferred {
  /** Where null may stand because Go's type has a nil. */
  readonly nullable: ReadonlySet<string>;
  /** Where Go has an interface or raw JSON, so that anything may stand. */
  readonly unknown: ReadonlySet<string>;
}

/** Turns types into schemas, and collects the named ones. */
export interface Resolver {
  /** The schema of a type at a site, with null where it can stand there. */
  readonly at: (type: GoType, mode: Mode, site: Site) => Schema;
  /** The schema of a type, without null for itself. */
  readonly plain: (type: GoType, mode: Mode, site: Site) => Schema;
  /** A schema of a table, with each `$go` in it resolved. */
  readonly expand: (schema: Schema, mode: Mode, site: Site) => Schema;
  readonly components: () => readonly Component[];
  readonly report: (found: Diagnostic) => void;
  readonly diagnostics: () => readonly Diagnostic[];
  readonly inferred: Inferred;
  /** The Go files whose declarations were followed. */
  readonly files: ReadonlySet<GoFile>;
}

/** What may stand for nothing: Go's nil, or the undefined value of a type that marshals itself. */
type NullKind = "pointer" | "slice" | "map" | "undefined" | undefined;

export function createResolver(world: GoWorld, tables: Tables): Resolver {
  const components = new Map<string, Component>();
  const started = new Set<string>();
  const found = new Map<string, Diagnostic>();
  const files = new Set<GoFile>();
  const inferred = { nullable: new Set<string>(), unknown: new Set<string>() };
  const unknown = (site: Site): Schema => {
    inferred.unknown.add(site.name);
    return {};
  };
  const report = (diagnostic: Diagnostic): void => void found.set(JSON.stringify(diagnostic), diagnostic);
  const noRule = (type: GoType, site: Site): Schema => {
    report(diagnostic("import-no-rule", { site: site.name, type: world.show(type) }, site.place));
    return {};
  };

  /** The real key of a named type, and its row in the wire-type table if it has one. */
  const wireKey = (named: GoNamed): string | undefined => {
    const direct = typeKey(named);
    if (tables.wireTypes.get(direct)) return direct;
    const { type } = world.resolve(named);
    return type.kind === "named" && tables.wireTypes.get(typeKey(type)) ? typeKey(type) : undefined;
  };

  const nullKind = (type: GoType): NullKind => {
    if (type.kind === "pointer" || type.kind === "slice" || type.kind === "map") return type.kind;
    if (type.kind !== "named") return undefined;
    const key = wireKey(type);
    if (key !== undefined) return tables.wireTypes.get(key)?.nil ? "undefined" : undefined;
    const { type: real, declaration } = world.resolve(type);
    if (declaration) return nullKind(world.underlying(declaration));
    return real.kind === "named" ? undefined : nullKind(real);
  };

  const at = (type: GoType, mode: Mode, site: Site): Schema => {
    const kind = nullKind(type);
    const schema = plain(type, mode, site);
    const row = tables.nulls.get(
      ...(site.qualifiers ?? []).map((q) => `${q}/${site.name}`),
      `${mode}:${site.name}`,
      site.name,
    );
    if (row?.empty && type.kind === "named") return emptyForm(type, schema, mode);
    // A result or an element that is a pointer is nil only where a row says so, and so is an undefined value.
    const isElement = /(\[\]|\{\}|\.result)$/.test(site.name);
    const byDefault = kind !== undefined && kind !== "undefined" && !(isElement && kind === "pointer");
    if (mode === "out" && site.isOmitted) return schema;
    if (mode === "out" && row?.nil === undefined && byDefault) inferred.nullable.add(site.name);
    return (row?.nil ?? byDefault) ? nullable(schema) : schema;
  };

  const emptyForm = (type: GoNamed, schema: Schema, mode: Mode): Schema => {
    const key = wireKey(type);
    const empty = key === undefined ? undefined : tables.wireTypes.get(key)?.empty;
    if (!empty) return schema;
    return component(`${key}#${empty.name}`, mode, () => expand(empty.schema, mode, { name: empty.name }));
  };

  const plain = (type: GoType, mode: Mode, site: Site): Schema => {
    switch (type.kind) {
      case "basic":
        if (type.name === "any") return unknown(site);
        return basicSchemas[type.name] ?? noRule(type, site);
      case "pointer":
        return plain(type.elem, mode, site);
      case "slice":
        if (isByte(type.elem)) return { type: "string", contentEncoding: "base64" };
        return { type: "array", items: at(type.elem, mode, within(site, "[]")) };
      case "array":
        return fixedArray(type, mode, site);
      case "map":
        return mapType(type.key, type.value, mode, site);
      case "struct":
        if (type.fields.length === 0) return { type: "object", additionalProperties: false };
        return noRule(type, site);
      case "interface":
        return unknown(site);
      case "named":
        return namedSchema(type, mode, site);
      default:
        return noRule(type, site);
    }
  };

  /** An array of fixed length is never null; of bytes it is a list of numbers, not base64. */
  const fixedArray = (type: GoType & { kind: "array" }, mode: Mode, site: Site): Schema => {
    const length = Number(type.length);
    if (!Number.isInteger(length)) return noRule(type, site);
    const items = at(type.elem, mode, within(site, "[]"));
    return { type: "array", items, minItems: length, maxItems: length };
  };

  const mapType = (key: GoType, value: GoType, mode: Mode, site: Site): Schema => {
    const values = at(value, mode, within(site, "{}"));
    const pattern = keyPattern(key, site);
    return {
      type: "object",
      ...(pattern !== undefined && { propertyNames: { pattern } }),
      additionalProperties: Object.keys(values).length > 0 ? values : true,
    };
  };

  const keyPattern = (key: GoType, site: Site): string | undefined => {
    const basic = key.kind === "basic" ? basicSchemas[key.name] : undefined;
    if (basic?.type === "string") return undefined;
    if (basic?.type === "integer") return basic.minimum === 0 ? "^[0-9]+$" : "^-?[0-9]+$";
    if (key.kind === "named") {
      const wire = wireKey(key);
      if (wire !== undefined && tables.wireTypes.get(wire)?.isKey) return undefined;
      const { declaration } = world.resolve(key);
      if (wire === undefined && declaration) return keyPattern(world.underlying(declaration), site);
    }
    report(diagnostic("import-no-rule", { site: `${site.name} (as a key)`, type: world.show(key) }, site.place));
    return undefined;
  };

  const namedSchema = (named: GoNamed, mode: Mode, site: Site): Schema => {
    const wire = wireKey(named);
    if (wire !== undefined) return wireSchema(wire, mode, site);
    const { type, declaration } = world.resolve(named);
    if (type.kind !== "named") return plain(type, mode, site);
    if (!declaration) {
      report(diagnostic("import-unread-type", { site: site.name, type: world.show(named), pkg: type.pkg }, site.place));
      return {};
    }
    files.add(declaration.file);
    const own = marshallers(type, mode);
    if (own.length > 0) {
      report(diagnostic("import-marshals-itself", { type: world.show(type), methods: own }, declaration.place));
      return {};
    }
    if (declaration.isGeneric) return noRule(named, site);
    const underlying = world.underlying(declaration);
    if (underlying.kind === "interface") return unknown(site);
    return component(typeKey(type), mode, () => {
      if (underlying.kind === "struct") return structs.schema(typeKey(type), underlying, mode);
      return withValues(type, plain(underlying, mode, { name: world.shortName(type), place: declaration.place }));
    });
  };

  /** The methods by which a type takes its JSON form into its own hands. */
  const marshallers = (named: GoNamed, mode: Mode): string[] => {
    const relevant = mode === "out" ? /^Marshal(JSON|Text)$/ : /^(Unm|M)arshal(JSON|Text)$/;
    return [...world.methods(named).keys()].filter((name) => relevant.test(name));
  };

  const withValues = (named: GoNamed, schema: Schema): Schema => {
    const short = world.shortName(named);
    const row = tables.enums.get(short);
    if (!row) return schema;
    const constants = world
      .constants(row.type === undefined ? named : namedType(row.type))
      .filter(({ name }) => !row.without?.includes(name));
    const values = row.values ?? constants.map(({ value }) => value);
    if (values.length === 0) report(diagnostic("import-no-constants", { type: short }, tables.enums.place(short)));
    return { ...schema, "x-extensible-enum": values };
  };

  const wireSchema = (key: string, mode: Mode, site: Site): Schema => {
    const row = tables.wireTypes.get(key);
    if (!row) return {};
    const named = namedType(key);
    noteSources(named);
    if (row.inputOnly && mode === "out") {
      report(
        diagnostic("import-input-only", { type: world.show(named), site: site.name }, tables.wireTypes.place(key)),
      );
    }
    if (row.struct) {
      const { declaration } = world.resolve(named);
      const underlying = declaration && world.underlying(declaration);
      if (underlying?.kind !== "struct") return noRule(named, site);
      return component(key, mode, () => structs.schema(key, underlying, mode, row.struct));
    }
    const schema = (mode === "in" ? row.input : undefined) ?? row.schema ?? {};
    if (Object.keys(schema).length === 0) return unknown(site);
    return row.name === undefined ? schema : component(key, mode, () => expand(schema, mode, { name: key }));
  };

  /** The files that a row was taken from: the declaration, and the methods that marshal. */
  const noteSources = (named: GoNamed): void => {
    const { type, declaration } = world.resolve(named);
    if (!declaration || type.kind !== "named") return;
    files.add(declaration.file);
    for (const [method, file] of world.methods(type)) if (/^(Unm|M)arshal(JSON|Text)$/.test(method)) files.add(file);
  };

  const expand = (schema: Schema, mode: Mode, site: Site): Schema =>
    mapSchema(schema, (inner) =>
      typeof inner.$go === "string" ? plain(namedType(inner.$go), mode, { ...site, name: inner.$go }) : undefined,
    );

  const component = (key: string, mode: Mode, build: () => Schema): Schema => {
    const marker = markerOf(key, mode);
    if (!started.has(marker)) {
      // Before it is built: a type may hold itself.
      started.add(marker);
      components.set(marker, { marker, key, mode, schema: build() });
    }
    return { $ref: marker };
  };

  const structs = createStructResolver({ world, tables, at, expand, report, files, nullKind, marshallers });

  return {
    at,
    plain,
    expand,
    components: () => [...components.values()],
    report,
    diagnostics: () => [...found.values()],
    inferred,
    files,
  };
}

/** The elements of what stands at a site. */
const within = ({ name, isOmitted: _, ...site }: Site, part: "[]" | "{}"): Site => ({ ...site, name: name + part });

/** The name that a component has whatever its Go type is called. */
export const fixedName = (key: string): string | undefined => key.split("#")[1];

/** What a reference to a component says until it has a name. */
export const markerOf = (key: string, mode: Mode): string => `#go:${key}|${mode}`;

/** True for a reference to a component that has no name yet. */
export const isMarker = (value: unknown): value is { $ref: string } =>
  isObject(value) && typeof value.$ref === "string" && value.$ref.startsWith("#go:");
