/** What a rule is. The rules themselves are rows of tables. Types only. */

import type { ChangeKind, Side } from "./change.js";
import type { Level, Step } from "./finding.js";

/** How bad something is on both axes, and why. */
export interface Verdict {
  /** What an old client meets when it talks to the new server. */
  readonly wire: Level;
  /**
   * What a consumer's source meets in the compiler. `breaking`: to pass what is taken, or to read what comes back, no
   * longer compiles. `dangerous`: only code that handles every case, or asserts a type, does not. Where the package's types stay the same,
   * nothing is broken, whatever stands here.
   */
  readonly compile: Level;
  /** One sentence. */
  readonly why: string;
}

export interface Rule extends Verdict {
  /** `request-property-removed`. */
  readonly id: string;
  readonly area: Area;
  /** The fact that it judges, and which way that must travel: undefined for what is no part of a message. */
  readonly kind: ChangeKind;
  readonly side?: Side;
  /** Where it compiles, it is wrong when it runs. */
  readonly silent: boolean;
  /** The version step that it asks for, if it is safe on both axes. */
  readonly step: Step;
  /** The finding's sentence; `{what}` is the place, other holes are values of the fact. */
  readonly message: string;
  /** What has happened, in one sentence. */
  readonly meaning: string;
  /** A finding of this rule. */
  readonly example: string;
  /** The rule that finds the same edit undone. */
  readonly mirror: string;
  /** What is otherwise with a kind of server. */
  readonly profiles?: Readonly<Partial<Record<Profile, Verdict>>>;
}

export type Area = "operations" | "parameters" | "messages" | "access" | "types" | "errors" | "servers";

/** Kinds of servers that are stricter or more lenient than their protocol asks for. */
export type Profile = "go-jsonrpc";

/** A row of a table: a kind of fact, and what it means each way. */
export interface SidedRow {
  readonly kind: ChangeKind;
  readonly mirror: ChangeKind;
  readonly message: string;
  readonly meaning: string;
  /** The verdict for what is sent; undefined where that is never judged. */
  readonly request?: Sided;
  readonly response?: Sided;
  readonly step?: Step;
}

export type Sided = readonly [wire: Level, compile: Level, why: string];

/** A row for what does not travel as part of a message. */
export interface PlainRow {
  readonly kind: ChangeKind;
  readonly mirror: ChangeKind;
  readonly message: string;
  readonly meaning: string;
  readonly judged: Sided;
  readonly step?: Step;
  readonly profiles?: Readonly<Partial<Record<Profile, Sided>>>;
}
