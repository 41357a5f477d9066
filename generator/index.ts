/** What `import ... from "nelumbo"` gives. */

export { type ClientConfig, type Config, defineConfig, type Severity } from "./config.js";
export type { Diagnostic, DiagnosticCode, DiagnosticPlace } from "./diagnostic.js";
export {
  type CheckOptions,
  type ClientOutcome,
  check,
  type GenerateOptions,
  generate,
  type Outcome,
  type RunOptions,
} from "./run.js";
