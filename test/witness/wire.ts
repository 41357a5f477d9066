/**
 * Whether drift tells rightly what a change does on the wire: values that one version of a description allows are
 * given to a validator of JSON Schema that has the other version. What was sent is held against the new one, what
 * comes back against the old one.
 */

import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import type { Change, Side } from "../../generator/drift/change.js";
import { compareApis } from "../../generator/drift/compare.js";
import type { Finding, Level } from "../../generator/drift/finding.js";
import { judge } from "../../generator/drift/judge.js";
import { report } from "../../generator/drift/report.js";
import { ruleNamed } from "../../generator/drift/rules.js";
import { type Json, unions } from "./description.js";
import { conditionEdits, conditioned } from "./edits-conditions.js";
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
  /** The message as who takes it describes it. */
  readonly reader: Json;
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
  /** What is judged of each change by itself, one way at a time. */
  readonly told: readonly Told[];
  /** What a user is told. */
  readonly findings: readonly Finding[];
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
  edited(perEdit, firstSeed, {
    more,
    types: { ...unions(), ...conditioned() },
    edits: { ...spellingEdits, ...conditionEdits },
  }).map((one) => wireCase(one, one.seed));

/** A description without the properties that never travel this way. */
const travelling = (document: Json, side: Side): Json =>
  JSON.parse(JSON.stringify(document), (_, member) => {
    const { properties, required } = member ?? {};
    if (typeof properties !== "object") return member;
    const isKept = (name: string): boolean => !properties[name]?.[side === "request" ? "readOnly" : "writeOnly"];
    const kept = Object.entries(properties).filter(([name]) => isKept(name));
    return {
      ...member,
      properties: Object.fromEntries(kept),
      ...(Array.isArray(required) && { required: required.filter(isKept) }),
    };
  });

