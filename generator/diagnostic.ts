/** Every diagnostic that nelumbo can give: its code, severity, sentence and hint, in one table. */

/** Where something is wrong. Line and column are worked out only when a diagnostic is shown. */
export interface DiagnosticPlace {
  /** As the user named it, relative to the config. */
  readonly file: string;
  /** JSON pointer of the node, "" for the whole document. */
  readonly pointer?: string;
  /** UTF-16 offset into the text, where a syntax error left no node to point at. */
  readonly offset?: number;
}

/** A key or an index as a part of a JSON pointer. */
export const escapeSegment = (segment: string): string =>
  // Hardly any holds one, and a description has tens of thousands of segments.
  /[~/]/.test(segment) ? segment.replaceAll("~", "~0").replaceAll("/", "~1") : segment;

/** What `escapeSegment` made, undone. */
export const unescapeSegment = (segment: string): string => segment.replaceAll("~1", "/").replaceAll("~0", "~");

/** The JSON pointer of a path. */
export const pointerTo = (path: readonly (string | number)[]): string =>
  path.map((segment) => `/${escapeSegment(String(segment))}`).join("");

export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: "error" | "warning";
  /** One sentence that says what is wrong. */
  readonly message: string;
  readonly place?: DiagnosticPlace;
  /** What to do about it. */
  readonly hint?: string;
}

interface Kind<P> {
  readonly severity: Diagnostic["severity"];
  readonly message: (values: P) => string;
  readonly hint?: (values: P) => string | undefined;
}

const error = <P>(message: Kind<P>["message"], hint?: Kind<P>["hint"]): Kind<P> => ({
  severity: "error",
  message,
  ...(hint && { hint }),
});
const warning = <P>(message: Kind<P>["message"], hint?: Kind<P>["hint"]): Kind<P> => ({
  ...error(message, hint),
  severity: "warning",
});

const didYouMean = (nearest: string | undefined): string | undefined => nearest && `Did you mean "${nearest}"?`;
const correctSyntax = "Correct it here, or just before: the rest of the file was not looked at.";
const list = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(", ");

