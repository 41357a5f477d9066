/** What of one version is what of the other: operations and named types, by name, and under a new one. */

import { escapeSegment } from "../diagnostic.js";
import { groupBy } from "../group-by.js";
import type { Api, NamedType, Operation, Schema } from "../model.js";
import { serverFacts } from "../servers.js";
import { wirePath } from "./compare-operation.js";
import { createShapes, type Types } from "./schema.js";
import { isReworded, isSaidAnew, pairs, similarity } from "./similar.js";

export interface Matched<T> {
  readonly both: readonly (readonly [before: T, after: T])[];
  readonly gone: readonly T[];
  readonly come: readonly T[];
}

/** Names about which nobody would doubt, where all else is the same. */
const likeEnough = 0.5;
/** Names so alike that what else changed does not matter. */
const surelyLike = 0.8;
/** The share of properties by which two types are the same under different names. */
const sameProperties = 0.6;

/** Types by local name: it is what a consumer imports. */
export function matchTypes(before: Api, after: Api): Matched<NamedType> {
  const known = new Map(after.types.map((type) => [type.localName, type]));
  const both = before.types.flatMap((type) => {
    const other = known.get(type.localName);
    return other ? [[type, other] as const] : [];
  });
  const matched = new Set(both.map(([type]) => type.localName));
  const gone = before.types.filter(({ localName }) => !matched.has(localName));
  const come = after.types.filter(({ localName }) => !matched.has(localName));
  const numbers = new Map<string, string>();
  // Types that are themselves in doubt stand for each other.
  const shapes = [before, after].map(({ types }) => {
    const names = new Map(types.map(({ id, localName }) => [id, matched.has(localName) ? localName : "?"]));
    return createShapes((ref) => names.get(ref) ?? "?", numbers);
  });
  const [shapeBefore, shapeAfter] = shapes as [(schema: Schema) => string, (schema: Schema) => string];
  const places = (api: Api) => (gone.length * come.length > 0 ? placesOf(api, matched) : new Map<string, string>());
  const [placesBefore, placesAfter] = [places(before), places(after)];
  const isInPlace = (one: NamedType, other: NamedType): boolean => {
    const place = placesBefore.get(one.id);
    return place !== undefined && place === placesAfter.get(other.id);
  };
  const renamed = pairs(gone, come, (one, other) => {
    const alike = similarity(one.localName, other.localName);
    const isSame = shapeBefore(one.schema) === shapeAfter(other.schema);
    if (isSame && (isTelling(one.schema) || isInPlace(one, other))) return 1 + alike;
    if (!isReworded(one.localName, other.localName)) return 0;
    if (isSame && alike >= likeEnough) return 1 + alike;
    return alike >= likeEnough && overlap(one.schema, other.schema) >= sameProperties ? alike : 0;
  });
  return rest(gone, come, both, renamed);
}

/** Everywhere that each type is referred to, as one text; types that are in doubt are all called the same. */
function placesOf({ operations, types }: Api, known: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string[]>();
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, member] of Object.entries(value)) {
      if (key === "$ref" && typeof member === "string") found.set(member, [...(found.get(member) ?? []), path]);
      // The order of the members of a union says nothing.
      else visit(member, Array.isArray(value) ? path : `${path}/${escapeSegment(key)}`);
    }
  };
  for (const { id, parameters, body, output, failure } of operations) {
    for (const { name, schema } of parameters) visit(schema, `${id} ${name}`);
    visit({ body: body?.schema, output: output.schema, failure }, id);
  }
  for (const { localName, schema } of types) visit(schema, known.has(localName) ? localName : "?");
  return new Map([...found].map(([id, paths]) => [id, paths.sort().join("\n")]));
}

/** A structure that two types do not share by chance. */
const isTelling = ({ properties = {}, enum: values = [] }: Schema): boolean =>
  Object.keys(properties).length > 2 || values.length > 2;

function overlap(one: Schema, other: Schema): number {
  const names = Object.keys(one.properties ?? {});
  const others = Object.keys(other.properties ?? {});
  const shared = names.filter((name) => others.includes(name)).length;
  return shared / (names.length + others.length - shared || 1);
}

