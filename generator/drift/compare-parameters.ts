/** Parameters into facts: REST knows them by place and name, JSON-RPC by position or by name. */

import type { Operation, Parameter, Place } from "../model.js";
import { alternatives } from "./alternatives.js";
import { compareMarks, likeEnough } from "./compare-object.js";
import { wirePath } from "./compare-operation.js";
import { type At, type Comparison, compareWhole, into } from "./compare-schema.js";
import { isPlainlySame, kindOfValue, type Types } from "./schema.js";
import { isReworded, pairs, similarity } from "./similar.js";

export function compareParameters(b: Operation, a: Operation, at: At, c: Comparison) {
  if (b.route.protocol === "rest" || a.route.protocol === "rest") return compareNamed(b, a, at, c);
  if (b.route.params !== a.route.params)
    c.found("parameter-structure-changed", at, {
      values: { from: b.route.params, to: a.route.params },
      sameType: true,
    });
  comparePositions(b, a, at, c, b.route.params === "object" && a.route.params === "object");
}

function atParameter(at: At, path: readonly string[], before: Place | undefined, after: Place | undefined): At {
  const { before: _, after: __, ...here } = at;
  return { ...here, sides: ["request"], path, tail: path, ...(before && { before }), ...(after && { after }) };
}

/** What two parameters that are one differ in, their names apart. */
function compareParameter(b: Parameter, a: Parameter, at: At, c: Comparison): void {
  if (b.required !== a.required) c.found(a.required ? "parameter-became-required" : "parameter-became-optional", at);
  if (b.deprecated !== a.deprecated)
    c.found(a.deprecated ? "parameter-deprecated" : "parameter-no-longer-deprecated", at, { sameType: true });
  const { path, tail } = at;
  const inside = { ...into(at, "", "schema"), path, tail, isText: isWrittenAsText(b) && isWrittenAsText(a) };
  compareMarks(b.schema, a.schema, inside, c);
  compareWhole(b.schema, a.schema, inside, c);
}

/** Where all but JSON is text, whatever the type of what it stands for. */
const isWrittenAsText = ({ in: place, style }: Parameter): boolean => place !== "params" && style !== "json";

function compareNamed(b: Operation, a: Operation, outer: At, c: Comparison): void {
  const key = (p: Parameter): string => `${p.in} ${p.in === "header" ? p.name.toLowerCase() : p.name}`;
  const places = pairsInPath(b, a);
  const known = new Map(a.parameters.map((p) => [key(p), p]));
  // The names in a path do not travel: the first one is the first one.
  const labelled = isReordered(places, c) ? [] : places.filter(([one, other]) => one.name !== other.name);
  if (places.length > 0 && isReordered(places, c)) {
    const names = (index: 0 | 1): string => places.map((pair) => pair[index].localName).join(", ");
    c.found(
      "parameters-reordered",
      { ...outer, sides: ["request"], path: ["path"], tail: ["path"] },
      { values: { from: names(0), to: names(1) }, sameType: true },
    );
  }
  const apart = new Set(labelled.flat());
  let gone = b.parameters.filter((p) => apart.has(p) || !known.has(key(p)));
  const old = new Set(b.parameters.map(key));
  let come = a.parameters.filter((p) => apart.has(p) || !old.has(key(p)));
  const path = (p: Parameter): string[] => [p.in, p.name];
  const compare = (one: Parameter, other: Parameter, at: At): void => {
    const isPlaceKept = one.in === other.in;
    // A header whose name is written in other letters travels as it did: what the caller writes is another name.
    if (one.localName !== other.localName)
      c.found("parameter-label-changed", at, { values: { from: one.localName, to: other.localName } });
    if (isPlaceKept && one.style !== other.style && isStyled(one, other, c))
      c.found("parameter-style-changed", at, { values: { from: one.style, to: other.style }, sameType: true });
    compareParameter(one, other, at, c);
  };
  for (const one of b.parameters) {
    const other = known.get(key(one));
    if (other && !apart.has(one)) compare(one, other, atParameter(outer, path(one), one.origin, other.origin));
  }
  const settle = (
    found: readonly (readonly [Parameter, Parameter])[],
    kind: "parameter-moved" | "parameter-renamed" | "parameter-label-changed",
  ): void => {
    for (const [one, other] of found) {
      const at = atParameter(outer, path(one), one.origin, other.origin);
      const values = { from: one.localName, to: kind === "parameter-moved" ? other.in : other.name };
      c.found(kind, at, { values, sameType: one.localName === other.localName });
      compareParameter(one, other, at, c);
    }
    const taken = new Set(found.flat());
    gone = gone.filter((p) => !taken.has(p));
    come = come.filter((p) => !taken.has(p));
  };
  settle(labelled, "parameter-label-changed");
  const inPath = (parameters: readonly Parameter[]): Parameter[] => parameters.filter((p) => p.in === "path");
  settle(
    inPath(gone).flatMap((one, index) => {
      const other = inPath(come)[index];
      return other ? [[one, other] as const] : [];
    }),
    "parameter-label-changed",
  );
  settle(
    pairs(gone, come, (one, other) => Number(one.name === other.name)),
    "parameter-moved",
  );
  settle(
    pairs(gone, come, (one, other) => {
      const isAlike = one.in === other.in && c.before.shape(one.schema) === c.after.shape(other.schema);
      const score = similarity(one.name, other.name);
      return isAlike && score >= likeEnough && isReworded(one.name, other.name) ? score : 0;
    }),
    "parameter-renamed",
  );
  for (const p of gone)
    c.found("parameter-removed", atParameter(outer, path(p), p.origin, undefined), {
      before: p.schema,
      values: { names: p.name },
    });
  for (const p of come)
    c.found(
      p.required ? "required-parameter-added" : "parameter-added",
      atParameter(outer, path(p), undefined, p.origin),
      {
        after: p.schema,
        values: { names: p.name },
      },
    );
}

