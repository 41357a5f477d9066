/**
 * TypeScript, and openapi-typescript on top of it, by `require`: imported as ES modules they are read three times
 * over (to tell their format, to list their exports, to run), which costs more than all of our own work.
 */

import { createRequire } from "node:module";
import type { transformSchemaObject as TransformSchemaObject } from "openapi-typescript";
import type typescript from "typescript";

const require = createRequire(import.meta.url);

export const ts: typeof typescript = require("typescript");

/** The one function that we use, from its own file: the package's root loads a linter with it. */
export const transformSchemaObject: typeof TransformSchemaObject =
  require("openapi-typescript/dist/transform/schema-object.cjs").default;
