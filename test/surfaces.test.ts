/** The matchers of `nelumbo/vitest`, on this repository's own descriptions: a change to one shows as findings. */

import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { describe } from "../generator/describe.js";
import { loadDescription } from "../generator/source.js";
import { surfaceText } from "../generator/surface.js";
import "../generator/vitest.js";
import { nameless, shop } from "./drift-commands/world.js";

const folder = mkdtempSync(join(tmpdir(), "nelumbo-surface-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: object): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content));
  return path;
};

test("the Lit API has the surface that we know", async () => {
  const overlay = "specs/lit/overlay.yaml";
  await expect("specs/lit/openapi.json").toMatchSurface("test/surfaces/lit.json", { overlay });
});

test.each(["wallet", "worker"])("so has %s of Lotus", async (name) => {
  await expect(`specs/lotus/${name}.json`).toMatchSurface(`test/surfaces/lotus-${name}.json`);
});

test("a changed surface fails with the findings", async () => {
  const kept = join(folder, "kept.json");
  const { api } = await describe(await loadDescription(folder, file("old.json", shop())));
  writeFileSync(kept, surfaceText(api));
  await expect(join(folder, "old.json")).toMatchSurface(kept);
  await expect(file("worded.json", shop({ version: "9", pet: { description: "Words." } }))).toMatchSurface(kept);
  const changed = file("new.json", nameless);
  const failure = await failureOf(() => expect(changed).toMatchSurface(kept));
  expect(failure).toContain("name is gone");
  expect(failure).toContain("vitest -u");
  const [, fingerprint = ""] = /\[([0-9a-f]{12})\]/.exec(failure) ?? [];
  await expect(changed).toMatchSurface(kept, { accept: { [fingerprint]: "Nobody read it." } });
  await expect(changed).not.toMatchSurface(kept);
});

test("breaking changes since an older description fail, others do not", async () => {
  const [one, other] = [file("a.json", shop()), file("b.json", nameless)];
  await expect(one).toHaveNoBreakingChangesSince(other);
  expect(await failureOf(() => expect(other).toHaveNoBreakingChangesSince(one))).toContain("name is gone");
  await expect(one).not.toHaveNoBreakingChangesSince(other, { failOn: "safe" });
});

test("where integers of 64 bits are bigints, one that becomes such an integer breaks", async () => {
  const sized = (format: string) => shop({ pet: { properties: { id: { type: "integer", format } } } });
  const [short, long] = [file("int32.json", sized("int32")), file("int64.json", sized("int64"))];
  await expect(long).toHaveNoBreakingChangesSince(short);
  await expect(long).not.toHaveNoBreakingChangesSince(short, { integers: "bigint" });
});

test("a project says in the test as well how bad a rule is for it", async () => {
  const [one, other] = [file("named.json", shop()), file("nameless.json", nameless)];
  const severities = { "response-property-removed": "dangerous", "request-property-removed": "dangerous" } as const;
  await expect(other).toHaveNoBreakingChangesSince(one, { severities });
  await expect(other).not.toHaveNoBreakingChangesSince(one, { severities, failOn: "dangerous" });
  const misspelt = { "response-property-remove": "safe" } as const;
  const failure = await failureOf(() => expect(other).toHaveNoBreakingChangesSince(one, { severities: misspelt }));
  expect(failure).toContain('"response-property-removed"');
});

test("a kept surface that has lost its parts is told to be broken", async () => {
  const kept = join(folder, "lost.json");
  for (const rest of [{}, { operations: [{}], types: [], servers: [], securitySchemes: [] }]) {
    writeFileSync(kept, JSON.stringify({ "nelumbo-surface": 1, ...rest }));
    expect(await failureOf(() => expect(file("whole.json", shop())).toMatchSurface(kept))).toContain("cannot be read");
  }
});

test("what is no description is an error, not a difference", async () => {
  expect(await failureOf(() => expect(join(folder, "none.json")).toMatchSurface("x.json"))).toContain("does not exist");
  expect(existsSync("x.json")).toBe(false);
});

async function failureOf(act: () => Promise<void>): Promise<string> {
  try {
    await act();
    return "it passed";
  } catch (cause) {
    return String(cause);
  }
}
