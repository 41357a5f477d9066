/** Bodies in other encodings than JSON, sent and received; a bundle keeps only those that its API uses. */

import { asText } from "./parameters.js";
import { type AnswerReader, type BodyWriter, misuse, type RestCall, writeJson } from "./rest.js";

type Fields = Readonly<Record<string, unknown>>;

/** The fields that have a value; a list gives one for each item. */
const entries = (fields: Fields): [string, unknown][] =>
  Object.entries(fields)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((item): [string, unknown] => [name, item]))
    .filter(([, value]) => value !== undefined && value !== null);

/** JSON under any content type. */
export const jsonBody =
  (contentType: string): BodyWriter =>
  async (call: RestCall, value: unknown) => {
    await writeJson(call, value);
    call.headers["content-type"] = contentType;
  };

/** `application/x-www-form-urlencoded`: a list repeats its name, an object is JSON. */
export const formBody: BodyWriter = async (call, fields: Fields) => {
  const body = new URLSearchParams();
  for (const [name, value] of entries(fields)) body.append(name, await asText(call, value));
  call.body = body;
};

/** `multipart/form-data`: bytes and blobs become files; the platform writes the boundary. */
export const multipartBody: BodyWriter = async (call, fields: Fields) => {
  const body = new FormData();
  for (const [name, value] of entries(fields)) {
    if (value instanceof Blob) body.append(name, value);
    else if (value instanceof Uint8Array) body.append(name, new Blob([value.slice()]));
    else body.append(name, await asText(call, value));
  }
  call.body = body;
};

/** For a description that gives a GET or HEAD request a body, which no platform sends. */
export const noBody: BodyWriter = (call: RestCall) => {
  const [method] = call.operation.split(" ");
  throw misuse(call, `a ${method} request cannot carry a body: leave it out`);
};

const asItIs =
  (contentType: string): BodyWriter =>
  (call: RestCall, value: NonNullable<RequestInit["body"]>) => {
    call.body = value;
    call.headers["content-type"] = contentType;
  };

/** Text as it is. */
export const textBody: (contentType: string) => BodyWriter = asItIs;

/** Bytes as they are. */
export const bytesBody: (contentType: string) => BodyWriter = asItIs;

/** An answer of text. */
export const textAnswer: AnswerReader = (response) => response.text();

/** An answer of bytes. */
export const bytesAnswer: AnswerReader = async (response) => new Uint8Array(await response.arrayBuffer());

/** No answer, whatever comes. */
export const noAnswer: AnswerReader = async (response) => void (await response.text());
