/** Examples into mutants: every value inside an example meets every rule. */

import { type Declarations, type Shape, shapeOf } from "./go.js";
import { isObject, rules } from "./rules.js";

export interface Mutant {
  readonly rule: string;
  /** Where in the example: `.Blocks[0].Miner`. */
  readonly path: string;
  readonly value: unknown;
}

/** The mutants of an example, and where it is not what its Go type says, which is a fault of our facts. */
export interface Mutation {
  readonly mutants: readonly Mutant[];
  readonly misfits: readonly string[];
}

/**
 * The mutants of one example. Of a list or a map the first item is mutated, as the others have the same Go type;
 * where that is not so (`interface{}`) nothing is known, and nothing mutated.
 */
export function mutate(example: unknown, goType: string, sent: boolean, declarations: Declarations): Mutation {
  const mutants: Mutant[] = [];
  const misfits: string[] = [];
  const visit = (value: unknown, shape: Shape, path: string, put: (changed: unknown) => unknown): void => {
    const chosen = choose(value, shape, declarations);
    if (!chosen) {
      misfits.push(`${path || "."} is ${JSON.stringify(value)?.slice(0, 60)}, and Go has ${shape.kind} there`);
      return;
    }
    for (const { name, mutate: apply } of rules) {
      for (const changed of apply({ value, shape: chosen, sent }))
        mutants.push({ rule: name, path, value: put(changed) });
    }
    const type = (text: string): Shape => shapeOf(text, declarations);
    if (chosen.kind === "list" && Array.isArray(value) && value.length > 0) {
      visit(value[0], type(chosen.item), `${path}[0]`, (item) => put([item, ...value.slice(1)]));
    } else if (chosen.kind === "map" && isObject(value)) {
      for (const [key, item] of Object.entries(value).slice(0, 1)) {
        visit(item, type(chosen.item), `${path}[${JSON.stringify(key)}]`, (changed) =>
          put({ ...value, [key]: changed }),
        );
      }
    } else if (chosen.kind === "struct" && isObject(value)) {
      const known = new Map(chosen.members.map((member) => [member.name, member]));
      for (const [key, item] of Object.entries(value)) {
        const member = known.get(key);
        if (!member) misfits.push(`${path}.${key} is no field in Go`);
        else {
          const inner = type(member.type);
          const shape = member.quoted ? ({ kind: "text", null: inner.null } as const) : inner;
          visit(item, shape, `${path}.${key}`, (changed) => put({ ...value, [key]: changed }));
        }
      }
      if (sent) return;
      for (const { name, omits } of chosen.members) {
        if (!omits && !(name in value)) misfits.push(`${path}.${name} is always written by Go, and not here`);
      }
    }
  };
  visit(example, shapeOf(goType, declarations), "", (changed) => changed);
  return { mutants, misfits };
}

/** The shape that a value has of those that its type allows; undefined when it has none of them. */
function choose(value: unknown, shape: Shape, declarations: Declarations): Shape | undefined {
  switch (shape.kind) {
    case "any":
      return shape;
    case "either": {
      if (value === null) return shape.null ? shape : undefined;
      const found = shape.types.map((type) => choose(value, shapeOf(type, declarations), declarations)).find(Boolean);
      return found && { ...found, null: shape.null };
    }
    default:
      if (value === null) return shape.null ? shape : undefined;
      return kinds[shape.kind](value) ? shape : undefined;
  }
}

const kinds = {
  text: (value: unknown): boolean => typeof value === "string",
  number: (value: unknown): boolean => typeof value === "number",
  boolean: (value: unknown): boolean => typeof value === "boolean",
  list: Array.isArray,
  map: isObject,
  struct: isObject,
};
