/**
 * Deno's `fetch`, once: by itself it sends a request again whose connection ends without an answer, even one that makes
 * something. It cannot where the body is a stream, which is gone once it was sent.
 */
export const fetchOnce: typeof fetch = (input, init) => {
  // What carries no body cannot be kept from it.
  if (/^(?:GET|HEAD)$/.test(init?.method ?? "GET")) return fetch(input, init);
  // The platform says what kind of body a form is.
  const { headers, body } = new Request(input as string, init);
  const stream = (body ?? new Blob([]).stream()).pipeThrough(new TransformStream());
  return fetch(input, { ...init, headers, body: stream, duplex: "half" } as RequestInit);
};
