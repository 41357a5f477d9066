import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type LoadedConfig, loadConfig, missingInputs } from "../generator/config.js";
import { DiagnosticError } from "../generator/diagnostic.js";
import { locator } from "../generator/position.js";
import { readText } from "../generator/source.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nelumbo-config-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

const lit = { name: "@nelumbo/lit", version: "1.0.0", output: "generated/lit", openapi: "specs/lit.json" };
const lotus = { name: "lotus", version: "1.0.0", output: "generated/lotus", openrpc: "specs/v1.json" };

/** What is wrong with a config, one line each: position, code, message and hint. */
async function problems(load: () => Promise<unknown>): Promise<string[]> {
  const error = await load().then(
    () => new Error("nothing was wrong"),
    (cause) => cause,
  );
  if (!(error instanceof DiagnosticError)) throw error;
  return Promise.all(
    error.diagnostics.map(async ({ code, message, hint, place }) => {
      const { file, pointer, offset } = place ?? {};
      const located = file !== undefined && (pointer !== undefined || offset !== undefined);
      const position = located ? await locator(readText(join(folder, file)), file)({ ...place, file }) : undefined;
      const at = [file, position?.line, position?.column].filter((part) => part !== undefined).join(":");
      return [at, pointer, code, message, hint].filter(Boolean).join(" | ");
    }),
  );
}

const problemsOf = (config: unknown): Promise<string[]> => {
  put({ "nelumbo.config.json": JSON.stringify(config, null, 1) });
  return problems(() => loadConfig(undefined, folder));
};

/** As `problemsOf`, without position and hint. */
const briefly = async (config: unknown): Promise<string[]> =>
  (await problemsOf(config)).map((problem) => problem.split(" | ").slice(1, 4).join(" | "));

test("a config of both kinds, checked", async () => {
  put({
    "nelumbo.config.json": JSON.stringify({
      clients: [
        {
          ...lit,
          output: "./generated/../generated/lit/",
          overlay: "specs/lit.yaml",
          templates: "t",
          description: "d",
          license: "MIT OR Apache-2.0",
          author: "Pets Ltd",
        },
        { ...lotus, output: "../elsewhere/lotus", openrpc: { v2: "specs/v2.json", v1: "./specs/v1.json" } },
      ],
    }),
  });
  expect(await loadConfig(undefined, folder)).toEqual({
    file: "nelumbo.config.json",
    root: folder,
    clients: [
      {
        name: "@nelumbo/lit",
        shortName: "lit",
        version: "1.0.0",
        output: "generated/lit",
        source: { kind: "openapi", file: "specs/lit.json" },
        overlay: "specs/lit.yaml",
        templates: "t",
        description: "d",
        license: "MIT OR Apache-2.0",
        author: "Pets Ltd",
      },
      {
        name: "lotus",
        shortName: "lotus",
        version: "1.0.0",
        output: "../elsewhere/lotus",
        source: {
          kind: "openrpc",
          entries: [
            { name: "v2", file: "specs/v2.json" },
            { name: "v1", file: "specs/v1.json" },
          ],
        },
      },
    ],
  } satisfies LoadedConfig);
});

test("one OpenRPC document is the entry of the package itself; an undefined key is no key", async () => {
  put({
    "nelumbo.config.ts": `export default { clients: [{ ...${JSON.stringify(lotus)}, overlay: undefined }] };`,
  });
  const [client] = (await loadConfig(undefined, folder)).clients;
  expect(client?.source).toEqual({ kind: "openrpc", entries: [{ name: ".", file: "specs/v1.json" }] });
  expect(client && "overlay" in client).toBe(false);
});

