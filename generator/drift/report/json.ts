/** A report for programs: `generator/report.schema.json` says what is in it. */

import type { Report } from "../finding.js";

/** Where the schema of the form stands in the package. */
export const schemaPath = "nelumbo/report.schema.json";

export const jsonReport = (report: Report): string =>
  `${JSON.stringify({ $schema: schemaPath, ...report }, null, 2)}\n`;
