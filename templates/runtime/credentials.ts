/** The ways that credentials travel; a package holds only those that its API knows. */

import { addCookie, addQuery } from "./parameters.js";
import type { BasicCredential, CredentialWriter } from "./rest.js";

/** A key in a header of its own. */
export const headerKey =
  (name: string): CredentialWriter =>
  ({ headers }, key: string) => {
    headers[name.toLowerCase()] = key;
  };

/** A key in the query. */
export const queryKey =
  (name: string): CredentialWriter =>
  (call, key: string) =>
    addQuery(call, name, key);

/** A key in a cookie. */
export const cookieKey =
  (name: string): CredentialWriter =>
  (call, key: string) =>
    addCookie(call, name, key);

/** A bearer token. */
export const bearerToken: CredentialWriter = ({ headers }, token: string) => {
  headers.authorization = `Bearer ${token}`;
};

/** User name and password. */
export const basicUser: CredentialWriter = ({ headers }, { username, password }: BasicCredential) => {
  const bytes = new TextEncoder().encode(`${username}:${password}`);
  headers.authorization = `Basic ${btoa(String.fromCharCode(...bytes))}`;
};
