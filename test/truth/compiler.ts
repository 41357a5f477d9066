/** What the TypeScript compiler says of types: which values are assignable to them, and where they are vague. */

import { dirname } from "node:path";
import ts from "typescript";

/** Claims about the types of a module. */
export interface Subject {
  /** Where they are written, beside the module; absolute. Nothing is put on disk. */
  readonly file: string;
  /** What they need: imports and helper types. */
  readonly prelude: string;
  readonly claims: readonly Claim[];
}

/** That a value, written as a fresh literal, is assignable to a type. */
export interface Claim {
  readonly type: string;
  /** JSON, which is TypeScript as well. */
  readonly value: unknown;
}

export interface Judgement {
  /** For each subject and claim: whether it holds. */
  readonly holds: readonly (readonly boolean[])[];
  /** What is wrong outside of the claims: while something is, they mean nothing. */
  readonly faults: readonly string[];
  /** The types that the claims are about, to search them further. */
  readonly program: ts.Program;
}

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
  noEmit: true,
  skipLibCheck: true,
};

/**
 * Judges all subjects in one process. A first program resolves the types. Where the same value is held against the
 * same type again (surfaces share most of theirs) the second program, which checks, has the claim once.
 * `virtual` has files that are not on disk.
 */
export function judge(subjects: readonly Subject[], virtual: ReadonlyMap<string, string> = new Map()): Judgement {
  const parsed = new Map<string, ts.SourceFile>();
  const build = (texts: ReadonlyMap<string, string>): ts.Program =>
    ts.createProgram([...texts.keys()], options, hostWith(new Map([...virtual, ...texts]), parsed));

  const headers = subjects.map(writeHeader);
  const program = build(new Map(subjects.map(({ file }, at) => [file, headers[at]?.text ?? ""])));
  const faults = subjects.flatMap(({ file }) => diagnosticsOf(program, file).map(textOf));

  const checker = program.getTypeChecker();
  const lines = subjects.map((): Line[] => []);
  const distinct = new Map<ts.Type, Map<string, Line>>();
  const lineOf = (type: ts.Type, name: string, value: unknown, subject: number): Line => {
    const ofType = distinct.get(type) ?? new Map<string, Line>();
    distinct.set(type, ofType);
    const literal = JSON.stringify(value);
    const known = ofType.get(literal);
    if (known) return known;
    const line: Line = { text: `: ${name} = ${literal};\n`, holds: true };
    ofType.set(literal, line);
    lines[subject]?.push(line);
    return line;
  };
  const judged = subjects.map(({ file, claims }, subject) => {
    const types = typeAliases(program, file);
    return claims.map(({ type: text, value }) => {
      const name = headers[subject]?.names.get(text) ?? "";
      const node = types.get(name);
      if (!node) throw new Error(`${file} does not name ${text}.`);
      return lineOf(checker.getTypeFromTypeNode(node), name, value, subject);
    });
  });
  check(subjects, headers, lines, build);
  return { holds: judged.map((claims) => claims.map(({ holds }) => holds)), faults, program };
}

/** A claim as a line of TypeScript, without the name of its constant. */
interface Line {
  readonly text: string;
  holds: boolean;
}

interface Header {
  readonly text: string;
  /** The names under which the types that claims are about are declared. */
  readonly names: ReadonlyMap<string, string>;
}

function writeHeader({ prelude, claims }: Subject): Header {
  const names = new Map<string, string>();
  for (const { type } of claims) if (!names.has(type)) names.set(type, `T${names.size}`);
  const aliases = [...names].map(([type, name]) => `type ${name} = ${type};\n`);
  return { text: `${prelude}\nexport {};\n${aliases.join("")}`, names };
}

/**
 * Marks the lines that do not compile. The compiler is asked about each initializer instead of for its diagnostics,
 * which say the same and cost as much again in sentences that nobody reads.
 */
function check(
  subjects: readonly Subject[],
  headers: readonly Header[],
  lines: readonly (readonly Line[])[],
  build: (texts: ReadonlyMap<string, string>) => ts.Program,
): void {
  const files = subjects.map(({ file }, at): [string, string] => {
    const own = (lines[at] ?? []).map(({ text }, index) => `const c${index}${text}`);
    return [file.replace(/\.ts$/, ".claims.ts"), (headers[at]?.text ?? "") + own.join("")];
  });
  const program = build(new Map(files));
  const checker = program.getTypeChecker();
  files.forEach(([file], at) => {
    const constants = program.getSourceFile(file)?.statements.filter(ts.isVariableStatement) ?? [];
    (lines[at] ?? []).forEach((line, index) => {
      const { type, initializer } = constants[index]?.declarationList.declarations[0] ?? {};
      if (!type || !initializer) throw new Error(`${file} cannot be parsed at ${line.text}`);
      // The type of the literal is still fresh here, so that what it has too much is an error, as in a declaration.
      line.holds = checker.isTypeAssignableTo(
        checker.getTypeAtLocation(initializer),
        checker.getTypeFromTypeNode(type),
      );
    });
  });
}

