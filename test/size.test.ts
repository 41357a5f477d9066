/** What a consumer's bundle costs, minified and gzipped: all that is loaded to make one call that succeeds. */

import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { installTimeout, installTool } from "./tools/install.js";

interface Esbuild {
  build(options: object): Promise<{ outputFiles: { contents: Uint8Array }[] }>;
}

/** Bundles, and the most bytes that each may have. */
const bundles: [what: string, limit: number, source: string][] = [
  [
    "one call of Lit",
    3800,
    `import { createClient } from "./generated/lit/dist/index.js";
     console.log(await createClient({ baseUrl: "production" }).getVersion());`,
  ],
  [
    // To come down to 4000: of this, the table of the methods makes some 1200, and what only a failure needs much of the rest.
    "one call of Lotus over HTTP",
    6400,
    `import { createClient } from "./generated/lotus/dist/v1.js";
     console.log(await createClient({ url: "glif" }).chainHead());`,
  ],
];

/** What is loaded at once; what is imported when it is first needed (`import()`) stays outside. */
async function sizeOf(source: string): Promise<number> {
  const require = createRequire(join(await installTool("esbuild"), "package.json"));
  const { build } = require("esbuild") as Esbuild;
  const lazy = {
    name: "lazy",
    setup(setup: {
      onResolve(filter: object, resolve: (from: { kind: string; path: string }) => object | undefined): void;
    }) {
      setup.onResolve({ filter: /./ }, ({ kind, path }) =>
        kind === "dynamic-import" ? { path, external: true } : undefined,
      );
    },
  };
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: join(import.meta.dirname, "..") },
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    plugins: [lazy],
  });
  return gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length;
}

test.each(bundles)(
  "%s: at most %d bytes",
  async (_, limit, source) => {
    expect(await sizeOf(source)).toBeLessThanOrEqual(limit);
  },
  installTimeout,
);

test(
  "a bundle that is too large is noticed",
  async () => {
    const noise = Array.from({ length: 2000 }, (_, index) => `console.log("${(index * 2654435761) % 4294967296}");`);
    expect(await sizeOf(noise.join("\n"))).toBeGreaterThan(3800);
  },
  installTimeout,
);
