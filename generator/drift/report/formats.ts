/** The forms that a report can be written in, each loaded when it is asked for. */

import type { Report } from "../finding.js";

/** What a form can be told beside the report. */
export interface FormatOptions {
  /** Colours for a terminal; without them, none. */
  readonly paint?: Paint;
  /** The heading of a changelog entry: the version that it is about. */
  readonly heading?: string;
  /** What pages are made of. */
  readonly templates?: PageTemplates;
}

/** The templates, as the pages use them: text is escaped by their helpers, and only there. */
export interface PageTemplates {
  render(name: string, data: object): string;
  /** The text of a file below templates/. */
  copy(name: string): string;
}

/** How text is told apart on a terminal. */
export type Paint = Readonly<Record<"bold" | "dim" | "red" | "yellow" | "green" | "cyan", (text: string) => string>>;

/** A report as text, which ends with a line break. */
export type Format = (report: Report, options: FormatOptions) => string;

/** Every form by its name on the command line. */
export const formats = {
  text: async (): Promise<Format> => (await import("./text.js")).textReport,
  json: async (): Promise<Format> => (await import("./json.js")).jsonReport,
  markdown: async (): Promise<Format> => (await import("./markdown.js")).markdownReport,
  github: async (): Promise<Format> => (await import("./github.js")).githubReport,
  html: async (): Promise<Format> => (await import("./html.js")).htmlReport,
  sarif: async (): Promise<Format> => (await import("./sarif.js")).sarifReport,
  junit: async (): Promise<Format> => (await import("./junit.js")).junitReport,
};

export type FormatName = keyof typeof formats;
