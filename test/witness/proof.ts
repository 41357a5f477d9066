/**
 * Whether drift tells rightly what a change does to consumers' sources: the compiler is asked, with programs that are
 * made from the description before the change and know no rule.
 */

import { agreeOnBigints } from "../../generator/bigints.js";
import type { Finding, Level } from "../../generator/drift/finding.js";
import { report } from "../../generator/drift/report.js";
import { withBigints } from "../../generator/emit/integers.js";
import type { Api } from "../../generator/model.js";
import { readOpenapi } from "../../generator/read/openapi.js";
import { readOpenrpc } from "../../generator/read/openrpc.js";
import { declarations, errorsByLine } from "./compile.js";
import { type Json, openapi, openrpc } from "./description.js";
import { edits } from "./edits.js";
import { type Probe, program } from "./probes.js";
import { type Random, random } from "./random.js";
import type { Edit, Edits } from "./sites.js";

/** One edit of one description, and what the compiler says of a consumer of it. */
export interface Case {
  readonly kind: "openapi" | "openrpc";
  readonly edit: string;
  readonly seed: number;
  /** What 64-bit integers are in the package. */
  readonly integers: "number" | "bigint";
  readonly before: Json;
  readonly after: Json;
  readonly findings: readonly Finding[];
  /** Lines that compile against the package before and not against the one after, with the first error of each. */
  readonly broken: readonly Broken[];
  /** Comparisons that are never true any more, of a value that is now something else. */
  readonly idle: readonly Broken[];
  /** Lines that do not even compile against the package before: a fault of the proof. */
  readonly faults: readonly string[];
  /** How many lines compile against both. */
  readonly kept: number;
}

type Broken = Probe & { readonly error: string };

/** A case that drift and the compiler judge differently. */
export interface Disagreement {
  readonly case: Case;
  /** `missed`: the compiler refuses what drift calls better than that; `invented`: it refuses nothing. */
  readonly kind: "missed" | "invented";
  readonly subject: string;
  /** The line that breaks, or the rule that says that one would. */
  readonly why: string;
}

export function read(data: Json, integers: Case["integers"]): Api {
  const entry = { file: "garden.json", text: "", data };
  const source = { entry, documents: new Map([[entry.file, entry]]), diagnostics: [] };
  const { api, diagnostics } = data.openapi ? readOpenapi(source) : readOpenrpc(source);
  const [error] = diagnostics.filter(({ severity }) => severity === "error");
  if (error) throw new Error(`${error.code}: ${error.message}`);
  return integers === "bigint" ? api : (agreeOnBigints(new Map([["", api]])).get("") ?? api);
}

/** Edits descriptions at random, `perEdit` times for each kind of edit, and compiles a consumer of each. */
export function cases(perEdit: number, firstSeed = 1): Case[] {
  return compiled(edited(perEdit, firstSeed, { sharing }));
}

/** A description before and after one edit. */
export type Edited = Pick<Case, "kind" | "edit" | "seed" | "integers" | "before" | "after">;

/** So many kinds of edit are tried on one description, of which the compiler is then asked once. */
const sharing = 4;

interface Making {
  /** So many edits of any kind come after each. */
  readonly more?: number;
  /** Types and edits besides those that the programs of the proof can use. */
  readonly types?: Readonly<Record<string, Json>>;
  readonly edits?: Edits;
  /** So many kinds of edit are tried on one description, where each finds something to change in it. */
  readonly sharing?: number;
}

