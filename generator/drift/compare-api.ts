/** What is no part of one operation into facts: servers, credentials, the dialect, and named types as such. */

import { conditionalExports } from "../exports.js";
import type { Api, Environment, ErrorCode, NamedType, Place, SecurityScheme } from "../model.js";
import { tiersOf } from "../permissions.js";
import { serverFacts } from "../servers.js";
import type { ApiKind } from "./change.js";
import { type At, type Comparison, compareWhole, type More } from "./compare-schema.js";
import type { Matched } from "./match.js";
import { pairs, similarity } from "./similar.js";

/** Where what is said of the description as a whole stands. */
export const atApi: At = {
  subject: "",
  about: "api",
  path: [],
  sides: [],
  absentOn: [],
  inFailure: false,
  holder: "",
  tail: [],
};

/** Where the parts of a description stand, of whichever kind it is. */
const parts: Readonly<Record<string, string>> = {
  servers: "/servers",
  security: "/components/securitySchemes",
  errors: "/x-errors",
  environment: "/x-environment",
  dialect: "/x-dialect",
  helpers: "/x-helpers",
  probe: "/x-probe",
};

/** The document that was named has no file here: who reads it knows. */
function atPart(path: string): Pick<At, "before" | "after"> {
  const place: Place = { file: "", pointer: parts[path.split("/", 1)[0] ?? ""] ?? "" };
  return { before: place, after: place };
}

/** `isShifted`: the routes are what they were, with the path that they start with. */
export function compareApiFacts(b: Api, a: Api, isShifted: boolean, c: Comparison): void {
  const tell = (kind: ApiKind, path: string, more: More = {}): void =>
    c.found(kind, { ...atApi, path: [path], ...atPart(path) }, { edit: path, ...more });
  if (b.dialect !== a.dialect)
    tell(a.dialect ? "arity-became-strict" : "arity-became-lenient", "dialect", { sameType: true });
  if (b.helpers) if (b.helpers !== a.helpers) tell("helpers-removed", "helpers", { values: { names: b.helpers } });
  if (a.helpers) if (b.helpers !== a.helpers) tell("helpers-added", "helpers", { values: { names: a.helpers } });
  if (b.probe !== a.probe) {
    const values = { from: b.probe ?? "none", to: a.probe ?? "none" };
    tell("probe-changed", "probe", { values, sameType: true });
  }
  const [limited, isLimited] = [b, a].map(({ operations }) => tiersOf(operations).hasPermissions);
  if (limited !== isLimited) tell(isLimited ? "permission-option-added" : "permission-option-removed", "permission");
  compareErrors(b.errors ?? [], a.errors ?? [], c);
  compareEnvironments(b.environment, a.environment, tell);
  compareExports(b, a, c);
  compareServers(b, a, isShifted, tell);
  compareSchemes(b.securitySchemes, a.securitySchemes, tell);
}

/** The errors that the server knows by name: an old client knows their codes, and a program what their data holds. */
function compareErrors(before: readonly ErrorCode[], after: readonly ErrorCode[], c: Comparison): void {
  const at = (name: string, ...rest: string[]): At => {
    const path = ["errors", name, ...rest];
    return { ...atApi, path, tail: path, inFailure: true, ...atPart("errors") };
  };
  const known = new Map(after.map((error) => [error.name, error]));
  const old = new Set(before.map(({ name }) => name));
  const come = after.filter(({ name }) => !old.has(name));
  for (const b of before) {
    const a = known.get(b.name) ?? come.find(({ code }) => code === b.code);
    if (!a) {
      c.found("error-code-removed", at(b.name), { values: { name: b.name, code: String(b.code) } });
      continue;
    }
    if (a.name !== b.name) c.found("error-code-renamed", at(b.name), { values: { to: a.name } });
    if (a.code !== b.code)
      c.found("error-code-changed", at(b.name), {
        values: { from: String(b.code), to: String(a.code) },
        sameType: true,
      });
    const data = at(b.name, "data");
    if (b.data && a.data) compareWhole(b.data, a.data, { ...data, sides: ["response"] }, c);
    else if (a.data) c.found("error-data-added", data, { after: a.data });
    else if (b.data) c.found("error-data-removed", data, { before: b.data });
  }
  const renamed = new Set(before.map(({ code }) => code));
  for (const { name, code } of come)
    if (!renamed.has(code)) c.found("error-code-added", at(name), { values: { name, code: String(code) } });
}

