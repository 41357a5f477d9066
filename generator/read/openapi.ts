/** OpenAPI 3.0, 3.1 and 3.2 into the model. https://spec.openapis.org/oas/ */

import type {
  Access,
  Body,
  Operation,
  Output,
  Paging,
  Parameter,
  Place,
  Retry,
  Schema,
  SecurityScheme,
  Server,
} from "../model.js";
import { optionName } from "../names.js";
import { nearest } from "../nearest.js";
import type { Source } from "../source.js";
import { chooseContent, isJson } from "./content.js";
import {
  commonFacts,
  localOperationName,
  type ReadResult,
  readDescription,
  reportServers,
  reportVersion,
  sortOperations,
  union,
} from "./operations.js";
import type { Provenance } from "./overlay.js";
import { isObject, type JsonObject, type Node, type Reader, text } from "./reader.js";
import { reportTypos } from "./typos.js";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"];

/** What objects of OpenAPI 3.0 to 3.2 can hold. */
const members = {
  server: ["url", "description", "name", "variables"],
  pathItem: ["summary", "description", "servers", "parameters", "additionalOperations", ...methods],
  operation: [
    ...["tags", "summary", "description", "externalDocs", "operationId", "parameters", "requestBody", "responses"],
    ...["callbacks", "deprecated", "security", "servers"],
  ],
  parameter: [
    ...["name", "in", "description", "required", "deprecated", "allowEmptyValue", "style", "explode", "allowReserved"],
    ...["schema", "content", "example", "examples"],
  ],
  requestBody: ["description", "content", "required"],
  response: ["summary", "description", "headers", "content", "links"],
};

/** Reads an OpenAPI document, overlaid or not. */
export function readOpenapi(source: Source, provenance?: Provenance): ReadResult {
  const openapi30 = isObject(source.entry.data) && String(source.entry.data.openapi).startsWith("3.0");
  return readDescription(source, "rest", { openapi30, ...(provenance && { provenance }) }, (root, reader) => {
    if (!isSupported(root, reader)) return undefined;
    reportUncalled(reader.child(root, "webhooks"), "The webhooks of this document", reader);
    const securitySchemes = readSecuritySchemes(root, reader);
    const operations = readOperations(root, securitySchemes, reader);
    return { servers: readServers(root, reader), securitySchemes, operations };
  });
}

function isSupported(root: Node<JsonObject>, reader: Reader): boolean {
  const { swagger, openapi, openrpc } = root.value;
  if (swagger !== undefined) {
    reader.report("swagger-2", { version: String(swagger) }, reader.child(root, "swagger"));
    return false;
  }
  if (typeof openapi === "string" && /^3\.[012]\.\d+/.test(openapi)) return true;
  if (openapi !== undefined)
    reportVersion(reader.child(root, "openapi"), "an OpenAPI 3", "from 3.0.0 to 3.2.x", reader);
  else {
    const hint =
      openrpc !== undefined
        ? 'It is an OpenRPC document: name it under "openrpc" in the config.'
        : "Its first member should be: openapi, a version from 3.0.0 to 3.2.x.";
    reader.report("unknown-format", { expected: "an OpenAPI 3", hint }, root);
  }
  return false;
}

/** Reports what a service calls, and a client does not. */
function reportUncalled(at: Node, whose: string, reader: Reader): void {
  if (!isObject(at.value) || Object.keys(at.value).length === 0) return;
  reader.report("unsupported", { what: `${whose} are not read: a client calls, and is not called.` }, at);
}

function readServers(root: Node, reader: Reader): Server[] {
  return reader.items(reader.child(root, "servers"), '"servers"').flatMap((at): Server[] => {
    const found = reader.object(at, "A server");
    const url = text(found?.value.url);
    if (!found || !url) return [];
    reportTypos(found, members.server, reader);
    const server = found.value;
    const variables = isObject(server.variables) ? server.variables : {};
    const filled = url.replace(/\{([^}]+)\}/g, (hole, name: string) => {
      const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
      return isObject(variable) && variable.default !== undefined ? String(variable.default) : hole;
    });
    const [bare = ""] = filled.split(/[?#]/, 1);
    if (bare !== filled) {
      const what = `The query and the fragment of the server ${url} are left out: paths are put behind a server.`;
      reader.report("unsupported", { what }, reader.child(at, "url"));
    }
    const [hole] = /\{[^}]+\}/.exec(bare) ?? [];
    if (hole !== undefined) {
      const what = `The server ${url} is no default: its variable ${hole} has none.`;
      reader.report("unsupported", { what, hint: "Give the variable a default." }, reader.child(at, "url"));
      // Where its host only is open, its path still is the one that every route starts with.
      const path = bare.replace(/^https?:\/\/[^/]*/i, "");
      return path === "" || /[{}]/.test(path) ? [] : [{ url: path }];
    }
    const description = text(server.description);
    const preset = text(server["x-preset"]);
    return [{ url: bare, ...(description && { description }), ...(preset && { preset }) }];
  });
}