// Every way to write the same thing.
const asScript = `import { defineConfig } from "nelumbo";\nexport default defineConfig({ clients: [${JSON.stringify(lit)}] });\n`;
test.each([
  ["nelumbo.config.ts", `import type { Config } from "nelumbo";\n${asScript.replace("})", "} satisfies Config)")}`],
  ["nelumbo.config.mts", asScript],
  ["nelumbo.config.js", asScript],
  ["nelumbo.config.js", `module.exports = { clients: [${JSON.stringify(lit)}] };`],
  ["nelumbo.config.mjs", asScript.replace("defineConfig({", "await defineConfig({")],
  ["nelumbo.config.json", JSON.stringify({ clients: [lit] })],
  ["nelumbo.config.json", `\uFEFF${JSON.stringify({ clients: [lit] })}`],
])("%s is read (%#)", async (file, text) => {
  put({ [file]: text });
  expect((await loadConfig(undefined, folder)).clients.map(({ name }) => name)).toEqual(["@nelumbo/lit"]);
});

test("the first of the known names counts, and --config before them; a relative import works", async () => {
  const config = (name: string) => JSON.stringify({ clients: [{ ...lit, name }] });
  put({
    "nelumbo.config.ts": `import { name } from "./name.js";\nexport default ${config("x").replace('"x"', "name")};`,
    "name.ts": 'export const name: string = "from-ts";',
    "nelumbo.config.json": config("from-json"),
    "sub/my.json": config("from-sub"),
  });
  const nameOf = async (path?: string) => (await loadConfig(path, folder)).clients[0]?.name;
  expect(await nameOf()).toBe("from-ts");
  expect(await nameOf("nelumbo.config.json")).toBe("from-json");
  expect(await nameOf("sub/my.json")).toBe("from-sub");
  expect(await nameOf(join(folder, "sub/my.json"))).toBe("from-sub");
  expect((await loadConfig("sub/my.json", folder)).root).toBe(join(folder, "sub"));
});

test("a changed config is read anew", async () => {
  put({ "nelumbo.config.ts": `export default ${JSON.stringify({ clients: [lit] })};` });
  await loadConfig(undefined, folder);
  put({ "nelumbo.config.ts": `export default ${JSON.stringify({ clients: [lotus] })};` });
  expect((await loadConfig(undefined, folder)).clients[0]?.name).toBe("lotus");
});

test("no config", async () => {
  expect(await problems(() => loadConfig(undefined, folder))).toEqual([
    'config-missing | There is no config: looked for "nelumbo.config.ts", "nelumbo.config.mts", "nelumbo.config.js", "nelumbo.config.mjs", "nelumbo.config.json". | Write a nelumbo.config.ts, or name one with --config.',
  ]);
  mkdirSync(join(folder, "sub"));
  for (const path of ["no.ts", "no\0"]) {
    const [problem] = await problems(() => loadConfig(path, folder));
    expect(problem).toContain(`There is no config: looked for "${path}".`);
  }
});

test.each([
  ["nelumbo.config.ts", "export default {\n  clients: [ }\n};", "2:14", "config-failed", "Unexpected token."],
  [
    "nelumbo.config.ts",
    "interface A {}\n\nfunction f() {\n  throw new Error('boom');\n}\nexport default f();",
    "4:1",
    "config-failed",
    "boom.",
  ],
  ["nelumbo.config.mjs", "\nthrow new TypeError('boom.\\nsecond line');", "2:1", "config-failed", "boom."],
  ["nelumbo.config.js", "throw 'just a text';", "", "config-failed", "just a text."],
  [
    "nelumbo.config.ts",
    "\nimport 'no-such-package';\nexport default {};",
    "2:1",
    "config-failed",
    "Cannot find module 'no-such-package'.",
  ],
  ["nelumbo.config.ts", "export const clients = [];", "", "config-failed", "it exports nothing as default."],
  ["nelumbo.config.ts", "", "", "config-failed", "it exports nothing as default."],
  ["nelumbo.config.json", "", "", "config-failed", "it is empty."],
  ["nelumbo.config.json", '{\n  "clients": [,]\n}', "2:15", "invalid-json", "value expected."],
])("%s that does not load (%#)", async (file, text, position, code, reason) => {
  put({ [file]: text });
  const [problem, ...more] = await problems(() => loadConfig(undefined, folder));
  expect(more).toEqual([]);
  expect(problem).toMatch(new RegExp(`^${file}${position && `:${position}`} \\| ${code} \\| `));
  expect(problem).toContain(reason);
  expect(problem).not.toContain(folder);
});

