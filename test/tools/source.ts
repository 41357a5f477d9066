import type { Source } from "../../generator/source.js";

/** A description that no file holds. */
export function sourceOf(data: unknown, file = "api.json"): Source {
  const entry = { file, text: "", data };
  return { entry, documents: new Map([[file, entry]]), diagnostics: [] };
}
