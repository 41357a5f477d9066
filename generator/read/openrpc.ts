/** OpenRPC 1.x into the model, with the members that our Lotus manifest adds. https://spec.open-rpc.org */

import type {
  Access,
  Environment,
  ErrorCode,
  Helpers,
  Operation,
  Output,
  Parameter,
  Permission,
  Repo,
  Server,
  Stream,
} from "../model.js";
import { commonNamespace, parameterName, typeName } from "../names.js";
import { nearest } from "../nearest.js";
import type { Source } from "../source.js";
import {
  commonFacts,
  localOperationName,
  type ReadResult,
  readDescription,
  reportServers,
  reportVersion,
  sortOperations,
} from "./operations.js";
import { byCodePoint, type JsonObject, type Node, type Reader, text } from "./reader.js";
import { reportTypos } from "./typos.js";

/** What objects of OpenRPC can hold. */
const members = {
  method: [
    ...["name", "tags", "summary", "description", "externalDocs", "params", "result", "deprecated", "servers"],
    ...["errors", "links", "paramStructure", "examples"],
  ],
  contentDescriptor: ["name", "summary", "description", "required", "schema", "deprecated"],
};

/** Reads an OpenRPC document. */
export function readOpenrpc(source: Source): ReadResult {
  return readDescription(source, "jsonrpc", { openapi30: false }, (root, reader) => {
    if (!isSupported(root, reader)) return undefined;
    const probe = text(root.value["x-probe"]);
    const helpers = readHelpers(reader.child(root, "x-helpers"), reader);
    const environment = readEnvironment(reader.child(root, "x-environment"), reader);
    const named = readErrors(reader.child(root, "x-errors"), reader);
    const errors = [...named, ...errorsOfMethods(root, named, reader)].sort((a, b) => byCodePoint(a.name, b.name));
    return {
      servers: readServers(root, reader),
      securitySchemes: [],
      operations: readMethods(root, reader),
      ...(root.value["x-dialect"] === "go-jsonrpc" && { dialect: "go-jsonrpc" }),
      ...(probe && { probe }),
      ...(helpers && { helpers }),
      ...(environment && { environment }),
      ...(errors.length > 0 && { errors }),
    };
  });
}

function isSupported(root: Node<JsonObject>, reader: Reader): boolean {
  const { openrpc, openapi, swagger } = root.value;
  if (typeof openrpc === "string" && /^1\.\d+\.\d+/.test(openrpc)) return true;
  if (swagger !== undefined) {
    reader.report("swagger-2", { version: String(swagger) }, reader.child(root, "swagger"));
    return false;
  }
  if (openrpc !== undefined) reportVersion(reader.child(root, "openrpc"), "an OpenRPC 1", "such as 1.3.2", reader);
  else {
    const hint =
      openapi !== undefined
        ? 'It is an OpenAPI document: name it under "openapi" in the config.'
        : "Its first member should be: openrpc, a version such as 1.3.2.";
    reader.report("unknown-format", { expected: "an OpenRPC 1", hint }, root);
  }
  return false;
}

const knownHelpers: readonly string[] = ["filecoin"] satisfies Helpers[];

function readHelpers(at: Node, reader: Reader): Helpers | undefined {
  if (at.value === undefined || knownHelpers.includes(at.value as string)) return at.value as Helpers | undefined;
  const meant = typeof at.value === "string" ? nearest(at.value, knownHelpers) : undefined;
  reader.report(
    "invalid-document",
    {
      message: `${JSON.stringify(at.value)} names no helpers.`,
      hint: meant ? `Did you mean "${meant}"?` : `"x-helpers" can be ${knownHelpers.join(", ")}.`,
    },
    at,
  );
  return undefined;
}

function readEnvironment(node: Node, reader: Reader): Environment | undefined {
  if (node.value === undefined) return undefined;
  const at = reader.object(node, '"x-environment"');
  if (!at) return undefined;
  const repo = readRepo(reader.child(at, "repo"), reader);
  return { variables: texts(reader.child(at, "variables"), reader), ...(repo && { repo }) };
}

function readRepo(node: Node, reader: Reader): Repo | undefined {
  if (node.value === undefined) return undefined;
  const at = reader.object(node, '"repo"');
  if (!at) return undefined;
  const folder = text(at.value.default);
  if (folder === undefined) reader.report("invalid-document", { message: 'A "repo" needs a "default", a path.' }, at);
  return { variables: texts(reader.child(at, "variables"), reader), default: folder ?? "" };
}

