import type { ErrorClass } from "./error.js";

/** Makes bigints of the integers of 64 bits in an answer. Only packages in which all of those are bigints hold this file. */

/** Where they stand: 1 for the value itself, 2 for one that may also be another number, or the name of a type. */
export type Places = 0 | 1 | 2 | string | PlacesInside;

/** Where they stand in a list or an object. */
export interface PlacesInside {
  readonly members?: Readonly<Record<string, Places>>;
  /** Members by a pattern of their names. */
  readonly patterns?: Readonly<Record<string, Places>>;
  /** Members with any other name. */
  readonly others?: Places;
  /** The first items of a list, and those after them. */
  readonly tuple?: readonly Places[];
  readonly items?: Places;
  /** In a union or an intersection: what any part of it says. */
  readonly all?: readonly Places[];
}

/** Where they stand in the values of types, and in what operations answer or, after `error` and its name, an error holds. */
export interface IntegerPlaces {
  readonly types: Readonly<Record<string, Places>>;
  readonly outputs: Readonly<Record<string, Places>>;
}

/** Puts bigints into the answer of an operation; what is no integer there is left as it is found. */
export type IntegerReader = (value: unknown, operation: string) => unknown;

/**
 * A reader by these places. It throws the package's error: of kind `encoding` for a number that is no integer where one
 * is promised, of kind `overflow` for a long integer at any other place.
 */
export function integerReader(fail: ErrorClass, { types, outputs }: IntegerPlaces): IntegerReader {
  /** Places with names and parts followed to what they stand for. */
  const resolve = (given: readonly Places[]): (1 | 2 | PlacesInside)[] => {
    const found = new Set<Places>(given);
    for (const places of found) {
      if (typeof places === "string") found.add(types[places] ?? 0);
      else if (typeof places === "object") for (const part of places.all ?? []) found.add(part);
    }
    return [...found].filter((places) => typeof places === "object" || places === 1 || places === 2);
  };

  return (value, operation) => {
    // Nothing is known of what a route or method that the description does not have answers.
    if (!Object.hasOwn(outputs, operation)) return value;
    const refuse = (kind: "encoding" | "overflow", found: unknown, path: string, what: string): never => {
      const message = `the answer holds ${found} at ${path.slice(1) || "its root"}, ${what}`;
      throw new fail(message, { kind, operation, data: `${found}` });
    };
    type Holder = Record<string | number, unknown>;
    const root: Holder = { "": value };
    const start: Places[] = [outputs[operation] ?? 0];
    // Without recursion, as JSON may be nested deeper than the stack.
    const open: [holder: Holder, inside: (name: string | number) => Places[], path: string][] = [
      [root, () => start, ""],
    ];
    for (let next = open.pop(); next; next = open.pop()) {
      const [holder, inside, path] = next;
      for (const name of Array.isArray(holder) ? holder.keys() : Object.keys(holder)) {
        const member = holder[name];
        if (typeof member !== "object" && typeof member !== "number" && typeof member !== "bigint") continue;
        if (member === null) continue;
        const places = resolve(inside(name));
        const place = `${path}/${name}`;
        if (typeof member === "object") open.push([member as Holder, lookUp(places, Array.isArray(member)), place]);
        else if (typeof member === "bigint") {
          if (!places.some((each) => typeof each === "number"))
            refuse("overflow", member, place, "which a JavaScript number cannot hold exactly");
        } else if (Number.isSafeInteger(member)) {
          if (places.some((each) => typeof each === "number")) holder[name] = BigInt(member);
        } else if (places.includes(1)) refuse("encoding", member, place, "where an integer of 64 bits should be");
      }
    }
    return root[""];
  };
}

/** What places say of each item or member. */
function lookUp(places: readonly (1 | 2 | PlacesInside)[], isList: boolean): (name: string | number) => Places[] {
  const inner = places.filter((each) => typeof each === "object");
  if (isList) return (index) => inner.map(({ tuple = [], items = 0 }) => tuple[index as number] ?? items);
  return (name) =>
    inner.flatMap(({ members = {}, patterns = {}, others = 0 }) => {
      const own = Object.hasOwn(members, name) ? [members[name] ?? 0] : [];
      for (const [pattern, value] of Object.entries(patterns))
        if (new RegExp(pattern, "u").test(`${name}`)) own.push(value);
      return own.length > 0 ? own : [others];
    });
}