function compareEnvironments(b: Environment | undefined, a: Environment | undefined, tell: Tell): void {
  if (!b && a) tell("environment-added", "environment");
  else if (b && !a) tell("environment-removed", "environment");
  else if (JSON.stringify(b) !== JSON.stringify(a)) {
    const places = ({ variables, repo }: Environment): string =>
      [...variables, ...(repo?.variables ?? []), ...(repo ? [repo.default] : [])].join(", ");
    if (b && a)
      tell("environment-changed", "environment", { values: { from: places(b), to: places(a) }, sameType: true });
  }
}

/** Names that come and go with what the description has: the client of a permission, the constructor of an id. */
function compareExports(b: Api, a: Api, c: Comparison): void {
  const [before, after] = [conditionalExports(b), conditionalExports(a)];
  const tell = (kind: ApiKind, subject: string): void => c.found(kind, { ...atApi, subject, about: "type" });
  for (const name of before) if (!after.includes(name)) tell("export-removed", name);
  for (const name of after) if (!before.includes(name)) tell("export-added", name);
}

type Tell = (kind: ApiKind, path: string, more?: More) => void;

function compareServers(b: Api, a: Api, isShifted: boolean, tell: Tell): void {
  const [before, after] = [serverFacts(b), serverFacts(a)];
  const move = (from: string, to: string): More => ({ values: { from, to }, sameType: true });
  if (before.basePath !== after.basePath)
    tell(
      isShifted ? "base-path-shifted" : "base-path-changed",
      "servers",
      move(before.basePath || "/", after.basePath || "/"),
    );
  const [from, to] = [before.defaultServer, after.defaultServer];
  if (from !== to) {
    if (from === undefined) tell("default-server-added", "servers", { values: { to: to ?? "" } });
    else if (to === undefined) tell("default-server-removed", "servers", { values: { from } });
    else tell("default-server-changed", "servers", move(from, to));
  }
  const presets = new Map(after.presets.map(({ name, url }) => [name, url]));
  const old = new Set(before.presets.map(({ name }) => name));
  for (const { name, url } of before.presets) {
    const now = presets.get(name);
    if (now === undefined) tell("server-preset-removed", `servers/${name}`, { values: { name }, sameType: true });
    else if (now !== url) tell("server-preset-moved", `servers/${name}`, move(url, now));
  }
  for (const { name } of after.presets)
    if (!old.has(name)) tell("server-preset-added", `servers/${name}`, { values: { name } });
  // What a preset, the default or the path says already is not said twice.
  const said = new Set([...before.presets, ...after.presets].map(({ url }) => url));
  const bare = (api: Api, facts: typeof before): string[] =>
    api.servers.flatMap(({ url, preset }) => {
      const isSaid =
        preset !== undefined || said.has(url) || facts.defaultServer !== undefined || url === facts.basePath;
      return isSaid ? [] : [url];
    });
  const [serversBefore, serversAfter] = [bare(b, before), bare(a, after)];
  if (before.basePath !== after.basePath || from !== to) return;
  for (const url of serversBefore)
    if (!serversAfter.includes(url)) tell("server-removed", `servers/${url}`, { values: { url }, sameType: true });
  for (const url of serversAfter)
    if (!serversBefore.includes(url)) tell("server-added", `servers/${url}`, { values: { url }, sameType: true });
}

