/** A surface as the proof sees it: the methods of its manifest with their Go types, and the module emitted for it. */

import { readOpenrpc } from "../../generator/read/openrpc.js";
import { loadDescription } from "../../generator/source.js";

export interface Surface {
  readonly name: string;
  /** The emitted TypeScript that exports `Client`; an absolute path, which need not exist on disk. */
  readonly module: string;
  readonly methods: ReadonlyMap<string, Method>;
  /** The Go types of the named types, by their names in TypeScript. */
  readonly types: ReadonlyMap<string, string>;
}

export interface Method {
  /** What the caller writes. */
  readonly localName: string;
  /** For each parameter the type that Go declares. */
  readonly params: readonly string[];
  /** The type of what comes back, or of one item of a stream; undefined when nothing comes back. */
  readonly result: string | undefined;
  /** What travels as base64 reaches the caller as bytes: no example of it is a value of the caller's type. */
  readonly givesBytes: boolean;
}

/** Where a value stands in a method: a parameter's number, or its result. */
export type Position = number | "result";

export const goTypeAt = (method: Method, at: Position): string | undefined =>
  at === "result" ? method.result : method.params[at];

interface Manifest {
  readonly methods: readonly {
    readonly name: string;
    readonly params: readonly { readonly "x-go-type"?: string }[];
    readonly result?: { readonly "x-go-type"?: string };
    readonly "x-stream"?: unknown;
  }[];
  readonly components?: { readonly schemas?: Readonly<Record<string, { readonly "x-go-type"?: string }>> };
}

/** Reads a manifest: the Go types from its text, and from nelumbo itself no more than the names that it gives. */
export async function readSurface(name: string, root: string, manifest: string, module: string): Promise<Surface> {
  const description = await loadDescription(root, manifest);
  const { api, diagnostics } = readOpenrpc(description);
  const error = diagnostics.find(({ severity }) => severity === "error");
  if (error) throw new Error(`${manifest}: ${error.message}`);
  const localNames = new Map(api.operations.map(({ id, localName }) => [id, localName]));
  const { methods } = description.entry.data as Manifest;
  const goTypes = new Map(
    [...description.documents.values()]
      .flatMap(({ data }) => Object.entries((data as Manifest).components?.schemas ?? {}))
      // A type that stands for several Go types is the same for each of them.
      .map(([type, schema]) => [type, schema["x-go-type"]?.split(",")[0]]),
  );
  return {
    name,
    module,
    methods: new Map(
      methods.map(({ name: id, params, result, "x-stream": stream }) => [
        id,
        {
          localName: localNames.get(id) ?? missing(`${manifest}: ${id} has no local name`),
          params: params.map((param, at) => param["x-go-type"] ?? missing(`${manifest}: ${id}#${at} has no x-go-type`)),
          result: result?.["x-go-type"],
          givesBytes: stream === "bytes",
        },
      ]),
    ),
    types: new Map(
      api.types.flatMap(({ name: type, localName }) => {
        const goType = goTypes.get(type);
        return goType === undefined ? [] : [[localName, goType] as const];
      }),
    ),
  };
}

function missing(sentence: string): never {
  throw new Error(sentence);
}
