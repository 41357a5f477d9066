/**
 * How long a cold `nelumbo generate` of both clients takes, as a ratio against a peer in the same run:
 * openapi-typescript's own command on the Lit document alone, which makes types and no client.
 * Runs alternate, so that a machine that slows down slows both. Prints JSON with --json.
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { comparePairs, time } from "./pairs.js";

const folder = mkdtempSync(join(tmpdir(), "nelumbo-bench-"));
try {
  comparePairs(
    {
      "nelumbo generate (both clients)": () => time("generator/dist/cli.js", "generate", "--dry-run"),
      "openapi-typescript (Lit, types only)": () =>
        time("node_modules/openapi-typescript/bin/cli.js", "specs/lit/openapi.json", "-o", join(folder, "lit.d.ts")),
    },
    5,
  );
} finally {
  rmSync(folder, { recursive: true });
}
