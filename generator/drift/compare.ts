/** Two versions of a description into facts. What one cause has changed in many places is one fact. */

import type { Api, NamedType, Operation } from "../model.js";
import { parametersOfCall, typeParameters, typesWithParameters } from "../type-parameters.js";
import type { Change, Policy, Reach, Side } from "./change.js";
import {
  atApi,
  atType,
  compareApiFacts,
  compareTypeNames,
  compareTypeParameters,
  renamedSchemes,
} from "./compare-api.js";
import { compareExchangedNames, type Exchanged, exchangedNames } from "./compare-names.js";
import { compareTravel } from "./compare-object.js";
import { atOperation, compareOperations } from "./compare-operation.js";
import { type Comparison, compareWhole, createComparison, type Found, type More } from "./compare-schema.js";
import { type Matched, matchOperations, matchTypes, routesOf, signatureOf, typesById } from "./match.js";
import { createReach, typesNotBesideNull, typesOfErrors } from "./reach.js";

/** The facts, and what of one version was found to be what of the other. */
export interface Comparing {
  readonly changes: readonly Change[];
  readonly types: Matched<NamedType>;
  readonly operations: Matched<Operation>;
}

/**
 * The facts, in no order that matters. Words, examples and order are no facts: see `countNoise`.
 * Each pair of named types is compared once, whoever refers to it, so that the time is that of reading both.
 */
export function compareApis(before: Api, after: Api, policy: Policy = {}): Comparing {
  const types = matchTypes(before, after);
  const names = new Map(types.both.map(([b, a]) => [b.localName, a.localName]));
  const c = createComparison(typesById(before), typesById(after), names, policy);
  if (before.protocol !== after.protocol) {
    c.found("protocol-changed", atApi, { values: { from: before.protocol, to: after.protocol } });
    return { changes: c.changes, types, operations: { both: [], gone: before.operations, come: after.operations } };
  }
  const routes = routesOf(before, after);
  compareApiFacts(before, after, routes.isShifted, c);
  compareTypes(types, c);
  const operations = matchOperations(before, after, {
    before: signatureOf(c.before.shape),
    after: signatureOf(c.after.shape),
    routes,
  });
  const schemes = renamedSchemes(before, after);
  const exchanged = exchangedNames(operations, c);
  compareExchangedNames(exchanged, new Map(operations.both), c);
  for (const [b, a] of operations.both) {
    const isMoved = routes.before(b) !== routes.after(a);
    compareOperations(withSchemes(b, schemes), a, { isMoved, isNameTaken: exchanged.has(b) }, c);
    compareParametersOfCall(b, a, c);
    if (before.dialect === after.dialect && after.dialect) compareArities(b, a, c);
  }
  const reach = createReach(before);
  const went = accompanying(types.gone, operations.gone, reach);
  const came = accompanying(types.come, operations.come, createReach(after));
  compareTypeNames(types, new Set([...went, ...came].flatMap(([, list]) => list)), c);
  compareOperationNames(operations, new Map([...went, ...came]), exchanged, c);
  const changes = withNullAnyway(c.changes, () => {
    const [was, is] = [typesNotBesideNull(before), typesNotBesideNull(after)];
    return (name, side) => !was[side].has(name) && !is[side].has(names.get(name) ?? name);
  });
  return { changes: joined(changes, operations, reach, typesOfErrors(before)), types, operations };
}

/** Where each place of a type allows null beside it, the type's own null is one only to who writes its name. */
function withNullAnyway(
  changes: readonly Found[],
  createIsNull: () => (type: string, side: Side) => boolean,
): readonly Found[] {
  const isOfNull = ({ kind, about, path }: Found): boolean =>
    about === "type" && path === "" && /^(?:became|no-longer)-nullable$/.test(kind);
  if (!changes.some(isOfNull)) return changes;
  const isNull = createIsNull();
  return changes.map((change) => {
    if (!isOfNull(change)) return change;
    const idle = change.sides.filter((side) => isNull(change.subject, side));
    return { ...change, absentOn: [...new Set([...change.absentOn, ...idle])] };
  });
}

