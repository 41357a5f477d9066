/**
 * OpenAPI Overlay 1.0: what we know about a description, kept beside it as data.
 * https://spec.openapis.org/overlay/v1.0.0.html
 */

import { exec } from "jsonpath-rfc9535";
import { type Diagnostic, diagnostic, escapeSegment } from "../diagnostic.js";
import type { Place } from "../model.js";
import { nearest } from "../nearest.js";
import type { Document } from "../source.js";
import { isObject, type JsonObject } from "./reader.js";

export interface Overlaid {
  /** The description with every action carried out; the one given is left as it was. */
  readonly document: Document;
  readonly provenance: Provenance;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where what the result holds really stands: in the description, or in the overlay that brought it. */
export interface Provenance {
  /** Of each object and list. */
  readonly nodes: ReadonlyMap<object, Place>;
  /** Of members that were brought into an object or list from elsewhere, by their keys in it as a pointer has them. */
  readonly members: ReadonlyMap<object, ReadonlyMap<string, Place>>;
}

interface Places extends Provenance {
  readonly nodes: Map<object, Place>;
  readonly members: Map<object, Map<string, Place>>;
}

type Path = readonly (string | number)[];

/**
 * Carries out the actions in order, each on what the ones before it left.
 * An action that matches nothing is a warning: the description has moved on.
 */
export function applyOverlay(description: Document, overlay: Document): Overlaid {
  const diagnostics: Diagnostic[] = [];
  const provenance: Places = { nodes: new Map(), members: new Map() };
  const data = copy(description.data, { file: description.file, pointer: "" }, provenance);
  const at = (pointer: string): Place => ({ file: overlay.file, pointer });
  const invalid = (pointer: string, message: string, hint?: string): void => {
    diagnostics.push(diagnostic("overlay-invalid", { message, ...(hint && { hint }) }, at(pointer)));
  };

  const root = isObject(overlay.data) ? overlay.data : {};
  if (typeof root.overlay !== "string" || !/^1\.\d+\.\d+$/.test(root.overlay)) {
    invalid("/overlay", "This is not an OpenAPI Overlay 1 document.", 'Its first member is "overlay: 1.0.0".');
    return { document: description, provenance, diagnostics };
  }
  if (!Array.isArray(root.actions)) {
    invalid("/actions", "An overlay needs a list of actions.");
    return { document: description, provenance, diagnostics };
  }
  for (const [index, action] of root.actions.entries()) {
    const pointer = `/actions/${index}`;
    const misspelt = isObject(action) ? misspeltMembers(action) : [];
    for (const { name, meant } of misspelt) {
      const message = `"${name}" is not a member of an action.`;
      invalid(`${pointer}/${escapeSegment(name)}`, message, `Did you mean "${meant}"?`);
    }
    if (misspelt.length > 0) continue;
    if (!isObject(action) || typeof action.target !== "string") {
      invalid(pointer, "An action needs a target, which is a JSONPath.");
      continue;
    }
    if (action.remove !== true && action.update === undefined) {
      invalid(pointer, 'An action needs "update" or "remove: true".');
      continue;
    }
    // By its path, as a target can select a node more than once.
    const matches = new Map<string, { value: unknown; path: Path }>();
    try {
      exec(data as never, action.target, (value, path) => {
        matches.set(JSON.stringify(path), { value, path: [...path] });
      });
    } catch (error) {
      invalid(
        `${pointer}/target`,
        `The target ${action.target} is not a JSONPath (RFC 9535): ${reason(error)}.`,
        'For example: $.paths["/pets"].get, or $.components.schemas.Pet.properties[*].',
      );
      continue;
    }
    if (matches.size === 0) {
      diagnostics.push(diagnostic("overlay-no-match", { target: action.target }, at(`${pointer}/target`)));
    }
    if (action.remove === true) {
      if (matches.has("[]")) invalid(`${pointer}/target`, "The document itself cannot be removed.");
      else removeAll(data, [...matches.values()]);
      continue;
    }
    for (const { value } of matches.values()) {
      const brought = copy(action.update, at(`${pointer}/update`), provenance);
      if (Array.isArray(value)) {
        value.push(brought);
        setMember(value, value.length - 1, at(`${pointer}/update`), provenance);
      } else if (isObject(value) && isObject(brought)) merge(value, brought, provenance);
      else {
        invalid(
          `${pointer}/target`,
          `The target ${action.target} selects a plain value, which cannot be updated.`,
          "Select the object that holds it.",
        );
        break;
      }
    }
  }
  return { document: { ...description, data }, provenance, diagnostics };
}

/** A deep copy, with the place of each object and list written down. */
function copy(value: unknown, place: Place, provenance: Places): unknown {
  if (typeof value !== "object" || value === null) return value;
  const inside = (key: string | number, item: unknown): unknown => copy(item, within(place, key), provenance);
  const result = Array.isArray(value)
    ? value.map((item, index) => inside(index, item))
    : Object.fromEntries(Object.entries(value).map(([key, item]) => [key, inside(key, item)]));
  provenance.nodes.set(result, place);
  return result;
}

const within = ({ file, pointer }: Place, key: string | number): Place => ({
  file,
  pointer: `${pointer}/${escapeSegment(String(key))}`,
});

function setMember(holder: object, key: string | number, place: Place, { members }: Places): void {
  const known = members.get(holder) ?? new Map<string, Place>();
  members.set(holder, known.set(escapeSegment(String(key)), place));
}

/** Objects merge, lists are joined, anything else is replaced. What is brought is a copy, with its place known. */
function merge(target: Record<string, unknown>, update: JsonObject, provenance: Places): void {
  const placeOf = (holder: object, key: string | number): Place =>
    within(provenance.nodes.get(holder) ?? { file: "", pointer: "" }, key);
  for (const [key, value] of Object.entries(update)) {
    const before = Object.hasOwn(target, key) ? target[key] : undefined;
    if (isObject(before) && isObject(value)) merge(before, value, provenance);
    else if (Array.isArray(before) && Array.isArray(value)) {
      for (const [index, item] of value.entries()) {
        setMember(before, before.length, placeOf(value, index), provenance);
        before.push(item);
      }
    } else {
      setMember(target, key, placeOf(update, key), provenance);
      Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
    }
  }
}

function removeAll(root: unknown, matches: readonly { readonly path: Path }[]): void {
  const step = (node: unknown, key: string | number): unknown => (node as Record<string | number, unknown>)[key];
  const found = matches.map(({ path }) => ({ parent: path.slice(0, -1).reduce(step, root), key: path.at(-1) ?? "" }));
  // From the back, so that removing an item does not move the ones still to go.
  const index = ({ key }: { key: string | number }): number => (typeof key === "number" ? key : -1);
  for (const { parent, key } of found.sort((a, b) => index(b) - index(a))) {
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete (parent as Record<string, unknown>)[key];
  }
}

const members = ["target", "description", "update", "remove"];

/** Members that an action cannot have, and the ones it lacks that they were most likely meant to be. */
const misspeltMembers = (action: JsonObject): { name: string; meant: string }[] =>
  Object.keys(action).flatMap((name) => {
    const missing = members.filter((member) => !(member in action));
    const meant = members.includes(name) || name.startsWith("x-") ? undefined : nearest(name, missing);
    return meant === undefined ? [] : [{ name, meant }];
  });

/** A parser's message lists every character that it would have taken there: what it met says more. */
function reason(error: unknown): string {
  const { found, location, message } = error as { found?: string | null; location?: Location; message: string };
  if (found === null) return "it ends too early";
  if (found !== undefined && location)
    return `${JSON.stringify(found)} cannot stand at its character ${location.start.column}`;
  return (message.split("\n", 1)[0] ?? "").replace(/\.+$/, "");
}

interface Location {
  readonly start: { readonly column: number };
}
