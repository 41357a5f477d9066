/** A finding of each rule, as its case in `test/drift` gives it: `UPDATE_CASES=1` writes this file anew. */

export const examples: Readonly<Record<string, string>> = {};