function compareTypes({ both }: Matched<NamedType>, c: Comparison): void {
  for (const [b, a] of both) {
    compareTypeParameters(typeParameters(b.schema), typeParameters(a.schema), atType(b, a), c);
    const [was, is] = [b.schema["x-reader"] === true, a.schema["x-reader"] === true];
    if (was !== is && b.input && a.input)
      c.found(
        is ? "form-added" : "form-removed",
        { ...atType(b, a), sides: ["request"] },
        { values: { form: "bytes" } },
      );
    const sides: Side[] = [
      ...(b.input && a.input ? (["request"] as const) : []),
      ...(b.output && a.output ? (["response"] as const) : []),
    ];
    if (sides.length > 0) {
      compareTravel(b.schema, a.schema, { ...atType(b, a), sides }, c);
      compareWhole(b.schema, a.schema, { ...atType(b, a), sides }, c);
    } else if (c.before.shape(b.schema) !== c.after.shape(a.schema))
      c.found("unused-type-changed", atType(b, a), { before: b.schema, after: a.schema });
  }
}

/** What a caller can say of the types of a call. Where the cause is a named type's own, the fact is about that type. */
function compareParametersOfCall(b: Operation, a: Operation, c: Comparison): void {
  const [was, is] = [parametersOfCall(b, c.before.types), parametersOfCall(a, c.after.types)];
  if (was.join() === is.join()) return;
  const names = new Set(typesWithParameters(b).map((id) => c.before.types.get(id)?.localName));
  const isCaused = ({ kind, about, subject }: Found): boolean =>
    about === "type" && /^type-parameter/.test(kind) && names.has(subject);
  const index = c.changes.findIndex(isCaused);
  const cause = c.changes[index];
  const reach = { operation: b.id, path: "", before: b.origin, after: a.origin };
  if (cause) c.changes[index] = { ...cause, reaches: [...cause.reaches, reach] };
  else compareTypeParameters(was, is, atOperation(b, a), c);
}

/** Of a server that counts parameters, whether it does so for this call. */
function compareArities(b: Operation, a: Operation, c: Comparison): void {
  const [was, is] = [b.anyArity === true, a.anyArity === true];
  if (was === is) return;
  const canLeaveOut = a.parameters.some(({ required }) => !required);
  if (is || canLeaveOut)
    c.found(is ? "arity-became-lenient" : "arity-became-strict", atOperation(b, a), { sameType: true });
}

/** An operation whose credentials have the names that they have now. */
function withSchemes(operation: Operation, names: ReadonlyMap<string, string>): Operation {
  const { access } = operation;
  if (names.size === 0 || access.kind !== "key") return operation;
  const alternatives = access.alternatives.map((set) => set.map((name) => names.get(name) ?? name));
  return { ...operation, access: { ...access, alternatives } };
}

function compareOperationNames(
  { gone, come }: Matched<Operation>,
  types: ReadonlyMap<Operation, readonly NamedType[]>,
  exchanged: ReadonlyMap<Operation, Exchanged>,
  c: Comparison,
): void {
  const more = (operation: Operation): More => ({
    edit: operation.id,
    types: (types.get(operation) ?? []).map(({ localName }) => localName),
  });
  for (const operation of gone) {
    const kind = operation.deprecated ? "deprecated-operation-removed" : "operation-removed";
    // Where its name is another one's, the compiler may see nothing.
    const sameType = exchanged.get(operation)?.isUnseen === true;
    c.found(kind, atOperation(operation, undefined), { ...more(operation), sameType });
  }
  for (const operation of come) c.found("operation-added", atOperation(undefined, operation), more(operation));
}

/**
 * The types that came, or went, with operations that did: nothing else uses them. They are part of what is told of
 * each of these operations, and no findings of their own, as there is nothing more to decide about them.
 */
function accompanying(
  types: readonly NamedType[],
  operations: readonly Operation[],
  reach: (localName: string) => readonly Reach[],
): Map<Operation, NamedType[]> {
  const found = new Map<Operation, NamedType[]>();
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  for (const type of operations.length > 0 ? types : []) {
    const users = [...new Set(reach(type.localName).map(({ operation }) => operation))].map((id) => byId.get(id));
    if (users.length === 0 || users.includes(undefined)) continue;
    for (const user of users) if (user) found.set(user, [...(found.get(user) ?? []), type]);
  }
  return found;
}

/** From so many operations on, what changed in all of them is a fact about the whole description. */
const everywhere = 3;