function readSecuritySchemes(root: Node, reader: Reader): SecurityScheme[] {
  const taken = new Map<string, string>();
  return reader
    .entries(reader.child(root, "components", "securitySchemes"), "components.securitySchemes")
    .flatMap(([key, at]): SecurityScheme[] => {
      const scheme = reader.object(at, "A security scheme")?.value;
      if (!scheme) return [];
      const name = optionName(key);
      const first = taken.get(name);
      if (first !== undefined) {
        const message = `The security schemes "${first}" and "${key}" would both be the option ${name}.`;
        reader.report("invalid-document", { message, hint: "Rename one of them; an overlay can do it." }, at);
      } else taken.set(name, key);
      const description = text(scheme.description);
      const common = { name, ...(description && { description }) };
      const { type } = scheme;
      if (type === "apiKey" && (scheme.in === "header" || scheme.in === "query" || scheme.in === "cookie")) {
        return [{ ...common, kind: scheme.in, parameter: String(scheme.name) }];
      }
      if (type === "http" && String(scheme.scheme).toLowerCase() === "basic") {
        return [{ ...common, kind: "basic", parameter: "Authorization" }];
      }
      if (type === "http" || type === "oauth2" || type === "openIdConnect") {
        return [{ ...common, kind: "bearer", parameter: "Authorization" }];
      }
      // The platform, not the client, holds the certificate of mutual TLS: it is no option.
      if (type === "mutualTLS") return [];
      reader.report(
        "unsupported",
        { what: `The security scheme "${key}" is of no kind that OpenAPI names; it is left out.` },
        at,
      );
      return [];
    });
}

function readOperations(root: Node<JsonObject>, schemes: readonly SecurityScheme[], reader: Reader): Operation[] {
  const found: { operation: Operation; at: Node }[] = [];
  const ids = new Map<string, string>();
  for (const [path, at] of reader.entries(reader.child(root, "paths"), '"paths"')) {
    if (path.startsWith("x-")) continue;
    const item = reader.object(at, "A path");
    if (!item) continue;
    reportTypos(item, members.pathItem, reader);
    reportServers(item, root, `the path ${path}`, reader);
    const others = reader.child(item, "additionalOperations");
    for (const [method] of reader.entries(others, '"additionalOperations"')) {
      const what = `The operation ${method} ${path} is left out: nelumbo reads no additional operations.`;
      reader.report("unsupported", { what }, reader.child(others, method));
    }
    for (const [key, child] of reader.entries(item, "A path")) {
      if (!methods.includes(key)) continue;
      const operation = reader.object(child, "An operation");
      if (!operation) continue;
      const wire = `${key.toUpperCase()} ${path}`;
      const id = text(operation.value.operationId);
      const first = id === undefined ? undefined : ids.get(id);
      if (id && first) reader.report("duplicate-operation-id", { id, first }, reader.child(operation, "operationId"));
      else found.push({ operation: readOperation(operation, item, key, path, root, schemes, reader), at: operation });
      if (id && !first) ids.set(id, wire);
    }
  }
  return sortOperations(found, reader);
}