const texts = (node: Node, reader: Reader): string[] =>
  reader.items(node, `"${node.place.pointer.replace(/.*\//, "")}"`).flatMap((at) => text(at.value) ?? []);

function readErrors(node: Node, reader: Reader): ErrorCode[] {
  return reader.entries(node, '"x-errors"').flatMap(([name, node]): ErrorCode[] => {
    const at = reader.object(node, "An error");
    if (!at) return [];
    const { code } = at.value;
    if (typeof code !== "number" || !Number.isInteger(code) || !/^[A-Za-z][A-Za-z0-9]*$/.test(name)) {
      const message = `An error of "x-errors" needs a name of letters and digits, and an integer as its "code".`;
      reader.report("invalid-document", { message }, at);
      return [];
    }
    const description = text(at.value.description);
    const data = reader.child(at, "data");
    return [
      {
        ...{ name, code, ...(description && { description }) },
        ...(data.value !== undefined && { data: reader.schema(data) }),
      },
    ];
  });
}

/**
 * The errors that methods list, each once, which have no names of their own: each is called by the name under which it
 * is shared, or by its message. What their data is, nobody says: it has no schema there. What "x-errors" says of a code
 * is known.
 */
function errorsOfMethods(root: Node, named: readonly ErrorCode[], reader: Reader): ErrorCode[] {
  const codes = new Set(named.map(({ code }) => code));
  const found = new Map(named.map((error) => [error.name, error]));
  const methods = reader.child(root, "methods");
  for (const [index] of (Array.isArray(methods.value) ? methods.value : []).entries()) {
    const method = reader.object(reader.child(methods, index), "A method");
    for (const node of method ? reader.items(reader.child(method, "errors"), '"errors"') : []) {
      const at = reader.object(node, "An error");
      if (!at) continue;
      const { code } = at.value;
      const message = text(at.value.message);
      if (typeof code !== "number" || !Number.isInteger(code) || message === undefined) {
        const message = 'An error of a method needs an integer as its "code", and a "message".';
        reader.report("invalid-document", { message }, at);
        continue;
      }
      if (codes.has(code)) continue;
      const [, shared] = /\/components\/errors\/([^/]+)$/.exec(at.place.pointer) ?? [];
      const name = typeName(shared ?? message);
      if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) {
        const what = `The error ${code} of ${method?.value.name} is left out: no name can be made of its message.`;
        reader.report("unsupported", { what, hint: 'Name it in "x-errors".' }, at);
        continue;
      }
      const other = found.get(name);
      if (other) {
        const what = `The error ${code} of ${method?.value.name} is left out: ${other.code} is called ${name} as well.`;
        reader.report("unsupported", { what, hint: 'Name both in "x-errors".' }, at);
      } else {
        found.set(name, { name, code, description: message, data: {} });
        codes.add(code);
      }
    }
  }
  return [...found.values()].filter((error) => !named.includes(error));
}

function readServers(root: Node, reader: Reader): Server[] {
  return reader.items(reader.child(root, "servers"), '"servers"').flatMap((at): Server[] => {
    const server = reader.object(at, "A server")?.value;
    const url = text(server?.url);
    if (!server || !url) return [];
    const description = text(server.summary) ?? text(server.description);
    const preset = text(server["x-preset"]);
    return [{ url, ...(description && { description }), ...(preset && { preset }) }];
  });
}

function readMethods(root: Node<JsonObject>, reader: Reader): Operation[] {
  const found: { operation: Operation; at: Node }[] = [];
  const methods = reader
    .items(reader.child(root, "methods"), '"methods"')
    .flatMap((node) => reader.object(node, "A method") ?? [])
    .filter((at) => {
      if (text(at.value.name)) return true;
      reader.report("invalid-document", { message: 'A method needs a "name".' }, at);
      return false;
    });
  const prefix = commonNamespace(methods.map((at) => String(at.value.name)));
  const seen = new Map<string, Node>();
  for (const at of methods) {
    const name = String(at.value.name);
    const before = seen.get(name);
    if (before) {
      // Methods have no other name to tell them apart by.
      const { file, pointer } = reader.origin(before);
      const first = `the method at ${file}#${pointer}`;
      reader.report("duplicate-operation-id", { id: name, first }, reader.child(at, "name"));
      continue;
    }
    seen.set(name, at);
    reportServers(at, root, name, reader);
    found.push({ operation: readMethod(at, name, prefix, reader), at });
  }
  return sortOperations(found, reader);
}

