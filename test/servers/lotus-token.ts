/** The tokens that the tests' Lotus node makes and takes: JSON Web Tokens, as Lotus' own are. */

import { createHmac, timingSafeEqual } from "node:crypto";
import { RpcError } from "./lotus-rpc.js";

export type Permission = "read" | "write" | "sign" | "admin";

const secret = "the tests' own";
const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const signature = (text: string): string => createHmac("sha256", secret).update(text).digest("base64url");

/** A token that the server accepts. */
export function token(...permissions: Permission[]): string {
  const text = `${base64url({ alg: "HS256", typ: "JWT" })}.${base64url({ Allow: permissions })}`;
  return `${text}.${signature(text)}`;
}

/** The permissions of a token. */
export function verify(given: string): Permission[] {
  const [header, payload = "", signed = "", ...rest] = given.split(".");
  if (signed === "" || rest.length > 0) throw new RpcError("JWT Verification failed: jwt: malformed token");
  const right = Buffer.from(signature(`${header}.${payload}`));
  const is = Buffer.from(signed);
  if (right.length !== is.length || !timingSafeEqual(right, is)) {
    throw new RpcError("JWT Verification failed: jwt: HMAC verification failed");
  }
  return JSON.parse(Buffer.from(payload, "base64url").toString()).Allow;
}

/** The permissions of a request, or nothing when its token is bad. */
export function authorize(header: string | undefined, query: string | null): Permission[] | undefined {
  if (header === undefined && query === null) return ["read"];
  if (header !== undefined && !header.startsWith("Bearer ")) return undefined;
  try {
    return verify(header?.slice("Bearer ".length) ?? query ?? "");
  } catch {
    return undefined;
  }
}
