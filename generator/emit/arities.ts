/** How many parameters a server counts, by the starts of its methods' names: a table that grows far slower than they do. */

import { groupBy } from "../group-by.js";
import type { Api, Operation } from "../model.js";

/** One way to cover some methods: where the table says which number, and the length of that. */
interface Plan {
  readonly cost: number;
  readonly starts: readonly (readonly [start: string, arity: number])[];
}

interface Method {
  /** In whole characters. */
  readonly name: readonly string[];
  /** What the table may say of it: any number up to that of its parameters where none of them can be left out. */
  readonly least: number;
  readonly most: number;
}

/**
 * At index n, the starts of local names for which a call has n parameters at the least: the longest start that fits a
 * name holds. The first words of the names are all there, so that a name which starts with another is known to be none.
 */
export function arityTable(api: Api): string[] {
  const methods = api.operations.map((operation) => methodOf(operation, api));
  const numbers = Array.from({ length: Math.max(0, ...methods.map(({ least }) => least)) + 1 }, (_, arity) => arity);
  const words = groupBy(methods, ({ name }) => /^.[^\p{Lu}\d]*/u.exec(name.join(""))?.[0] ?? "");
  const starts = [...words].flatMap(([word, group]) => best(plans(group, [...word].length, numbers), word).starts);
  return numbers.map((arity) =>
    starts
      .filter(([, own]) => own === arity)
      .map(([start]) => start)
      .sort()
      .join(" "),
  );
}

function methodOf({ localName, route, parameters, anyArity }: Operation, { dialect }: Api): Method {
  const counts = dialect === "go-jsonrpc" && route.protocol === "jsonrpc" && route.params === "array" && !anyArity;
  const length = counts ? parameters.length : 0;
  return { name: [...localName], least: parameters.every((p) => p.required) ? 0 : length, most: length };
}

/** The best plan for methods with the same first `length` characters, for each number that may hold for these. */
function plans(methods: readonly Method[], length: number, numbers: readonly number[]): Plan[] {
  const own = methods.filter(({ name }) => name.length === length);
  const longer = groupBy(
    methods.filter(({ name }) => name.length > length),
    ({ name }) => name[length],
  );
  const children = [...longer.values()].map((group) => {
    const [{ name }] = group as [Method];
    let shared = length + 1;
    while (group.every((other) => other.name.length > shared && other.name[shared] === name[shared])) shared++;
    const inherited = plans(group, shared, numbers);
    const stated = best(inherited, name.slice(0, length + 1).join(""));
    return inherited.map((plan) => (plan.cost <= stated.cost ? plan : stated));
  });
  return numbers.map((arity) => {
    if (own.some(({ least, most }) => arity < least || arity > most))
      return { cost: Number.POSITIVE_INFINITY, starts: [] };
    const parts = children.map((child) => child[arity] as Plan);
    return { cost: parts.reduce((sum, { cost }) => sum + cost, 0), starts: parts.flatMap(({ starts }) => starts) };
  });
}

/** The cheapest plan, with the number that it is for said at `start`. */
function best(choices: readonly Plan[], start: string): Plan {
  const cost = Math.min(...choices.map((plan) => plan.cost));
  const arity = choices.findIndex((plan) => plan.cost === cost);
  return { cost: cost + start.length + 1, starts: [[start, arity], ...(choices[arity] as Plan).starts] };
}