/** Each kind of edit `perEdit` times, for each kind of description. */
export function edited(
  perEdit: number,
  firstSeed = 1,
  { more = 0, types = {}, edits: own = {}, sharing = 1 }: Making = {},
): Edited[] {
  return (["openapi", "openrpc"] as const).flatMap((kind) =>
    Object.entries({ ...edits[kind], ...own }).flatMap(([name, edit], index) => {
      const found: Edited[] = [];
      // Other descriptions for each kind of edit, or each few of them.
      const start = firstSeed + Math.floor(index / sharing) * perEdit;
      for (let seed = start; found.length < perEdit; seed++) {
        if (seed > start + 500 * perEdit) throw new Error(`${kind}: nothing to edit for "${name}"`);
        const choices = random(seed * 7919);
        const integers = choices.chance(0.3) ? "bigint" : "number";
        // As text and back, so that nothing in it is the same object twice: what changes one place changes that one.
        const before = JSON.parse(JSON.stringify((kind === "openapi" ? openapi : openrpc)(choices, types)));
        const once = structuredClone(before);
        if (!edit(once, choices)) continue;
        const { after, names } = furtherEdits(once, Object.entries({ ...edits[kind], ...own }), more, choices);
        found.push({ kind, edit: [name, ...names].join(" and "), seed, integers, before, after });
      }
      return found;
    }),
  );
}

/** A document with so many edits more, and the names of these. */
function furtherEdits(document: Json, all: readonly [string, Edit][], count: number, choices: Random) {
  let after = document;
  const names: string[] = [];
  for (let tries = 0; names.length < count && tries < 50; tries++) {
    const [name, edit] = choices.pick(all);
    const next = structuredClone(after);
    if (!isEdited(next, edit, choices)) continue;
    after = next;
    names.push(name);
  }
  return { after, names };
}

/** False also where an edit needs what an earlier one has removed. */
function isEdited(document: Json, edit: Edit, choices: Random): boolean {
  try {
    return edit(document, choices) && read(document, "number") !== undefined;
  } catch {
    return false;
  }
}

/** A description with its package and a program that uses all of it. */
interface Written {
  readonly api: Api;
  readonly files: ReadonlyMap<string, string>;
  readonly consumer: ReturnType<typeof program>;
}

function written(data: Json, integers: Case["integers"]): Written {
  const api = read(data, integers);
  const files = declarations(api, integers);
  const [entry = "", types = ""] = ["index.d.ts", "types.d.ts"].map((file) => files.get(file));
  const typed = integers === "bigint" ? (withBigints(new Map([["", api]])).get("") ?? api) : api;
  return { api, files, consumer: program(typed, entry, types) };
}

function compiled(made: readonly Edited[]): Case[] {
  const known = new Map<string, Written>();
  const judged = made.map((one) => {
    const { integers } = one;
    const key = `${integers} ${JSON.stringify(one.before)}`;
    const before = known.get(key) ?? written(one.before, integers);
    known.set(key, before);
    const after = read(one.after, integers);
    const findings = report(before.api, after, { policy: { integers } }).findings;
    return { one, before, files: declarations(after, integers), findings };
  });
  const all = [...known.values()];
  const errors = errorsByLine([
    ...all.map(({ files, consumer }) => ({ package: files, program: consumer.text })),
    ...judged.map(({ files, before }) => ({ package: files, program: before.consumer.text })),
  ]);
  const ofOld = new Map(all.map((one, index) => [one, errors[index]]));
  return judged.map(({ one, before, findings }, index): Case => {
    const { consumer } = before;
    const [old, now] = [ofOld.get(before), errors[all.length + index]];
    if (!old || !now) throw new Error(`The compiler was not asked about "${one.edit}", seed ${one.seed}`);
    const lines = consumer.text.split("\n");
    const faults = [...old, ...[...now].filter(([line]) => !consumer.probes.has(line))].map(
      ([line, [error]]) => `${lines[line]} // ${error}`,
    );
    const { broken, idle } = outcome(consumer.probes, new Map([...now].filter(([line]) => !old.has(line))));
    return { ...one, findings, broken, idle, faults, kept: consumer.probes.size - broken.length };
  });
}

/** A comparison with what can no longer come: it is never true, and what is written for that case never runs. */
const isDeadCode = (error: string): boolean => /^TS(2678|2367):/.test(error);