function readMethod(at: Node<JsonObject>, name: string, prefix: string, reader: Reader): Operation {
  reportTypos(at, members.method, reader);
  const stream = readStream(reader.child(at, "x-stream"), reader);
  return {
    id: name,
    localName: localOperationName(at, name.slice(prefix.length)),
    route: { protocol: "jsonrpc", method: name, params: at.value.paramStructure === "by-name" ? "object" : "array" },
    parameters: readParameters(at, reader),
    output: { ...readResult(reader.child(at, "result"), reader), ...readDecode(reader.child(at, "x-decode"), reader) },
    ...(stream && { stream }),
    ...readArity(reader.child(at, "x-arity"), reader),
    access: readAccess(reader.child(at, "x-permission"), reader),
    tags: reader
      .items(reader.child(at, "tags"), '"tags"')
      .flatMap((tag) => text(reader.object(tag, "A tag")?.value.name) ?? []),
    ...commonFacts(at, reader),
  };
}

function readParameters(method: Node, reader: Reader): Parameter[] {
  const parameters = reader.items(reader.child(method, "params"), '"params"').flatMap((node, index): Parameter[] => {
    const at = reader.object(node, "A parameter");
    if (!at) return [];
    reportTypos(at, members.contentDescriptor, reader);
    const schema = reader.child(at, "schema");
    const description = text(at.value.description) ?? text(at.value.summary);
    const name = text(at.value.name) ?? `p${index + 1}`;
    return [
      {
        name,
        localName: parameterName(name),
        in: "params",
        required: at.value.required === true,
        schema: schema.value === undefined ? {} : reader.schema(schema),
        style: "form",
        ...(description && { description }),
        deprecated: at.value.deprecated === true,
        origin: reader.origin(at),
      },
    ];
  });
  const count = (localName: string): number => parameters.filter((p) => p.localName === localName).length;
  return parameters.map((p, index) => (count(p.localName) > 1 ? { ...p, localName: `${p.localName}${index + 1}` } : p));
}

function readResult(node: Node, reader: Reader): Output {
  // A method without a result is a notification: nothing comes back.
  if (node.value === undefined) return { encoding: "none" };
  const at = reader.object(node, "A result");
  if (at) reportTypos(at, members.contentDescriptor, reader);
  const schemaAt = at && reader.child(at, "schema");
  const schema = schemaAt?.value === undefined ? {} : reader.schema(schemaAt);
  if (schema.type === "null") return { encoding: "none" };
  const description = text(at?.value.description) ?? text(at?.value.summary);
  return { encoding: "json", schema, ...(description && { description }) };
}

function readArity(at: Node, reader: Reader): Pick<Operation, "anyArity"> {
  if (at.value === undefined) return {};
  if (at.value === "any") return { anyArity: true };
  reader.report("invalid-document", { message: '"x-arity" must be "any".' }, at);
  return {};
}

function readDecode(at: Node, reader: Reader): Pick<Output, "decode"> {
  if (at.value === undefined) return {};
  if (at.value === "text") return { decode: "text" };
  reader.report("invalid-document", { message: '"x-decode" must be "text".' }, at);
  return {};
}

function readStream(at: Node, reader: Reader): Stream | undefined {
  if (at.value === undefined) return undefined;
  const value = at.value;
  if (value === "channel" || value === "bytes") return { kind: value };
  const { notification, cancel } = (typeof value === "object" ? value : { notification: value }) as JsonObject;
  const method = text(notification);
  const ending = text(cancel);
  if (method && (ending || cancel === undefined)) {
    return { kind: "notification", method, ...(ending && { cancel: ending }) };
  }
  const message =
    '"x-stream" must be "channel", "bytes", or the name of the notification that brings the items, alone or with the method that ends the stream: { "notification": "...", "cancel": "..." }.';
  reader.report("invalid-document", { message }, at);
  return undefined;
}

const permissions: readonly unknown[] = ["read", "write", "sign", "admin"] satisfies Permission[];

function readAccess(at: Node, reader: Reader): Access {
  if (at.value === undefined) return { kind: "public" };
  if (permissions.includes(at.value)) return { kind: "permission", permission: at.value as Permission };
  reader.report("invalid-document", { message: '"x-permission" must be read, write, sign or admin.' }, at);
  return { kind: "public" };
}
