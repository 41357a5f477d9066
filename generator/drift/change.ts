/** Facts: what differs between two versions of a description. No verdicts, no sentences. Types only. */

import type { Place } from "../model.js";

/** Which way a value travels: to the server, or back from it. */
export type Side = "request" | "response";

/** What can happen to a schema, wherever it stands. Seen from both sides: `before` turned into `after`. */
export type SchemaKind =
  | "property-added"
  | "required-property-added"
  | "defaulted-property-added"
  | "property-removed"
  | "property-renamed"
  | "property-became-required"
  | "property-became-optional"
  | "property-became-read-only"
  | "property-no-longer-read-only"
  | "property-became-write-only"
  | "property-no-longer-write-only"
  | "property-deprecated"
  | "property-no-longer-deprecated"
  | "became-nullable"
  | "no-longer-nullable"
  | "type-changed"
  | "wrapped"
  | "unwrapped"
  | "type-widened"
  | "type-narrowed"
  | "type-lost"
  | "type-gained"
  | "member-added"
  | "member-removed"
  | "discriminator-added"
  | "discriminator-removed"
  | "discriminator-changed"
  | "value-added"
  | "value-removed"
  | "values-opened"
  | "values-closed"
  | "known-value-added"
  | "known-value-removed"
  | "brand-added"
  | "brand-removed"
  | "form-added"
  | "form-removed"
  | "text-widened"
  | "text-narrowed"
  | "integer-widened"
  | "integer-narrowed"
  | "bigint-added"
  | "bigint-removed"
  | "format-changed"
  | "constraint-tightened"
  | "constraint-loosened"
  | "condition-added"
  | "condition-removed"
  | "condition-changed"
  | "default-changed"
  | "additional-properties-added"
  | "additional-properties-removed"
  | "object-closed"
  | "object-opened"
  | "tuple-length-changed";

/** What can happen to an operation, and to what it takes and gives as a whole. */
export type OperationKind =
  | "operation-added"
  | "operation-removed"
  | "deprecated-operation-removed"
  | "operation-renamed"
  | "operation-moved"
  | "local-name-changed"
  | "local-name-exchanged"
  | "operation-deprecated"
  | "operation-no-longer-deprecated"
  | "stream-added"
  | "stream-removed"
  | "stream-kind-changed"
  | "permission-raised"
  | "permission-lowered"
  | "credential-required"
  | "credential-no-longer-required"
  | "credential-set-removed"
  | "credential-set-added"
  | "certificate-required"
  | "certificate-no-longer-required"
  | "scope-required"
  | "scope-no-longer-required"
  | "retry-added"
  | "retry-removed"
  | "retry-changed"
  | "paging-added"
  | "paging-removed"
  | "paging-changed"
  | "blocking-added"
  | "blocking-removed"
  | "side-effect-added"
  | "side-effect-removed"
  | "parameter-added"
  | "required-parameter-added"
  | "parameter-inserted"
  | "parameter-removed"
  | "parameter-taken-out"
  | "parameter-renamed"
  | "parameter-label-changed"
  | "parameter-became-required"
  | "parameter-became-optional"
  | "parameter-deprecated"
  | "parameter-no-longer-deprecated"
  | "parameter-moved"
  | "parameter-style-changed"
  | "parameters-reordered"
  | "parameter-structure-changed"
  | "input-added"
  | "input-removed"
  | "input-rearranged"
  | "body-added"
  | "required-body-added"
  | "body-removed"
  | "body-became-required"
  | "body-became-optional"
  | "body-encoding-changed"
  | "body-content-type-changed"
  | "part-encoding-changed"
  | "answer-added"
  | "answer-removed"
  | "answer-encoding-changed"
  | "answer-encoding-added"
  | "answer-content-type-changed"
  | "answer-may-be-empty"
  | "answer-never-empty"
  | "failure-status-added"
  | "failure-status-removed"
  | "failure-added"
  | "failure-removed"
  | "answer-became-failure";

/** What can happen to a named type, and to the description as a whole. */
export type ApiKind =
  | "type-added"
  | "type-removed"
  | "type-renamed"
  | "type-deprecated"
  | "type-no-longer-deprecated"
  | "unused-type-changed"
  | "type-parameter-added"
  | "type-parameter-removed"
  | "type-parameters-reordered"
  | "error-code-added"
  | "error-code-removed"
  | "error-code-renamed"
  | "error-code-changed"
  | "error-data-added"
  | "error-data-removed"
  | "protocol-changed"
  | "arity-became-strict"
  | "arity-became-lenient"
  | "probe-changed"
  | "permission-option-added"
  | "permission-option-removed"
  | "environment-added"
  | "environment-removed"
  | "environment-changed"
  | "export-added"
  | "export-removed"
  | "helpers-added"
  | "helpers-removed"
  | "server-added"
  | "server-removed"
  | "default-server-added"
  | "default-server-removed"
  | "default-server-changed"
  | "base-path-changed"
  | "base-path-shifted"
  | "server-preset-added"
  | "server-preset-removed"
  | "server-preset-moved"
  | "security-scheme-added"
  | "security-scheme-removed"
  | "security-scheme-renamed"
  | "security-scheme-changed";

export type ChangeKind = SchemaKind | OperationKind | ApiKind;

/** One operation that a change reaches, by one way. */
export interface Reach {
  /** Wire id, as it was before the change. */
  readonly operation: string;
  readonly path: string;
  readonly before?: Place;
  readonly after?: Place;
}

/** One fact. */
export interface Change {
  readonly kind: ChangeKind;
  /** Which way it travels: both for a type that is sent and received, none for what is no part of a message. */
  readonly sides: readonly Side[];
  /** Sides on which it is no matter: the property is only read or only written, or null may be there anyway. */
  readonly absentOn: readonly Side[];
  /** It stands in what a failing call answers. */
  readonly inFailure: boolean;
  /** Wire id of an operation or local name of a type; "" for the description as a whole. */
  readonly subject: string;
  readonly about: "api" | "operation" | "type";
  /** Where in the subject: `result/Cids/[]`; "" is the subject itself. */
  readonly path: string;
  /** The last named part of the path. */
  readonly name: string;
  /** What else there is to say: added values, the new name. */
  readonly values: Readonly<Record<string, string>>;
  /** Both sides as TypeScript, whole. */
  readonly before?: string;
  readonly after?: string;
  /** The package's types are the same before and after: the compiler cannot see it. */
  readonly sameType: boolean;
  /** The same travels before and after, and only the package's types differ, if anything does. */
  readonly sameWire: boolean;
  /** Sides on which the compiler cannot see it, though the types differ. */
  readonly unseenOn: readonly Side[];
  /** It is about the parameters of a call that a server does not count, whatever its dialect. */
  readonly uncounted: boolean;
  /** Of an operation that came or went: the named types that came or went with it, as no other one uses them. */
  readonly types: readonly string[];
  /** Where the change itself stands. */
  readonly place: { readonly before?: Place; readonly after?: Place };
  /** The operations that it reaches, sorted. */
  readonly reaches: readonly Reach[];
}

/** How the package is generated, as far as it decides what the compiler sees. */
export interface Policy {
  /** What 64-bit integers are in the package. */
  readonly integers?: "number" | "bigint";
}