const kinds = {
  // The command line and the config
  "unknown-command": error(
    (v: { name: string; nearest?: string | undefined; known: readonly string[] }) =>
      `nelumbo has no command "${v.name}".`,
    (v) => didYouMean(v.nearest) ?? `It has ${list(v.known)}.`,
  ),
  "unknown-option": error(
    (v: { option: string; command: string; nearest?: string | undefined }) =>
      `"${v.command}" has no option "${v.option}".`,
    (v) => didYouMean(v.nearest) ?? `Run "${v.command} --help" to see its options.`,
  ),
  "invalid-usage": error(
    (v: { message: string; command: string }) => v.message,
    (v) => `Run "${v.command} --help" to see how it is used.`,
  ),
  "unknown-client": error(
    (v: { name: string; nearest?: string | undefined; known: readonly string[] }) =>
      `The config names no client "${v.name}".`,
    (v) => didYouMean(v.nearest) ?? `It names ${list(v.known)}.`,
  ),
  "config-missing": error(
    (v: { tried: readonly string[] }) => `There is no config: looked for ${list(v.tried)}.`,
    () => "Write a nelumbo.config.ts, or name one with --config.",
  ),
  "config-is-folder": error(
    (v: { path: string }) => `The config "${v.path}" is a folder.`,
    () => "Name the file in it with --config, such as nelumbo.config.ts.",
  ),
  "config-failed": error(
    (v: { reason: string }) => `The config could not be loaded: ${v.reason}`,
    () => "It must export its configuration as default: export default defineConfig({ clients: [...] }).",
  ),
  "config-unknown-key": error(
    (v: { key: string; nearest?: string | undefined; known: readonly string[] }) =>
      `"${v.key}" is not a key of the config.`,
    (v) => didYouMean(v.nearest) ?? `The keys here are ${list(v.known)}.`,
  ),
  "config-unknown-rule": error(
    (v: { rule: string; nearest?: string | undefined }) => `No rule of drift is called "${v.rule}".`,
    (v) => didYouMean(v.nearest) ?? "`nelumbo diff --rules` lists them.",
  ),
  "config-missing-key": error(
    (v: { key: string; example: string }) => `The config needs "${v.key}".`,
    (v) => `For example: ${v.example}`,
  ),
  "config-invalid-value": error(
    (v: { key: string; expected: string; found: string }) => `"${v.key}" must be ${v.expected}, not ${v.found}.`,
    (v: { key: string; expected: string; found: string; hint?: string }) => v.hint,
  ),
  "config-conflict": error(
    (v: { message: string; hint: string }) => v.message,
    (v) => v.hint,
  ),

  // Reading files
  "file-missing": error(
    (v: { file: string; what?: string }) => `The ${v.what ?? "file"} ${v.file} does not exist.`,
    (v: { file: string; what?: string; isOfConfig?: boolean }) =>
      v.isOfConfig ? "Paths in the config are relative to the config's own folder." : undefined,
  ),
  "file-unreadable": error((v: { file: string; reason: string }) => `The file ${v.file} cannot be read: ${v.reason}.`),
  "git-failed": error(
    (v: { name: string; reason: string }) => `${v.name} cannot be read: ${v.reason}.`,
    (v: { name: string; reason: string; hint?: string | undefined }) => v.hint,
  ),
  "history-shallow": warning(
    (v: { repository: string }) =>
      `${v.repository} is a shallow clone: what happened before it begins, and tags that were not fetched, are missing here.`,
    () => "Fetch them with: git fetch --unshallow --tags",
  ),
  "fetch-failed": error(
    (v: { url: string; reason: string }) => `${v.url} cannot be read: ${v.reason}.`,
    (v: { url: string; reason: string; hint?: string | undefined }) => v.hint,
  ),
  "file-empty": error(
    (v: { file: string }) => `The file ${v.file} is empty.`,
    () => "It should hold an OpenAPI 3 or OpenRPC document.",
  ),
  "invalid-json": error(
    (v: { reason: string }) => `This is not valid JSON: ${v.reason}.`,
    () => correctSyntax,
  ),
  "invalid-yaml": error(
    (v: { reason: string }) => `This is not valid YAML: ${v.reason}.`,
    (v: { reason: string; hint?: string }) => v.hint ?? correctSyntax,
  ),
  "too-deep": error(
    (v: { levels: number }) => `This is nested more than ${v.levels} levels deep.`,
    () => "Give inner schemas names of their own, and refer to them.",
  ),

  // Descriptions
  "unknown-format": error(
    (v: { expected: string; found?: string | undefined }) =>
      `This is not ${v.expected} document${v.found === undefined ? "" : `: its version is ${v.found}`}.`,
    (v: { expected: string; found?: string | undefined; hint?: string }) => v.hint,
  ),
  "swagger-2": error(
    (v: { version: string }) => `This is a Swagger ${v.version} document; nelumbo reads OpenAPI 3.0 to 3.2.`,
    () => "Convert it first, for example with: npx swagger2openapi --outfile openapi.json swagger.json",
  ),
  "invalid-document": error(
    (v: { message: string }) => v.message,
    (v: { message: string; hint?: string }) => v.hint,
  ),
  "unresolved-ref": error(
    (v: { ref: string }) => `The reference "${v.ref}" points to nothing.`,
    (v: { ref: string; nearest?: string | undefined }) =>
      didYouMean(v.nearest) ?? "Define what it names, or correct the reference.",
  ),
  "remote-ref": error(
    (v: { ref: string }) => `The reference "${v.ref}" leads out to the network, which nelumbo does not follow.`,
    () => "Save that document beside this one and refer to the file.",
  ),
  "duplicate-operation-id": error(
    (v: { id: string; first: string }) => `The operation id "${v.id}" is used twice: first by ${v.first}.`,
    () => "Give each operation an id of its own.",
  ),
  "name-collision": error(
    (v: { what: "operations" | "types"; localName: string; first: string; second: string }) =>
      `The ${v.what} "${v.first}" and "${v.second}" would both be called ${v.localName}.`,
    () => 'Set "x-name" on one of them to choose another name; an overlay can do it.',
  ),
  "likely-typo": warning(
    (v: { name: string }) => `"${v.name}" means nothing to nelumbo, and is ignored.`,
    (v: { name: string; nearest: string }) => didYouMean(v.nearest),
  ),
  "tuple-array": warning(
    () => "A list of schemas under `items` is not OpenAPI 3.0; it is read as a tuple.",
    () => "From OpenAPI 3.1 on, write it as `prefixItems`.",
  ),
  unsupported: warning(
    (v: { what: string }) => `${v.what}`,
    (v: { what: string; hint?: string }) => v.hint,
  ),

  // Overlays
  "overlay-invalid": error(
    (v: { message: string }) => v.message,
    (v: { message: string; hint?: string }) => v.hint,
  ),
  "overlay-no-match": warning(
    (v: { target: string }) => `The target ${v.target} matches nothing.`,
    () => "The description may have changed: correct the target, or drop the action.",
  ),

  // Drift
  "unknown-rule": error(
    (v: { rule: string; nearest?: string | undefined }) => `There is no rule "${v.rule}".`,
    (v) => didYouMean(v.nearest) ?? "nelumbo diff --rules lists them.",
  ),
  "usage-not-imported": error(
    (v: { names: readonly string[] }) => `No file of this program imports ${list(v.names)}.`,
    () => "Name the package as its imports do, with --package.",
  ),
  "drift-no-upstream": error(
    (v: { client: string }) => `Nothing says where the description of ${v.client} comes from.`,
    (v: { client: string; lock: string; example: string }) =>
      `Name it with --from or --live, or write into ${v.lock}: ${v.example}`,
  ),
  "lock-invalid": error(
    (v: { what: string; expected: string }) => `${v.what} must be ${v.expected}.`,
    (v: { what: string; expected: string; example: string }) => `For example: ${v.example}`,
  ),
  "lock-unknown-member": warning(
    (v: { name: string }) => `"${v.name}" is no member of a lock here, and is ignored.`,
    (v: { name: string; nearest: string | undefined; example: string }) =>
      didYouMean(v.nearest) ?? `A lock says, for example: ${v.example}`,
  ),
  "drift-unknown-entry": error(
    (v: { entry: string; known: readonly string[] }) => `The client has no entry "${v.entry}".`,
    (v) => `Write it as ENTRY=NAME; its entries are ${list(v.known)}.`,
  ),
  "drift-cannot-pin": error(
    (v: { file: string; reason: string }) => `${v.file} cannot be brought up to date here: ${v.reason}.`,
    (v: { file: string; reason: string; hint: string }) => v.hint,
  ),

  // Ignore files
  "ignore-invalid": error(
    (v: { message: string }) => v.message,
    (v: { message: string; hint?: string | undefined }) => v.hint,
  ),
  "ignore-expired": warning(
    (v: { about: string; expires: string; reason: string }) =>
      `The entry for ${v.about} ended on ${v.expires}, and accepts nothing any more. Its reason was: ${v.reason}`,
    () => "Settle the change, or give the entry a new date.",
  ),
  "ignore-unused": warning(
    (v: { about: string }) => `The entry for ${v.about} fits no finding.`,
    () => "Drop it once the change that it was about is behind both descriptions.",
  ),

  // Templates
  "template-unknown": error(
    (v: { file: string; nearest?: string | undefined; known: readonly string[] }) =>
      `${v.file} overrides no template of nelumbo's.`,
    (v) => didYouMean(v.nearest) ?? `The templates are ${list(v.known)}.`,
  ),
  "template-failed": error(
    (v: { template: string; reason: string }) => `The template ${v.template} failed: ${v.reason}`,
    () => "Each value that a template uses must be there: templates are strict.",
  ),

  // Importing a release
  "import-no-checkout": error(
    (v: { folder: string; module: string }) => `${v.folder} is no checkout of ${v.module}: it has no go.mod.`,
  ),
  "go-syntax": error(
    (_: undefined) => "This Go file does not fit the grammar.",
    () => "Is it Go that compiles? If so, @lezer/go has to be updated.",
  ),
  "go-unknown-import": error((v: { name: string }) => `No import of this file is called "${v.name}".`),
  "go-unknown-type-syntax": error(
    (v: { what: string }) => `A type is written as ${v.what}, which nelumbo cannot read.`,
  ),
  "go-type-missing": error(
    (v: { type: string }) => `The Go type ${v.type} is not declared where it should be.`,
    () => "Name the checkout of its module with --modules, or correct the table that asks for it.",
  ),
  "go-not-an-interface": error((v: { type: string }) => `${v.type} is no interface, so it has no methods to serve.`),
  "import-no-rule": error(
    (v: { site: string; type: string }) => `${v.site}: there is no rule for ${v.type}.`,
    () => "Say what travels in a row of the wire-type table.",
  ),
  "import-unread-type": error(
    (v: { site: string; type: string; pkg: string }) =>
      `${v.site}: ${v.type} is declared in ${v.pkg}, which was not read.`,
    () => "Name the checkout of its module with --modules, or say what travels in a row of the wire-type table.",
  ),
  "import-marshals-itself": error(
    (v: { type: string; methods: readonly string[] }) => `${v.type} has ${v.methods.join(", ")} of its own.`,
    () => "Say what travels in a row of the wire-type table.",
  ),
  "import-embedded": error(
    (v: { type: string; embedded: string }) =>
      `${v.type} embeds ${v.embedded}, whose JSON form may take over the whole struct.`,
    () => "Say what travels in a row of the wire-type table.",
  ),
  "import-input-only": error(
    (v: { type: string; site: string }) => `${v.site} writes ${v.type}, whose row says only what may be sent.`,
    () => "Say in the row what arrives as well.",
  ),
  "import-no-constants": error(
    (v: { type: string }) => `No constants of ${v.type} were found.`,
    () => "List its values in the row.",
  ),
  "import-no-input-row": error(
    (v: { type: string }) => `${v.type} can be sent, and no row says which of its fields must be.`,
    () => "Add it to the table of inputs.",
  ),
  "import-no-field": error((v: { type: string; field: string }) => `${v.type} has no field "${v.field}".`),
  "import-name-taken": error(
    (v: { name: string; type: string }) => `${v.type} would be called ${v.name}, as another type is.`,
    () => "Give one of them a name in the table of names.",
  ),
  "import-many-results": error((v: { method: string }) => `${v.method} has more than one result.`),
  "import-no-permission": error(
    (v: { method: string }) => `${v.method} has no //perm: comment.`,
    () => "Name its permission in the table of permissions.",
  ),
  "import-no-group": error(
    (v: { method: string }) => `${v.method} belongs to no group.`,
    () => "Add a pattern to the groups.",
  ),
  "import-same-parameter": error(
    (v: { method: string; name: string }) => `${v.method} has two parameters called ${v.name}.`,
    () => "Name its parameters in the table of parameters.",
  ),
  "import-no-parameter-name": error(
    (v: { method: string; index: number }) => `Parameter ${v.index} of ${v.method} has no name.`,
    () => "Name its parameters in the table of parameters.",
  ),
  "import-parameter-count": error(
    (v: { method: string; names: number; parameters: number }) =>
      `The table has ${v.names} names for the ${v.parameters} parameters of ${v.method}.`,
  ),
  "import-null-unsettled": error(
    (v: { parameter: string; kind: string }) => `${v.parameter} is a ${v.kind}, and no row says whether it takes null.`,
    () => "Add it to the parameters that take null or to those that refuse it.",
  ),
  "import-no-version": error(
    (v: { variable: string }) => `The version of the API could not be read from ${v.variable}.`,
  ),
  "import-unused-row": warning(
    (v: { key: string }) => `The row "${v.key}" is used by nothing.`,
    () => "Upstream may have changed: correct the row or drop it. An older release may not have it yet.",
  ),
  "import-invalid-row": error(
    (v: { key: string; member: string }) => `The row "${v.key}" says "${v.member}", which its table does not know.`,
    (v: { key: string; member: string; known: readonly string[] }) =>
      v.known.length > 0 ? `It can say ${list(v.known)}.` : "Its rows are plain texts.",
  ),
  "import-no-words": warning(
    (v: { about: string }) => `There are no words for ${v.about}.`,
    () => "Write a sentence among the words.",
  ),
  "import-unused-words": warning((v: { about: string }) => `There are words for ${v.about}, which does not exist.`),

  // Output
  "foreign-file": error(
    (v: { file: string }) => `${v.file} stands where a file must go, and nelumbo did not write it.`,
    () => "Move it away, or choose another output folder.",
  ),
  "list-lost": error(
    (v: { output: string; list: string }) =>
      `${v.output} holds files of nelumbo's, but ${v.list}, which lists them, is missing or unreadable.`,
    () => "Restore it from version control, or delete the folder and generate again.",
  ),
  "output-locked": error(
    (v: { output: string; pid: number }) => `Another run (process ${v.pid}) has been writing ${v.output} for too long.`,
    () => "Wait for it to end, or stop it, then run again.",
  ),
  "output-failed": error((v: { file: string; reason: string }) => `${v.file} could not be written: ${v.reason}.`),
  "emitted-type-error": error(
    (v: { message: string }) => `The emitted package does not compile: ${v.message}`,
    () => "This is a fault of nelumbo's: please report it together with the description.",
  ),
} satisfies Record<string, Kind<never>>;

