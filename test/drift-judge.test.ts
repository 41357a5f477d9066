/** What turns on more than the two descriptions: how the package is made, which server it is, what a project decides. */

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { describe as describeSource } from "../generator/describe.js";
import type { Finding } from "../generator/drift/finding.js";
import { type ReportOptions, report, summarize } from "../generator/drift/report.js";
import type { Api } from "../generator/model.js";
import { readOpenapi } from "../generator/read/openapi.js";
import { readOpenrpc } from "../generator/read/openrpc.js";
import { loadBytes, loadDescription } from "../generator/source.js";
import { sourceOf } from "./tools/source.js";

const found = async (name: string, options: ReportOptions = {}) =>
  report(await read(name, "before"), await read(name, "after"), options);
const first = async (name: string, options?: ReportOptions): Promise<Finding> =>
  (await found(name, options)).findings[0] as Finding;

test("where integers of 64 bits are bigints, an integer that grows to 64 bits breaks compilation", async () => {
  expect(await first("response-integer-widened")).toMatchObject({ wire: "dangerous", compile: "safe", silent: true });
  expect(await first("response-integer-widened", { policy: { integers: "bigint" } })).toMatchObject({
    wire: "dangerous",
    compile: "breaking",
    silent: false,
    before: "number",
    after: "bigint",
  });
  expect(await first("request-integer-widened", { policy: { integers: "bigint" } })).toMatchObject({
    wire: "safe",
    compile: "breaking",
  });
});

test("where integers of 64 bits are bigints, one that is now known to be large is what it was", async () => {
  expect((await found("response-bigint-added", { policy: { integers: "bigint" } })).findings).toEqual([]);
});

test("a server that counts parameters refuses a call without the new one", async () => {
  const name = "cases/appended-optional-parameter-of-a-lenient-server";
  const [before, after] = [await read(name, "before"), await read(name, "after")];
  const dialect = "go-jsonrpc";
  const [strict] = report({ ...before, dialect }, { ...after, dialect }).findings;
  expect([(await first(name)).class, strict?.class, strict?.silent]).toEqual(["safe", "breaking", true]);
});

test("a project can judge a rule otherwise", async () => {
  const severities = { "deprecated-operation-removed": { wire: "safe", compile: "dangerous" } } as const;
  expect(await first("deprecated-operation-removed", { severities })).toMatchObject({
    class: "dangerous",
    step: "minor",
  });
});

test.each([
  ["operation-removed", "1.4.0", "major"],
  ["operation-removed", "0.4.0", "minor"],
  ["operation-added", "1.4.0", "minor"],
  ["operation-added", "0.4.0", "patch"],
  ["cases/noise-only", "1.4.0", "patch"],
  ["cases/other-spellings", "1.4.0", "patch"],
] as const)("%s is, for a package of version %s, a %s step", async (name, version, step) => {
  expect((await found(name, { version })).semver).toBe(step);
});

test("the convention below 1.0 is said", async () => {
  expect((await found("operation-removed", { version: "0.4.0" })).semverReason).toBe(
    "This breaks callers: GET /owners: the operation is gone. Below 1.0, what breaks is a minor step and all else a patch.",
  );
});

test("a suppressed finding asks for no step", async () => {
  const { findings, noise } = await found("operation-removed");
  const suppressed = findings.map((finding) => ({ ...finding, suppressed: { reason: "it was announced" } }));
  expect(summarize(suppressed, noise)).toMatchObject({
    summary: { breaking: 0, suppressed: 1 },
    semver: "none",
  });
});

test("a fingerprint does not turn on the order, the words, or what else has changed", async () => {
  const before = await read("cases/sent-and-received", "before");
  const after = await read("cases/sent-and-received", "after");
  const changed: Api = {
    ...after,
    version: "9.9.9",
    operations: after.operations.map((operation) => ({ ...operation, description: "Other words.", deprecated: true })),
  };
  const prints = (findings: readonly Finding[]) => findings.map(({ fingerprint }) => fingerprint).sort();
  const [old, now] = [report(before, after).findings, report(before, changed).findings];
  expect(prints(now)).toEqual(expect.arrayContaining(prints(old)));
});

