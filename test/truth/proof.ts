/** The proof: examples are held against the emitted types, mutants of them too, and the types are searched for gaps. */

import { dirname, join } from "node:path";
import { type Claim, judge, type Subject, vaguePlaces } from "./compiler.js";
import type { Example } from "./examples.js";
import { type Declarations, shapeOf } from "./go.js";
import { mutate } from "./mutants.js";
import { goTypeAt, type Method, type Position, type Surface } from "./surface.js";

/** The figures of a surface, or of all of them. */
export interface Figures {
  readonly accepts: { readonly ok: number; readonly total: number };
  readonly rejects: { readonly killed: number; readonly total: number };
  readonly any: number;
  readonly unknown: number;
}

/** What a reader may want to see behind the figures; each is a sentence. */
export interface Details {
  /** Examples that are not assignable. */
  readonly refused: readonly string[];
  /** Mutants that are assignable. */
  readonly survivors: readonly Survivor[];
  /** Places that are `any`. */
  readonly any: readonly string[];
  readonly unknown: readonly string[];
  /** What is wrong with the proof itself, or with its data: while there is one, the figures mean nothing. */
  readonly faults: readonly string[];
}

export interface Survivor {
  readonly rule: string;
  readonly goType: string;
  /** `v1 Filecoin.ChainHead#result .Blocks[0].Miner`. */
  readonly place: string;
  readonly mutant: string;
}

export interface Proof {
  readonly whole: Figures;
  readonly surfaces: Readonly<Record<string, Figures>>;
  readonly details: Details;
}

export interface ProofInput {
  readonly surfaces: readonly Surface[];
  /** Without placeholders. */
  readonly examples: readonly Example[];
  readonly declarations: Declarations;
  /** The places that may be `unknown`, with the Go type that is the reason; undefined: all may. */
  readonly unknowns: Readonly<Record<string, string>> | undefined;
  /** Files that are not on disk. */
  readonly virtual?: ReadonlyMap<string, string>;
  /** Types other than those that we emit: a prelude, and the type at each position. */
  readonly types?: (surface: Surface) => Types;
}

/** The types of a surface under proof. */
export interface Types {
  readonly prelude: string;
  readonly at: (id: string, method: Method, position: Position) => string;
}

/** The emitted types, taken from the Client that is called: what a user's editor sees. */
export const emittedTypes = ({ module }: Surface): Types => ({
  prelude: `import type { Client } from ${JSON.stringify(`./${module.slice(dirname(module).length + 1).replace(/\.ts$/, ".js")}`)};
type Param<M extends keyof Client, I extends number> = Client[M] extends (...all: infer A) => unknown ? A[I] : never;
type Result<M extends keyof Client> = Client[M] extends (...all: never[]) => infer R
  ? R extends AsyncIterable<infer Item> ? Item : Awaited<R> : never;`,
  at: (_, { localName }, position) =>
    position === "result" ? `Result<"${localName}">` : `Param<"${localName}", ${position}>`,
});

/** A claim, what it is about, and whether it ought to hold. */
interface Held extends Claim {
  readonly place: string;
  readonly goType: string;
  /** Undefined for an example. */
  readonly rule?: string;
}

export function prove(input: ProofInput): Proof {
  const { surfaces, declarations, virtual, types = emittedTypes } = input;
  const faults: string[] = [];
  const prepared = surfaces.map((surface) => {
    const own = types(surface);
    const held = claimsOf(surface, own, input, faults);
    const places = positions(surface).map(([id, method, at], index) => ({
      alias: `At${index}`,
      place: `${id}#${at}`,
      type: own.at(id, method, at),
    }));
    const subject: Subject = {
      file: join(dirname(surface.module), `truth-${surface.name}.ts`),
      prelude: `${own.prelude}\n${places.map(({ alias, type }) => `type ${alias} = ${type};\n`).join("")}`,
      claims: held,
    };
    return { surface, held, subject, names: new Map(places.map(({ alias, place }) => [alias, place])) };
  });
  const {
    holds,
    faults: compilerFaults,
    program,
  } = judge(
    prepared.map(({ subject }) => subject),
    virtual,
  );
  faults.push(...compilerFaults);

  const figures: Record<string, Figures> = {};
  const refused: string[] = [];
  const survivors: Survivor[] = [];
  const vague = { any: new Set<string>(), unknown: new Set<string>() };
  prepared.forEach(({ surface, held, subject, names }, index) => {
    const accepts = { ok: 0, total: 0 };
    const rejects = { killed: 0, total: 0 };
    let isAccepted = false;
    held.forEach(({ place, goType, rule, value }, at) => {
      const isAssignable = holds[index]?.[at] ?? false;
      if (rule === undefined) {
        isAccepted = isAssignable;
        accepts.total++;
        if (isAssignable) accepts.ok++;
        else refused.push(`${place} (${goType}) refuses ${brief(value)}`);
      } else {
        rejects.total++;
        // A type that refuses the example as well has not told the two apart.
        if (isAccepted && !isAssignable) rejects.killed++;
        else survivors.push({ rule, goType, place, mutant: brief(value) });
      }
    });
    const places = vaguePlaces(program, subject.file, names);
    for (const { is, place } of places) {
      vague[is].add(place);
      const fault = is === "unknown" ? wrongUnknown(place, surface, input.unknowns, declarations) : undefined;
      if (fault) faults.push(fault);
    }
    const count = (is: string): number => places.filter((found) => found.is === is).length;
    figures[surface.name] = { accepts, rejects, any: count("any"), unknown: count("unknown") };
  });
  const all = Object.values(figures);
  const sum = (of: (figures: Figures) => number): number => all.reduce((total, one) => total + of(one), 0);
  return {
    whole: {
      accepts: { ok: sum(({ accepts }) => accepts.ok), total: sum(({ accepts }) => accepts.total) },
      rejects: { killed: sum(({ rejects }) => rejects.killed), total: sum(({ rejects }) => rejects.total) },
      // Surfaces share their types, and a place in them counts once.
      any: vague.any.size,
      unknown: vague.unknown.size,
    },
    surfaces: figures,
    details: {
      refused,
      survivors,
      any: [...vague.any].sort(),
      unknown: [...vague.unknown].sort(),
      faults: [...new Set(faults)],
    },
  };
}