/** What a description asks of a value and readers do not rely on; no property of the descriptions has such a name. */
const unread = new Set([
  ...["minLength", "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["maxItems", "uniqueItems", "contains", "minProperties", "maxProperties", "propertyNames", "dependentRequired"],
  ...["if", "else", "not", "unevaluatedProperties"],
]);

function wireCase(made: Edited, firstSeed = 1): WireCase {
  const { integers } = made;
  const [before, after] = [read(made.before, integers), read(made.after, integers)];
  const { changes, operations } = compareApis(before, after, { integers });
  const profile = after.dialect;
  const told = (["request", "response"] as const).flatMap((side) =>
    onSide(changes, side).flatMap((change) =>
      judge([change], { profile }).flatMap((finding) => toldOf(finding, change, side)),
    ),
  );
  // Who reads does not look at what it does not know, whatever the description forbids, nor at what no type says.
  const opened = (document: Json): Json =>
    JSON.parse(JSON.stringify(document), function (this: Json, key, member) {
      if (unread.has(key) || (key === "minItems" && !this.prefixItems)) return undefined;
      return key === "additionalProperties" && !member ? {} : member;
    });
  // The package's types ask for what is only read as well, so that it may be sent; nobody takes it.
  const sent = [made.before, travelling(made.after, "request")].map(createVersion);
  const answered = [made.after, opened(made.before)].map((document) => createVersion(travelling(document, "response")));
  const tried = operations.both.flatMap(([b, a], index) =>
    (["request", "response"] as const).flatMap((side): Tried[] => {
      // What is sent was made under the old version; what comes back is made under the new one.
      const [from, to] = (side === "request" ? sent : answered) as [Version, Version];
      const [fromId, toId] = side === "request" ? [b.id, a.id] : [a.id, b.id];
      const [one, other] = [from.message(fromId, side), to.message(toId, side)];
      if (!one || !other || from.closure(one) === to.closure(other)) return [];
      const { refused, accepted } = tryValues(from, one, to, other, firstSeed + index);
      return [{ operation: b.id, side, reader: other, refused, accepted }];
    }),
  );
  return { ...made, told, tried, findings: report(before, after, { policy: { integers } }).findings };
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
  // What stands in a place of text may have no text that says it, such as null.
  const ownFaultsOf = from.taker(one);
  const faultsOf = to.taker(other);
  const sent = withNoMore(one);
  const choices = random(seed);
  const refused: Refused[] = [];
  const accepted: Json[] = [];
  for (let index = 0; index < valuesOfEach; index++) {
    // Everything that may be there, then nothing of it, then some.
    const share = index === 0 ? 1 : index === 1 ? 0 : 0.6;
    const made = value(sent, from.lookup, choices, share);
    if (made === undefined || ownFaultsOf(made).length > 0) continue;
    const faults = faultsOf(made);
    if (faults.length === 0) accepted.push(made);
    else refused.push({ value: made, errors: faults.map(placed) });
  }
  return { refused, accepted };
}

/** Nobody sends parameters that are not described, though a server may ignore them. */
function withNoMore(message: Json): Json {
  const { params } = message.properties;
  return params ? { ...message, properties: { ...message.properties, params: { ...params, items: false } } } : message;
}

/** What arrives as text, whatever it was: who reads it makes of it what is described. */
const placesOfText = ["path", "query", "header"];

/** A value as it travels in such a place: null, and a list of nothing, are left out. */
function asText(value: Json): Json {
  if (value === null || (Array.isArray(value) && value.length === 0)) return undefined;
  if (Array.isArray(value)) return value.map((item) => asText(item) ?? "");
  if (typeof value !== "object") return String(value);
  const members = Object.entries<Json>(value).map(([key, member]) => [key, asText(member)]);
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
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

/** True where a value has something at the last step. */
function isFilled(value: Json, [step, ...more]: readonly string[]): boolean {
  if (step === undefined) return true;
  if (typeof value !== "object" || value === null) return false;
  if (step === "[]" || step === "{}") return Object.values(value).some((member) => isFilled(member, more));
  return step in value && isFilled(value[step], more);
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
  /** What who takes a message finds fault with. */
  readonly taker: (message: Json) => (value: Json) => readonly ErrorObject[];
}

function createVersion(document: Json): Version {
  const lookup = (ref: string): Json => document.components.schemas[ref.replace(/.*\//, "")];
  const { components } = meant(document, document);
  const ofJson = createValidator(components, false);
  const ofText = createValidator(components, true);
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
    taker: (message) => {
      const isText = (place: string): boolean => !document.methods && placesOfText.includes(place);
      const only = (isKept: (place: string) => boolean): Json => {
        const kept = Object.entries(message.properties).filter(([place]) => isKept(place));
        return whole(Object.fromEntries(kept), message.required.filter(isKept));
      };
      const isTaken = ofJson(
        meant(
          only((place) => !isText(place)),
          document,
        ),
      );
      const texts = only(isText);
      if (Object.keys(texts.properties).length === 0) return (value) => (isTaken(value) ? [] : (isTaken.errors ?? []));
      const isRead = ofText(meant(texts, document));
      return (value) => {
        const read = Object.entries<Json>(value).filter(([place]) => isText(place));
        const faults = isRead(asText(Object.fromEntries(read))) ? [] : (isRead.errors ?? []);
        return [...faults, ...(isTaken(value) ? [] : (isTaken.errors ?? []))];
      };
    },
  };
}

/** Validators of schemas that refer to these components; `coerceTypes` for what is text on its way. */
function createValidator(components: Json, coerceTypes: boolean): (schema: Json) => ValidateFunction {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false, meta: false, coerceTypes });
  ajvFormats.default(ajv);
  ajv.addFormat("uint64", { type: "number", validate: (number: number) => number >= 0 && number <= 2 ** 64 });
  // Said of what a program has, and not of what travels.
  ajv.addFormat("binary", true);
  return (schema) => ajv.compile({ ...schema, components });
}

function messageOf(document: Json, id: string, side: Side): Json {
  const operation = operationOf(document, id);
  if (!operation) return undefined;
  if (document.methods) {
    if (side === "response") return operation.result && whole({ result: operation.result.schema }, ["result"]);
    const isStrict = document["x-dialect"] === "go-jsonrpc";
    const needed = operation.params.findLastIndex(({ required }: Json) => required) + 1;
    const least = isStrict ? operation.params.length : needed;
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
export const isOfValues = (rule: string): boolean =>
  /^(?:messages|parameters)$/.test(ruleNamed(rule)?.area ?? "") || rule === "arity-became-strict";

interface Unshown {
  /** Why the rule is right to call the wire broken where a validator minds no value. */
  readonly why: string;
  /** Whether that is so in this case. */
  readonly holds: (told: Told, tried: Tried, one: WireCase) => boolean;
}

const neverComes = ({ paths: [path = []] }: Told, { accepted }: Tried): boolean =>
  !accepted.some((value) => isFilled(value, path));

/** It is not read where it was, so that what is sent there is as good as left out. */
const isNotRead = ({ paths: [[place = "", name = ""] = []] }: Told, { reader }: Tried): boolean =>
  reader.properties[place]?.properties?.[name] === undefined;

/** Rules that call the wire broken where a validator may mind no value. */
export const unshown: Readonly<Record<string, Unshown>> = {
  "response-property-removed": {
    why: "What might have been left out always is now: each such answer was one before.",
    holds: neverComes,
  },
  "response-property-became-write-only": {
    why: "It no longer comes, which readOnly and writeOnly tell people and no validator.",
    holds: () => true,
  },
  "response-additional-properties-removed": {
    why: "They no longer come; an answer without them was one before.",
    holds: () => true,
  },
  "response-tuple-length-changed": { why: "Items that might have followed no longer come.", holds: () => true },
  "parameter-moved": {
    why: "What is sent at the old place is ignored, if at the new one it may be left out.",
    holds: isNotRead,
  },
  "parameter-renamed": {
    why: "What is sent under the old name is ignored, if the new one may be left out.",
    holds: isNotRead,
  },
  "parameter-style-changed": {
    why: "The values are what they were: only how a list of them is written is not.",
    holds: () => true,
  },
  "parameter-structure-changed": {
    why: "The values are what they were, and the list of them is an object.",
    holds: () => true,
  },
  "parameter-became-required": {
    why: "It had to be given before, if only as null: the server counts, or needs one that comes after it.",
    holds: ({ finding: { path } }, { reader }) => reader.properties.params?.minItems > Number(path.split("/")[1]),
  },
};

/** Where drift and the validator differ, and what they agree by. */
export interface WireOutcome {
  readonly disagreements: readonly WireDisagreement[];
  /** Rules that call the wire broken, of which no value shows it, for the reason in `unshown`. */
  readonly excused: readonly string[];
  /** Rules without which a refused value would not be told of, each with its level. */
  readonly needed: readonly `${Level} ${string}`[];
  /** A value is refused of which no rule says more than that it may be. */
  readonly isOnlyDangerous: boolean;
}

export function wireOutcome(one: WireCase): WireOutcome {
  const needed = new Set<`${Level} ${string}`>();
  let isOnlyDangerous = false;
  const missed = one.tried.flatMap(({ operation, side, refused }) => {
    const told = one.told.filter(
      (other) => other.side === side && other.finding.wire !== "safe" && ["", operation].includes(other.operation),
    );
    const covered = refused.map((value) => {
      const covering = told.filter((other) => value.errors.some(({ path }) => isAt(path, other)));
      const rules = new Set(covering.map(({ finding }) => `${finding.wire} ${finding.rule}` as const));
      if (rules.size === 1) for (const rule of rules) needed.add(rule);
      if (rules.size > 0 && [...rules].every((rule) => rule.startsWith("dangerous "))) isOnlyDangerous = true;
      return { value, isTold: rules.size > 0 };
    });
    const silent = covered.find(({ isTold }) => !isTold)?.value;
    if (!silent) return [];
    const [error] = silent.errors;
    const why = `${operation} ${side} ${JSON.stringify(silent.value)}: ${error?.path.join("/")} ${error?.message}`;
    return [{ case: one, kind: "missed" as const, why }];
  });
  const excused = new Set<string>();
  const breaking = one.told.filter(({ finding: { wire, rule } }) => wire === "breaking" && isOfValues(rule));
  const invented = [...new Set(breaking.map(({ finding }) => finding))].flatMap((finding) => {
    const places = breaking.filter((told) => told.finding === finding);
    const pairs = places.flatMap((told) =>
      one.tried
        .filter(({ operation, side }) => operation === told.operation && side === told.side)
        .map((tried) => ({ told, tried })),
    );
    if (pairs.some(({ tried }) => tried.refused.length > 0)) return [];
    const isReached = ({ told, tried }: (typeof pairs)[number]): boolean =>
      tried.accepted.some((value) => told.paths.some((path) => hasPlace(value, path)));
    const reached = pairs.filter(isReached);
    if (reached.length === 0) return [];
    if (reached.every(({ told, tried }) => unshown[finding.rule]?.holds(told, tried, one))) {
      excused.add(finding.rule);
      return [];
    }
    return [{ case: one, kind: "invented" as const, why: `${finding.rule} ${finding.subject}: ${finding.message}` }];
  });
  return { disagreements: [...missed, ...invented], excused: [...excused], needed: [...needed], isOnlyDangerous };
}

const rank = { safe: 0, dangerous: 1, breaking: 2 } satisfies Record<Level, number>;

/** What is told of a change by itself and of which the report has nothing as bad, at the same place. */
export const lost = ({ told, findings, edit, seed }: WireCase): string[] =>
  told
    .filter(
      ({ finding: { wire, compile, subject, path }, operation }) =>
        !findings.some(
          (other) =>
            other.subject === subject &&
            other.path === path &&
            rank[other.wire] >= rank[wire] &&
            rank[other.compile] >= rank[compile] &&
            (operation === "" || other.occurrences.some((occurrence) => occurrence.operation === operation)),
        ),
    )
    .map(({ finding, operation }) => `${edit}, seed ${seed}: ${finding.rule} ${finding.subject} in ${operation}`);
