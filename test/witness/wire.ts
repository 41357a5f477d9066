/**
 * Whether drift tells rightly what a change does on the wire: values that one version of a description allows are
 * given to a validator of JSON Schema that has the other version. What was sent is held against the new one, what
 * comes back against the old one.
 */

import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import type { Change, Side } from "../../generator/drift/change.js";
import { compareApis } from "../../generator/drift/compare.js";
import type { Finding } from "../../generator/drift/finding.js";
import { judge } from "../../generator/drift/judge.js";
import { ruleNamed } from "../../generator/drift/rules.js";
import { type Json, unions } from "./description.js";
import { spellingEdits } from "./edits-spelling.js";
import { type Edited, edited, read } from "./proof.js";
import { random } from "./random.js";
import { jsonOf, parametersOf } from "./sites.js";
import { value } from "./values.js";

/** A value that one version allows and the other one refuses, and where. */
interface Refused {
  readonly value: Json;
  readonly errors: readonly { readonly path: readonly string[]; readonly message: string }[];
}

/** What is sent to an operation, or what it answers, under both versions. */
interface Tried {
  readonly operation: string;
  readonly side: Side;
  readonly refused: readonly Refused[];
  readonly accepted: readonly Json[];
}

/** What drift says of one way, at one place of one operation, or of all of them. */
interface Told {
  readonly finding: Finding;
  readonly side: Side;
  readonly operation: string;
  /** Where a value would show it; a named type is reached in more ways than the shortest, which this is. */
  readonly paths: readonly (readonly string[])[];
  /** Where it stands in a named type. */
  readonly inType: readonly string[] | undefined;
}

export interface WireCase extends Edited {
  readonly told: readonly Told[];
  readonly tried: readonly Tried[];
}

export interface WireDisagreement {
  readonly case: WireCase;
  /** `missed`: a value is refused, and drift says that none is; `invented`: none is refused of many. */
  readonly kind: "missed" | "invented";
  readonly why: string;
}

/** So many values of each message. */
const valuesOfEach = 150;

/** Each kind of edit `perEdit` times, with `more` edits after it. */
export const wireCases = (perEdit: number, firstSeed = 1, more = 0): WireCase[] =>
  edited(perEdit, firstSeed, { more, types: unions(), edits: spellingEdits }).map((one) => wireCase(one, one.seed));

function wireCase(made: Edited, firstSeed = 1): WireCase {
  const { integers } = made;
  const [before, after] = [read(made.before, integers), read(made.after, integers)];
  const { changes, operations } = compareApis(before, after, { integers });
  const profile = after.dialect ?? before.dialect;
  const told = (["request", "response"] as const).flatMap((side) =>
    onSide(changes, side).flatMap((change) =>
      judge([change], { profile }).flatMap((finding) => toldOf(finding, change, side)),
    ),
  );
  // Who reads does not look at what it does not know, whatever the description forbids.
  const opened = (document: Json): Json =>
    JSON.parse(JSON.stringify(document), (key, member) => (key === "additionalProperties" && !member ? {} : member));
  const [old, oldToRead, now] = [made.before, opened(made.before), made.after].map(createVersion) as [
    Version,
    Version,
    Version,
  ];
  const tried = operations.both.flatMap(([b, a], index) =>
    (["request", "response"] as const).flatMap((side): Tried[] => {
      // What is sent was made under the old version; what comes back is made under the new one.
      const [from, to] = side === "request" ? [old, now] : [now, oldToRead];
      const [fromId, toId] = side === "request" ? [b.id, a.id] : [a.id, b.id];
      const [one, other] = [from.message(fromId, side), to.message(toId, side)];
      if (!one || !other || from.closure(one) === to.closure(other)) return [];
      return [{ operation: b.id, side, ...tryValues(from, one, to, other, firstSeed + index) }];
    }),
  );
  return { ...made, told, tried };
}

function toldOf(finding: Finding, { reaches, values, about, path: own }: Change, side: Side): Told[] {
  const inType = about === "type" ? steps(own) : undefined;
  const pathsOf = (path: string): string[][] => {
    const own = steps(path);
    // What has another name is missed under that one; what has another place, there.
    return values.to === undefined ? [own] : [own, [...own.slice(0, -1), values.to], [values.to, ...own.slice(1)]];
  };
  if (finding.subject === "" && reaches.length === 0) return [{ finding, side, operation: "", paths: [[]], inType }];
  return reaches.map(({ operation, path }) => ({ finding, side, operation, paths: pathsOf(path), inType }));
}

/** What is judged of one way only; what is no part of a message goes with what is sent. */
const onSide = (changes: readonly Change[], side: Side): Change[] =>
  changes.flatMap((change) => {
    if (change.sides.length === 0) return side === "request" ? [change] : [];
    return change.sides.includes(side) ? [{ ...change, sides: [side] }] : [];
  });

