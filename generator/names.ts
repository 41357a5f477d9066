/** Wire names into local names: camelCase for operations, PascalCase for types, labels for parameters. */

/**
 * camelCase of a wire name. What is already in one word keeps its capitals after the leading run:
 * `list_api_keys` → `listApiKeys`, `ChainGetTipSetByHeight` → `chainGetTipSetByHeight`, `ID` → `id`.
 */
export function camelCase(wire: string): string {
  const [first = "", ...rest] = words(wire);
  return safeStart(lowerLeadingCapitals(first) + rest.map(upperFirst).join(""));
}

/** PascalCase of a wire name; a name that is one already stays as it is. */
export function pascalCase(wire: string): string {
  return safeStart(words(wire).map(upperFirst).join(""));
}

/** The label of a positional parameter: camelCase, and never a word that TypeScript reserves. */
export function parameterName(wire: string): string {
  const name = camelCase(wire);
  return reservedWords.has(name) ? `${name}_` : name;
}

export const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);
export const upperFirst = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** What every object has anyway: a member of that name would be there even where nobody gave it. */
const inherited = [
  "constructor",
  "hasOwnProperty",
  "isPrototypeOf",
  "propertyIsEnumerable",
  "toLocaleString",
  "toString",
  "valueOf",
];

/** Members of every client, which no operation may take; and `then`, which would make a client awaitable. */
const reservedOperations = new Set(["with", "request", "batch", "close", "then", "toJSON", ...inherited]);

/** The local name of an operation: camelCase, clear of a client's own members. */
export function operationName(wire: string): string {
  const name = camelCase(wire);
  return reservedOperations.has(name) ? `${name}_` : name;
}

/** Options that every client has anyway. */
const reservedOptions = new Set(["baseUrl", "fetch", "headers", "hooks", "retry", "signal", "timeout", ...inherited]);

/** The name of the option that carries a credential: camelCase, clear of a client's own options. */
export function optionName(wire: string): string {
  const name = camelCase(wire);
  return reservedOptions.has(name) ? `${name}_` : name;
}

/** What every entry exports or imports itself, and the global names that emitted code leans on. */
const reservedTypes = new Set([
  ...["Client", "ClientError", "ClientOptions", "CallOptions", "TransportCallOptions", "TransportOptions"],
  ...[
    "Credential",
    "Credentials",
    "Keyed",
    "AsyncGenerator",
    "Exclude",
    "Partial",
    "BasicCredential",
    "ErrorDetails",
    "ErrorKind",
  ],
  ...["Hooks", "ReconnectEvent", "RequestEvent", "ResponseEvent", "RetryEvent", "RetryOptions"],
  ...[
    "RestApi",
    "RestRequest",
    "JsonRpcApi",
    "AsyncDisposeMember",
    "ConnectionOptions",
    "Stream",
    "StreamOptions",
    "WebSocketLike",
  ],
  ...[
    "BatchClient",
    "BatchResults",
    "ByteSource",
    "ClientOf",
    "Denied",
    "RpcEndpoint",
    "RpcEndpoints",
    "ErrorData",
    "NeedsPermission",
  ],
  ...["PermissionTier", "ClientScope", "ClientMethods", "ReadMethods", "WriteMethods", "SignMethods", "AdminMethods"],
  ...["ReadClient", "WriteClient", "SignClient"],
  ...[
    "Array",
    "AsyncIterable",
    "Blob",
    "NonNullable",
    "Object",
    "Omit",
    "Pick",
    "Promise",
    "Readonly",
    "Record",
    "Required",
    "Uint8Array",
  ],
]);

/** The local name of a type: its bare name, with a suffix where that is one of ours. */
export function typeName(wire: string): string {
  const name = pascalCase(wire);
  return reservedTypes.has(name) ? `${name}Type` : name;
}

/** Splits at whatever cannot stand in an identifier; SCREAMING words are lowered so that they read as words. */
function words(wire: string): string[] {
  const parts = wire.split(/[^\p{ID_Continue}]+|_+/u).filter((part) => part !== "");
  return parts.length > 1 && !/\p{Ll}/u.test(wire) ? parts.map((part) => part.toLowerCase()) : parts;
}

/** `ID` → `id`, `HTTPServer` → `httpServer`, `ChainHead` → `chainHead`. */
const lowerLeadingCapitals = (word: string): string =>
  word.replace(/^\p{Lu}+(?=$|[^\p{Ll}])|^\p{Lu}+(?=\p{Lu}\p{Ll})|^\p{Lu}/u, (run) => run.toLowerCase());

const safeStart = (name: string): string => (/^[\p{ID_Start}$_]/u.test(name) ? name : `_${name}`);

/** Words that cannot name a parameter in a module, and two that would only confuse. */
const reservedWords = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for
  function if implements import in instanceof interface let new null package private protected public return static super switch this
  throw true try typeof undefined var void while with yield`.split(/\s+/),
);

/** What every method name starts with, up to its first dot: `Filecoin.`; "" where they differ. */
export function commonNamespace(names: readonly string[]): string {
  const prefix = names[0]?.match(/^[^.]*\./)?.[0] ?? "";
  return names.every((name) => name.startsWith(prefix)) ? prefix : "";
}