test("a fault in a module that the config imports is placed there", async () => {
  put({
    "nelumbo.config.ts": 'export { default } from "./sub/part.ts";',
    "sub/part.ts": "\n\nexport default nothing.x;",
  });
  expect(await problems(() => loadConfig(undefined, folder))).toEqual([
    "sub/part.ts:3:1 | config-failed | The config could not be loaded: nothing is not defined. | It must export its configuration as default: export default defineConfig({ clients: [...] }).",
  ]);
});

test("every problem of a config, in JSON", async () => {
  expect(
    await problemsOf({
      client: [],
      clients: [
        { nmae: "x", version: "1", output: "out", openAPI: "a.json" },
        { name: "@nelumbo/lit", version: 1, output: "", openapi: "a.json", openrpc: "b.json" },
      ],
    }),
  ).toEqual([
    'nelumbo.config.json:2:2 | /client | config-unknown-key | "client" is not a key of the config. | Did you mean "clients"?',
    'nelumbo.config.json:5:4 | /clients/0/nmae | config-unknown-key | "nmae" is not a key of the config. | Did you mean "name"?',
    'nelumbo.config.json:8:4 | /clients/0/openAPI | config-unknown-key | "openAPI" is not a key of the config. | Did you mean "openapi"?',
    'nelumbo.config.json:6:4 | /clients/0/version | config-invalid-value | "version" must be a semantic version such as "1.0.0", not "1". | For example: version: "1.0.0"',
    'nelumbo.config.json:12:4 | /clients/1/version | config-invalid-value | "version" must be a semantic version such as "1.0.0", not the number 1. | For example: version: "1.0.0"',
    'nelumbo.config.json:13:4 | /clients/1/output | config-invalid-value | "output" must be a text that is not empty, not "". | For example: output: "generated/my-client"',
    'nelumbo.config.json:15:4 | /clients/1/openrpc | config-conflict | This client has both "openapi" and "openrpc". | A client is made from one kind of description: keep one of them.',
  ]);
});

describe("severities", () => {
  const given = async (severities: unknown) => {
    const clients = [{ name: "a", version: "1.0.0", output: "out", openapi: "a.json" }];
    put({ "nelumbo.config.json": JSON.stringify({ clients, severities }) });
    return (await loadConfig(undefined, folder)).severities;
  };

  test("are a level for both axes, or for one", async () => {
    expect(await given({ "operation-removed": "dangerous", "type-removed": { compile: "safe" } })).toEqual({
      "operation-removed": { wire: "dangerous", compile: "dangerous" },
      "type-removed": { compile: "safe" },
    });
  });

  test.each([
    [{ "operation-remved": "safe" }, 'No rule of drift is called "operation-remved".'],
    [{ "operation-removed": "mild" }, /"operation-removed" must be safe, dangerous or breaking, or .* not "mild"/],
    [{ "operation-removed": { wire: 1 } }, '"wire" must be safe, dangerous or breaking, not the number 1.'],
    [{ "operation-removed": { wires: "safe" } }, '"wires" is not a key of the config.'],
    [[], '"severities" must be an object, not a list.'],
  ])("%j is refused", async (severities, message) => {
    await expect(given(severities)).rejects.toThrow(message);
  });
});

test("what is missing is named, with an example", async () => {
  expect((await problemsOf({ clients: [{}] })).map((p) => p.split(" | ").slice(2))).toEqual([
    ["config-missing-key", 'The config needs "name".', 'For example: name: "@scope/my-client"'],
    ["config-missing-key", 'The config needs "version".', 'For example: version: "1.0.0"'],
    ["config-missing-key", 'The config needs "output".', 'For example: output: "generated/my-client"'],
    [
      "config-conflict",
      'This client has neither "openapi" nor "openrpc".',
      'Name its description, for example: openapi: "specs/openapi.json"',
    ],
  ]);
});

