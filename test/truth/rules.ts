/**
 * The rules by which mutants are made, all of them: each takes one value of an example and gives what Go forbids there.
 *
 * No rule looks at our types or at the schemas in the manifest, or the proof would go in a circle. All that a rule
 * knows is the Go type: `x-go-type` of the parameter or result, then Go's own declarations (go.json) and the forms of
 * types that marshal themselves (forms.ts).
 */

import type { Member, Shape } from "./go.js";

/** A value of an example, and what Go says of it. */
export interface Place {
  readonly value: unknown;
  readonly shape: Shape;
  /** True in a parameter: Go reads it. False in a result: Go writes it. */
  readonly sent: boolean;
}

export interface Rule {
  readonly name: string;
  /** What a mutant has wrong with it. */
  readonly title: string;
  /** Why Go forbids that. */
  readonly reason: string;
  /** How the rule knows. */
  readonly knows: string;
  /** What stands in place of the value, once for each mutant. */
  readonly mutate: (place: Place) => readonly unknown[];
}

export const rules: readonly Rule[] = [
  {
    name: "scalar",
    title: "a scalar of another type",
    reason:
      "encoding/json writes a string as text, a number as a number and a bool as a bool, and fails when it reads " +
      "another kind into them. What a type's own UnmarshalJSON reads as well (a number for EthUint64) is no mutant.",
    knows:
      "The kind that the Go type travels as. `interface{}` and raw JSON have none, so there are no mutants in them.",
    mutate: ({ value, shape, sent }) => {
      if (shape.kind === "text" && typeof value === "string") return sent && shape.readsNumbers ? [] : [12345];
      if (shape.kind === "number" && typeof value === "number") return ["text"];
      if (shape.kind === "boolean" && typeof value === "boolean") return ["text"];
      return [];
    },
  },
  {
    name: "stranger",
    title: "a stranger field in a struct",
    reason:
      "Go writes the fields of a struct and no others. When it reads, it drops what it does not know without a word: " +
      "such a field is a mistake of the caller, mostly a misspelling, that only a type can show.",
    knows: "The Go type is a struct, by its declaration or its form. Maps are not, and take any key.",
    mutate: ({ value, shape }) => (shape.kind === "struct" && isObject(value) ? [{ ...value, strangerField: 1 }] : []),
  },
  {
    name: "null",
    title: "null where Go cannot write it",
    reason:
      "Only pointers, slices, maps and interfaces can be nil, and only nil is written as null. Reading is not held to " +
      "it: encoding/json takes null for anything and leaves the zero value.",
    knows:
      "The Go type is none of these four, nor a type whose MarshalJSON can write null (an undefined Cid). A pointer " +
      "that happens to be always set is not counted, as the declaration does not forbid nil there.",
    mutate: ({ value, shape, sent }) => (sent || shape.null || shape.kind === "any" || value === null ? [] : [null]),
  },
  {
    name: "dropped",
    title: "a field dropped that Go always writes",
    reason: "Go writes each exported field of a struct unless its tag says omitempty, omitzero or -.",
    knows: "The json tags of the fields. In results only: what is left out of a parameter is the zero value to Go.",
    mutate: ({ value, shape, sent }) => {
      if (sent || shape.kind !== "struct" || !isObject(value)) return [];
      const always = shape.members.filter(({ omits, name }: Member) => !omits && name in value);
      return always.map(({ name }) => Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)));
    },
  },
  {
    name: "impossible",
    title: "a text that cannot be an address, an amount or a hash",
    reason: "The type's MarshalJSON never writes such a text, and its UnmarshalJSON does not know what it is.",
    knows:
      "Forms.ts names one such text for each of these types. It is wrong from its first letter on: what only a " +
      "checksum or a count of digits can tell is no matter of types. A plain string has no impossible text; " +
      "nor is the text in a Cid mutated, which our types leave a plain string, as other libraries give it.",
    mutate: ({ value, shape }) =>
      shape.kind === "text" && shape.impossible !== undefined && typeof value === "string" ? [shape.impossible] : [],
  },
];

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