function compareSchemes(b: readonly SecurityScheme[], a: readonly SecurityScheme[], tell: Tell): void {
  const known = new Map(a.map((scheme) => [scheme.name, scheme]));
  const old = new Set(b.map(({ name }) => name));
  const how = ({ kind, parameter }: SecurityScheme): string =>
    kind === "bearer" || kind === "basic" ? kind : `${kind} ${parameter}`;
  const gone = b.filter(({ name }) => !known.has(name));
  const come = a.filter(({ name }) => !old.has(name));
  const renamed = pairs(gone, come, (one, other) =>
    how(one) === how(other) ? 1 + similarity(one.name, other.name) : 0,
  );
  for (const one of b) {
    const other = known.get(one.name);
    if (!other || how(one) === how(other) || (one.kind === "header" && isSameHeader(one, other))) continue;
    // A user name with a password has a type of its own.
    const sameType = (one.kind === "basic") === (other.kind === "basic");
    tell("security-scheme-changed", `security/${one.name}`, { values: { from: how(one), to: how(other) }, sameType });
  }
  const taken = new Set(renamed.flat());
  for (const [one, other] of renamed)
    tell("security-scheme-renamed", `security/${one.name}`, { values: { to: other.name } });
  for (const { name } of gone.filter((one) => !taken.has(one)))
    tell("security-scheme-removed", `security/${name}`, { values: { name } });
  for (const { name } of come.filter((one) => !taken.has(one)))
    tell("security-scheme-added", `security/${name}`, { values: { name } });
}

/** The name of a header has no case. */
const isSameHeader = (one: SecurityScheme, other: SecurityScheme): boolean =>
  one.kind === other.kind && one.parameter.toLowerCase() === other.parameter.toLowerCase();

/** The names of security schemes after, by what they were before. */
export function renamedSchemes(b: Api, a: Api): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  compareSchemes(b.securitySchemes, a.securitySchemes, (kind, path, more) => {
    if (kind === "security-scheme-renamed") names.set(path.slice("security/".length), more?.values?.to ?? "");
  });
  return names;
}

/** Where a named type stands. */
export function atType(before: NamedType | undefined, after: NamedType | undefined): At {
  return {
    ...atApi,
    subject: before?.localName ?? after?.localName ?? "",
    about: "type",
    ...(before && { before: before.origin }),
    ...(after && { after: after.origin }),
  };
}

/** Named types come, go, and take other names. What they hold is another matter. `told` says which are told elsewhere. */
export function compareTypeNames(
  { both, gone, come }: Matched<NamedType>,
  told: ReadonlySet<NamedType>,
  c: Comparison,
): void {
  for (const [b, a] of both) {
    if (b.localName !== a.localName) c.found("type-renamed", atType(b, a), { values: { to: a.localName } });
    if (b.deprecated !== a.deprecated)
      c.found(a.deprecated ? "type-deprecated" : "type-no-longer-deprecated", atType(b, a), { sameType: true });
  }
  for (const type of gone) if (!told.has(type)) c.found("type-removed", atType(type, undefined));
  for (const type of come) if (!told.has(type)) c.found("type-added", atType(undefined, type));
}

/** What a caller can say of types: positions are what counts, as a name is the description's own. */
export function compareTypeParameters(b: readonly string[], a: readonly string[], at: At, c: Comparison): void {
  if (b.length === 0 && a.length === 0) return;
  const named = (names: readonly string[]): string => names.join(", ");
  const shared = Math.min(b.length, a.length);
  const isMoved = b.some((name, index) => index < shared && a.indexOf(name) >= 0 && a.indexOf(name) !== index);
  if (isMoved && b.length <= a.length)
    c.found("type-parameters-reordered", at, { values: { from: named(b), to: named(a) } });
  else if (a.length > b.length) c.found("type-parameter-added", at, { values: { names: named(a.slice(b.length)) } });
  if (a.length < b.length)
    c.found("type-parameter-removed", at, { values: { names: named(b.filter((name) => !a.includes(name))) } });
}
