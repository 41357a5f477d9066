/** The examples in upstream's own documents: facts to hold the types against, never their source. */

import { isObject, type Schema } from "./schema.js";
import type { SurfaceDraft } from "./surface.js";

/** What upstream shows for a method. */
export interface MethodExample {
  /** One for each parameter; absent where upstream shows none. */
  readonly params?: readonly unknown[];
  /** Absent for a method that answers nothing. */
  readonly result?: unknown;
}

/** The examples of a surface's methods, by method name. */
export type Examples = ReadonlyMap<string, MethodExample>;

/**
 * Collects the examples of a surface: those of the OpenRPC document, and those of the method docs for what that leaves
 * out. `read` gives the text of a file of the release.
 */
export function surfaceExamples(
  { surface, methods }: SurfaceDraft,
  read: (path: string) => string | undefined,
): Examples {
  const openrpc = openrpcExamples(text(surface.openrpc, read));
  const docs = docsExamples(text(surface.methodDocs, read));
  return new Map(
    methods.flatMap(({ go, openrpc: method }): [string, MethodExample][] => {
      const example = openrpc.get(go.name) ?? docs.get(go.name);
      if (!example) return [];
      const isVoid = isObject(method.result) && isObject(method.result.schema) && method.result.schema.type === "null";
      const { result, ...rest } = example;
      return [[go.name, isVoid || result === undefined ? rest : example]];
    }),
  );
}

const text = (path: string | undefined, read: (path: string) => string | undefined): string =>
  (path === undefined ? undefined : read(path)) ?? "";

function openrpcExamples(document: string): Map<string, MethodExample> {
  const found = new Map<string, MethodExample>();
  if (document === "") return found;
  const { methods } = JSON.parse(document) as { readonly methods: readonly Schema[] };
  for (const { name, params, result } of methods) {
    const inputs = (params as readonly Schema[]).map((parameter) => exampleOf(parameter.schema));
    const output = isObject(result) ? exampleOf(result.schema) : undefined;
    found.set(String(name).replace(/^\w+\./, ""), {
      ...(inputs.every((input) => input !== undefined) && { params: inputs }),
      ...(output !== undefined && { result: output }),
    });
  }
  return found;
}

const exampleOf = (schema: unknown): unknown =>
  isObject(schema) && Array.isArray(schema.examples) ? schema.examples[0] : undefined;

/** Each method has a section; its inputs and its response stand in it as JSON, in backticks or in a block. */
function docsExamples(document: string): Map<string, MethodExample> {
  const found = new Map<string, MethodExample>();
  for (const section of document.split(/^### /m).slice(1)) {
    const [name] = /^\w+/.exec(section) ?? [];
    if (name === undefined || !/^Perms: /m.test(section)) continue;
    const params = block(section, "Inputs");
    const result = block(section, "Response");
    found.set(name, {
      // Without parameters the docs show null.
      params: Array.isArray(params) ? params : [],
      ...(result !== undefined && { result }),
    });
  }
  return found;
}

function block(section: string, label: string): unknown {
  const [, short, long] =
    new RegExp(`^${label}:\\s*(?:\`([^\`\\n]+)\`|\`\`\`json\\n([\\s\\S]*?)\`\`\`)`, "m").exec(section) ?? [];
  const json = short ?? long;
  return json === undefined ? undefined : JSON.parse(json);
}

/** All examples as one file: one line for each method, as some are long. */
export function examplesText(surfaces: ReadonlyMap<string, Examples>): string {
  const parts = [...surfaces]
    .filter(([, examples]) => examples.size > 0)
    .map(([name, examples]) => {
      const lines = [...examples].map(
        ([method, example]) => `    ${JSON.stringify(method)}: ${JSON.stringify(example)}`,
      );
      return `  ${JSON.stringify(name)}: {\n${lines.join(",\n")}\n  }`;
    });
  return `{\n${parts.join(",\n")}\n}\n`;
}
