/** The types that other tools make of the documents that Lotus publishes, under the same proof. */

import { createRequire } from "node:module";
import { join } from "node:path";
import { installTool } from "../tools/install.js";
import type { Published } from "./examples.js";
import type { Types } from "./proof.js";
import type { Position } from "./surface.js";

/** Types of a document by a tool. */
export type Peer = (document: Published) => Promise<Types>;

/** Installs the tools unless that was done before. */
export async function loadPeers(): Promise<Readonly<Record<string, Peer>>> {
  const require = createRequire(join(await installTool("openrpc-types"), "package.json"));
  return {
    "json-schema-to-typescript": (document) => jsonSchemaToTypescript(document, require),
    "@open-rpc/typings": (document) => openrpcTypings(document, require),
  };
}

/** Each schema on its own, as that is all that the tool knows, in a namespace: their names would clash. */
async function jsonSchemaToTypescript({ methods }: Published, require: NodeJS.Require): Promise<Types> {
  const { compile } = require("json-schema-to-typescript") as {
    compile: (schema: unknown, name: string, options: object) => Promise<string>;
  };
  const namespaces = new Map<string, string>();
  const texts: string[] = [];
  const places = new Map<string, string>();
  for (const { name, params, result } of methods) {
    for (const [at, { schema }] of [...params.entries(), ["result", result] as const]) {
      const key = JSON.stringify(schema);
      const namespace = namespaces.get(key) ?? `S${namespaces.size}`;
      places.set(`${name}#${at}`, `${namespace}.Root`);
      if (namespaces.has(key)) continue;
      namespaces.set(key, namespace);
      const text = await compile({ ...JSON.parse(key), title: "Root" }, "Root", { format: false, bannerComment: "" });
      texts.push(`namespace ${namespace} {\n${text}\n}`);
    }
  }
  return { prelude: texts.join("\n"), at: (id, _, at) => places.get(`${id}#${at}`) ?? "never" };
}

interface Typings {
  toString(language: string, options: object): string;
  getTypingNames(language: string, method: unknown): { params: readonly string[]; result: string };
}

async function openrpcTypings(document: Published, require: NodeJS.Require): Promise<Types> {
  const { default: MethodTypings } = require("@open-rpc/typings") as { default: new (document: unknown) => Typings };
  const own = createRequire(require.resolve("@open-rpc/typings"));
  const { parseOpenRPCDocument } = own("@open-rpc/schema-utils-js") as {
    parseOpenRPCDocument: (document: unknown) => Promise<Published>;
  };
  return quietly(async () => {
    const parsed = await parseOpenRPCDocument(structuredClone(document));
    const typings = new MethodTypings(parsed);
    const prelude = typings.toString("typescript", { includeSchemaTypings: true, includeMethodAliasTypings: false });
    const names = new Map(parsed.methods.map((method) => [method.name, typings.getTypingNames("typescript", method)]));
    const nameAt = (id: string, at: Position): string | undefined =>
      at === "result" ? names.get(id)?.result : names.get(id)?.params[at];
    return { prelude, at: (id, _, at) => nameAt(id, at) ?? "never" };
  });
}

/** The tool warns of each schema on the console. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn, log } = console;
  console.warn = () => {};
  console.log = () => {};
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, log });
  }
}
