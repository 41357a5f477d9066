/** Names of methods that another operation has now, into facts: code that is built anew calls that one. */

import type { Operation, Schema } from "../model.js";
import { atOperation } from "./compare-operation.js";
import type { Comparison } from "./compare-schema.js";
import type { Matched } from "./match.js";

/** An operation whose name is another one's now. */
export interface Exchanged {
  /** The one that has its name. */
  readonly by: Operation;
  /** What is given and what comes back have the same types, so that the compiler sees no difference. */
  readonly isUnseen: boolean;
}

/** The operations before whose names are other ones' now. */
export function exchangedNames(
  { both, gone, come }: Matched<Operation>,
  c: Comparison,
): ReadonlyMap<Operation, Exchanged> {
  const named = new Map([...both.map(([, a]) => a), ...come].map((operation) => [operation.localName, operation]));
  const all: readonly (readonly [Operation, Operation?])[] = [
    ...both,
    ...gone.map((operation) => [operation] as const),
  ];
  return new Map(
    all.flatMap(([b, a]): [Operation, Exchanged][] => {
      const by = named.get(b.localName);
      if (!by || by === a) return [];
      return [[b, { by, isUnseen: callOf(b, c.before.text) === callOf(by, c.after.text) }]];
    }),
  );
}

/** By position, a parameter has no name that a caller writes. */
function callOf({ route, parameters, body, output, stream }: Operation, text: (schema: Schema) => string): string {
  const isPositional = route.protocol === "jsonrpc";
  const given = parameters.map(({ localName, required, schema }) =>
    JSON.stringify([isPositional || localName, required, text(schema)]),
  );
  return JSON.stringify([
    isPositional ? given : given.sort(),
    body && [body.encoding, body.required, text(body.schema)],
    [output.encoding, output.mayBeEmpty ?? false, output.schema && text(output.schema)],
    stream?.kind,
  ]);
}

export function compareExchangedNames(
  exchanged: ReadonlyMap<Operation, Exchanged>,
  after: ReadonlyMap<Operation, Operation>,
  c: Comparison,
): void {
  for (const [b, { by, isUnseen }] of exchanged)
    c.found("local-name-exchanged", atOperation(b, after.get(b)), {
      values: { name: b.localName, to: by.id },
      edit: b.id,
      sameType: isUnseen,
      // A package that was built before calls what it always did: only code that is built anew goes astray.
      sameWire: !isUnseen,
    });
}
