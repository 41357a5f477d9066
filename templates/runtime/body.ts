/** Bodies in other encodings than JSON; a package holds only those that its operations use. */

import type { BodyWriter } from "./rest.js";

type Fields = Readonly<Record<string, unknown>>;

const entries = (fields: Fields): [string, unknown][] =>
  Object.entries(fields).flatMap(([name, value]): [string, unknown][] =>
    value === undefined || value === null
      ? []
      : Array.isArray(value)
        ? value.map((item) => [name, item])
        : [[name, value]],
  );

const text = (value: unknown): string => (typeof value === "object" ? JSON.stringify(value) : String(value));

/** `application/x-www-form-urlencoded`: a list repeats its name. */
export const formBody: BodyWriter = (fields: Fields) => ({
  body: new URLSearchParams(entries(fields).map(([name, value]): [string, string] => [name, text(value)])),
});

/** `multipart/form-data`: bytes and blobs become files; the platform writes the boundary. */
export const multipartBody: BodyWriter = (fields: Fields) => {
  const body = new FormData();
  for (const [name, value] of entries(fields)) {
    if (value instanceof Blob) body.append(name, value);
    else if (value instanceof Uint8Array) body.append(name, new Blob([value.slice()]));
    else body.append(name, text(value));
  }
  return { body };
};

/** Text as it is. */
export const textBody =
  (contentType: string): BodyWriter =>
  (value: string) => ({ body: value, contentType });

/** Bytes as they are. */
export const bytesBody =
  (contentType: string): BodyWriter =>
  (value: RequestInit["body"]) => ({ body: value, contentType });