/** A style is the way of a list or an object: one value is written in the same way in all of them but JSON. */
function isStyled(one: Parameter, other: Parameter, c: Comparison): boolean {
  const isComposite = ({ schema }: Parameter, types: Types): boolean =>
    alternatives(schema).members.some((member) => /array|object|any/.test(kindOfValue(member, types)));
  return (
    [one.style, other.style].includes("json") || isComposite(one, c.before.types) || isComposite(other, c.after.types)
  );
}

/** The parameters of two paths by their place in the template, where nothing else of the path differs. */
function pairsInPath(b: Operation, a: Operation): [Parameter, Parameter][] {
  if (wirePath(b.id) !== wirePath(a.id)) return [];
  const [one, other] = [inTemplate(b), inTemplate(a)];
  return one.length === other.length ? one.map((p, index) => [p, other[index] as Parameter]) : [];
}

function inTemplate({ route, parameters }: Operation): Parameter[] {
  const names = route.protocol === "rest" ? [...route.path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name) : [];
  return names.flatMap((name) => parameters.find((p) => p.in === "path" && p.name === name) ?? []);
}

/** True for the same names in another order, where these keep their types: who gives them by name does not notice. */
function isReordered(places: readonly (readonly [Parameter, Parameter])[], c: Comparison): boolean {
  const now = new Map(places.map(([, p]) => [p.name, p]));
  return (
    places.some(([one, other]) => one.name !== other.name) &&
    places.every(([one]) => {
      const other = now.get(one.name);
      return other && c.before.text(one.schema) === c.after.text(other.schema);
    })
  );
}

/** Names such as p1 say no more than the position does. */
const isPosition = (name: string): boolean => /^p\d+$/.test(name);

function compareEach(b: readonly Parameter[], a: readonly Parameter[], outer: At, c: Comparison): void {
  for (const [index, one] of b.entries()) {
    const other = a[index] as Parameter;
    compareParameter(one, other, atParameter(outer, ["params", String(index)], one.origin, other.origin), c);
  }
}

/** As it is with nearly all of them: the same number under the same names, and nothing that could be another order. */
function isPlain(b: readonly Parameter[], a: readonly Parameter[], c: Comparison): boolean {
  const isEach = (same: (one: Parameter, other: Parameter) => boolean): boolean =>
    b.every((one, index) => same(one, a[index] as Parameter));
  return (
    b.length === a.length &&
    isEach((one, other) => one.name === other.name) &&
    (!b.every(({ name }) => isPosition(name)) ||
      isEach((one, other) => isPlainlySame(one.schema, other.schema, c.isPaired)))
  );
}

