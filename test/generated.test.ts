/** generated/ is what specs/ says: the committed packages are what nelumbo would write now, byte for byte. */

import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { check, isStale } from "../generator/run.js";

const root = fileURLToPath(new URL("..", import.meta.url));

describe("generated/", () => {
  test("is up to date, and compiles", async () => {
    const { clients, diagnostics } = await check({ cwd: root, verify: true });
    expect(diagnostics.filter((diagnostic) => diagnostic.severity === "error")).toEqual([]);
    expect(clients.map((client) => [client.client.name, isStale(client)])).toEqual([
      ["@nelumbo/lit", false],
      ["@nelumbo/lotus", false],
    ]);
  }, 120_000);

  test("the one warning is about Lit's illegal tuple", async () => {
    const { diagnostics } = await check({ cwd: root });
    expect(diagnostics.map(({ code, severity, place }) => [severity, code, place?.pointer])).toEqual([
      ["warning", "tuple-array", "/components/schemas/VersionResponse/properties/submodule_versions/items/items"],
    ]);
  });

  test.each([
    ["lit", /^[a-z]\w*(<.*>)?(\(|: \{ \().*; \/\/ (GET|POST) \//gim, 43],
    ["lotus", /^[a-z]\w*\(.*; \/\/ Filecoin\.\w+/gim, 882],
  ] as const)("API.md of %s has a line for every operation", (name, line, count) => {
    const report = readFileSync(`${root}/generated/${name}/API.md`, "utf8");
    expect(report.match(line)?.length).toBe(count);
  });

  test("lock.json holds the sum of the pinned document of Lit", async () => {
    const { createHash } = await import("node:crypto");
    const lock = JSON.parse(readFileSync(`${root}/specs/lit/lock.json`, "utf8"));
    const sum = createHash("sha256")
      .update(readFileSync(`${root}/specs/lit/openapi.json`))
      .digest("hex");
    expect(lock.openapi.sha256).toBe(sum);
  });
});
