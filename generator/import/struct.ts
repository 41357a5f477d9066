/** The members that encoding/json gives a struct. */

import { type Diagnostic, diagnostic } from "../diagnostic.js";
import { type GoField, type GoFile, type GoNamed, type GoType, namedType, typeKey } from "./go-type.js";
import type { GoWorld } from "./go-world.js";
import type { Mode, Site } from "./resolve.js";
import { quoted, type Schema } from "./schema.js";
import type { Tables, WireRow } from "./tables.js";

type GoStruct = GoType & { readonly kind: "struct" };

interface Context {
  readonly world: GoWorld;
  readonly tables: Tables;
  readonly at: (type: GoType, mode: Mode, site: Site) => Schema;
  readonly expand: (schema: Schema, mode: Mode, site: Site) => Schema;
  readonly report: (found: Diagnostic) => void;
  readonly files: Set<GoFile>;
  readonly nullKind: (type: GoType) => string | undefined;
  readonly marshallers: (named: GoNamed, mode: Mode) => readonly string[];
}

/** A field with what its tag says; `owner` is the struct that declares it. */
interface Member {
  readonly wireName: string;
  readonly isTagged: boolean;
  readonly options: readonly string[];
  readonly depth: number;
  readonly field: GoField;
  readonly owner: string;
  /** True where it comes from an embedded pointer: when that is nil, its fields are not there. */
  readonly isOptional: boolean;
}

/** Turns structs into object schemas. */
export function createStructResolver(context: Context) {
  const { world, tables, at, expand, report } = context;

  const memberSchema = ({ field, owner, options }: Member, mode: Mode, isOmitted: boolean): Schema => {
    const name = `${world.shortName(namedType(owner))}.${field.name}`;
    // An undefined value of a type that marshals itself is not empty to Go.
    const isLeftOut = isOmitted && ["pointer", "slice", "map"].includes(context.nullKind(field.type) ?? "");
    const site: Site = { name, place: field.place, isOmitted: isLeftOut };
    const row = tables.fields.get(name);
    if (row?.schema) return expand(row.schema, mode, site);
    let schema = at(field.type, mode, site);
    if (options.includes("string")) {
      const text = quoted(schema);
      if (!text) report(diagnostic("import-no-rule", { site: name, type: 'the tag option ",string"' }, field.place));
      schema = text ?? schema;
    }
    return { ...schema, ...row?.add };
  };

  const schema = (key: string, struct: GoStruct, mode: Mode, wire: WireRow["struct"] = {}): Schema => {
    const name = world.shortName(namedType(key));
    const declared = world.resolve(namedType(key)).declaration?.place;
    const input = mode === "in" ? tables.inputs.get(name) : undefined;
    if (mode === "in" && !input) report(diagnostic("import-no-input-row", { type: name }, declared));
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const member of members(context, key, struct)) {
      const isEmptyOmitted = member.options.includes("omitempty") || member.options.includes("omitzero");
      const isOmitted = isEmptyOmitted || member.isOptional;
      properties[member.wireName] = memberSchema(member, mode, isEmptyOmitted);
      const isRequired =
        mode === "out" ? !isOmitted : input?.required === "all" || input?.required.includes(member.wireName);
      if (isRequired) required.push(member.wireName);
    }
    for (const [wireName, added] of Object.entries(wire.extend ?? {})) {
      if (added.input && mode === "out") continue;
      properties[wireName] = expand(added.schema, mode, { name: `${name}.${wireName}` });
      if (mode === "out") required.push(wireName);
    }
    for (const field of Array.isArray(input?.required) ? input.required : []) {
      if (!properties[field]) report(diagnostic("import-no-field", { type: name, field }, tables.inputs.place(name)));
    }
    return { type: "object", properties, ...(required.length > 0 && { required }), additionalProperties: false };
  };

  return { schema };
}

/** The members of a struct, those of embedded structs among them, by the rules of encoding/json. */
function members(context: Context, key: string, struct: GoStruct): Member[] {
  const { world, tables, files } = context;
  const found: Member[] = [];
  const visit = (fields: readonly GoField[], depth: number, owner: string, isOptional: boolean): void => {
    for (const field of fields) {
      const tag = jsonTag(field.tag);
      if (tag.isSkipped) continue;
      if (field.embedded && tag.name === "") {
        const embedded = embeddedStruct(context, key, field);
        if (embedded === undefined) continue;
        if (embedded !== "no struct") {
          files.add(embedded.file);
          const name = `${world.shortName(namedType(owner))}.${field.name}`;
          const canBeNil = field.type.kind === "pointer" && (tables.nulls.get(name)?.nil ?? true);
          visit(embedded.struct.fields, depth + 1, embedded.key, isOptional || canBeNil);
          continue;
        }
      }
      if (!/^\p{Lu}/u.test(field.name)) continue;
      const { name, options } = tag;
      found.push({ wireName: name || field.name, isTagged: name !== "", options, depth, field, owner, isOptional });
    }
  };
  visit(struct.fields, 0, key, false);
  return found.filter((member) => isDominant(member, found));
}

/** Of members of one name the least deep counts, then the one that a tag names; otherwise none does. */
function isDominant(member: Member, all: readonly Member[]): boolean {
  const rivals = all.filter(({ wireName }) => wireName === member.wireName);
  const depth = Math.min(...rivals.map((rival) => rival.depth));
  const level = rivals.filter((rival) => rival.depth === depth);
  const tagged = level.filter((rival) => rival.isTagged);
  const [winner, ...others] = level.length > 1 && tagged.length > 0 ? tagged : level;
  return winner === member && others.length === 0;
}

function embeddedStruct({ world, tables, report, marshallers }: Context, key: string, field: GoField) {
  const inner = field.type.kind === "pointer" ? field.type.elem : field.type;
  const { type, declaration } = inner.kind === "named" ? world.resolve(inner) : { type: inner, declaration: undefined };
  const problem = (): undefined => {
    const values = { type: world.shortName(namedType(key)), embedded: world.show(type) };
    report(diagnostic("import-embedded", values, field.place));
  };
  if (type.kind !== "named" || !declaration) return problem();
  // A method that is promoted marshals the struct as a whole.
  if (marshallers(type, "out").length > 0 || tables.wireTypes.get(typeKey(type))) return problem();
  const struct = world.underlying(declaration);
  if (struct.kind !== "struct") return "no struct" as const;
  return { struct, key: typeKey(type), file: declaration.file };
}

/** What the `json` part of a struct tag says. */
function jsonTag(tag: string): { name: string; options: readonly string[]; isSkipped: boolean } {
  const [, content] = /(?:^|\s)json:"((?:[^"\\]|\\.)*)"/.exec(tag) ?? [];
  const [name = "", ...options] = (content ?? "").split(",");
  return { name, options, isSkipped: content === "-" };
}
