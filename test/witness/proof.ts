/**
 * Whether drift tells rightly what a change does to consumers' sources: the compiler is asked, with programs that are
 * made from the description before the change and know no rule.
 */

import { agreeOnBigints } from "../../generator/bigints.js";
import type { Finding, Level } from "../../generator/drift/finding.js";
import { report } from "../../generator/drift/report.js";
import type { Api } from "../../generator/model.js";
import { readOpenapi } from "../../generator/read/openapi.js";
import { readOpenrpc } from "../../generator/read/openrpc.js";
import { declarations, errorsByLine } from "./compile.js";
import { type Json, openapi, openrpc } from "./description.js";
import { edits } from "./edits.js";
import { type Probe, program } from "./probes.js";
import { random } from "./random.js";

/** One edit of one description, and what the compiler says of a consumer of it. */
export interface Case {
  readonly kind: "openapi" | "openrpc";
  readonly edit: string;
  readonly seed: number;
  readonly before: Json;
  readonly after: Json;
  readonly findings: readonly Finding[];
  /** Lines that compile against the package before and not against the one after, with the first error of each. */
  readonly broken: readonly (Probe & { readonly error: string })[];
  /** Lines that do not even compile against the package before: a fault of the proof. */
  readonly faults: readonly string[];
  /** How many lines compile against both. */
  readonly kept: number;
}

/** A case that drift and the compiler judge differently. */
export interface Disagreement {
  readonly case: Case;
  /** `missed`: the compiler refuses what drift calls better than that; `invented`: it refuses nothing. */
  readonly kind: "missed" | "invented";
  readonly subject: string;
  /** The line that breaks, or the rule that says that one would. */
  readonly why: string;
}

function read(data: Json): Api {
  const entry = { file: "garden.json", text: "", data };
  const source = { entry, documents: new Map([[entry.file, entry]]), diagnostics: [] };
  const { api, diagnostics } = data.openapi ? readOpenapi(source) : readOpenrpc(source);
  const [error] = diagnostics.filter(({ severity }) => severity === "error");
  if (error) throw new Error(`${error.code}: ${error.message}`);
  return agreeOnBigints(new Map([["", api]])).get("") ?? api;
}

/** Edits descriptions at random, `perEdit` times for each kind of edit, and compiles a consumer of each. */
export function cases(perEdit: number, firstSeed = 1): Case[] {
  const made = (["openapi", "openrpc"] as const).flatMap((kind) =>
    Object.entries(edits[kind]).flatMap(([name, edit]) => {
      const found: { kind: typeof kind; edit: string; seed: number; before: Json; after: Json }[] = [];
      for (let seed = firstSeed; found.length < perEdit; seed++) {
        if (seed > firstSeed + 50 * perEdit) throw new Error(`${kind}: nothing to edit for "${name}"`);
        const choices = random(seed * 7919);
        const before = (kind === "openapi" ? openapi : openrpc)(choices);
        const after = structuredClone(before);
        if (edit(after, choices)) found.push({ kind, edit: name, seed, before, after });
      }
      return found;
    }),
  );
  const judged = made.map((one) => {
    const [before, after] = [read(one.before), read(one.after)];
    const packages = [declarations(before), declarations(after)] as const;
    const [entry = "", types = ""] = ["index.d.ts", "types.d.ts"].map((file) => packages[0].get(file));
    const consumer = program(before, entry, types);
    return { ...one, consumer, packages, findings: report(before, after).findings };
  });
  const errors = errorsByLine(
    judged.flatMap(({ consumer, packages }) => packages.map((files) => ({ package: files, program: consumer.text }))),
  );
  return judged.map(({ consumer, packages: _, ...one }, index): Case => {
    const [old = new Map<number, string>(), now = new Map<number, string>()] = errors.slice(2 * index, 2 * index + 2);
    const lines = consumer.text.split("\n");
    const broken = [...now].flatMap(([line, error]) => {
      const probe = consumer.probes.get(line);
      return probe && ![line, ...probe.blocks].some((at) => isDeadCode(now.get(at))) ? [{ ...probe, error }] : [];
    });
    const faults = [...old, ...[...now].filter(([line]) => !consumer.probes.has(line))].map(
      ([line, error]) => `${lines[line]} // ${error}`,
    );
    return { ...one, broken, faults, kept: consumer.probes.size - broken.length };
  });
}

/** A case that can no longer come: what is written for it never runs, and is no harm. */
const isDeadCode = (error = ""): boolean => /^TS(2678|2367):/.test(error);

const rank = { safe: 0, dangerous: 1, breaking: 2 } satisfies Record<Level, number>;

const reaches = ({ subject, occurrences, types = [] }: Finding, probe: Pick<Probe, "subject" | "types">): boolean =>
  subject === probe.subject ||
  subject === "" ||
  types.includes(probe.subject) ||
  probe.types?.includes(subject) === true ||
  occurrences.some(({ operation }) => operation === probe.subject);

/** Where drift and the compiler differ, each subject once. */
export function disagreements(one: Case): Disagreement[] {
  const found = new Map<string, Disagreement>();
  const note = (kind: Disagreement["kind"], subject: string, why: string): void => {
    if (!found.has(`${kind} ${subject}`)) found.set(`${kind} ${subject}`, { case: one, kind, subject, why });
  };
  for (const probe of one.broken) {
    const needed = probe.use === "all cases" ? rank.dangerous : rank.breaking;
    const told = one.findings.some((finding) => rank[finding.compile] >= needed && reaches(finding, probe));
    if (!told) note("missed", probe.subject, `${probe.use}: ${probe.line} // ${probe.error}`);
  }
  for (const finding of one.findings) {
    const witnesses = one.broken.filter((probe) => reaches(finding, probe));
    const worst = Math.max(0, ...witnesses.map(({ use }) => (use === "all cases" ? rank.dangerous : rank.breaking)));
    if (finding.compile === "breaking" && worst < rank.breaking)
      note("invented", finding.subject, `${finding.rule} at "${finding.path}": ${finding.message}`);
  }
  return [...found.values()];
}