/** Operations by wire id; then those that kept their local name; then those that kept all else. */
export function matchOperations(before: Api, after: Api, signature: Signature): Matched<Operation> {
  const { isShifted, ...routes } = signature.routes;
  const both: [Operation, Operation][] = [];
  let gone = [...before.operations];
  let come = [...after.operations];
  type Key = (operation: Operation) => string;
  const match = (key: Key, keyAfter = key): void => {
    const known = new Map(come.map((operation) => [keyAfter(operation), operation]));
    const found = gone.flatMap((operation): [Operation, Operation][] => {
      const other = known.get(key(operation));
      return other ? [[operation, other]] : [];
    });
    both.push(...found);
    const taken = new Set(found.flat());
    gone = gone.filter((operation) => !taken.has(operation));
    come = come.filter((operation) => !taken.has(operation));
  };
  // Where routes are divided in another way, the same id may be that of another URL.
  if (!isShifted) match(({ id }) => id);
  match(routes.before, routes.after);
  match(({ localName }) => localName);
  return rest(gone, come, both, renamedOperations(gone, come, signature));
}

/** So many pairs are looked at one by one. */
const mostPairs = 1_000_000;

/** What kept all else comes first: of the others, only names that are surely alike are one operation's. */
function renamedOperations(gone: readonly Operation[], come: readonly Operation[], signature: Signature) {
  const [before, after] = [groupBy(gone, signature.before), groupBy(come, signature.after)];
  const alike = (least: number) => (one: Operation, other: Operation) => {
    const found = similarity(one.localName, other.localName);
    return found >= least && isSaidAnew(one.localName, other.localName) ? found : 0;
  };
  const same = [...before].flatMap(([text, group]) => boundedPairs(group, after.get(text) ?? [], alike(likeEnough)));
  const taken = new Set(same.flat());
  const [others, furthers] = [gone, come].map((list) => list.filter((one) => !taken.has(one)));
  return [...same, ...boundedPairs(others ?? [], furthers ?? [], alike(surelyLike))];
}

/** Of more pairs than can be looked at, none: all of it went, and all of it came. */
const boundedPairs: typeof pairs = (gone, come, likeness) =>
  gone.length * come.length > mostPairs ? [] : pairs(gone, come, likeness);

/** What an operation takes and gives, without names, as a text that is the same exactly when they are. */
interface Signature {
  readonly before: (operation: Operation) => string;
  readonly after: (operation: Operation) => string;
  readonly routes: Routes;
}

/** What a call asks for, without what paths call their parameters. */
export interface Routes {
  readonly before: (operation: Operation) => string;
  readonly after: (operation: Operation) => string;
  /** Part of the path that all servers share is now part of the routes, or was: the same URLs, divided in another way. */
  readonly isShifted: boolean;
}

/** Routes are divided anew where each operation has its old URL, or is gone for all that its id tells. */
export function routesOf(b: Api, a: Api): Routes {
  const whole = (api: Api) => {
    const { basePath } = serverFacts(api);
    return ({ id, route }: Operation): string =>
      wirePath(route.protocol === "rest" ? `${route.method} ${basePath}${route.path}` : id);
  };
  const [before, after] = [whole(b), whole(a)];
  const urls = new Set(a.operations.map(after));
  const ids = new Set(a.operations.map(({ id }) => wirePath(id)));
  const isKept = (operation: Operation): boolean => urls.has(before(operation));
  const isShifted =
    serverFacts(b).basePath !== serverFacts(a).basePath &&
    b.operations.some(isKept) &&
    b.operations.every((operation) => isKept(operation) || !ids.has(wirePath(operation.id)));
  const own = ({ id }: Operation): string => wirePath(id);
  return isShifted ? { before, after, isShifted } : { before: own, after: own, isShifted };
}

export const signatureOf =
  (shape: (schema: Schema) => string) =>
  ({ parameters, body, output, stream }: Operation): string =>
    JSON.stringify([
      parameters.map(({ in: place, required, schema }) => [place, required, shape(schema)]),
      body && [body.encoding, shape(body.schema)],
      [output.encoding, output.schema && shape(output.schema), stream?.kind],
    ]);

function rest<T>(
  gone: readonly T[],
  come: readonly T[],
  both: readonly (readonly [T, T])[],
  renamed: readonly (readonly [T, T])[],
): Matched<T> {
  const taken = new Set(renamed.flat());
  return {
    both: [...both, ...renamed],
    gone: gone.filter((one) => !taken.has(one)),
    come: come.filter((one) => !taken.has(one)),
  };
}

/** The types of a description by what a `$ref` holds. */
export const typesById = ({ types }: Api): Types => new Map(types.map((type) => [type.id, type]));