test("a problem of a config in TypeScript has its line too", async () => {
  put({
    "nelumbo.config.ts": `import { defineConfig } from "nelumbo";

export default defineConfig({
  clients: [
    { name: "lit", version: "1.0.0", output: "out", openapi: "a.json", ovrelay: "b.yaml" },
  ],
});
`,
  });
  expect(await problems(() => loadConfig(undefined, folder))).toEqual([
    'nelumbo.config.ts:5:72 | /clients/0/ovrelay | config-unknown-key | "ovrelay" is not a key of the config. | Did you mean "overlay"?',
  ]);
});

test("a key near to none is answered with the known ones", async () => {
  expect((await problemsOf({ clients: [{ ...lit, q: 1, "a/b~c": 1 }] })).map((p) => p.split(" | ").slice(1))).toEqual(
    ["q", "a~1b~0c"].map((key) => [
      `/clients/0/${key}`,
      "config-unknown-key",
      `"${key.replace("~1", "/").replace("~0", "~")}" is not a key of the config.`,
      'The keys here are "name", "version", "output", "openapi", "openrpc", "overlay", "templates", "description", "license", "author", "integers".',
    ]),
  );
});

test.each([
  [null, '"config" must be an object, not null.'],
  [[lit], '"config" must be an object, not a list.'],
  [{}, 'The config needs "clients".'],
  [{ clients: {} }, '"clients" must be a list of clients, not an object.'],
  [{ clients: [] }, '"clients" must be a list of clients, not an empty one.'],
  [{ clients: ["lit"] }, '"clients[0]" must be an object, not "lit".'],
  [{ clients: [{ ...lit, overlay: 1 }] }, '"overlay" must be a text that is not empty, not the number 1.'],
  [{ clients: [{ ...lit, integers: "BigInt" }] }, '"integers" must be "number" or "bigint", not "BigInt".'],
  [{ clients: [{ ...lit, integers: true }] }, '"integers" must be "number" or "bigint", not the boolean true.'],
  [{ clients: [{ ...lit, templates: null }] }, '"templates" must be a text that is not empty, not null.'],
  [{ clients: [{ ...lit, description: " " }] }, '"description" must be a text that is not empty, not " ".'],
  [{ clients: [{ ...lit, openapi: {} }] }, '"openapi" must be a text that is not empty, not an object.'],
  [
    { clients: [{ ...lotus, openrpc: {} }] },
    '"openrpc" must be a file, or a map of entry name to file, not an empty map.',
  ],
  [{ clients: [{ ...lotus, openrpc: [] }] }, '"openrpc" must be a file, or a map of entry name to file, not a list.'],
  [{ clients: [{ ...lotus, openrpc: { v1: 1 } }] }, '"v1" must be the path of a file, not the number 1.'],
  [{ clients: [{ ...lotus, openrpc: { V1: "a" } }] }, '"V1" cannot be the name of an entry.'],
  [{ clients: [{ ...lotus, openrpc: { "../v1": "a" } }] }, '"../v1" cannot be the name of an entry.'],
  [{ clients: [{ ...lotus, openrpc: { ".": "a" } }] }, '"." cannot be the name of an entry.'],
  ...["brands", "error", "node", "types"].map((name): [unknown, string] => [
    { clients: [{ ...lotus, openrpc: { [name]: "a" } }] },
    `"${name}" cannot be the name of an entry: each package has a module of that name.`,
  ]),
  [{ clients: [{ ...lotus, overlay: "a.yaml" }] }, '"overlay" goes with "openapi" only.'],
  [{ clients: [lit, { ...lotus, name: lit.name }] }, 'Two clients are called "@nelumbo/lit".'],
])("refused: %j", async (config, message) => {
  const found = await briefly(config);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(message);
});