function tryValues(
  from: Version,
  one: Json,
  to: Version,
  other: Json,
  seed: number,
): Pick<Tried, "refused" | "accepted"> {
  const [isValid, isTaken] = [from.validator(one), to.validator(other)];
  const choices = random(seed);
  const refused: Refused[] = [];
  const accepted: Json[] = [];
  for (let index = 0; index < valuesOfEach; index++) {
    // Everything that may be there, then nothing of it, then some.
    const share = index === 0 ? 1 : index === 1 ? 0 : 0.6;
    const made = value(one, from.lookup, choices, share);
    if (made === undefined || !isValid(made)) continue;
    if (isTaken(made)) accepted.push(made);
    else refused.push({ value: made, errors: (isTaken.errors ?? []).map(placed) });
  }
  return { refused, accepted };
}

/** Where a validator finds fault, with the property that it misses or does not want. */
function placed({ instancePath, message = "", params }: ErrorObject) {
  const more = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty;
  return { path: steps(`${instancePath}${more === undefined ? "" : `/${more}`}`), message };
}

/** A path without the numbers of items and the members of unions, and the same however often a type holds itself. */
const steps = (path: string): string[] =>
  path
    .replace(/^path\/\w+/, "path/[]")
    .split("/")
    .filter((step) => step !== "" && step !== "next" && !step.startsWith("<"))
    .map((step) => (/^\[?\d*\]?$/.test(step) ? "[]" : step));

/** True where one is on the way to the other: `{}` is any property. */
const isOneWay = (one: readonly string[], other: readonly string[]): boolean =>
  one.every(
    (step, index) => other[index] === undefined || step === other[index] || [step, other[index]].includes("{}"),
  );

/** True where a value has what holds the last step, whether or not it has that one. */
function hasPlace(value: Json, [step, ...more]: readonly string[]): boolean {
  if (step === undefined) return true;
  if (typeof value !== "object" || value === null) return false;
  if (more.length === 0 && step !== "[]" && step !== "{}") return !Array.isArray(value);
  if (step === "[]" || step === "{}") return Object.values(value).some((member) => hasPlace(member, more));
  return step in value && hasPlace(value[step], more);
}

/** True for a fault that is where something is told. */
const isAt = (path: readonly string[], { paths, inType }: Told): boolean =>
  paths.some((other) => isOneWay(path, other)) ||
  (inType !== undefined && path.some((_, index) => isOneWay(inType, path.slice(index))));

interface Version {
  readonly lookup: (ref: string) => Json;
  /** All that is sent, or all that is answered, as one schema. */
  readonly message: (operation: string, side: Side) => Json;
  /** A schema with all that it refers to, as a text. */
  readonly closure: (schema: Json) => string;
  readonly validator: (schema: Json) => ValidateFunction;
}

