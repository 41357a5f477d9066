/** One surface: the methods of its interface as an OpenRPC document. */

import { diagnostic } from "../diagnostic.js";
import type { NamedComponents } from "./components.js";
import { interfaceMethods } from "./go-interface.js";
import type { GoMethod } from "./go-type.js";
import type { GoWorld } from "./go-world.js";
import { type MethodContext, openrpcMethod } from "./method.js";
import type { Resolver } from "./resolve.js";
import type { Schema } from "./schema.js";
import type { Surface, Tables } from "./tables.js";
import type { Words } from "./words.js";

/** A surface whose types have no names yet. */
export interface SurfaceDraft {
  readonly name: string;
  readonly surface: Surface;
  /** The version of its API. */
  readonly version: string;
  readonly methods: readonly { readonly go: GoMethod; readonly openrpc: Schema }[];
  /** The codes of its errors, by name; references in their schemas are markers still. */
  readonly errors: Readonly<Record<string, Schema>>;
}

/** Reads a surface's interface. */
export function draftSurface(
  name: string,
  surface: Surface,
  world: GoWorld,
  tables: Tables,
  resolver: Resolver,
): SurfaceDraft {
  const other = surface.namesFrom === undefined ? undefined : tables.surfaces.get(surface.namesFrom);
  const namesFrom = other && {
    methods: new Map(methodsOf(other, world).map((method) => [method.name, method])),
    qualifiers: [String(surface.namesFrom), packageName(other, world)],
  };
  const qualifiers = [name, packageName(surface, world)];
  const context: MethodContext = { world, tables, resolver, surface, qualifiers, namesFrom };
  return {
    name,
    surface,
    version: apiVersion(surface, world, resolver.report),
    methods: methodsOf(surface, world)
      .map((go) => ({ go, openrpc: openrpcMethod(go, context) }))
      .sort((a, b) => (a.go.name < b.go.name ? -1 : 1)),
    errors: errorCodes(tables, resolver),
  };
}

function errorCodes({ errors }: Tables, resolver: Resolver): Record<string, Schema> {
  return Object.fromEntries(
    errors.entries().flatMap(([name]) => {
      const row = errors.get(name);
      if (!row) return [];
      const { code, description } = row;
      const data = row.data && resolver.expand(row.data, "out", { name: `${name}.data`, place: errors.place(name) });
      return [[name, { code, description, ...(data && { data }) }]];
    }),
  );
}

const methodsOf = ({ package: pkg, interface: name }: Surface, world: GoWorld): GoMethod[] =>
  interfaceMethods(world, { kind: "named", pkg, name });

const packageName = ({ package: pkg, interface: name }: Surface, world: GoWorld): string =>
  world.shortName({ pkg, name }).split(".")[0] ?? "";

/** What a document is written with. */
interface Writing {
  readonly named: NamedComponents;
  readonly words: Words;
  /** The file that the types stand in. */
  readonly typesFile: string;
  readonly prose: boolean;
  readonly helpers?: string | undefined;
  readonly probe?: string | undefined;
}

/** The document of a surface. */
export function surfaceDocument({ name, surface, version, methods, errors }: SurfaceDraft, writing: Writing): Schema {
  const examples = writing.words.examples(name);
  return {
    openrpc: "1.3.2",
    "x-dialect": "go-jsonrpc",
    ...(writing.helpers !== undefined && { "x-helpers": writing.helpers }),
    ...(writing.probe !== undefined && { "x-probe": writing.probe }),
    ...(surface.environment !== undefined && { "x-environment": surface.environment }),
    ...(Object.keys(errors).length > 0 && { "x-errors": writing.named.write(errors, writing.typesFile) }),
    info: {
      ...{ title: surface.title, version, description: surface.description },
      ...(examples !== undefined && { "x-examples": examples }),
    },
    servers: surface.servers,
    methods: methods.map(({ go, openrpc }) => writtenMethod(name, go, openrpc, writing)),
  };
}

function writtenMethod(
  surface: string,
  go: GoMethod,
  draft: Schema,
  { named, words, typesFile, prose }: Writing,
): Schema {
  const { name, tags, params, result, paramStructure, ...facts } = named.write(draft, typesFile);
  const own = words.method(surface, go.name);
  const description = prose && go.comment ? go.comment : own?.description;
  const parameters = (params as readonly Schema[]).map(({ name: parameter, ...other }) => {
    const text = words.parameter(surface, go.name, String(parameter));
    return { name: parameter, ...(text !== undefined && { description: text }), ...other };
  });
  return {
    ...{ name, tags },
    ...(own?.summary !== undefined && { summary: own.summary }),
    ...(description !== undefined && { description }),
    ...{ paramStructure, params: parameters, result },
    ...facts,
  };
}

/** The version of the API: what the Go variable is made of, or what the table says. */
function apiVersion({ version }: Surface, world: GoWorld, report: Resolver["report"]): string {
  if (typeof version === "string") return version;
  const parts = world.callArguments(version.package, version.variable);
  if (parts?.length === 3) return parts.join(".");
  report(diagnostic("import-no-version", { variable: version.variable }));
  return "0.0.0";
}
