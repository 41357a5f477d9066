/** One call of @nelumbo/lit as a row of the table of faults asks for it, on any platform: no import that stays. */

import type * as Lit from "../../generated/lit/dist/index.js";

/** What to call, and how; all of it can be sent to another program as JSON. */
export interface Task {
  readonly baseUrl: string;
  readonly key: string;
  /** The operation's local name, and its input. */
  readonly call: readonly [name: string, ...input: unknown[]];
  readonly timeout?: number;
  /** Pauses are short if nothing is said. */
  readonly retry?: Lit.RetryOptions | false;
  /** When the caller's signal ends the call. */
  readonly abort?: "in the pause" | "before the answer" | "in the body";
}

/** What came of it. */
export interface Seen {
  readonly value?: unknown;
  /** The facts of the error, for one of this package. */
  readonly error?: Partial<Lit.LitError> & { readonly name: string; readonly message: string };
  /** How long each pause was, in milliseconds. */
  readonly pauses: readonly number[];
  /** Whether the key is anywhere in the error, or in what hooks were told. */
  readonly leaks: boolean;
}

/** `show` is the platform's own way of printing a value, where it has one. */
export async function perform(
  { createClient, isLitError }: Pick<typeof Lit, "createClient" | "isLitError">,
  { baseUrl, key, call: [name, ...input], timeout, retry = { delay: 1, maxDelay: 5 }, abort }: Task,
  show: (value: unknown) => string = String,
): Promise<Seen> {
  const controller = new AbortController();
  const told: unknown[] = [];
  const pauses: number[] = [];
  const endsWhen = (moment: Task["abort"]): void => {
    // Later, as what a caller does while the call waits.
    if (abort === moment) setTimeout(() => controller.abort(), 0);
  };
  const watched: typeof fetch = async (...request) => {
    const response = fetch(...request);
    endsWhen("before the answer");
    await response;
    endsWhen("in the body");
    return response;
  };
  const client = createClient({
    baseUrl,
    apiKey: key,
    timeout,
    retry,
    signal: controller.signal,
    // Otherwise as anybody calls: with the platform's own.
    fetch: abort && watched,
    hooks: {
      request: (event) => told.push(event),
      response: (event) => told.push(event),
      retry: (event) => {
        told.push(event);
        pauses.push(event.delay);
        endsWhen("in the pause");
      },
    },
  });
  type Method = (...input: unknown[]) => Promise<unknown>;
  try {
    const value = await (client as unknown as Record<string, Method>)[name]?.(...input);
    return { value, pauses, leaks: holds(told, key, show) };
  } catch (error) {
    if (!isLitError(error)) throw error;
    const { kind, operation, status, code, sent, body, requestId, message, cause } = error;
    const facts = { name: error.name, kind, operation, status, code, sent, body, requestId, message };
    const reason = isLitError(cause) ? { kind: cause.kind, status: cause.status } : undefined;
    return { error: { ...facts, cause: reason }, pauses, leaks: holds([error, ...told], key, show) };
  }
}

/** Looks for a text in all that can be reached from these values, and in all that is printed of them. */
export function holds(values: readonly unknown[], text: string, show: (value: unknown) => string): boolean {
  const seen = new Set<object>();
  const open: unknown[] = [...values];
  const found = (part: string): boolean => part.includes(text);
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === "string" && found(value)) return true;
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    if (found(`${value}`) || found(show(value)) || found(jsonOf(value))) return true;
    for (const name of Reflect.ownKeys(value)) open.push(String(name), (value as Record<PropertyKey, unknown>)[name]);
    // Such as a list of headers.
    if (Symbol.iterator in value) open.push(...(value as Iterable<unknown>));
  }
  return false;
}

function jsonOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? "";
  } catch {
    return "";
  }
}
