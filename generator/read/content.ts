/** What a body or an answer is written in, chosen from what its description offers. */

import type { Body, Place, Schema } from "../model.js";
import { isBinary, isObject, type JsonObject, type Node, type Reader, text } from "./reader.js";

export interface Content extends Pick<Body, "encoding" | "contentType" | "otherTypes" | "parts"> {
  readonly schema: Schema;
  readonly origin: Place;
}

/** From the most to the least welcome. */
const encodings: readonly [Body["encoding"], RegExp][] = [
  ["json", /^application\/json|[/+]json\b/i],
  ["form", /^application\/x-www-form-urlencoded/i],
  ["multipart", /^multipart\//i],
  ["text", /^text\//i],
  ["bytes", /./],
];

export const isJson = (contentType: string): boolean => encodings[0]?.[1].test(contentType) === true;

/** What servers write that name no type, where all that is told is what it is of. */
const written: Readonly<Partial<Record<Body["encoding"], string>>> = {
  json: "application/json",
  text: "text/plain",
  bytes: "application/octet-stream",
};

export function chooseContent(content: Node, reader: Reader): Content | undefined {
  const offered = reader
    .entries(content, '"content"')
    .map(([type, media]) => ({ type, media, ...readType(type, media, reader) }));
  const rank = ({ encoding }: Pick<Body, "encoding">): number => encodings.findIndex(([name]) => name === encoding);
  const [chosen] = offered.toSorted((a, b) => rank(a) - rank(b));
  if (!chosen) return undefined;
  const { type, media, encoding, contentType } = chosen;
  const schemaAt = reader.child(media, "schema");
  if (reader.child(media, "itemSchema").value !== undefined) {
    const what = `The items of ${type} are not read one by one, but as a whole.`;
    reader.report("unsupported", { what }, reader.child(media, "itemSchema"));
  }
  const schema = schemaAt.value === undefined ? {} : reader.schema(schemaAt);
  const otherTypes = offered.map((one) => one.type).filter((other) => other !== contentType);
  const parts = encoding === "multipart" || encoding === "form" ? readParts(media, reader) : {};
  return {
    encoding,
    contentType,
    ...(otherTypes.length > 0 && { otherTypes: otherTypes.sort() }),
    ...(Object.keys(parts).length > 0 && { parts }),
    schema,
    origin: reader.origin(schemaAt),
  };
}

function readType(type: string, media: Node, reader: Reader): Pick<Body, "encoding" | "contentType"> {
  if (/^\*\/\*/.test(type)) {
    const encoding = encodingOfAny(reader.child(media, "schema"), reader);
    return { encoding, contentType: written[encoding] ?? type };
  }
  const [encoding] = encodings.find(([, pattern]) => pattern.test(type)) ?? ["bytes"];
  return { encoding, contentType: type };
}

/** Of content of any type: bytes where nothing is said of it or it is said to be that, a text as it is, else JSON. */
function encodingOfAny(at: Node, reader: Reader): Body["encoding"] {
  if (!isObject(at.value) || Object.keys(at.value).length === 0) return "bytes";
  const schema = reader.object(at, "A schema")?.value ?? {};
  if (isBinary(schema)) return "bytes";
  return [schema.type].flat().every((type) => type === "string" || type === "null") ? "text" : "json";
}

/** How parts of a body are written, where that is not as usual: by name, `application/xml`, `style deepObject`. */
function readParts(media: Node, reader: Reader): Record<string, string> {
  const found: Record<string, string> = {};
  const schema = reader.child(media, "schema");
  const object = isObject(schema.value) ? reader.object(schema, "A schema") : undefined;
  for (const [name, node] of reader.entries(reader.child(media, "encoding"), '"encoding"')) {
    const at = reader.object(node, "An encoding");
    const how = at && partText(at.value);
    if (!how) continue;
    found[name] = how;
    const part = object && reader.child(object, "properties", name);
    const value = part && isObject(part.value) ? reader.object(part, "A schema")?.value : undefined;
    // Bytes can be given as a Blob, which says what it is.
    if (value && (isBinary(value) || (isObject(value.items) && isBinary(value.items)))) continue;
    const what = `The part "${name}" is written as usual, and not as its encoding asks for: ${how}.`;
    reader.report("unsupported", { what }, at);
  }
  return found;
}

function partText({ contentType, style, explode, allowReserved }: JsonObject): string {
  const isForm = style === undefined || style === "form";
  return [
    ...(text(contentType) ? [text(contentType)] : []),
    ...(isForm ? [] : [`style ${style}`]),
    ...(typeof explode === "boolean" && explode !== isForm ? [`explode ${explode}`] : []),
    ...(allowReserved === true ? ["allowReserved"] : []),
  ].join(", ");
}