const positions = ({ methods }: Surface): [id: string, method: Method, at: Position][] =>
  [...methods].flatMap(([id, method]) => [
    ...method.params.map((_, at): [string, Method, Position] => [id, method, at]),
    ...(method.result === undefined ? [] : [[id, method, "result"] as [string, Method, Position]]),
  ]);

/** Every example of a surface, and behind each its mutants. Each claim is made once. */
function claimsOf(surface: Surface, types: Types, input: ProofInput, faults: string[]): Held[] {
  const claims = new Map<string, Held>();
  for (const { method: id, at, value } of input.examples.filter((example) => example.surface === surface.name)) {
    const method = surface.methods.get(id);
    const goType = method && goTypeAt(method, at);
    const place = `${surface.name} ${id}#${at}`;
    if (!method || goType === undefined) {
      faults.push(`${place} has an example, and is not in the manifest`);
      continue;
    }
    if (method.givesBytes && at === "result") continue;
    const type = types.at(id, method, at);
    const add = (claim: Omit<Held, "type" | "goType">): void => {
      const key = `${claim.rule ?? ""} ${claim.place} ${JSON.stringify(claim.value)}`;
      if (!claims.has(key)) claims.set(key, { ...claim, type, goType });
    };
    add({ place, value });
    const { mutants, misfits } = mutate(value, goType, at !== "result", input.declarations);
    faults.push(...misfits.map((misfit) => `${place}: the example at ${misfit}`));
    for (const mutant of mutants) {
      add({ place: `${place}${mutant.path && ` ${mutant.path}`}`, value: mutant.value, rule: mutant.rule });
    }
  }
  return [...claims.values()];
}

/** Why a place must not be `unknown`; undefined when it may, since Go does not know more. */
function wrongUnknown(
  place: string,
  surface: Surface,
  unknowns: ProofInput["unknowns"],
  declarations: Declarations,
): string | undefined {
  if (!unknowns) return undefined;
  const listed = unknowns[place];
  const goType = goTypeOfPlace(place, surface, declarations);
  if (listed === undefined) return `${surface.name}: ${place} is unknown, and not in unknowns.json (Go: ${goType})`;
  if (goType === undefined) return `${surface.name}: what Go has at ${place} cannot be told`;
  if (goType !== listed) return `${surface.name}: ${place} is ${goType} in Go, not ${listed} as unknowns.json says`;
  if (shapeOf(goType, declarations).kind !== "any") return `${surface.name}: ${place} is unknown, and Go has ${goType}`;
  return undefined;
}

/** The Go type at a place that `vaguePlaces` names, found by walking Go's declarations. */
function goTypeOfPlace(place: string, surface: Surface, declarations: Declarations): string | undefined {
  const [, head = "", rest = ""] = /^([^#]+#(?:\d+|result)|\w+)(.*)$/.exec(place) ?? [];
  const [id = "", at = ""] = head.split("#");
  const method = surface.methods.get(id);
  let type = method ? goTypeAt(method, at === "result" ? at : Number(at)) : surface.types.get(head);
  for (const [step] of rest.matchAll(/\[\]|\{\}|\.[^.[{]+/g)) {
    if (type === undefined) return undefined;
    const shape = shapeOf(type, declarations);
    if (step.startsWith(".")) {
      type = shape.kind === "struct" ? shape.members.find(({ name }) => name === step.slice(1))?.type : undefined;
    } else {
      type = shape.kind === (step === "[]" ? "list" : "map") && "item" in shape ? shape.item : undefined;
    }
  }
  return type;
}

const brief = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 159)}…` : text;
};
