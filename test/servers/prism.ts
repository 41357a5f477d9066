/** The Lit API as Prism mocks it: a server that checks each request against the description and answers by it. */

import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { applyOverlay } from "../../generator/read/overlay.js";
import { loadDocument } from "../../generator/source.js";
import { installTool } from "../tools/install.js";

/**
 * Which description Prism goes by: the one that Lit publishes, in which the key is a required header parameter, or that
 * with our overlay, in which it is a security scheme.
 */
export type LitDescription = "published" | "overlaid";

export interface PrismServer {
  /** `http://127.0.0.1:<port>`, without the base path. */
  readonly url: string;
  stop(): Promise<void>;
}

/** The three functions of Prism that are used here; its own declarations are there only once it is installed. */
interface Prism {
  createServer(operations: unknown, options: object): { listen(port: number, host: string): Promise<string> } & Closing;
  getHttpOperationsFromSpec(document: unknown): Promise<unknown>;
  createLogger(name: string): { level: string };
}
interface Closing {
  close(): Promise<void>;
}

/** Starts Prism on a free port of the loopback interface, in this process, so that it cannot outlive the test. */
export async function startPrism(description: LitDescription): Promise<PrismServer> {
  const require = createRequire(join(await installTool("prism"), "package.json"));
  const { createServer } = require("@stoplight/prism-http-server") as Prism;
  const { getHttpOperationsFromSpec } = require("@stoplight/prism-http") as Prism;
  const { createLogger } = require("@stoplight/prism-core") as Prism;
  const logger = createLogger("prism");
  logger.level = "silent";
  const server = createServer(await getHttpOperationsFromSpec(await litDocument(description)), {
    cors: true,
    components: { logger },
    config: {
      mock: { dynamic: false },
      validateRequest: true,
      // Its own answers are at fault in two operations: a string fits both the success and the failure of the union.
      validateResponse: false,
      checkSecurity: true,
      errors: false,
      isProxy: false,
    },
  });
  return { url: await server.listen(0, "127.0.0.1"), stop: () => server.close() };
}

type Tree = { [key: string]: unknown };

/** A copy of the description as Prism needs it. */
async function litDocument(description: LitDescription): Promise<Tree> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  const published = await loadDocument(root, "specs/lit/openapi.json");
  const overlay = await loadDocument(root, "specs/lit/overlay.yaml");
  const { data } = description === "overlaid" ? applyOverlay(published, overlay).document : published;
  const document = structuredClone(data) as Tree & { paths: Tree };
  // Prism does not look at the path of a server's URL.
  document.paths = Object.fromEntries(Object.entries(document.paths).map(([path, item]) => [`/core/v1${path}`, item]));
  visit(document, (node) => {
    // It knows no x-template-literal, and would answer "string" where our types promise 0x….
    if (node["x-template-literal"]) node.example = "0x00";
    // Its validator gives a whole schema up, and takes anything, where this stands without a type (js_params).
    if (node.nullable && !node.type) delete node.nullable;
    // A field that the description does not name passes, and so a misspelt optional one would too.
    if (node.properties) node.additionalProperties = false;
  });
  return document;
}

function visit(node: unknown, change: (node: Tree) => void): void {
  if (typeof node !== "object" || node === null) return;
  if (!Array.isArray(node)) change(node as Tree);
  for (const member of Object.values(node)) visit(member, change);
}
