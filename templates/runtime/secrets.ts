/** What keeps credentials out of what a client says; loaded where there are any, or where a call fails. */

import { type PermissionCheck, tokenOf } from "./permission.js";
import { redact } from "./redact.js";
import type { Connection } from "./transport.js";

/** What a WebSocket is opened with. */
export interface Admission {
  readonly token: string | undefined;
  readonly check: PermissionCheck | undefined;
  /** Takes credentials out of a text. */
  readonly hide: (text: string) => string;
}

/** @throws the package's error, of kind `usage`, for a token that is none. */
export async function admission(connection: Connection): Promise<Admission> {
  const { url, options } = connection;
  const { token, check } = connection.token === undefined ? {} : await tokenOf(connection);
  const secrets = secretsIn(url, token, options.headers);
  return { token, check, hide: (text) => redact(text, secrets) };
}

/**
 * The secrets that a connection may send: its token, what its URL has in the query, and headers that hold a credential by
 * their name.
 */
export function secretsIn(
  url: string,
  token: string | undefined,
  headers: Readonly<Record<string, string | undefined>> = {},
): string[] {
  const held = Object.entries(headers).flatMap(([name, value = ""]) =>
    /auth|cookie|key|secret|token/.test(name) ? value.replace(/^(bearer|basic) +/i, "") : [],
  );
  return [token ?? "", ...new URL(url).searchParams.values(), ...held];
}
