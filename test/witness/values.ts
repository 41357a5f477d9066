/** Random values of a JSON Schema: what a client sends under a description, or a server answers. */

import type { Json } from "./description.js";
import type { Random } from "./random.js";

/** How deep a value goes; what would go deeper is left out. */
const deepest = 7;

/**
 * A value of the schema as it is meant, of which a validator tells whether it is one. `lookup` gives what a reference
 * leads to; `share` is how likely a property is there that may be left out. Undefined: there is none.
 */
export function value(schema: Json, lookup: (ref: string) => Json, random: Random, share: number, depth = 0): Json {
  const inner = (other: Json): Json => value(other, lookup, random, share, depth + 1);
  const same = (other: Json): Json => value(other, lookup, random, share, depth);
  if (schema === true) return anything(random);
  if (schema === false || depth > deepest) return undefined;
  const { $ref, allOf, anyOf, oneOf, discriminator, ...rest } = schema;
  if ($ref) return same(lookup($ref));
  if (allOf) return together([...allOf, ...(says(rest) ? [rest] : [])].map(same));
  const union = anyOf ?? oneOf;
  if (union) {
    const member = random.pick<Json>(union);
    return together([same(member), ...(says(rest) ? [same(rest)] : []), tagOf(member, discriminator)]);
  }
  if ("const" in schema) return schema.const;
  if (schema.enum) return random.pick(schema.enum);
  if (schema["x-extensible-enum"] && random.chance(0.7)) return random.pick(schema["x-extensible-enum"]);
  const type = Array.isArray(schema.type) ? random.pick<string>(schema.type) : schema.type;
  switch (type ?? (schema.properties ? "object" : schema.prefixItems || schema.items ? "array" : undefined)) {
    case "null":
      return null;
    case "boolean":
      return random.chance(0.5);
    case "integer":
      return random.pick(integers[schema.format] ?? integers.plain ?? []);
    case "number":
      return random.pick([0, 7, 0.5, -2.25, 1e9]);
    case "string":
      return textOf(schema, random);
    case "array":
      return list(schema, inner, random);
    case "object":
      return object(schema, inner, random, share);
    default:
      return anything(random);
  }
}

const says = (schema: Json): boolean =>
  Object.keys(schema).some((key) => !/^(description|title|discriminator)$/.test(key));

/** What the discriminator of a union asks of a member. */
function tagOf({ $ref = "" }: Json, discriminator: Json): Json {
  if (!discriminator || $ref === "") return {};
  const { propertyName, mapping = {} } = discriminator;
  const tag = Object.keys(mapping).find((name) => mapping[name] === $ref);
  return { [propertyName]: tag ?? $ref.replace(/.*\//, "") };
}

/** A value that is all of these at once. */
function together(parts: readonly Json[]): Json {
  if (parts.some((part) => part === undefined)) return undefined;
  const isMembers = (part: Json): boolean => typeof part === "object" && part !== null && !Array.isArray(part);
  return parts.every(isMembers) ? Object.assign({}, ...parts) : parts[0];
}

const anything = (random: Random): Json => random.pick([null, true, 3, 0.5, "text", ["text", 3], {}, { extra: 3 }]);

/** By format, those at its ends among them. */
const integers: Readonly<Record<string, readonly number[]>> = {
  plain: [0, 1, -7, 40_000],
  int32: [0, 5, -(2 ** 31), 2 ** 31 - 1],
  int64: [0, 5, -(2 ** 53) + 1, 2 ** 53 - 1],
  uint64: [0, 5, 2 ** 53 - 1, 2 ** 63],
};

const formats: Readonly<Record<string, string>> = {
  date: "2024-02-29",
  uuid: "9c5b94b1-35ad-49bb-b118-8e8fc24abf80",
};

function textOf(schema: Json, random: Random): string {
  const [template] = schema["x-template-literal"] ?? [];
  if (template)
    return random.pick<string>(schema["x-template-literal"]).replace(/\$\{\w+\}/g, random.pick(["0", "1f", "0f"]));
  if (schema.pattern) return random.pick(["a", "leaf"]);
  return formats[schema.format] ?? random.pick(["", "a", "one", "old", "a longer text", "0x1f"]);
}

function list(
  { prefixItems = [], items = prefixItems.length === 0 }: Json,
  inner: (schema: Json) => Json,
  random: Random,
): Json {
  const first = prefixItems.map(inner);
  const more = items === false ? [] : Array.from({ length: random.below(4) }, () => inner(items));
  return first.includes(undefined) ? undefined : [...first, ...more.filter((item: Json) => item !== undefined)];
}

function object(
  { properties = {}, required = [], additionalProperties, patternProperties = {} }: Json,
  inner: (schema: Json) => Json,
  random: Random,
  share: number,
): Json {
  const made: Json = {};
  for (const name of Object.keys(properties)) {
    if (!required.includes(name) && !random.chance(share)) continue;
    const member = inner(properties[name]);
    if (member === undefined && required.includes(name)) return undefined;
    if (member !== undefined) made[name] = member;
  }
  // Of what is described, nobody sends more than that; of what is not, anything, and not by a name that comes later.
  const isAny = additionalProperties === undefined && Object.keys(properties).length === 0;
  const further = isAny || additionalProperties === true ? true : additionalProperties;
  if (further && random.chance(0.7)) {
    const name = isAny || further === true ? "extra" : random.pick(["extra", "alpha", "1st"]);
    const pattern = Object.keys(patternProperties).find((one) => new RegExp(one).test(name));
    const member = inner(pattern === undefined ? further : patternProperties[pattern]);
    if (member !== undefined) made[name] ??= member;
  }
  return made;
}