/** Facts of one cause as one, each with all that it reaches. */
function joined(
  changes: readonly Found[],
  operations: Matched<Operation>,
  reach: (type: string) => readonly Reach[],
  ofErrors: ReadonlySet<string>,
) {
  const groups = new Map<string, Found[]>();
  for (const change of changes) {
    const group = groups.get(change.cause);
    if (group) group.push(change);
    else groups.set(change.cause, [change]);
  }
  const kept = new Set(operations.both.map(([b]) => b.id));
  return together([...groups.values()], kept).map((group) => join(group, kept, reach, ofErrors));
}

/** With those groups as one that are one edit made to every operation, whatever each takes and gives. */
function together(groups: readonly Found[][], kept: ReadonlySet<string>): Found[][] {
  const broad = new Map<string, Found[][]>();
  for (const group of groups) {
    const [{ about, broad: key }] = group as [Found];
    if (about === "operation") broad.set(key, [...(broad.get(key) ?? []), group]);
  }
  const found = new Map(
    [...broad.values()].flatMap((alike) => {
      const all = alike.flat();
      const reached = new Set(all.map(({ subject }) => subject));
      const isOne = alike.length > 1 && isEvery(reached, kept);
      return isOne ? alike.map((group, index) => [group, index === 0 ? all : []] as const) : [];
    }),
  );
  return groups.map((group) => found.get(group) ?? group).filter((group) => group.length > 0);
}

const isEvery = (reached: ReadonlySet<string>, kept: ReadonlySet<string>): boolean =>
  reached.size >= everywhere && reached.size === kept.size;

function join(
  group: Found[],
  kept: ReadonlySet<string>,
  reach: (type: string) => readonly Reach[],
  ofErrors: ReadonlySet<string>,
): Change {
  const sorted = group.sort(order);
  const { cause: _, broad: __, valuesOfAll, before, after, ...first } = sorted[0] as Found;
  const reaches = sorted.flatMap((change) => reachesOf(change, kept, reach)).sort(byOperation);
  const reached = new Set(reaches.map(({ operation }) => operation));
  const isEverywhere = first.about === "operation" && isEvery(reached, kept);
  return {
    ...first,
    ...(before !== undefined && group.every((change) => change.before === before) && { before }),
    ...(after !== undefined && group.every((change) => change.after === after) && { after }),
    ...(group.length > 1 && { values: { ...first.values, ...valuesOfAll } }),
    ...(isEverywhere && { subject: "", about: "api" }),
    sides: (["request", "response"] as const).filter((side) => group.some(({ sides }) => sides.includes(side))),
    absentOn: first.absentOn.filter((side) => group.every(({ absentOn }) => absentOn.includes(side))),
    inFailure:
      first.about === "type"
        ? onlyFailures(reaches, ofErrors.has(first.subject))
        : group.every(({ inFailure }) => inFailure),
    sameType: group.every(({ sameType }) => sameType),
    sameWire: group.every(({ sameWire }) => sameWire),
    unseenOn: first.unseenOn.filter((side) => group.every(({ unseenOn }) => unseenOn.includes(side))),
    reaches,
  };
}

/** The shortest path first, as it is nearest to the cause; then by name. */
const order = (a: Found, b: Found): number =>
  named(a.path) - named(b.path) ||
  a.path.length - b.path.length ||
  byText(a.subject, b.subject) ||
  byText(a.path, b.path);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** How many members a path goes through: to go into a list or a map is no step away. */
const named = (path: string): number => path.split("/").filter((segment) => !/^[[{]/.test(segment)).length;

const byOperation = (a: Reach, b: Reach): number => byText(a.operation, b.operation) || byText(a.path, b.path);

const onlyFailures = (reaches: readonly Reach[], isOfError: boolean): boolean =>
  (reaches.length > 0 || isOfError) && reaches.every(({ path }) => /^failure(?:\/|$)/.test(path));

function reachesOf(
  change: Found,
  kept: ReadonlySet<string>,
  reach: (type: string) => readonly Reach[],
): readonly Reach[] {
  const { about, subject, path, place, sides } = change;
  if (about === "api") return [];
  if (about === "operation") return [{ operation: subject, path, ...place }];
  // Of a type that is gone or new, only the name is told.
  if (sides.length === 0) return change.reaches;
  return reach(subject)
    .filter(({ operation }) => kept.has(operation))
    .map((one) => ({ ...one, path: [one.path, path].filter((part) => part !== "").join("/"), ...place }));
}