function readOperation(
  at: Node<JsonObject>,
  item: Node<JsonObject>,
  method: string,
  path: string,
  root: Node<JsonObject>,
  schemes: readonly SecurityScheme[],
  reader: Reader,
): Operation {
  reportTypos(at, members.operation, reader);
  reportServers(at, root, `${method.toUpperCase()} ${path}`, reader);
  reportUncalled(reader.child(at, "callbacks"), `The callbacks of ${method.toUpperCase()} ${path}`, reader);
  const body = readBody(reader.child(at, "requestBody"), reader);
  const responses = readResponses(reader.child(at, "responses"), reader);
  const retry = readRetry(reader.child(at, "x-retry"), reader);
  const parameters = readParameters(at, item, path, body !== undefined, reader);
  const paging = readPaging(reader.child(at, "x-paging"), parameters, reader);
  return {
    id: `${method.toUpperCase()} ${path}`,
    localName: localOperationName(at, text(at.value.operationId) ?? nameOfRoute(method, path)),
    route: { protocol: "rest", method: method.toUpperCase(), path },
    parameters,
    ...(body && { body }),
    ...responses,
    access: readAccess(at, root, schemes, reader),
    ...(needsCertificate(at, root, reader) && { certificate: true }),
    ...(retry && { retry }),
    ...(paging && { paging }),
    tags: reader.items(reader.child(at, "tags"), '"tags"').map((tag) => String(tag.value)),
    ...commonFacts(at, reader),
  };
}

/** `GET /pets/{id}` → `get_pets_by_id`. */
const nameOfRoute = (method: string, path: string): string => `${method}_${path.replaceAll("{", "by_")}`;

/** Headers that OpenAPI says are described elsewhere. */
const ignoredHeaders = new Set(["accept", "content-type", "authorization"]);

