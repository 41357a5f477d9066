/** Strings and numbers into facts: values, formats, ranges. */

import type { Schema } from "../model.js";
import type { At, Comparison } from "./compare-schema.js";
import { valueTexts } from "./schema.js";
import { isBigint } from "./type-text.js";

export function compareStrings(b: Schema, a: Schema, at: At, c: Comparison): void {
  if (compareValues(b, a, at, c)) return;
  compareText(b, a, at, c);
  compareFormats(b, a, at, c);
}

export function compareNumbers(b: Schema, a: Schema, at: At, c: Comparison): void {
  compareForms(b, a, at, c);
  if (compareValues(b, a, at, c)) {
    // The same values, written as integers of the other type.
    const isBig = isBigint(a, c.policy);
    const values = { from: nameOfInteger(b), to: nameOfInteger(a) };
    if (isBig !== isBigint(b, c.policy))
      c.found(isBig ? "integer-widened" : "integer-narrowed", at, { before: b, after: a, values, sameWire: true });
    return;
  }
  if (isInteger(b) !== isInteger(a)) {
    const nameOf = (schema: Schema): string => (isInteger(schema) ? nameOfInteger(schema) : "any number");
    const values = { from: nameOf(b), to: nameOf(a) };
    c.found(isInteger(b) ? "integer-widened" : "integer-narrowed", at, { before: b, after: a, values });
    return;
  }
  if (Boolean(b["x-bigint"]) !== Boolean(a["x-bigint"])) {
    const both = { before: b, after: a };
    // Where such an integer is a bigint and nothing else, the other type is gone.
    if (isBigint(b, c.policy) !== isBigint(a, c.policy)) {
      const values = { from: a["x-bigint"] ? short : large, to: a["x-bigint"] ? large : short };
      c.found(a["x-bigint"] ? "integer-widened" : "integer-narrowed", at, { ...both, values, sameWire: true });
      if (b.format === a.format) return;
    } else if (!isBigint(b, c.policy)) c.found(a["x-bigint"] ? "bigint-added" : "bigint-removed", at, both);
  }
  if (isInteger(b)) compareRanges(b, a, at, c);
  else compareFormats(b, a, at, c);
}

/** The text in which a number can be given as well. */
function compareForms(b: Schema, a: Schema, at: At, c: Comparison): void {
  const form = (schema: Schema, text: (schema: Schema) => string): string | undefined =>
    schema["x-text"] && text(schema["x-text"]);
  const [was, is] = [form(b, c.before.text), form(a, c.after.text)];
  if (was === is) return;
  if (is) c.found("form-added", at, { before: b, after: a, values: { form: is } });
  if (was) c.found("form-removed", at, { before: b, after: a, values: { form: was } });
}

const [short, large] = ["an integer", "an integer that is large at times"];
const nameOfInteger = ({ format }: Schema): string => format ?? "any integer";

const isInteger = ({ type }: Schema): boolean => [type].flat().includes("integer");

/** What a set of values gained and lost; true when one of the two is such a set. */
function compareValues(b: Schema, a: Schema, at: At, c: Comparison): boolean {
  const [closedB, closedA] = [valueTexts(b), valueTexts(a)];
  const both = { before: b, after: a };
  if (closedB && closedA) {
    const [removed, added] = [without(closedB, closedA), without(closedA, closedB)];
    // Where no old value is left, what compared with one is never true any more: unless the types round them to one.
    const isSeen = c.before.text(b) !== c.after.text(a);
    if (isSeen && added.length > 0 && removed.length > 0 && removed.length === new Set(closedB).size) {
      c.found("type-changed", at, both);
      return true;
    }
    if (added.length > 0) c.found("value-added", at, { ...both, values: { added: listed(added) } });
    if (removed.length > 0) c.found("value-removed", at, { ...both, values: { removed: listed(removed) } });
    return true;
  }
  if (closedB || closedA) {
    const known = a["x-extensible-enum"] ?? b["x-extensible-enum"];
    const values = { values: listed(closedB ?? closedA ?? []), known: listed(texts(known)) };
    c.found(closedB ? "values-opened" : "values-closed", at, { ...both, values });
    return true;
  }
  const [openB, openA] = [texts(b["x-extensible-enum"]), texts(a["x-extensible-enum"])];
  const [removed, added] = [without(openB, openA), without(openA, openB)];
  if (added.length > 0) c.found("known-value-added", at, { values: { added: listed(added) }, sameType: true });
  if (removed.length > 0) {
    // Where no value is named any more, any is taken.
    const sameWire = openA.length === 0;
    c.found("known-value-removed", at, { values: { removed: listed(removed) }, sameType: true, sameWire });
  }
  return false;
}

