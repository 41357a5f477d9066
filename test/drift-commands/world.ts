/** What the tests of `diff` and `drift` have in common: a folder of files, and the command line run in it. */

import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { afterEach, beforeEach } from "vitest";

const cli = join(import.meta.dirname, "../../generator/dist/cli.js");

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface World {
  readonly folder: string;
  readonly put: (files: Readonly<Record<string, unknown>>) => void;
  /** Without waiting in the way of a server that this process runs. */
  readonly nelumbo: (...args: string[]) => Promise<Ran>;
  readonly git: (...args: string[]) => void;
  /** Serves texts by path, and gives the URL without a slash at its end. */
  readonly serve: (answer: Answer) => Promise<string>;
}

export type Answer = (request: { readonly path: string; readonly body: string }) => {
  readonly status?: number;
  readonly type?: string;
  readonly body: string | Buffer;
};

/** A folder for each test, removed after it with every server. */
export function world(): World {
  let folder = "";
  const servers: Server[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "nelumbo-drift-"));
  });
  afterEach(async () => {
    for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
    rmSync(folder, { recursive: true });
  });
  return {
    get folder() {
      return folder;
    },
    put: (files) => {
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        const isRaw = typeof content === "string" || Buffer.isBuffer(content);
        writeFileSync(join(folder, path), isRaw ? content : `${JSON.stringify(content, null, 2)}\n`);
      }
    },
    nelumbo: (...args) =>
      new Promise((done) => {
        const child = spawn(process.execPath, [cli, ...args], { cwd: folder, env: { ...process.env, NO_COLOR: "1" } });
        const printed = { stdout: "", stderr: "" };
        child.stdout.on("data", (data) => (printed.stdout += data));
        child.stderr.on("data", (data) => (printed.stderr += data));
        child.on("close", (code) => done({ code, ...printed }));
      }),
    git: (...args) => {
      const own = ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
      execFileSync("git", [...own, ...args], { cwd: folder, stdio: "ignore" });
    },
    serve: (answer) =>
      new Promise((done) => {
        const server = createServer((request, response) => {
          let body = "";
          request.on("data", (data) => (body += data));
          request.on("end", () => {
            const { status = 200, type = "application/json", body: text } = answer({ path: request.url ?? "", body });
            response.writeHead(status, { "content-type": type, connection: "close" }).end(text);
          });
        });
        servers.push(server);
        server.listen(0, "127.0.0.1", () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
      }),
  };
}

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "../../generator/report.schema.json"), "utf8"));
const validate = addFormats.default(new Ajv({ strict: false, allErrors: true })).compile(schema);

/** What of a result in json does not fit the published schema. */
export const schemaProblems = (result: unknown): readonly object[] => (validate(result) ? [] : (validate.errors ?? []));

/** A small description: a shop that lists pets. */
export const shop = (change: { readonly pet?: object; readonly paths?: object; readonly version?: string } = {}) => ({
  openapi: "3.1.0",
  info: { title: "Shop", version: change.version ?? "1" },
  paths: {
    "/pets": {
      get: {
        operationId: "listPets",
        responses: {
          "200": {
            description: "All pets",
            content: { "application/json": { schema: { type: "array", items: { $ref: "#/components/schemas/Pet" } } } },
          },
        },
      },
    },
    ...change.paths,
  },
  components: {
    schemas: {
      Pet: {
        type: "object",
        required: ["id", "name"],
        properties: { id: { type: "integer" }, name: { type: "string" } },
        ...change.pet,
      },
    },
  },
});

/** The same, whose pets have no name any more. */
export const nameless = shop({ pet: { required: ["id"], properties: { id: { type: "integer" } } } });
