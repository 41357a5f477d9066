/** JSON pointers and offsets into lines and columns: parses a text only when a diagnostic is shown. */

import { type DiagnosticPlace, unescapeSegment } from "./diagnostic.js";

/** Both count from 1; the column counts UTF-16 units, as editors do. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Where places stand in one text: JSON, YAML, or the literals of a script. The text is parsed at most once, when the
 * first pointer is asked for. A pointer that leads nowhere is followed as far as it leads.
 */
export function locator(text: string, file: string): (place: DiagnosticPlace) => Promise<Position> {
  // Offsets count from after the mark: that is what parsers are given.
  const bare = text.replace(/^\uFEFF/, "");
  const starts = lineStarts(bare);
  let find: Promise<Finder> | undefined;
  return async (place) => {
    find ??= place.offset === undefined ? finderFor(bare, file) : undefined;
    const offset = place.offset ?? (await find)?.(segments(place.pointer ?? "")) ?? 0;
    return positionAt(starts, Math.min(offset, bare.length));
  };
}

/** The offset of a line and column that another tool reported; both count from 1. */
export function offsetAt(text: string, { line, column }: Position): number {
  const start = line > 1 ? lineStarts(text)[line - 1] : 0;
  return Math.min((start ?? text.length) + column - 1, text.length);
}

function positionAt(starts: readonly number[], offset: number): Position {
  const after = starts.findIndex((start) => start > offset);
  const line = after === -1 ? starts.length : after;
  return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
}

const lineStarts = (text: string): number[] => [
  0,
  ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length),
];

const segments = (pointer: string): string[] => pointer.split("/").slice(1).map(unescapeSegment);

/** The offset of the node at a path: of its key, where it is a member of an object. */
type Finder = (path: readonly string[]) => number;

/** True for a text that is to be read as JSON, and not as YAML: its name says so, or else its first character. */
export const isJson = (text: string, file: string): boolean =>
  /\.json(?:\.gz)?$/i.test(file) || (!/\.ya?ml(?:\.gz)?$/i.test(file) && text.trimStart().startsWith("{"));

function finderFor(text: string, file: string): Promise<Finder> {
  if (/\.[cm]?[jt]s$/i.test(file)) return scriptFinder(text, file);
  return isJson(text, file) ? jsonFinder(text) : yamlFinder(text);
}

/** A node and where to point for it. */
interface Found<N> {
  readonly node: N | undefined;
  readonly offset: number;
}

function follow<N>(
  root: Found<N>,
  path: readonly string[],
  child: (node: N, segment: string) => Found<N> | undefined,
): number {
  let found = root;
  for (const segment of path) {
    const next = found.node && child(found.node, segment);
    if (!next) break;
    found = next;
  }
  return found.offset;
}

async function jsonFinder(text: string): Promise<Finder> {
  const { parseTree } = await import("jsonc-parser");
  const root = parseTree(text);
  return (path) =>
    follow({ node: root, offset: root?.offset ?? 0 }, path, (node, segment) => {
      if (node.type === "array") return found(node.children?.[index(segment)], (item) => item.offset);
      // The last of equal keys counts, as for JSON.parse.
      const member = node.children?.filter((property) => property.children?.[0]?.value === segment).at(-1);
      return member && { node: member.children?.[1], offset: member.offset };
    });
}

async function yamlFinder(text: string): Promise<Finder> {
  const { isAlias, isMap, isNode, isScalar, isSeq, parseDocument } = await import("yaml");
  const document = parseDocument(text, { prettyErrors: false });
  const real = (node: unknown) => (isAlias(node) ? node.resolve(document) : isNode(node) ? node : undefined);
  const start = (node: unknown) => (isNode(node) ? (node.range?.[0] ?? 0) : 0);
  return (path) =>
    follow({ node: real(document.contents), offset: start(document.contents) }, path, (node, segment) => {
      if (isSeq(node)) {
        const item = node.items[index(segment)];
        return item === undefined ? undefined : { node: real(item), offset: start(item) };
      }
      const pair = isMap(node) && node.items.find(({ key }) => isScalar(key) && String(key.value) === segment);
      return pair ? { node: real(pair.value), offset: start(pair.key) } : undefined;
    });
}

/** Follows the object and list literals of a config's default export, through constants and calls like defineConfig. */
async function scriptFinder(text: string, file: string): Promise<Finder> {
  const { default: ts } = await import("typescript");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  type Expression = import("typescript").Expression;

  const constants = new Map<string, Expression>();
  let exported: Expression | undefined;
  for (const statement of source.statements) {
    if (ts.isExportAssignment(statement)) exported = statement.expression;
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name) && initializer) constants.set(name.text, initializer);
    }
  }

  const literal = (node: Expression | undefined, depth = 0): Expression | undefined => {
    // A constant can name itself.
    if (!node || depth > 20) return undefined;
    if (ts.isIdentifier(node)) return literal(constants.get(node.text), depth + 1);
    if (ts.isCallExpression(node)) return literal(node.arguments[0], depth + 1);
    if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
      return literal(node.expression, depth + 1);
    }
    return node;
  };

  const root = literal(exported);
  return (path) =>
    follow({ node: root, offset: (root ?? exported)?.getStart(source) ?? 0 }, path, (node, segment) => {
      if (ts.isArrayLiteralExpression(node)) {
        const item = node.elements[index(segment)];
        return found(item, () => item?.getStart(source) ?? 0, literal(item));
      }
      if (!ts.isObjectLiteralExpression(node)) return undefined;
      for (const property of node.properties) {
        const { name } = property;
        if (!name || !(ts.isIdentifier(name) || ts.isStringLiteral(name)) || name.text !== segment) continue;
        const value = ts.isPropertyAssignment(property) ? property.initializer : name;
        return { node: literal(value as Expression), offset: name.getStart(source) };
      }
      return undefined;
    });
}

const index = (segment: string): number => (/^\d+$/.test(segment) ? Number(segment) : -1);

const found = <N>(
  item: N | undefined,
  offset: (item: N) => number,
  node: N | undefined = item,
): Found<N> | undefined => (item === undefined ? undefined : { node, offset: offset(item) });