test.each(["a", "lit", "@nelumbo/lit", "@a-b/c.d_e", "a".repeat(214)])("package name %j", async (name) => {
  put({ "nelumbo.config.json": JSON.stringify({ clients: [{ ...lit, name }] }) });
  expect((await loadConfig(undefined, folder)).clients[0]?.name).toBe(name);
});

test.each([
  "Lit",
  "@nelumbo",
  "@nelumbo/",
  "/lit",
  "a/b",
  ".a",
  "_a",
  "a b",
  "a\n",
  "../a",
  "@a/../b",
  "fs",
  "node_modules",
  "a".repeat(215),
])("no package name: %j", async (name) => {
  expect(await briefly({ clients: [{ ...lit, name }] })).toEqual([
    `/clients/0/name | config-invalid-value | "name" must be the name of an npm package, in lower case, not ${JSON.stringify(name)}.`,
  ]);
});

test.each(["0.0.0", "1.2.3", "1.0.0-rc.1+build.5", "10.20.30-x-y"])("version %j", async (version) => {
  put({ "nelumbo.config.json": JSON.stringify({ clients: [{ ...lit, version }] }) });
  expect((await loadConfig(undefined, folder)).clients[0]?.version).toBe(version);
});

test.each(["1.0", "v1.0.0", "1.0.0-", "01.0.0", "1.0.0-01", "^1.0.0", "latest", "1.0.0\n", " 1.0.0"])(
  "no version: %j",
  async (version) => {
    const [found] = await briefly({ clients: [{ ...lit, version }] });
    expect(found).toContain(`not ${JSON.stringify(version)}.`);
  },
);

test.each([".", "./", "..", "../..", "generated/.."])("an output folder that holds the config: %j", async (output) => {
  // It holds the other client's folder as well, which is not told again.
  const [found, ...more] = await briefly({ clients: [{ ...lit, output }, lotus] });
  expect(more).toEqual([]);
  expect(found).toMatch(/^\/clients\/0\/output \| config-invalid-value \| "output" must be a folder of its own, not /);
});

test.each([
  ["out", "out", false],
  ["out", "./out/", false],
  ["out", "Out", false],
  ["out", "out/lotus", false],
  ["out/lit", "out", false],
  ["out", "out2", true],
  ["out/a", "out/b", true],
  ["out", "..out", true],
])("output folders %j and %j", async (one, other, fine) => {
  const config = {
    clients: [
      { ...lit, output: one },
      { ...lotus, output: other },
    ],
  };
  if (fine) {
    put({ "nelumbo.config.json": JSON.stringify(config) });
    expect((await loadConfig(undefined, folder)).clients).toHaveLength(2);
  } else {
    const [found, ...more] = await briefly(config);
    expect(more).toEqual([]);
    expect(found).toMatch(
      /^\/clients\/1\/output \| config-conflict \| Two clients are written to (?:one folder|folders one inside the other): /,
    );
  }
});

test("files that are not there are the fault of the keys that name them", async () => {
  const clients = [
    { ...lit, overlay: "specs/no.yaml", templates: "no" },
    { ...lotus, openrpc: { v1: "specs/no.json", v2: "specs/lit.json" } },
    { ...lotus, name: "other", output: "other", openrpc: "specs/none.json" },
  ];
  put({ "nelumbo.config.json": JSON.stringify({ clients }), "specs/lit.json": "{}" });
  const config = await loadConfig(undefined, folder);
  const missing = (chosen: typeof config.clients) =>
    missingInputs(config, chosen).map(({ message, place }) => `${place?.file} ${place?.pointer} ${message}`);
  expect(missing(config.clients)).toEqual([
    "nelumbo.config.json /clients/0/overlay The file specs/no.yaml does not exist.",
    "nelumbo.config.json /clients/0/templates The folder no does not exist.",
    "nelumbo.config.json /clients/1/openrpc/v1 The file specs/no.json does not exist.",
    "nelumbo.config.json /clients/2/openrpc The file specs/none.json does not exist.",
  ]);
  expect(missing(config.clients.slice(2))).toHaveLength(1);
});