describe("who has accepted a change has not accepted", () => {
  const api = (schema: object, more: readonly string[] = []): Api => {
    const paths = ["pets", ...more].map((name) => [
      `/${name}`,
      {
        put: {
          operationId: name,
          requestBody: { content: { "application/json": { schema } } },
          responses: { 204: { description: "Done." } },
        },
      },
    ]);
    const others = { "/other": { get: { operationId: "other", responses: { 204: { description: "Done." } } } } };
    const data = {
      openapi: "3.1.0",
      info: { title: "Pets", version: "1" },
      paths: { ...Object.fromEntries(paths), ...others },
    };
    return readOpenapi(sourceOf(data)).api;
  };
  const printsOf = (before: Api, after: Api): string[] =>
    report(before, after).findings.map(({ fingerprint }) => fingerprint);

  test.each([
    [
      "a tighter bound",
      { type: "integer", maximum: 100 },
      { type: "integer", maximum: 10 },
      { type: "integer", maximum: 1 },
    ],
    ["another type", { type: "integer" }, { type: "string" }, { type: "boolean" }],
    ["one value more", { enum: ["a", "b", "c"] }, { enum: ["a", "b"] }, { enum: ["a"] }],
  ])("%s", (_, before, after, worse) => {
    const [one] = printsOf(api(before), api(after));
    const [other] = printsOf(api(before), api(worse));
    expect(one).toMatch(/^[0-9a-f]{12}$/);
    expect(other).not.toBe(one);
  });

  test("the same in a further operation", () => {
    const both = (schema: object): Api => api(schema, ["dogs"]);
    const { operations, ...rest } = both({ type: "string" });
    const half: Api = {
      ...rest,
      operations: operations.map((one) =>
        one.id === "PUT /dogs" && one.body ? { ...one, body: { ...one.body, schema: { type: "integer" } } } : one,
      ),
    };
    const before = both({ type: "integer" });
    expect(printsOf(before, half)).not.toEqual(printsOf(before, both({ type: "string" })));
  });

  test("but has accepted that a value can be null, whatever else changes in it", () => {
    const pet = (properties: object, type: unknown = "object") => api({ type, properties });
    const before = pet({ name: { type: "string" } });
    const accepted = printsOf(before, pet({ name: { type: "string" } }, ["object", "null"]));
    const later = pet({ name: { type: "string" }, age: { type: "integer" } }, ["object", "null"]);
    expect(printsOf(before, later)).toEqual(expect.arrayContaining(accepted));
  });
});

test("each occurrence says where it stands", async () => {
  const { occurrences } = await first("cases/one-type-in-seven-operations", {
    locate: ({ file, pointer }) => ({ file, pointer, line: 1, column: 1 }),
  });
  expect(occurrences[0]?.before?.pointer).toBe("/components/schemas/Pet/properties/age");
});

test("of so many operations of other names that no pair can be looked at, all went and all came", async () => {
  const api = await read("operation-renamed", "before");
  const [operation] = api.operations;
  const many = (count: number, word: string): Api => ({
    ...api,
    operations: Array.from({ length: count }, (_, index) => ({
      ...(operation as Api["operations"][number]),
      ...{ id: `GET /${word}${index}`, localName: `getPetNumber${word}${index}` },
    })),
  });
  const kinds = (count: number) =>
    new Set(report(many(count, ""), many(count, "Known")).findings.map(({ rule }) => rule));
  expect(kinds(3)).toEqual(new Set(["operation-renamed"]));
  expect(kinds(1001)).toEqual(new Set(["operation-added", "operation-removed"]));
});

test("of integers that JavaScript rounds, JSON tells which they are", async () => {
  const described = async (most: string) => {
    const schema = `{ "type": "integer", "maximum": ${most}, "enum": [1, ${most}] }`;
    const parameters = `[{ "name": "size", "in": "query", "schema": ${schema} }]`;
    const paths = `{ "/pets": { "get": { "parameters": ${parameters}, "responses": { "204": { "description": "" } } } } }`;
    const text = `{ "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" }, "paths": ${paths} }`;
    return readOpenapi(await loadBytes("", Buffer.from(text), "pets.json")).api;
  };
  const [before, after] = [await described("9007199254740992"), await described("9007199254740993")];
  expect(report(before, after).findings.map(({ message }) => message)).toEqual([
    "the query parameter size can no longer be 9007199254740992",
    "maximum of the query parameter size is now 9007199254740993, and was 9007199254740992",
    "the query parameter size can now also be 9007199254740993",
  ]);
  expect(report(after, await described("9007199254740993")).findings).toEqual([]);
});

test("an overlay tells so as well, of a number that it brings into a schema of the description", async () => {
  const schema = '{ "type": "integer", "maximum": 5, "enum": [1] }';
  const parameters = `[{ "name": "size", "in": "query", "schema": ${schema} }]`;
  const paths = `{ "/pets": { "get": { "parameters": ${parameters}, "responses": { "204": { "description": "" } } } } }`;
  const text = `{ "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" }, "paths": ${paths} }`;
  const described = async (most: string) => {
    const action = `{ target: "$.paths.*.get.parameters.*.schema", update: { maximum: ${most}, enum: [${most}] } }`;
    const overlay = await loadBytes("", Buffer.from(`{ overlay: 1.0.0, actions: [${action}] }`), "overlay.yaml");
    return (await describeSource(await loadBytes("", Buffer.from(text), "pets.json"), { overlay: overlay.entry })).api;
  };
  expect(report(await described("9007199254740992"), await described("9007199254740993")).findings).toMatchObject([
    { message: "the query parameter size can no longer be 9007199254740992" },
    { message: "maximum of the query parameter size is now 9007199254740993, and was 9007199254740992" },
    { message: "the query parameter size can now also be 9007199254740993" },
  ]);
});

test("the same description twice holds nothing to say", async () => {
  const api = await read("cases/recursive-type", "before");
  expect(report(api, api)).toMatchObject({ findings: [], summary: { noise: 0 }, semver: "none" });
});

async function read(name: string, side: string): Promise<Api> {
  const source = await loadDescription(join(import.meta.dirname, "drift", name), `${side}.yaml`);
  const isOpenrpc = (source.entry.data as { openrpc?: unknown }).openrpc !== undefined;
  return (isOpenrpc ? readOpenrpc : readOpenapi)(source).api;
}
