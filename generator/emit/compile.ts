/** TypeScript sources into what is published: JavaScript, declarations, and the maps of both. */

import { isolatedDeclarationSync, type OxcError, type SourceMap, transformSync } from "oxc-transform";
import { visible } from "./escape.js";

/**
 * Compiles `src/<path>.ts` into `dist/<path>.js`, `.d.ts` and their maps. File by file, without a type check:
 * that is `nelumbo check --verify`, and takes a hundred times as long.
 */
export function compileSource(path: string, source: string): [path: string, text: string][] {
  const stem = path.replace(/^src\//, "").replace(/\.ts$/, "");
  const script = transformSync(path, source, {
    lang: "ts",
    target: "es2022",
    sourcemap: true,
    typescript: { onlyRemoveTypeImports: true },
  });
  const types = isolatedDeclarationSync(path, source, { sourcemap: true });
  const [problem] = [...script.errors, ...types.errors];
  if (problem) throw new Error(`${path}: ${describe(problem)}`);
  return [
    ...withMap(`${stem}.js`, script.code, script.map, path),
    ...withMap(`${stem}.d.ts`, types.code, types.map, path),
  ];
}

/** A file of dist/ and its map, which names the source relative to itself. */
function withMap(
  file: string,
  code: string,
  map: SourceMap | undefined,
  source: string,
): [path: string, text: string][] {
  const name = file.replace(/^.*\//, "");
  const up = "../".repeat(file.split("/").length);
  const json = JSON.stringify({
    version: 3,
    file: name,
    sources: [up + source],
    names: map?.names ?? [],
    mappings: map?.mappings ?? "",
  });
  return [
    [`dist/${file}`, `${visible(code).trimEnd()}\n//# sourceMappingURL=${name}.map\n`],
    [`dist/${file}.map`, `${json}\n`],
  ];
}

const describe = ({ message, labels, helpMessage }: OxcError): string =>
  [message, ...labels.map((label) => label.message), helpMessage].filter(Boolean).join(" ");