export type DiagnosticCode = keyof typeof kinds;
type Values<C extends DiagnosticCode> = Parameters<(typeof kinds)[C]["message"]>[0] &
  ((typeof kinds)[C] extends { hint?: (values: infer P) => unknown } ? P : unknown);

/** Makes a diagnostic of the table's words for `code`. */
export function diagnostic<C extends DiagnosticCode>(code: C, values: Values<C>, place?: DiagnosticPlace): Diagnostic {
  const kind: Kind<Values<C>> = kinds[code] as never;
  const hint = kind.hint?.(values);
  return {
    code,
    severity: kind.severity,
    message: kind.message(values),
    ...(place && { place }),
    ...(hint !== undefined && { hint }),
  };
}

/** Thrown where nothing sensible can follow; carries everything found so far. */
export class DiagnosticError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(inOneLine).join("\n"));
    this.name = "DiagnosticError";
    this.diagnostics = diagnostics;
  }
}

/** Where it is, what is wrong and what to do: what a test or a program that did not expect it shows. */
function inOneLine({ place, message, hint }: Diagnostic): string {
  const where = place === undefined ? [] : [`${place.file}${place.pointer ? `#${place.pointer}` : ""}:`];
  return [...where, message, ...(hint === undefined ? [] : [hint])].join(" ");
}

/** True when any of them is an error, not a mere warning. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((d) => d.severity === "error");
