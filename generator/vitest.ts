/**
 * `nelumbo/vitest`: matchers for tests that hold an API description to what it was, and fail with the findings and
 * not with a difference of texts. To import this module is enough.
 */

import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { expect } from "vitest";
import { describe } from "./describe.js";
import { DiagnosticError, hasErrors } from "./diagnostic.js";
import type { Finding, Level, Report } from "./drift/finding.js";
import { textReport } from "./drift/report/text.js";
import { summarize } from "./drift/report.js";
import { review, type Side } from "./review.js";
import { type Document, loadDescription, loadDocument } from "./source.js";
import { readSurface, surfaceText } from "./surface.js";

/** How a description is read, and what fails. */
export interface SurfaceOptions {
  /** An OpenAPI Overlay that is applied to both sides. */
  readonly overlay?: string;
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
     * snapshot holds. The snapshot is written where there is none, unless in CI, and anew with `vitest -u`.
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
    if (kept === undefined && mode === "none") {
      const message = () => `There is no surface in ${snapshot}, and none is written here: run vitest -u.`;
      return { pass: false, message };
    }
    if (kept === undefined || mode === "all") {
      mkdirSync(dirname(resolve(snapshot)), { recursive: true });
      writeFileSync(resolve(snapshot), text);
      return { pass: true, message: () => `${snapshot} was written from ${now.name}.` };
    }
    const bare = surfaceSide(now.name, { file: now.name, text, data: JSON.parse(text) });
    if (!bare || kept.description.source.entry.text === text) return unchanged(snapshot);
    return judged(await review(kept, bare), { failOn: "any", ...options });
  },
  async toHaveNoBreakingChangesSince(received: unknown, before: string, options: SurfaceOptions = {}): Promise<Result> {
    const report = await review(await side(before, options), await side(received, options));
    return judged(report, { failOn: "breaking", ...options });
  },
});

const unchanged = (snapshot: string): Result => ({ pass: true, message: () => `The surface is that of ${snapshot}.` });

async function readSnapshot(file: string): Promise<Side | undefined> {
  return existsSync(resolve(file)) ? surfaceSide(file, await loadDocument(resolve("."), file)) : undefined;
}

/** A kept surface as a side of a comparison; undefined for a document that is none. */
function surfaceSide(name: string, entry: Document): Side | undefined {
  const api = readSurface(entry);
  if (!api) return undefined;
  const documents = new Map([[entry.file, entry]]);
  const source = { entry, documents, diagnostics: [] };
  return { name, description: { source, api, documents, diagnostics: [], isPublished: false, options: {} } };
}

async function side(name: unknown, { overlay }: SurfaceOptions): Promise<Side> {
  if (typeof name !== "string")
    throw new TypeError("Expected the name of a description: a file, a URL or git:REV:path.");
  const root = resolve(".");
  const read = overlay === undefined ? undefined : await loadDocument(root, overlay);
  const description = await describe(await loadDescription(root, name), { overlay: read });
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
