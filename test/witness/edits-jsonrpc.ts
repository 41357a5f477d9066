/** Edits of the methods and errors of a JSON-RPC description. */

import type { Json } from "./description.js";
import { type Edits, onOperation, text } from "./sites.js";

export const errorEdits: Edits = {
  "error added": (document) => {
    document["x-errors"].EFresh = { code: 9 };
    return true;
  },
  "error removed": (document, random) => {
    delete document["x-errors"][random.pick(Object.keys(document["x-errors"]))];
    return true;
  },
  "all errors removed": (document) => {
    delete document["x-errors"];
    return true;
  },
  "error renamed": (document) => {
    document["x-errors"].ECold = document["x-errors"].EFrozen;
    delete document["x-errors"].EFrozen;
    return true;
  },
  "error has another code": (document) => {
    document["x-errors"].EFrozen.code = 40;
    return true;
  },
  "error without data": (document) => {
    delete document["x-errors"].EWithered.data;
    return true;
  },
  "error with data": (document) => {
    document["x-errors"].ENone.data = text;
    return true;
  },
};

const tiers = ["read", "write", "sign", "admin"];

export const rpcEdits: Edits = {
  "permission raised": onOperation(
    (operation) => tiers.indexOf(operation["x-permission"]) >= 0 && operation["x-permission"] !== "admin",
    (operation, random) => {
      operation["x-permission"] = random.pick(tiers.slice(tiers.indexOf(operation["x-permission"]) + 1));
    },
  ),
  "permission lowered": onOperation(
    (operation) => tiers.indexOf(operation["x-permission"]) > 0,
    (operation, random) => {
      operation["x-permission"] = random.pick(tiers.slice(0, tiers.indexOf(operation["x-permission"])));
    },
  ),
  "permissions no longer told": (document) => {
    if (document.methods.every((method: Json) => method["x-permission"] === undefined)) return false;
    for (const method of document.methods) delete method["x-permission"];
    return true;
  },
  "permissions told": (document, random) => {
    if (document.methods.some((method: Json) => method["x-permission"] !== undefined)) return false;
    for (const method of document.methods) method["x-permission"] = random.pick(tiers);
    return true;
  },
  "stream became one of bytes": onOperation(
    (operation) => operation["x-stream"] !== undefined,
    (operation) => {
      operation["x-stream"] = "bytes";
    },
  ),
  "stream of notifications": onOperation(
    (operation) => operation["x-stream"] !== undefined,
    (operation) => {
      operation["x-stream"] = { notification: "Garden.Item" };
    },
  ),
  "method added": (document) => {
    document.methods.push({ name: "Garden.Fresh", params: [], result: { name: "result", schema: text } });
    return true;
  },
  "method removed": (document, random) => {
    document.methods.splice(random.below(document.methods.length), 1);
    return true;
  },
  "method renamed": onOperation(
    () => true,
    (operation) => {
      operation.name += "All";
    },
  ),
  "optional parameter appended": onOperation(
    () => true,
    (operation) => {
      operation.params.push({ name: "fresh", required: false, schema: text });
    },
  ),
  "required parameter put first": onOperation(
    () => true,
    (operation) => {
      operation.params.unshift({ name: "fresh", required: true, schema: text });
    },
  ),
  "first parameter removed": onOperation(
    (operation) => operation.params.length > 1,
    (operation) => {
      operation.params.shift();
    },
  ),
  "last parameter removed": onOperation(
    (operation) => operation.params.length > 0,
    (operation) => {
      operation.params.pop();
    },
  ),
  "parameters swapped": onOperation(
    (operation) => operation.params.filter((parameter: Json) => parameter.required).length > 1,
    ({ params }) => {
      [params[0], params[1]] = [params[1], params[0]];
    },
  ),
  "positional parameter made required": onOperation(
    (operation) => operation.params.some((parameter: Json) => !parameter.required),
    (operation) => {
      operation.params.find((parameter: Json) => !parameter.required).required = true;
    },
  ),
  "positional parameter made optional": onOperation(
    (operation) => operation.params.some((parameter: Json) => parameter.required),
    (operation) => {
      operation.params.findLast((parameter: Json) => parameter.required).required = false;
    },
  ),
  "parameter label changed": onOperation(
    (operation) => operation.params.length > 0,
    ({ params }) => {
      params[0].name = "label";
    },
  ),
  "stream has an end of its own": onOperation(
    (operation) => operation["x-stream"] !== undefined,
    (operation) => {
      operation["x-stream"] = { notification: "Garden.Item", cancel: "Garden.Stop" };
    },
  ),
  "items of a stream changed": onOperation(
    (operation) => operation["x-stream"] !== undefined,
    ({ result }) => {
      result.schema = { type: "array", items: result.schema };
    },
  ),
  "parameters travel by name": onOperation(
    ({ params }) => params.length > 0,
    (operation) => {
      operation.paramStructure = "by-name";
    },
  ),
  "parameter may be left out that is not last": onOperation(
    ({ params }) => params.filter((parameter: Json) => parameter.required).length > 1,
    ({ params }) => {
      params[0].required = false;
    },
  ),
  "server counts parameters": (document) => {
    if (document["x-dialect"]) return false;
    document["x-dialect"] = "go-jsonrpc";
    return true;
  },
  "method takes any number of parameters": onOperation(
    ({ params }) => params.length > 0,
    (operation) => {
      operation["x-arity"] = "any";
    },
  ),
  "method answers nothing": onOperation(
    () => true,
    (operation) => {
      delete operation.result;
    },
  ),
  "permission told of one": onOperation(
    (operation) => operation["x-permission"] === undefined,
    (operation) => {
      operation["x-permission"] = "sign";
    },
  ),
  "permission of one no longer told": onOperation(
    (operation) => operation["x-permission"] !== undefined,
    (operation) => {
      delete operation["x-permission"];
    },
  ),
  "stream lost": onOperation(
    (operation) => operation["x-stream"] !== undefined,
    (operation) => {
      delete operation["x-stream"];
    },
  ),
  "stream gained": onOperation(
    (operation) => operation["x-stream"] === undefined,
    (operation) => {
      operation["x-stream"] = "channel";
    },
  ),
};
