/**
 * `nelumbo/vitest`: matchers for tests that hold an API description to what it was, and fail with the findings and
 * not with a difference of texts. To import this module is enough.
 */

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect } from "vitest";
import { type Config, checkSeverities } from "./config.js";
import { describe } from "./describe.js";
import { DiagnosticError, hasErrors } from "./diagnostic.js";
import type { Finding, Level, Report } from "./drift/finding.js";
import { textReport } from "./drift/report/text.js";
import { summarize } from "./drift/report.js";
import { type ReviewOptions, review, type Side } from "./review.js";
import { type Document, loadDescription, loadDocument, readText } from "./source.js";
import { isSurface, readSurface, surfaceText } from "./surface.js";

/** How a description is read, and what fails. */
export interface SurfaceOptions {
  /** An OpenAPI Overlay that is applied to both sides. */
  readonly overlay?: string;
  /** What integers of 64 bits are in the package, as in its config: `number` without it. */
  readonly integers?: "number" | "bigint";
  /** How bad rules of drift are, by their ids, as in the config. */
  readonly severities?: Config["severities"];
  /** The findings from which on the matcher fails; without it, any. */
  readonly failOn?: Level | "any";
  /** Fingerprints of findings that are accepted, each with the reason. */
  readonly accept?: Readonly<Record<string, string>>;
}

declare module "vitest" {
  // biome-ignore lint/suspicious/noExplicitAny: as vitest declares it
  interface Matchers<T = any> {
    /**
     * The description (a file, a URL or `git:REV:path`, relative to the working directory) has the surface that the
     * snapshot holds. The snapshot is written where there is none, unless in CI, and anew with `vitest -u`; a file
     * that is no surface is never written over.
     * @throws Error where there is nothing to compare with, so that `.not` fails as well
     */
    toMatchSurface: (snapshot: string, options?: SurfaceOptions) => Promise<void>;
    /** Nothing in the description breaks callers who were written for the older one. */
    toHaveNoBreakingChangesSince: (before: string, options?: SurfaceOptions) => Promise<void>;
  }
}

interface Result {
  readonly pass: boolean;
  readonly message: () => string;
}

expect.extend({
  async toMatchSurface(received: unknown, snapshot: string, options: SurfaceOptions = {}): Promise<Result> {
    const { snapshotState } = this as unknown as { snapshotState?: { readonly _updateSnapshot?: string } };
    const mode = snapshotState?._updateSnapshot ?? "none";
    const now = await side(received, options);
    const text = surfaceText(now.description.api);
    const kept = await readSnapshot(snapshot);
    if (mode === "all" || (mode === "new" && kept === "missing")) {
      mkdirSync(dirname(resolve(snapshot)), { recursive: true });
      writeFileSync(resolve(snapshot), text);
      return { pass: true, message: () => `${snapshot} was written from ${now.name}.` };
    }
    if (typeof kept === "string") throw new Error(unusable[kept](snapshot));
    if (kept.description.source.entry.text === text) return unchanged(snapshot);
    const bare = surfaceSide(now.name, { file: now.name, text, data: JSON.parse(text) });
    if (!bare) throw new Error("What was just written as a surface cannot be read as one.");
    return judged(await review(kept, bare, await reviewed(options)), { failOn: "any", ...options });
  },
  async toHaveNoBreakingChangesSince(received: unknown, before: string, options: SurfaceOptions = {}): Promise<Result> {
    const reviewOptions = await reviewed(options);
    const report = await review(await side(before, options), await side(received, options), reviewOptions);
    return judged(report, { failOn: "breaking", ...options });
  },
});

const reviewed = async ({ integers = "number", severities }: SurfaceOptions): Promise<ReviewOptions> => ({
  policy: { integers },
  ...(severities && { severities: await checkSeverities(severities, "options") }),
});

const unchanged = (snapshot: string): Result => ({ pass: true, message: () => `The surface is that of ${snapshot}.` });

/** Why there is nothing to compare with, and what to do about it. */
const unusable = {
  missing: (file: string) => `There is no surface in ${file}, and none is written here: run vitest -u.`,
  broken: (file: string) => `The surface in ${file} cannot be read: mend it, or run vitest -u to write it anew.`,
};

/**
 * The kept surface, or why there is none: the file is not there, or it is one that we wrote and something has broken,
 * a merge say, or another version of nelumbo wrote it.
 * @throws Error for a file that we did not write: it is not ours to write over
 */
async function readSnapshot(file: string): Promise<Side | keyof typeof unusable> {
  if (!existsSync(resolve(file))) return "missing";
  const text = readText(resolve(file), file);
  if (text.trim() === "") return "missing";
  if (!isSurface(text)) {
    throw new Error(
      `${file} is no surface, and is left as it is: name another file for toMatchSurface to keep one in.`,
    );
  }
  const document = await loadDocument(resolve("."), file).catch((cause: unknown) => {
    if (cause instanceof DiagnosticError) return undefined;
    throw cause;
  });
  return (document && surfaceSide(file, document)) ?? "broken";
}

/** A kept surface as a side of a comparison; undefined for a document that is none. */
function surfaceSide(name: string, entry: Document): Side | undefined {
  const api = readSurface(entry);
  if (!api) return undefined;
  const documents = new Map([[entry.file, entry]]);
  const source = { entry, documents, diagnostics: [] };
  return { name, description: { source, api, documents, diagnostics: [], isPublished: false, options: {} } };
}

async function side(name: unknown, { overlay, integers }: SurfaceOptions): Promise<Side> {
  if (typeof name !== "string")
    throw new TypeError("Expected the name of a description: a file, a URL or git:REV:path.");
  const root = resolve(".");
  const read = overlay === undefined ? undefined : await loadDocument(root, overlay);
  const description = await describe(await loadDescription(root, name), { overlay: read, integers });
  if (hasErrors(description.diagnostics)) throw new DiagnosticError(description.diagnostics);
  return { name, description };
}

const levels: readonly Level[] = ["safe", "dangerous", "breaking"];

function judged(report: Report, { failOn = "any", accept = {} }: SurfaceOptions): Result {
  const least = failOn === "any" ? 0 : levels.indexOf(failOn);
  const findings = report.findings.map((finding): Finding => {
    const reason = accept[finding.fingerprint];
    return reason === undefined ? finding : { ...finding, suppressed: { reason } };
  });
  const isCounting = (finding: Finding): boolean => !finding.suppressed && levels.indexOf(finding.class) >= least;
  const hint = "If the change is meant: vitest -u, or accept a finding by its fingerprint.";
  const told = { ...report, ...summarize(findings, report.noise) };
  return { pass: !findings.some(isCounting), message: () => `${textReport(told, {})}\n${hint}` };
}
