/** The names that an entry of a package exports because of what its description has, beside types and helpers. */

import type { Api, NamedType, Operation } from "./model.js";
import { lowerFirst } from "./names.js";
import { tiersOf } from "./permissions.js";

/** The function that makes a value of a branded type of a plain string. It makes way for exports in `taken`. */
export function constructorName({ localName }: Pick<NamedType, "localName">, taken: readonly string[] = []): string {
  const name = lowerFirst(localName);
  return ["createClient", ...taken].includes(name) ? `${name}Of` : name;
}

/** The types whose values are made by a function of their own. */
export const brandedTypes = (types: readonly NamedType[]): NamedType[] =>
  types.filter(({ schema }) => schema["x-brand"] !== undefined);

/** The types that stand in for streams of bytes, by id: where one is taken, the caller may give the bytes. */
export const readerTypes = ({ types }: Pick<Api, "types">): ReadonlySet<string> =>
  new Set(types.filter(({ schema }) => schema["x-reader"]).map(({ id }) => id));

/** Sorted by name. */
export function conditionalExports(api: Api): string[] {
  const brands = brandedTypes(api.types).map((type) => constructorName(type));
  return [...brands, ...(api.protocol === "rest" ? restExports(api) : jsonRpcExports(api))].sort();
}

const restExports = ({ securitySchemes }: Api): string[] => [
  ...(securitySchemes.length > 0 ? ["Credential", "Keyed"] : []),
  ...(securitySchemes.some(({ kind }) => kind === "basic") ? ["BasicCredential"] : []),
];

function jsonRpcExports(api: Api): string[] {
  const { hasPermissions, tiers, limited, clientName } = tiersOf(api.operations);
  const readers = readerTypes(api);
  const takesBytes = ({ parameters }: Operation): boolean =>
    parameters.some(({ schema }) => readers.has(schema.$ref ?? ""));
  return [
    ...tiers.map(({ methodsName }) => methodsName),
    ...limited.map(clientName),
    ...(limited.length > 0 ? ["NeedsPermission"] : []),
    ...(hasPermissions ? ["ClientOf", "PermissionTier"] : []),
    ...(api.operations.some(({ stream }) => stream) ? ["Stream"] : []),
    ...(api.operations.some(takesBytes) ? ["ByteSource"] : []),
    ...(api.errors ? ["ErrorData"] : []),
  ];
}