/** What is read of what never comes: the block around it never runs. */
const isUnreached = (error: string): boolean => /on type 'never'\.|^TS2488: Type 'never'/.test(error);

/**
 * A value that can no longer come is no harm, and neither is what compares with it, unless nothing that the program
 * knew of can come any more: then it is as broken as a value of another type. Where some can and others have come
 * that it does not know, a value may have gone or be called otherwise: the compiler cannot tell.
 */
function outcome(probes: ReadonlyMap<number, Probe>, errors: ReadonlyMap<number, readonly string[]>) {
  const isDead = (line: number): boolean => errors.get(line)?.some(isDeadCode) === true;
  const broken: Broken[] = [];
  const dead: Broken[] = [];
  for (const [line, found] of errors) {
    const probe = probes.get(line);
    if (!probe || probe.blocks.some(isDead)) continue;
    if (found.every(isUnreached)) continue;
    const error = found.find((one) => !isDeadCode(one) && !isUnreached(one));
    if (error !== undefined) broken.push({ ...probe, error });
    else if (probe.group === undefined) broken.push({ ...probe, error: found[0] ?? "" });
    else if (probe.use !== "all cases") dead.push({ ...probe, error: found[0] ?? "" });
  }
  const comparisons = [...probes.values()].filter(({ use }) => use !== "all cases");
  const isLost = ({ group }: Probe): boolean =>
    comparisons.filter((other) => other.group === group).length ===
    dead.filter((other) => other.group === group).length;
  const isExchanged = ({ group }: Probe): boolean =>
    group !== undefined && broken.some((other) => other.use === "all cases" && other.group === group);
  return {
    broken: [...broken, ...dead.filter(isLost)],
    idle: dead.filter((probe) => !isLost(probe) && isExchanged(probe)),
  };
}

const rank = { safe: 0, dangerous: 1, breaking: 2 } satisfies Record<Level, number>;

const reaches = ({ subject, occurrences, types = [] }: Finding, probe: Pick<Probe, "subject" | "types">): boolean =>
  subject === probe.subject ||
  subject === "" ||
  types.includes(probe.subject) ||
  probe.types?.includes(subject) === true ||
  occurrences.some(({ operation }) => operation === probe.subject);

const needs = ({ use }: Probe): number => (use === "all cases" || use === "write" ? rank.dangerous : rank.breaking);

/** Where drift and the compiler differ, each subject once. */
export const disagreements = (one: Case): readonly Disagreement[] => outcomeOf(one).disagreements;

/** Where drift and the compiler differ, and what they agree by. */
interface Outcome {
  readonly disagreements: readonly Disagreement[];
  /** Rules without which a broken line would not be told of, each with its level. */
  readonly needed: readonly `${Level} ${string}`[];
}

export function outcomeOf(one: Case): Outcome {
  const found = new Map<string, Disagreement>();
  const needed = new Set<`${Level} ${string}`>();
  const note = (kind: Disagreement["kind"], subject: string, why: string): void => {
    if (!found.has(`${kind} ${subject}`)) found.set(`${kind} ${subject}`, { case: one, kind, subject, why });
  };
  for (const probe of one.broken) {
    const least = needs(probe);
    const telling = one.findings.filter((finding) => rank[finding.compile] >= least && reaches(finding, probe));
    const rules = new Set(telling.map(({ compile, rule }) => `${compile} ${rule}` as const));
    if (rules.size === 0) note("missed", probe.subject, `${probe.use}: ${probe.line} // ${probe.error}`);
    if (rules.size === 1) for (const rule of rules) needed.add(rule);
  }
  for (const finding of one.findings) {
    const witnesses = [...one.broken, ...one.idle].filter((probe) => reaches(finding, probe));
    const worst = Math.max(0, ...witnesses.map(needs));
    if (finding.compile === "breaking" && worst < rank.breaking)
      note("invented", finding.subject, `${finding.rule} at "${finding.path}": ${finding.message}`);
  }
  return { disagreements: [...found.values()], needed: [...needed] };
}