const texts = (values: readonly unknown[] = []): string[] => values.map((value) => JSON.stringify(value));

const without = (values: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others);
  return values.filter((value) => !known.has(value));
};

const listed = (values: readonly string[]): string => [...values].sort().join(", ");

/** Template literals and brands: a text that must look a certain way, or be said to be one. */
function compareText(b: Schema, a: Schema, at: At, c: Comparison) {
  const both = { before: b, after: a };
  const [was, is] = [b["x-brand"], a["x-brand"]];
  if (was !== is) {
    if (is) c.found("brand-added", at, { ...both, values: { brand: is } });
    if (was) c.found("brand-removed", at, { ...both, values: { brand: was } });
  }
  const [one, other] = [b["x-template-literal"], a["x-template-literal"]];
  // Where none is named, any text is taken.
  if (other && (!one || without(one, other).length > 0)) c.found("text-narrowed", at, both);
  if (one && (!other || without(other, one).length > 0)) c.found("text-widened", at, both);
}

function compareFormats(b: Schema, a: Schema, at: At, c: Comparison): void {
  const [one, other] = [formatOf(b), formatOf(a)];
  if (one === other) return;
  if (one === undefined || other === undefined) {
    const values = { constraint: "format", from: one ?? "none", to: other ?? "none" };
    c.found(one === undefined ? "constraint-tightened" : "constraint-loosened", at, { values, sameType: true });
  } else c.found("format-changed", at, { before: b, after: a, values: { from: one, to: other } });
}

const formatOf = ({ format, contentEncoding }: Schema): string | undefined =>
  contentEncoding ?? (format && (encodings[format] ?? format));

/** What OpenAPI 3.0 calls a format is an encoding in JSON Schema. */
const encodings: Readonly<Record<string, string>> = { byte: "base64" };

/** What integers of a format hold, as powers of two; without a format, what a 64-bit integer holds. */
const ranges: Readonly<Record<string, readonly [low: number, high: number]>> = {
  int8: [-7, 7],
  int16: [-15, 15],
  int32: [-31, 31],
  int64: [-63, 63],
  uint8: [0, 8],
  uint16: [0, 16],
  uint32: [0, 32],
  uint64: [0, 64],
};

/** The powers of two between which an integer is, where its format tells. */
export const rangeOf = ({ format = "" }: Schema): readonly [low: number, high: number] | undefined => ranges[format];

function compareRanges(b: Schema, a: Schema, at: At, c: Comparison): void {
  if (b.format === a.format) return;
  const [one, other] = [rangeOf(b), rangeOf(a)];
  const more = { before: b, after: a, values: { from: nameOfInteger(b), to: nameOfInteger(a) } };
  const isSeen = c.before.text(b) !== c.after.text(a);
  // Of an integer whose range nobody tells, nothing is known to have changed but perhaps its type.
  if (!one || !other) {
    if (isSeen) c.found(other ? "integer-widened" : "integer-narrowed", at, more);
    return;
  }
  if (other[0] < one[0] || other[1] > one[1]) c.found("integer-widened", at, more);
  if (other[0] > one[0] || other[1] < one[1]) c.found("integer-narrowed", at, more);
}