function createVersion(document: Json): Version {
  const lookup = (ref: string): Json => document.components.schemas[ref.replace(/.*\//, "")];
  const { components } = meant(document, document);
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, meta: false });
  ajvFormats.default(ajv);
  ajv.addFormat("uint64", { type: "number", validate: (number: number) => number >= 0 && number <= 2 ** 64 });
  // Said of what a program has, and not of what travels.
  ajv.addFormat("binary", true);
  return {
    lookup,
    message: (operation, side) => messageOf(document, operation, side),
    closure: (schema) => {
      const reached = new Set<string>();
      const visit = (text: string): void => {
        for (const [, name = ""] of text.matchAll(/#\/components\/schemas\/(\w+)/g)) {
          if (reached.has(name)) continue;
          reached.add(name);
          visit(JSON.stringify(document.components.schemas[name] ?? null));
        }
      };
      const own = JSON.stringify(schema);
      visit(own);
      return [own, ...[...reached].sort().map((name) => JSON.stringify(document.components.schemas[name]))].join("\n");
    },
    validator: (schema) => ajv.compile({ ...meant(schema, document), components }),
  };
}

function messageOf(document: Json, id: string, side: Side): Json {
  const operation = operationOf(document, id);
  if (!operation) return undefined;
  if (document.methods) {
    if (side === "response") return operation.result && whole({ result: operation.result.schema }, ["result"]);
    const isStrict = document["x-dialect"] === "go-jsonrpc";
    const least = isStrict ? operation.params.length : operation.params.filter(({ required }: Json) => required).length;
    const prefixItems = operation.params.map(({ schema }: Json) => schema);
    const params = { type: "array", prefixItems, minItems: least, ...(isStrict && { items: false }) };
    return whole({ params }, ["params"]);
  }
  if (side === "response") {
    const answer = jsonOf(operation.responses[200])?.schema;
    return answer && operation.responses[204] === undefined ? whole({ result: answer }, ["result"]) : undefined;
  }
  const groups: Json = {};
  const names = [...id.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  for (const { in: place, name, required, schema } of parametersOf(operation)) {
    // What stands in a path has no name there.
    const key = place === "path" ? `[${names.indexOf(name)}]` : name;
    groups[place] ??= { type: "object", properties: {}, required: [] };
    groups[place].properties[key] = schema;
    if (required) groups[place].required.push(key);
  }
  const needed = Object.keys(groups).filter((place) => groups[place].required.length > 0);
  const body = jsonOf(operation.requestBody)?.schema;
  if (operation.requestBody && !body) return undefined;
  if (body) groups.body = body;
  return whole(groups, operation.requestBody?.required ? [...needed, "body"] : needed);
}

const whole = (properties: Json, required: readonly string[]): Json => ({ type: "object", properties, required });

function operationOf(document: Json, id: string): Json {
  if (document.methods) return document.methods.find(({ name }: Json) => name === id);
  const [verb = "", path = ""] = id.split(" ");
  return document.paths[path]?.[verb.toLowerCase()];
}

/** A schema as it is meant, in words that every validator knows. */
function meant(node: Json, document: Json): Json {
  if (Array.isArray(node)) return node.map((item) => meant(item, document));
  if (typeof node !== "object" || node === null) return node;
  const {
    oneOf,
    discriminator,
    default: _,
    ...rest
  } = Object.fromEntries(Object.entries<Json>(node).map(([key, member]) => [key, meant(member, document)]));
  const templates = node["x-template-literal"];
  if (Array.isArray(templates))
    rest.pattern = templates.map((text: string) => `^${text.replace(/\$\{\w+\}/g, ".*")}$`).join("|");
  if (!oneOf) return rest;
  // Members that have values in common are a fault of the description, which nobody checks.
  if (!discriminator) return { ...rest, anyOf: oneOf };
  const { propertyName, mapping = {} } = node.discriminator;
  const anyOf = oneOf.map((member: Json) => {
    const name = member.$ref?.replace(/.*\//, "");
    if (name === undefined) return member;
    const tags = Object.keys(mapping).filter((tag) => mapping[tag] === member.$ref);
    const values = tags.length > 0 ? tags : [name];
    return { allOf: [member], properties: { [propertyName]: { enum: values } }, required: [propertyName] };
  });
  return { ...rest, anyOf };
}

/** Values show what is wrong with values, and not what is wrong with names of operations, access or encodings. */
const isOfValues = (rule: string): boolean => /^(?:messages|parameters)$/.test(ruleNamed(rule)?.area ?? "");

/** Rules that call the wire broken where a validator may mind no value, and why they are right to. */
export const unshown: Readonly<Record<string, string>> = {
  "response-property-removed": "What might have been left out always is now: each such answer was one before.",
  "response-property-renamed": "As with one that is removed: under the old name nothing comes.",
  "request-property-renamed": "What is sent under the old name is ignored, if the new one may be left out.",
  "response-property-became-write-only":
    "It no longer comes, which readOnly and writeOnly tell people and no validator.",
  "response-additional-properties-removed": "They no longer come; an answer without them was one before.",
  "response-tuple-length-changed": "Items that might have followed no longer come.",
  "parameter-moved": "What is sent at the old place is ignored, if at the new one it may be left out.",
  "parameter-renamed": "What is sent under the old name is ignored, if the new one may be left out.",
  "parameter-structure-changed": "The values are what they were, and the list of them is an object.",
  "parameters-reordered": "What is meant for the one is taken for the other, of whatever type both are.",
  "parameter-became-required": "A server that counts parameters had to be given it before, as null.",
};

/** Where drift and the validator differ. */
export function wireDisagreements(one: WireCase): WireDisagreement[] {
  const missed = one.tried.flatMap(({ operation, side, refused }) => {
    const told = one.told.filter(
      (other) => other.side === side && other.finding.wire !== "safe" && ["", operation].includes(other.operation),
    );
    const silent = refused.find(({ errors }) => !errors.some(({ path }) => told.some((other) => isAt(path, other))));
    if (!silent) return [];
    const [error] = silent.errors;
    const why = `${operation} ${side} ${JSON.stringify(silent.value)}: ${error?.path.join("/")} ${error?.message}`;
    return [{ case: one, kind: "missed" as const, why }];
  });
  const breaking = one.told.filter(
    ({ finding: { wire, rule } }) => wire === "breaking" && isOfValues(rule) && !(rule in unshown),
  );
  const invented = [...new Set(breaking.map(({ finding }) => finding))].flatMap((finding) => {
    const places = breaking.filter((told) => told.finding === finding);
    const tried = one.tried.flatMap(({ operation, side, accepted, refused }) => {
      const here = places.filter((told) => told.side === side && told.operation === operation);
      return here.length > 0 ? [{ refused, paths: here.flatMap(({ paths }) => paths), accepted }] : [];
    });
    if (tried.some(({ refused }) => refused.length > 0)) return [];
    if (tried.every(({ accepted, paths }) => !accepted.some((value) => paths.some((path) => hasPlace(value, path)))))
      return [];
    return [{ case: one, kind: "invented" as const, why: `${finding.rule} ${finding.subject}: ${finding.message}` }];
  });
  return [...missed, ...invented];
}