function readParameters(
  at: Node<JsonObject>,
  item: Node<JsonObject>,
  path: string,
  hasBody: boolean,
  reader: Reader,
): Parameter[] {
  // An operation's own parameter replaces the path's of the same name and place.
  const byKey = new Map<string, Parameter>();
  for (const node of [item, at].flatMap((owner) => reader.items(reader.child(owner, "parameters"), '"parameters"'))) {
    const parameter = readParameter(node, reader);
    if (!parameter || (parameter.in === "header" && ignoredHeaders.has(parameter.name.toLowerCase()))) continue;
    byKey.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
  for (const name of inPath) {
    if (byKey.has(`path ${name}`)) continue;
    reader.report(
      "unsupported",
      { what: `The path has {${name}}, which no parameter describes; it is taken to be a string.` },
      at,
    );
    byKey.set(`path ${name}`, { ...plainPathParameter, name, localName: name, origin: reader.origin(at) });
  }
  const parameters = [...byKey.values()].filter((p) => p.in !== "path" || inPath.includes(p.name));
  const names = parameters.map((p) => p.name).concat(hasBody ? ["body"] : []);
  const isTwice = (name: string, index: number, all: readonly string[]): boolean => all.indexOf(name) !== index;
  const shared = names.filter(isTwice);
  const named = parameters.map((p) => ({ ...p, localName: shared.includes(p.name) ? `${p.in}_${p.name}` : p.name }));
  for (const localName of new Set(named.map((p) => p.localName).filter(isTwice))) {
    const message = `Two parameters of this operation would be called "${localName}".`;
    reader.report("invalid-document", { message, hint: "Rename one of them." }, at);
  }
  return named.sort((a, b) => order(a) - order(b));
}

const plainPathParameter = {
  in: "path",
  required: true,
  schema: { type: "string" },
  style: "form",
  deprecated: false,
} as const;

/** Path first, in the order of the path; then as described, what is required first. */
const order = (p: Parameter): number => (p.in === "path" ? 0 : p.required ? 1 : 2);

function readParameter(node: Node, reader: Reader): Parameter | undefined {
  const at = reader.object(node, "A parameter");
  if (!at) return undefined;
  reportTypos(at, members.parameter, reader);
  const { value } = at;
  const name = text(value.name);
  if (value.in === "querystring") {
    const what = "A parameter that is the whole query string is left out.";
    reader.report("unsupported", { what, hint: 'Describe its parts, each with "in": query.' }, reader.child(at, "in"));
    return undefined;
  }
  if (!name || !isParameterPlace(value.in)) {
    const message = 'A parameter needs a "name", and "in": path, query, header or cookie.';
    reader.report("invalid-document", { message }, at);
    return undefined;
  }
  const [content] = reader.entries(reader.child(at, "content"), '"content"');
  const isInJson = content !== undefined && value.in === "query" && isJson(content[0]);
  if (content && !isInJson) {
    const what = `The parameter "${name}" is described by "content"; it is sent as if it had a "schema".`;
    reader.report("unsupported", { what }, reader.child(at, "content"));
  }
  const schemaAt = content ? reader.child(content[1], "schema") : reader.child(at, "schema");
  const description = text(value.description);
  return {
    name,
    localName: name,
    in: value.in,
    required: value.in === "path" || value.required === true,
    schema: schemaAt.value === undefined ? {} : reader.schema(schemaAt),
    style: isInJson ? "json" : queryStyle(value),
    ...(description && { description }),
    deprecated: value.deprecated === true,
    origin: reader.origin(at),
  };
}

const isParameterPlace = (value: unknown): value is "path" | "query" | "header" | "cookie" =>
  value === "path" || value === "query" || value === "header" || value === "cookie";

function queryStyle({ style, explode }: JsonObject): Parameter["style"] {
  if (style === "deepObject") return "deepObject";
  if (style === "spaceDelimited") return "space";
  if (style === "pipeDelimited") return "pipe";
  return explode === false ? "comma" : "form";
}

function readBody(node: Node, reader: Reader): Body | undefined {
  if (node.value === undefined) return undefined;
  const at = reader.object(node, "A request body");
  if (at) reportTypos(at, members.requestBody, reader);
  const chosen = at && chooseContent(reader.child(at, "content"), reader);
  if (!chosen) return undefined;
  const description = text(at.value.description);
  return { ...chosen, required: at.value.required === true, ...(description && { description }) };
}

/**
 * What a call answers, success apart from failure: 2xx apart from the rest; `default` is the success only where
 * no 2xx is listed, and of a union there the members marked `x-failure` are the failure all the same.
 */
function readResponses(
  node: Node,
  reader: Reader,
): Pick<Operation, "output" | "failure" | "failureOrigin" | "failureStatuses"> {
  const successes: Pick<Output, "encoding" | "contentType" | "otherTypes" | "schema" | "description" | "origin">[] = [];
  const failures: Schema[] = [];
  const failureOrigins: Place[] = [];
  const responses = reader.entries(node, '"responses"').filter(([status]) => !status.startsWith("x-"));
  const hasSuccess = responses.some(([status]) => /^2/.test(status));
  for (const [status, child] of responses) {
    const at = reader.object(child, "A response");
    if (at) reportTypos(at, members.response, reader);
    if (!at || /^[13]/.test(status)) continue;
    const content = chooseContent(reader.child(at, "content"), reader);
    if (!/^2/.test(status) && (status !== "default" || hasSuccess)) {
      if (content?.encoding === "json") {
        failures.push(content.schema);
        failureOrigins.push(content.origin);
      }
      continue;
    }
    const description = text(at.value.description);
    const words = description ? { description } : {};
    if (!content) {
      successes.push({ encoding: "none", ...words });
      continue;
    }
    const [success, failure] = splitFailure(content.schema, reader);
    failures.push(...failure);
    const { origin } = content;
    if (failure.length > 0) failureOrigins.push(origin);
    const encoding = content.encoding === "json" || content.encoding === "text" ? content.encoding : "bytes";
    const { contentType, otherTypes = [] } = content;
    if (success) successes.push({ encoding, contentType, otherTypes, schema: success, origin, ...words });
  }
  const [first = { encoding: "none" as const }] = successes.filter((s) => s.schema);
  const given = successes.filter((s) => s.schema && s.encoding === first.encoding);
  const schema = union(given.flatMap((s) => (s.schema ? [s.schema] : [])));
  const contentType = [...new Set(given.flatMap((s) => s.contentType ?? []))].sort().join(", ");
  const otherTypes = [...new Set(given.flatMap((s) => s.otherTypes ?? []))].sort();
  const [origin] = given.length === 1 ? given.map((s) => s.origin) : [];
  const [failureOrigin] = failureOrigins.length === 1 ? failureOrigins : [];
  const failure = union(failures);
  const failureStatuses = responses.map(([status]) => status).filter((status) => /^[45]/.test(status));
  const description = successes.find((s) => s.description)?.description;
  const mayBeEmpty = first.encoding === "json" && successes.some((s) => s.encoding === "none");
  return {
    output: {
      encoding: first.encoding,
      ...(contentType && { contentType }),
      ...(otherTypes.length > 0 && { otherTypes }),
      ...(mayBeEmpty && { mayBeEmpty }),
      ...(schema && { schema }),
      ...(origin && { origin }),
      ...(description && { description }),
    },
    ...(failure && { failure }),
    ...(failureOrigin && { failureOrigin }),
    ...(failureStatuses.length > 0 && { failureStatuses: failureStatuses.sort() }),
  };
}

function splitFailure(schema: Schema, reader: Reader): [success: Schema | undefined, failure: Schema[]] {
  const isFailure = (member: Schema): boolean => {
    const named = member.$ref === undefined ? member : reader.registered(member.$ref)?.value;
    return isObject(named) && named["x-failure"] === true;
  };
  const members = schema.oneOf ?? schema.anyOf ?? [schema];
  const failures = members.filter(isFailure);
  if (failures.length === 0) return [schema, []];
  return [union(members.filter((member) => !isFailure(member))), failures];
}

/** What an operation asks of who calls it: what it says itself, or what the whole description says. */
const securityOf = (at: Node<JsonObject>, root: Node, reader: Reader): Node =>
  reader.child(at.value.security === undefined ? root : at, "security");

/** True where each of the sets that are asked for has mutual TLS. */
function needsCertificate(at: Node<JsonObject>, root: Node, reader: Reader): boolean {
  const { value: sets } = securityOf(at, root, reader);
  const isCertificate = (key: string): boolean => {
    const scheme = reader.child(root, "components", "securitySchemes", key);
    return isObject(scheme.value) && reader.object(scheme, "A security scheme")?.value.type === "mutualTLS";
  };
  return (
    Array.isArray(sets) && sets.length > 0 && sets.every((set) => isObject(set) && Object.keys(set).some(isCertificate))
  );
}

function readAccess(at: Node<JsonObject>, root: Node, schemes: readonly SecurityScheme[], reader: Reader): Access {
  const requirements = reader.items(securityOf(at, root, reader), '"security"');
  const names = schemes.map((scheme) => scheme.name);
  const declared = isObject(reader.child(root, "components", "securitySchemes").value)
    ? Object.keys(reader.child(root, "components", "securitySchemes").value as object)
    : [];
  const alternatives = requirements.map((requirement) =>
    reader.entries(requirement, "A security requirement").flatMap(([key, child]) => {
      if (!declared.includes(key)) {
        const guess = nearest(key, declared);
        const message = `The security scheme "${key}" is not among components.securitySchemes.`;
        reader.report("invalid-document", { message, ...(guess && { hint: `Did you mean "${guess}"?` }) }, child);
      }
      return names.includes(optionName(key)) ? [optionName(key)] : [];
    }),
  );
  if (alternatives.every((set) => set.length === 0)) return { kind: "public" };
  const scopes = requirements.map(({ value }) =>
    [
      ...new Set(
        Object.values(isObject(value) ? value : {})
          .flat()
          .map(String),
      ),
    ].sort(),
  );
  return { kind: "key", alternatives, ...(scopes.some((set) => set.length > 0) && { scopes }) };
}

function readRetry(at: Node, reader: Reader): Retry | undefined {
  if (at.value === undefined) return undefined;
  const { statuses, attempts } = isObject(at.value) ? at.value : {};
  if (Array.isArray(statuses) && statuses.every(Number.isInteger) && Number.isInteger(attempts)) {
    return { statuses: [...statuses].sort((a, b) => a - b), attempts: attempts as number };
  }
  const message = '"x-retry" must be like { statuses: [429], attempts: 5 }.';
  reader.report("invalid-document", { message }, at);
  return undefined;
}

function readPaging(at: Node, parameters: readonly Parameter[], reader: Reader): Paging | undefined {
  if (at.value === undefined) return undefined;
  const { page, size, first } = isObject(at.value) ? at.value : {};
  const known = (name: unknown): name is string => parameters.some((p) => p.name === name);
  if (known(page) && known(size) && Number.isInteger(first)) return { page, size, first: first as number };
  const message =
    '"x-paging" must name two parameters of the operation, like { page: page, size: per_page, first: 1 }.';
  reader.report("invalid-document", { message }, at);
  return undefined;
}
