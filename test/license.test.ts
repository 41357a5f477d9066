/** A team's package is the team's: its license and who holds the copyright are what the config says. */

import { expect, test } from "vitest";
import { emitPackage } from "../generator/emit/package.js";
import { loadTemplates } from "../generator/emit/templates.js";
import type { Api } from "../generator/model.js";

const api: Api = {
  protocol: "rest",
  title: "Pets",
  version: "1",
  servers: [],
  securitySchemes: [],
  operations: [],
  types: [],
};

function emitted(words: { license?: string; author?: string }) {
  const input = { name: "@pets/pets", shortName: "pets", version: "1.0.0", entries: new Map([[".", api]]), ...words };
  const { files } = emitPackage(input, loadTemplates());
  return { license: files.get("LICENSE") ?? "", manifest: JSON.parse(files.get("package.json") ?? "") };
}

test("without a word: MIT, and the package's own authors", () => {
  const { license, manifest } = emitted({});
  expect(license).toMatch(
    /^MIT License\n\nCopyright \(c\) The authors of @pets\/pets\n\nPermission is .*\nSOFTWARE\.\n$/s,
  );
  expect(manifest).toMatchObject({ license: "MIT", author: "The authors of @pets/pets" });
});

test("another license is named, not quoted; a holder stays on one line", () => {
  const { license, manifest } = emitted({ license: "Apache-2.0", author: "Pets\nLtd" });
  expect(license).toBe("SPDX-License-Identifier: Apache-2.0\n\nCopyright (c) Pets Ltd\n");
  expect(manifest).toMatchObject({ license: "Apache-2.0", author: "Pets\nLtd" });
});
