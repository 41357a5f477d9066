import { refusal } from "./refusal.js";
import { type Call, type JsonRpcApi, unlisted } from "./transport.js";

/** What stands in place of a method that the client has no permission for. It is no function, so that a call does not compile. */
export interface NeedsPermission<Permission extends string> {
  readonly name: string;
  readonly needsPermission?: Permission;
}

/** Methods that cannot be called. */
export type Denied<Methods, Permission extends string> = {
  readonly [Name in keyof Methods]: NeedsPermission<Permission>;
};

/** Undefined for a call that is permitted, else a promise that rejects with the error. */
export type PermissionCheck = (call: Pick<Call, "method" | "row">) => Promise<never> | undefined;

/**
 * Looks at what a token itself says that it permits, so that a call which cannot succeed fails before it is sent. What a
 * token does not list it does not permit: `admin` alone cannot read. Undefined where nothing is ruled out.
 */
export function permissionCheck(api: JsonRpcApi, token: string): Promise<PermissionCheck | undefined> {
  const known = latest.get(api);
  if (known?.token === token) return known.check;
  const check = checkOf(api, token);
  latest.set(api, { token, check });
  // What could not be loaded is loaded anew by the next call.
  check.catch(() => latest.delete(api));
  return check;
}

/** By the last token of each API: most clients have one. */
const latest = new WeakMap<
  JsonRpcApi,
  { readonly token: string; readonly check: Promise<PermissionCheck | undefined> }
>();

async function checkOf(api: JsonRpcApi, token: string): Promise<PermissionCheck | undefined> {
  const allowed = claims(token);
  const tables = allowed && (await api.facts?.())?.facts.permissions;
  if (!tables) return undefined;
  const needed = new Map<string, string>();
  for (const [permission, names] of Object.entries(tables)) {
    for (const name of names.split(" ")) needed.set(api.prefix + name, permission);
  }
  return ({ method, row }) => {
    // Of a method that the description does not know, only the server knows what it needs.
    const permission = needed.get(method) ?? (row === unlisted ? undefined : "read");
    if (permission === undefined || allowed.includes(permission)) return undefined;
    const message = `missing permission to invoke '${method.slice(api.prefix.length)}' (need '${permission}')`;
    return refusal(api, method, { error: { code: 1, message } }).then((error) => Promise.reject(error));
  };
}

/** The permissions that a JWT lists; undefined for a token of any other kind. */
function claims(token: string): readonly unknown[] | undefined {
  try {
    const [, payload = ""] = token.split(".");
    const { Allow } = JSON.parse(atob(payload.replaceAll("-", "+").replaceAll("_", "/")));
    return Array.isArray(Allow) ? Allow : undefined;
  } catch {
    return undefined;
  }
}
