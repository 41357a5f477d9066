/**
 * Two documents as Lotus publishes them, with the same examples where their schemas are the same. An example can be all
 * that tells what a type makes of itself: what one version shows, or shows otherwise, then holds for the other as well.
 */

import { elementOf, entryOf, isTelling, propertiesOf, type Shown } from "./published-schema.js";
import { isObject, type Schema } from "./schema.js";

/** Both documents; each the same object as before where there was nothing to add. */
export function shareExamples(before: Schema, after: Schema): [before: Schema, after: Schema] {
  return [withExamplesOf(before, after, true), withExamplesOf(after, before, false)];
}

/** `replaces` tells whose texts hold where both show one. */
function withExamplesOf(document: Schema, other: Schema, replaces: boolean): Schema {
  const shared = (value: Schema, twin: unknown): Schema => sharedBy(value, twin, replaces);
  const others = new Map(listOf(other.methods).map((method) => [method.name, method]));
  return mapList(document, "methods", (method) => {
    const twin = others.get(method.name);
    if (!twin) return method;
    const theirs = listOf(twin.params);
    const params = mapList(method, "params", (parameter, index) => shared(parameter, theirs[index]));
    const result = isObject(method.result) ? shared(method.result, twin.result) : method.result;
    return result === params.result ? params : { ...params, result };
  });
}

/** A parameter or result with the example of another of the same Go type. */
function sharedBy(value: Schema, other: unknown, replaces: boolean): Schema {
  if (!isObject(other) || other.description !== value.description) return value;
  if (!isObject(value.schema) || !isObject(other.schema)) return value;
  const [own, theirs] = [shownBy(value.schema), shownBy(other.schema)];
  const example = merged(own, theirs, replaces);
  return example === own.example ? value : { ...value, schema: { ...value.schema, examples: [example] } };
}

const shownBy = (schema: Schema): Shown => ({
  schema,
  example: Array.isArray(schema.examples) ? schema.examples[0] : undefined,
});

/** The example, with what the other shows where this one shows nothing; the very same one if that adds nothing. */
function merged(own: Shown, other: Shown, replaces: boolean): unknown {
  const { example } = own;
  if (isEmpty(other.example) || JSON.stringify(example) === JSON.stringify(other.example)) return example;
  const isText = typeof example === "string" && typeof other.example === "string";
  if (isEmpty(example) || (isText && replaces)) return isSameForm(own, other) ? other.example : example;
  if (Array.isArray(example)) {
    const first = merged(elementOf(own), elementOf(other), replaces);
    return first === example[0] ? example : [first, ...example.slice(1)];
  }
  if (!isObject(example) || !isObject(other.example)) return example;
  const [properties, theirs] = [propertiesOf(own.schema), propertiesOf(other.schema)];
  if (isObject(properties) && isObject(theirs)) {
    // A field that only the other example has, and no schema, is one that came or went.
    const fields = new Set([...Object.keys(example), ...Object.keys(properties).filter((field) => field in theirs)]);
    const shown = [...fields].map((field): [string, unknown] => {
      const ours: Shown = { schema: properties[field], example: example[field] };
      return [field, merged(ours, { schema: theirs[field], example: (other.example as Schema)[field] }, replaces)];
    });
    const isChanged = shown.some(([field, value]) => value !== example[field]);
    return isChanged ? Object.fromEntries(shown) : example;
  }
  const [key = ""] = Object.keys(example);
  const entry = merged(entryOf(own), entryOf(other), replaces);
  return entry === example[key] ? example : { ...example, [key]: entry };
}

/** True for what shows nothing: no value, an empty list or an empty object. */
const isEmpty = (example: unknown): boolean =>
  !isTelling(example) || (typeof example === "object" && Object.keys(example as object).length === 0);

const isSameForm = ({ schema: a }: Shown, { schema: b }: Shown): boolean => formOf(a) === formOf(b);

/** A schema without the example that stands in it. */
function formOf(schema: unknown): string | undefined {
  if (!isObject(schema)) return JSON.stringify(schema);
  const { examples: _, ...form } = schema;
  return JSON.stringify(form);
}

const listOf = (value: unknown): Schema[] => (Array.isArray(value) ? value.filter(isObject) : []);

/** The same object where no item of the list has changed. */
function mapList(value: Schema, name: string, change: (item: Schema, index: number) => Schema): Schema {
  const items = listOf(value[name]);
  const changed = items.map(change);
  return changed.every((item, index) => item === items[index]) ? value : { ...value, [name]: changed };
}
