/** What a consumer's bundle costs, minified and gzipped: all that is loaded to make one call that succeeds. */

import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { arityTable } from "../generator/emit/arities.js";
import type { Api } from "../generator/model.js";
import { installTimeout, installTool } from "./tools/install.js";

interface Esbuild {
  build(options: object): Promise<{ outputFiles: { contents: Uint8Array }[] }>;
}

/** Bundles, the most bytes that each may have, and what is loaded when it is first needed, as it always is there. */
const bundles: [what: string, limit: number, source: string, loaded?: RegExp][] = [
  [
    "one call of Lit",
    3500,
    `import { createClient } from "./generated/lit/dist/index.js";
     console.log(await createClient({ baseUrl: "production" }).getVersion());`,
  ],
  [
    "one call of Lotus over HTTP",
    4000,
    `import { createClient } from "./generated/lotus/dist/v1.js";
     console.log(await createClient({ url: "glif" }).chainHead());`,
  ],
  [
    "one call of Lotus with a token, which may not permit it",
    5600,
    `import { createClient } from "./generated/lotus/dist/v1.js";
     console.log(await createClient({ url: "glif", token: "e30.eyJBbGxvdyI6WyJyZWFkIl19.AA" }).chainHead());`,
    /\/(permission|facts\/v1)\.js$/,
  ],
  [
    "a stream of Lotus over WebSocket",
    8000,
    `import { createClient } from "./generated/lotus/dist/v1.js";
     for await (const changes of createClient({ url: "ws://127.0.0.1:1234" }).chainNotify()) console.log(changes);`,
    /\/websocket\.js$/,
  ],
];

/** What is loaded at once; what is imported when it is first needed (`import()`) stays outside. */
async function sizeOf(source: string, loaded = /^$/): Promise<number> {
  const require = createRequire(join(await installTool("esbuild"), "package.json"));
  const { build } = require("esbuild") as Esbuild;
  const lazy = {
    name: "lazy",
    setup(setup: {
      onResolve(filter: object, resolve: (from: { kind: string; path: string }) => object | undefined): void;
    }) {
      setup.onResolve({ filter: /./ }, ({ kind, path }) =>
        kind === "dynamic-import" && !loaded.test(path) ? { path, external: true } : undefined,
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
  async (_, limit, source, loaded) => {
    expect(await sizeOf(source, loaded)).toBeLessThanOrEqual(limit);
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

/** A client of so many methods, of which as many as in Lotus have parameters that can be left out. */
function surface(size: number): string {
  const words = (text: string): string[] => text.split(" ");
  const objects = words(
    "Actor Allocation Beacon Block Claim Deal Escrow Fault Gas Key Lane Message Miner Peer Sector Tip",
  );
  const verbs = words("Add Call Check Find Get List Lock Push Read Send Set Sign Sync Wait");
  const rooms = words("chain eth market mpool msig net paych state wallet");
  const names = Array.from({ length: size }, (_, index) => {
    const pick = (list: readonly string[], step: number): string => list[Math.floor(index / step) % list.length] ?? "";
    return pick(rooms, 1) + pick(verbs, rooms.length) + pick(objects, rooms.length * verbs.length) + pick(objects, 7);
  });
  const operations = names.map((localName, index) => ({
    localName,
    route: { protocol: "jsonrpc", params: "array" },
    parameters: Array.from({ length: (index * 7) % 5 }, () => ({ required: (index * 5) % 8 > 2 })),
  }));
  const arities = arityTable({ dialect: "go-jsonrpc", operations } as unknown as Api);
  const blocking = names.filter((_, index) => index % 13 === 0).join(" ");
  const api = { prefix: "Filecoin.", path: "/rpc/v1", presets: {}, arities, methods: [[{ blocking: true }, blocking]] };
  return `import { jsonRpcClient } from "./generated/lotus/dist/runtime/jsonrpc.js";
    console.log(await jsonRpcClient(${JSON.stringify(api)}, { url: "http://127.0.0.1:1234" }).chainHead());`;
}

test(
  "each of 1000 more methods takes at most 8 bytes",
  async () => {
    const more = (await sizeOf(surface(1280))) - (await sizeOf(surface(280)));
    expect(more / 1000).toBeLessThanOrEqual(8);
    expect(more).toBeGreaterThan(0);
  },
  installTimeout,
);
