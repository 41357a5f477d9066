/** What drift says of two versions of a description. Types only; everything is plain data, as the json report prints it. */

/** How bad a change is on one axis. `dangerous` depends on what the program relies on. */
export type Level = "safe" | "dangerous" | "breaking";

/** The version step that a change asks of the emitted package. */
export type Step = "major" | "minor" | "patch" | "none";

/** A place in one of the two descriptions: line and column count from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly pointer: string;
}

/** One operation that a change reaches. */
export interface Occurrence {
  /** Wire id of the operation: `Filecoin.ChainHead`, `POST /lit_action`. */
  readonly operation: string;
  /** What of it: `params/0/To`, `result/Cids`; "" is the operation itself. */
  readonly path: string;
  readonly before?: Location;
  readonly after?: Location;
}

/** A place in a consumer's source: line and column count from 1. */
export interface Use {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One judged change. What changed once is one finding, however many operations it reaches. */
export interface Finding {
  /**
   * Stays the same while rule, subject and path do, what it has changed to, the operations of one edit, and the
   * client's and entry's name where a config has several descriptions: holds no words and no line number.
   */
  readonly fingerprint: string;
  /** Id of the rule, such as `operation-removed`. */
  readonly rule: string;
  /** The worse of `wire` and `compile`. */
  readonly class: Level;
  /** What an old client meets when it talks to the new server. */
  readonly wire: Level;
  /** What a consumer's source meets when it is compiled against the new package. */
  readonly compile: Level;
  /** It compiles, and is wrong when it runs. */
  readonly silent: boolean;
  /** Wire id of an operation, or name of a type; "" for the description as a whole. */
  readonly subject: string;
  /** Where in the subject: `To`, `params/0`; "" is the subject itself. */
  readonly path: string;
  /** One sentence, without a full stop. */
  readonly message: string;
  /** Both sides in short, as TypeScript would write them, where there is something to show. */
  readonly before?: string;
  readonly after?: string;
  readonly occurrences: readonly Occurrence[];
  /** Where what it is about stands, if it reaches no operation. */
  readonly places?: { readonly before?: Location; readonly after?: Location };
  /** Of an operation that came or went: the named types that came or went with it, as nothing else uses them. */
  readonly types?: readonly string[];
  readonly step: Step;
  /** Where a consumer's source uses what this is about. Set, if only to nothing, when a consumer was looked at. */
  readonly uses?: readonly Use[];
  /** Set where the ignore file accepts this finding. */
  readonly suppressed?: { readonly reason: string; readonly expires?: string };
}

/** Everything that comparing two descriptions says. */
export interface Report {
  readonly before: DescriptionSide;
  readonly after: DescriptionSide;
  /** Breaking first; then by subject and path. Noise is counted only. */
  readonly findings: readonly Finding[];
  /** Suppressed findings count in `suppressed` alone. */
  readonly summary: {
    readonly breaking: number;
    readonly dangerous: number;
    readonly safe: number;
    readonly noise: number;
    readonly suppressed: number;
  };
  /** What the noise was: `163 line numbers of links`. */
  readonly noise: readonly { readonly kind: string; readonly count: number }[];
  /** The version step of the emitted package, and the sentence that says why. */
  readonly semver: Step;
  readonly semverReason: string;
  /** Set when a consumer was looked at: its tsconfig, and how many findings touch what it uses. */
  readonly usage?: { readonly project: string; readonly affecting: number };
}

/** One of the two descriptions. */
export interface DescriptionSide {
  /** The file, URL or `git:REV:path` that was read. */
  readonly source: string;
  readonly title: string;
  readonly version: string;
  readonly operations: number;
  readonly types: number;
}
