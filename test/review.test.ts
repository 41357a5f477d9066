/** Where findings point in a document as Lotus publishes it: its types stand inline there, and are named only by reading. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describe as read } from "../generator/describe.js";
import { locateFindings } from "../generator/drift/locate.js";
import { review } from "../generator/review.js";
import { loadDescription } from "../generator/source.js";

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nelumbo-review-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A method that answers a message with these fields, as upstream's generator writes it; on its sixth line. */
const published = (...fields: string[]): string => {
  const schema = { type: "object", properties: Object.fromEntries(fields.map((name) => [name, { type: "number" }])) };
  const method = {
    name: "Filecoin.ChainGetMessage",
    description: "```go\nfunc (s *FullNodeStruct) ChainGetMessage(p0 context.Context) (*types.Message, error) {}\n```",
    externalDocs: { url: "https://github.com/filecoin-project/lotus/blob/master/api/proxy_gen.go#L7" },
    params: [],
    result: { name: "*types.Message", description: "*types.Message", schema },
  };
  const info = JSON.stringify({ title: "Lotus RPC API", version: "1" });
  return `{\n"openrpc": "1.2.6",\n"info": ${info},\n"methods":\n[\n${JSON.stringify(method)}\n]\n}\n`;
};

test("what changed in a type that a document of Lotus' has inline is shown at the operation that it reaches", async () => {
  const sides = [];
  for (const [name, fields] of Object.entries({ "before.json": ["Nonce", "GasLimit"], "after.json": ["Nonce"] })) {
    writeFileSync(join(folder, name), published(...fields));
    sides.push({ name, description: await read(await loadDescription(folder, name)) });
  }
  const [before, after] = sides;
  if (!before || !after) throw new Error("There are two sides.");
  const report = await review(before, after);
  const { findings } = await locateFindings(report, before.description.documents, after.description.documents);
  expect(findings.map(({ rule, subject, path, occurrences }) => ({ rule, subject, path, occurrences }))).toEqual([
    {
      rule: "response-property-removed",
      subject: "TypesMessage",
      path: "GasLimit",
      occurrences: [
        {
          operation: "Filecoin.ChainGetMessage",
          path: "result/GasLimit",
          before: { file: "before.json", pointer: "/methods/0", line: 6, column: 1 },
          after: { file: "after.json", pointer: "/methods/0", line: 6, column: 1 },
        },
      ],
    },
  ]);
});