const diagnosticsOf = (program: ts.Program, file: string): ts.Diagnostic[] => {
  const source = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
};

const textOf = ({ messageText, file, start }: ts.Diagnostic): string => {
  const line = file && start !== undefined ? file.text.slice(start, file.text.indexOf("\n", start)) : "";
  return `${ts.flattenDiagnosticMessageText(messageText, " ")} At: ${line.slice(0, 100)}`;
};

/** Files that both programs need are parsed once. */
function hostWith(texts: ReadonlyMap<string, string>, parsed: Map<string, ts.SourceFile>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const folders = new Set([...texts.keys()].flatMap(ancestors));
  const parse: ts.CompilerHost["getSourceFile"] = (file, target, ...rest) => {
    const text = texts.get(file);
    return text === undefined ? host.getSourceFile(file, target, ...rest) : ts.createSourceFile(file, text, target);
  };
  return {
    ...host,
    fileExists: (file) => texts.has(file) || host.fileExists(file),
    readFile: (file) => texts.get(file) ?? host.readFile(file),
    directoryExists: (folder) => folders.has(folder) || (host.directoryExists?.(folder) ?? false),
    getSourceFile: (file, ...rest) => {
      const source = parsed.get(file) ?? parse(file, ...rest);
      if (source) parsed.set(file, source);
      return source;
    },
  };
}

const ancestors = (file: string): string[] => {
  const folder = dirname(file);
  return folder === file ? [] : [folder, ...ancestors(folder)];
};

const typeAliases = (program: ts.Program, file: string): ReadonlyMap<string, ts.TypeNode> =>
  new Map(
    program
      .getSourceFile(file)
      ?.statements.filter(ts.isTypeAliasDeclaration)
      .map((alias) => [alias.name.text, alias.type]),
  );

/** A place where a type says nothing: `ActorState.State`, `Filecoin.ChainPutObj#0`, `OpenRPCDocument{}`. */
export interface Vague {
  readonly place: string;
  readonly is: "any" | "unknown";
}

/**
 * The places that are `any` or `unknown` among what can be reached from types that a file names. A place is the nearest
 * declared type, then the way from there: `.member`, `[]` for an item of a list, `{}` for one of a map; `names` says
 * what the places of the file's own names are called.
 */
export function vaguePlaces(program: ts.Program, file: string, names: ReadonlyMap<string, string>): readonly Vague[] {
  const checker = program.getTypeChecker();
  const found = new Map<string, Vague>();
  const seen = new Set<ts.Type>();

  const visit = (type: ts.Type, path: string): void => {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) {
      const is = type.flags & ts.TypeFlags.Any ? "any" : "unknown";
      found.set(`${is} ${path}`, { place: path, is });
      return;
    }
    const name = nameOf(type, file);
    if (name !== undefined || type.flags & ts.TypeFlags.Object) {
      if (seen.has(type)) return;
      seen.add(type);
    }
    const here = name ?? path;
    if (type.isUnionOrIntersection()) {
      for (const member of type.types) visit(member, here);
    } else if (checker.isArrayType(type) || checker.isTupleType(type)) {
      for (const item of checker.getTypeArguments(type as ts.TypeReference)) visit(item, `${here}[]`);
    } else if (type.flags & ts.TypeFlags.Object) {
      for (const { type: value } of checker.getIndexInfosOfType(type)) visit(value, `${here}{}`);
      for (const property of type.getProperties()) visit(checker.getTypeOfSymbol(property), `${here}.${property.name}`);
    }
  };
  for (const [name, node] of typeAliases(program, file)) {
    const place = names.get(name);
    if (place !== undefined) visit(checker.getTypeFromTypeNode(node), place);
  }
  return [...found.values()];
}

/** The name that a type was declared with, outside of our own file and of the language itself. */
function nameOf(type: ts.Type, file: string): string | undefined {
  const symbol = type.aliasSymbol ?? (type.isClassOrInterface() ? type.symbol : undefined);
  const source = symbol?.declarations?.[0]?.getSourceFile();
  return source && source.fileName !== file && !source.hasNoDefaultLib ? symbol?.name : undefined;
}
