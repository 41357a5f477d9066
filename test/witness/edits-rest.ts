/** Edits of the operations, servers and credentials of a REST description. */

import type { Json } from "./description.js";
import { type Edits, isObject, jsonOf, onOperation, operationsOf, text } from "./sites.js";

/** Each a list of what suffices, as `security` has it; undefined: nothing is needed. */
const needs = (operation: Json): Json[] => operation.security ?? [{}];
const isFree = (operation: Json): boolean => needs(operation).some((set) => Object.keys(set).length === 0);

const isFreeOfPath = (parameter: Json): boolean => parameter.in !== "path";

export const restEdits: Edits = {
  "key required": onOperation(isFree, (operation, random) => {
    operation.security = random.pick([[{ key: [] }], [{ bearer: [] }], [{ key: [], bearer: [] }]]);
  }),
  "key no longer required": onOperation(
    (operation) => !isFree(operation),
    (operation) => {
      delete operation.security;
    },
  ),
  "one of two keys no longer enough": onOperation(
    (operation) => needs(operation).length === 2,
    (operation, random) => {
      operation.security = [random.pick(operation.security)];
      if (isFree(operation)) operation.security = [{ bearer: [] }];
    },
  ),
  "another key suffices": onOperation(
    (operation) => needs(operation).length === 1 && !isFree(operation),
    (operation) => {
      operation.security.push({ bearer: [] });
    },
  ),
  "a second key needed": onOperation(
    (operation) => !isFree(operation) && needs(operation).every((set) => Object.keys(set).length === 1),
    (operation) => {
      operation.security = [{ key: [], bearer: [] }];
    },
  ),
  "kind of key gone": (document) => {
    delete document.components.securitySchemes.bearer;
    for (const operation of operationsOf(document)) {
      const left = (operation.security ?? []).filter((set: Json) => !("bearer" in set));
      if (operation.security) operation.security = left.length > 0 ? left : [{ key: [] }];
    }
    return true;
  },
  "kind of key renamed": (document) => {
    Object.assign(document, JSON.parse(JSON.stringify(document).replaceAll('"bearer":', '"token":')));
    delete document.components.securitySchemes.bearer;
    return true;
  },
  "default server gone": (document) => {
    document.servers = [{ url: "/v1" }];
    return true;
  },
  "paging gone": onOperation(
    (operation) => operation["x-paging"] !== undefined,
    (operation) => {
      delete operation["x-paging"];
    },
  ),
  "paging by another parameter": onOperation(
    (operation) => operation["x-paging"] !== undefined,
    (operation) => {
      operation.parameters.push({ name: "start", in: "query", required: false, schema: { type: "integer" } });
      operation["x-paging"].page = "start";
    },
  ),
  "pages have another first": onOperation(
    (operation) => operation["x-paging"] !== undefined,
    (operation) => {
      operation["x-paging"].first = 1;
    },
  ),
  "list in pages named": onOperation(
    (operation) => operation["x-paging"] !== undefined,
    ({ responses }, _, document) => {
      document.components.schemas.Listing = jsonOf(responses[200]).schema;
      jsonOf(responses[200]).schema = { $ref: "#/components/schemas/Listing" };
    },
  ),
  "safe to send again": onOperation(
    () => true,
    (operation) => {
      operation["x-retry"] = { statuses: [503], attempts: 2 };
    },
  ),
  "operation added": (document) => {
    document.paths["/fresh"] = {
      get: { operationId: "fresh", parameters: [], responses: { 204: { description: "Done" } } },
    };
    return true;
  },
  "operation removed": (document, random) => {
    delete document.paths[random.pick(Object.keys(document.paths))];
    return true;
  },
  "operation renamed": onOperation(
    () => true,
    (operation) => {
      operation.operationId += "All";
    },
  ),
  "path moved": (document, random) => {
    const path = random.pick(Object.keys(document.paths));
    document.paths[`/moved${path}`] = document.paths[path];
    delete document.paths[path];
    return true;
  },
  "optional parameter added": onOperation(
    (operation) => operation.parameters.length > 0,
    (operation) => {
      operation.parameters.push({ name: "fresh", in: "query", required: false, schema: text });
    },
  ),
  "required parameter added": onOperation(
    (operation) => operation.parameters.length > 0,
    (operation) => {
      operation.parameters.push({ name: "fresh", in: "query", required: true, schema: text });
    },
  ),
  "first parameter added beside a body": onOperation(
    (operation) => operation.parameters.length === 0 && operation.requestBody !== undefined,
    (operation) => {
      operation.parameters.push({ name: "fresh", in: "query", required: false, schema: text });
    },
  ),
  "parameter removed": onOperation(
    (operation) => operation.parameters.some((parameter: Json) => parameter.in === "query"),
    (operation, random) => {
      const gone: Json = random.pick(operation.parameters.filter((parameter: Json) => parameter.in === "query"));
      operation.parameters = operation.parameters.filter((parameter: Json) => parameter !== gone);
      if (Object.values(operation["x-paging"] ?? {}).includes(gone.name)) delete operation["x-paging"];
    },
  ),
  "parameter made required": onOperation(
    (operation) => operation.parameters.some((parameter: Json) => !parameter.required),
    (operation) => {
      operation.parameters.find((parameter: Json) => !parameter.required).required = true;
    },
  ),
  "parameter made optional": onOperation(
    (operation) => operation.parameters.some((parameter: Json) => parameter.in === "query" && parameter.required),
    (operation) => {
      operation.parameters.find((parameter: Json) => parameter.in === "query" && parameter.required).required = false;
    },
  ),
  "parameter moved to a header": onOperation(
    (operation) => operation.parameters.some((parameter: Json) => parameter.in === "query"),
    (operation) => {
      operation.parameters.find((parameter: Json) => parameter.in === "query").in = "header";
    },
  ),
  "body made required": onOperation(
    (operation) => operation.requestBody?.required === false,
    (operation) => {
      operation.requestBody.required = true;
    },
  ),
  "body made optional": onOperation(
    (operation) => operation.requestBody?.required === true,
    (operation) => {
      operation.requestBody.required = false;
    },
  ),
  "body removed": onOperation(
    (operation) => operation.requestBody !== undefined,
    (operation) => {
      delete operation.requestBody;
    },
  ),
  "body became a form": onOperation(
    (operation) => isObject(jsonOf(operation.requestBody)?.schema ?? {}),
    ({ requestBody }) => {
      requestBody.content = { "application/x-www-form-urlencoded": requestBody.content["application/json"] };
    },
  ),
  "answer became text": onOperation(
    () => true,
    ({ responses }) => {
      responses[200].content = { "text/plain": { schema: text } };
    },
  ),
  "answer became empty": onOperation(
    () => true,
    (operation) => {
      operation.responses = { 204: { description: "Done" } };
    },
  ),
  "answer may be empty": onOperation(
    () => true,
    ({ responses }) => {
      responses[204] = { description: "Nothing" };
    },
  ),
  "path parameters swapped": (document) => {
    document.paths["/plot/{column}/{row}"] = document.paths["/plot/{row}/{column}"];
    delete document.paths["/plot/{row}/{column}"];
    return true;
  },
  "path parameters in another order": (document) => {
    document.paths["/plot/{row}/{column}"].get.parameters.reverse();
    return true;
  },
  "path parameter called otherwise": (document, random) => {
    const routes = Object.keys(document.paths).filter((path) => path.includes("{"));
    const route = random.pick(routes);
    const item = document.paths[route];
    delete document.paths[route];
    document.paths[route.replace(/\{(id|row)\}/, "{number}")] = item;
    for (const { parameters } of Object.values<Json>(item))
      for (const parameter of parameters) if (/^(id|row)$/.test(parameter.name)) parameter.name = "number";
    return true;
  },
  "names of two operations exchanged": (document, random) => {
    const [one, other] = operationsOf(document).sort(() => (random.chance(0.5) ? 1 : -1));
    [one.operationId, other.operationId] = [other.operationId, one.operationId];
    return true;
  },
  "deprecated operation removed": (document) => {
    delete document.paths["/weather"];
    return true;
  },
  "parameter in the query called otherwise": onOperation(
    (operation) => operation.parameters.some(({ in: place, name }: Json) => place === "query" && name === "tags"),
    ({ parameters }) => {
      parameters.find(({ name }: Json) => name === "tags").name = "tag_list";
    },
  ),
  "header called otherwise": onOperation(
    (operation) => operation.parameters.some(({ in: place }: Json) => place === "header"),
    ({ parameters }) => {
      parameters.find(({ in: place }: Json) => place === "header").name = "X-Span";
    },
  ),
  "header gone": onOperation(
    (operation) => operation.parameters.some(({ in: place }: Json) => place === "header"),
    (operation) => {
      operation.parameters = operation.parameters.filter(({ in: place }: Json) => place !== "header");
    },
  ),
  "header made a cookie": onOperation(
    (operation) => operation.parameters.some(({ in: place }: Json) => place === "header"),
    ({ parameters }) => {
      parameters.find(({ in: place }: Json) => place === "header").in = "cookie";
    },
  ),
  "header required": onOperation(
    (operation) => operation.parameters.some(({ in: place, required }: Json) => place === "header" && !required),
    ({ parameters }) => {
      parameters.find(({ in: place }: Json) => place === "header").required = true;
    },
  ),
  "list in the query written otherwise": onOperation(
    (operation) => operation.parameters.some(({ schema }: Json) => schema.type === "array"),
    ({ parameters }) => {
      Object.assign(
        parameters.find(({ schema }: Json) => schema.type === "array"),
        { style: "form", explode: false },
      );
    },
  ),
  "parameter in the query made a list": onOperation(
    (operation) => operation.parameters.some(({ in: place, schema }: Json) => place === "query" && !schema.items),
    ({ parameters }) => {
      const parameter = parameters.find(({ in: place, schema }: Json) => place === "query" && !schema.items);
      parameter.schema = { type: "array", items: parameter.schema };
    },
  ),
  "only parameter gone": onOperation(
    ({ parameters, requestBody }) => parameters.length > 0 && !requestBody && parameters.every(isFreeOfPath),
    (operation) => {
      operation.parameters = [];
      delete operation["x-paging"];
    },
  ),
  "parameters gone beside a body": onOperation(
    ({ parameters, requestBody }) => parameters.length > 0 && requestBody && parameters.every(isFreeOfPath),
    (operation) => {
      operation.parameters = [];
    },
  ),
  "parameter where there was none": onOperation(
    ({ parameters, requestBody }) => parameters.length === 0 && !requestBody,
    ({ parameters }, random) => {
      parameters.push({ name: "fresh", in: "query", required: random.chance(0.5), schema: text });
    },
  ),
  "body added": onOperation(
    (operation) => operation.requestBody === undefined,
    (operation, random) => {
      operation.requestBody = { required: random.chance(0.5), content: { "application/json": { schema: text } } };
    },
  ),
  "body has another content type": onOperation(
    (operation) => operation.requestBody !== undefined,
    ({ requestBody }) => {
      requestBody.content = { "application/vnd.garden+json": jsonOf(requestBody) };
    },
  ),
  "body became bytes": onOperation(
    (operation) => operation.requestBody !== undefined,
    ({ requestBody }) => {
      requestBody.content = { "application/octet-stream": { schema: { type: "string", format: "binary" } } };
    },
  ),
  "failure described": onOperation(
    () => true,
    ({ responses }) => {
      responses[404] = { description: "None", content: { "application/json": { schema: text } } };
    },
  ),
  "operation deprecated": onOperation(
    () => true,
    (operation) => {
      operation.deprecated = true;
    },
  ),
  "verb changed": (document, random) => {
    const route = random.pick(Object.keys(document.paths));
    const [[verb, operation] = []] = Object.entries(document.paths[route]);
    document.paths[route] = { [verb === "post" ? "put" : "delete"]: operation };
    return true;
  },
  "key sent otherwise": (document) => {
    document.components.securitySchemes.key.in = "query";
    return true;
  },
  "bearer became a name and a password": (document) => {
    document.components.securitySchemes.bearer.scheme = "basic";
    return true;
  },
  "default server moved": (document) => {
    document.servers = [{ url: "https://plants.example/v1" }];
    return true;
  },
};
