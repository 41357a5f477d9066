/** What a new manifest adds, drops and changes: names only, for the maintainer who runs the import. */

/** The methods of a surface, or the shared types, that differ. */
export interface SurfaceChanges {
  readonly name: string;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** Compares files with those that are there; one that is not there yet counts as empty. */
export function compareManifests(
  before: (name: string) => string | undefined,
  after: ReadonlyMap<string, string>,
): SurfaceChanges[] {
  return [...after].flatMap(([name, text]): SurfaceChanges[] => {
    const old = before(name);
    if (old === undefined || old === text || ["lock.json", "examples.json", "published.json"].includes(name)) return [];
    const [was, is] = [members(old), members(text)];
    const both = [...is.keys()].filter((key) => was.has(key));
    return [
      {
        name,
        added: [...is.keys()].filter((key) => !was.has(key)),
        removed: [...was.keys()].filter((key) => !is.has(key)),
        changed: both.filter((key) => was.get(key) !== is.get(key)),
      },
    ];
  });
}

/** Methods by name, or types by name, as text. */
function members(text: string): Map<string, string> {
  const document = parse(text);
  const methods = document.methods?.map((method): [string, unknown] => [String(method.name), method]);
  const entries = methods ?? Object.entries(document.components?.schemas ?? {});
  return new Map(entries.map(([key, value]) => [key, JSON.stringify(value)]));
}

interface Manifest {
  readonly methods?: readonly { readonly name?: unknown }[];
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> };
}

function parse(text: string): Manifest {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