function comparePositions(b: Operation, a: Operation, outer: At, c: Comparison, isByName: boolean) {
  if (isPlain(b.parameters, a.parameters, c)) return compareEach(b.parameters, a.parameters, outer, c);
  const textsBefore = b.parameters.map((p) => c.before.text(p.schema));
  const textsAfter = a.parameters.map((p) => c.after.text(p.schema));
  const aligned = align(b.parameters, a.parameters, textsBefore, textsAfter);
  const at = (one: Parameter | undefined, other: Parameter | undefined, index: number): At =>
    atParameter(outer, ["params", String(index)], one?.origin, other?.origin);
  const order = aligned.flatMap(([, to]) => (to === undefined ? [] : [to]));
  const isOrdered = order.every((to, index) => index === 0 || to > (order[index - 1] as number));
  if (!isOrdered) {
    const names = (parameters: readonly Parameter[]): string => parameters.map(({ localName }) => localName).join(", ");
    const sameType = textsBefore.join("\n") === textsAfter.join("\n");
    const values = { from: names(b.parameters), to: names(a.parameters) };
    c.found(
      "parameters-reordered",
      { ...outer, sides: ["request"], path: ["params"], tail: ["params"] },
      // By name, each value finds its place from an old client: only code that is built anew exchanges them.
      { values, sameType, sameWire: isByName && !sameType },
    );
  }
  const uncounted = a.anyArity === true;
  const gone: number[] = [];
  for (const [from, to] of aligned) {
    const [one, other] = [b.parameters[from], to === undefined ? undefined : a.parameters[to]];
    if (!one) continue;
    if (!other) {
      gone.push(from);
      continue;
    }
    const here = at(one, other, from);
    if (isByName && one.name !== other.name)
      c.found("parameter-renamed", here, { values: { from: one.name, to: other.name }, sameType: true });
    compareParameter(one, other, here, c);
  }
  const [firstGone] = gone;
  if (firstGone !== undefined) {
    const values = { names: gone.map((index) => b.parameters[index]?.localName).join(", ") };
    const place = at(b.parameters[firstGone], undefined, firstGone);
    // By position, what stood behind it moves up.
    const isLast = isByName || gone.every((index, n) => index === b.parameters.length - gone.length + n);
    if (isLast) c.found("parameter-removed", place, { values, uncounted });
    else c.found("parameter-taken-out", place, { values });
  }
  const kept = new Set(order);
  const come = a.parameters.flatMap((p, index) => (kept.has(index) ? [] : [{ p, index }]));
  const [firstCome] = come;
  if (!firstCome) return;
  const values = { names: come.map(({ p }) => p.localName).join(", ") };
  const place = at(undefined, firstCome.p, firstCome.index);
  const isAppended = firstCome.index >= b.parameters.length - gone.length;
  const isRequired = come.some(({ p }) => p.required);
  if (isAppended) c.found(isRequired ? "required-parameter-added" : "parameter-added", place, { values, uncounted });
  else {
    // A call that leaves out what is optional may still compile, and give its values to other parameters.
    const sameType = !isRequired && textsBefore.every((text, index) => text === textsAfter[index]);
    if (isByName && isRequired) c.found("required-parameter-added", place, { values });
    // By name, each value finds its place from an old client: only code that is built anew is written otherwise.
    else c.found("parameter-inserted", place, { values, sameType, sameWire: isByName && !sameType });
  }
}

/** For each parameter before, the index of the one that it is after. */
function align(
  b: readonly Parameter[],
  a: readonly Parameter[],
  textsBefore: readonly string[],
  textsAfter: readonly string[],
): [from: number, to: number | undefined][] {
  const isNamed = ![...b, ...a].every(({ name }) => isPosition(name));
  if (isNamed) {
    const names = a.map(({ name }) => name);
    const found = b.map(({ name }) => names.indexOf(name)).map((to) => (to < 0 ? undefined : to));
    const taken = new Set(found);
    // A parameter of another name at the same place, of the same type or of a similar name, is the same one.
    return found.map((to, from) => {
      const other = a[from];
      const one = b[from];
      if (to !== undefined || !other || !one || taken.has(from)) return [from, to];
      const isSame =
        textsBefore[from] === textsAfter[from] ||
        similarity(one.name, other.name) >= likeEnough ||
        a.length === b.length;
      return [from, isSame ? from : undefined];
    });
  }
  if (b.length === a.length) {
    const isReordered =
      textsBefore.join() !== textsAfter.join() && [...textsBefore].sort().join() === [...textsAfter].sort().join();
    if (!isReordered) return b.map((_, index) => [index, index]);
    const left = textsAfter.map((text, index) => ({ text, index }));
    return textsBefore.map((text, from) => {
      const at = left.findIndex((other) => other.text === text);
      return [from, left.splice(at, 1)[0]?.index];
    });
  }
  return common(textsBefore, textsAfter);
}

/** The longest common subsequence of types; what is left over is lost or new. */
function common(b: readonly string[], a: readonly string[]): [number, number | undefined][] {
  const length = (i: number, j: number): number => table[i]?.[j] ?? 0;
  const table: number[][] = [];
  for (let i = b.length - 1; i >= 0; i--) {
    const row: number[] = [];
    table[i] = row;
    for (let j = a.length - 1; j >= 0; j--)
      row[j] = b[i] === a[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), row[j + 1] ?? 0);
  }
  const found: [number, number | undefined][] = [];
  for (let i = 0, j = 0; i < b.length; ) {
    if (j < a.length && b[i] === a[j]) found.push([i++, j++]);
    else if (j < a.length && length(i, j + 1) > length(i + 1, j)) j++;
    else found.push([i++, undefined]);
  }
  return found;
}
