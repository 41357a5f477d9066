/** The methods of a Go interface, those of the interfaces that it embeds included. */

import type { SyntaxNode } from "@lezer/common";
import { DiagnosticError, diagnostic } from "../diagnostic.js";
import { children, isTypeNode, placeOf, textOf } from "./go-file.js";
import type { GoFile, GoMethod, GoNamed, GoParameter, GoType } from "./go-type.js";
import { type GoWorld, requireType } from "./go-world.js";

/**
 * Reads the methods of an interface, in the order in which they are declared.
 * @throws DiagnosticError `go-type-missing`, `go-not-an-interface`.
 */
export function interfaceMethods(world: GoWorld, named: GoNamed): GoMethod[] {
  const { type } = world.resolve(named);
  const { pkg, name } = type.kind === "named" ? type : named;
  const { file, node, place } = requireType(world, pkg, name);
  const body = node.name === "InterfaceType" ? node.getChild("InterfaceBody") : null;
  if (!body) throw new DiagnosticError([diagnostic("go-not-an-interface", { type: world.shortName(named) }, place)]);

  const methods: GoMethod[] = [];
  let comments: string[] = [];
  let lastEnd = -1;
  for (const element of children(body)) {
    if (element.name === "LineComment") {
      const text = textOf(file, element);
      const isBehind = !file.text.slice(lastEnd, element.from).includes("\n");
      const last = isBehind ? methods.pop() : undefined;
      if (last) methods.push({ ...last, permission: last.permission ?? /\/\/\s*perm:(\w+)/.exec(text)?.[1] });
      else comments.push(text.replace(/^\/\/ ?/, ""));
      continue;
    }
    if (element.name === "MethodElem") {
      methods.push(methodElement(world, file, element, comments.join("\n")));
      lastEnd = element.to;
    } else if (isTypeNode(element)) {
      const embedded = world.typeOf(file, element);
      if (embedded.kind === "named") methods.push(...interfaceMethods(world, embedded));
    }
    if (element.name !== ";") comments = [];
  }
  return methods;
}

function methodElement(world: GoWorld, file: GoFile, node: SyntaxNode, comment: string): GoMethod {
  const [name, parameters, results] = children(node);
  const resultTypes = (): readonly GoType[] => {
    if (!results) return [];
    if (results.name !== "Parameters") return [world.typeOf(file, results)];
    return parameterList(world, file, results).map(({ type }) => type);
  };
  return {
    name: name ? textOf(file, name) : "",
    parameters: parameters ? parameterList(world, file, parameters) : [],
    results: resultTypes(),
    permission: undefined,
    comment,
    file,
    place: placeOf(file, node),
  };
}

function parameterList(world: GoWorld, file: GoFile, node: SyntaxNode): GoParameter[] {
  return node.getChildren("Parameter").flatMap((parameter): GoParameter[] => {
    const parts = children(parameter);
    const typeNode = parts.filter(isTypeNode).at(-1) ?? parameter;
    const type = world.typeOf(file, typeNode);
    const names = parts.filter((part) => part.name === "DefName");
    if (names.length === 0) return [{ name: undefined, type, place: placeOf(file, parameter) }];
    return names.map((node) => {
      const name = textOf(file, node);
      return { name: name === "_" ? undefined : name, type, place: placeOf(file, node) };
    });
  });
}
