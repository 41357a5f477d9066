// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are what template literal types are made of
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { camelCase, operationName, optionName, parameterName, pascalCase, typeName } from "../generator/names.js";

const tables: [(wire: string) => string, [wire: string, local: string][]][] = [
  [
    camelCase,
    [
      ["list_api_keys", "listApiKeys"],
      ["ChainGetTipSetByHeight", "chainGetTipSetByHeight"],
      ["ID", "id"],
      ["IDs", "iDs"],
      ["HTTPServer", "httpServer"],
      ["getHTTP", "getHTTP"],
      ["LIST_ALL", "listAll"],
      ["eth_getBlockByNumber", "ethGetBlockByNumber"],
      ["X-Api-Key", "xApiKey"],
      ["get_/pets/by_id}", "getPetsById"],
      ["already", "already"],
      ["2fast", "_2fast"],
      ["größe_messen", "größeMessen"],
      ["名前", "名前"],
      ["__proto__", "proto"],
      ["$ref", "ref"],
      ["a\u200bb", "aB"],
      ["!!!", "_"],
      ["", "_"],
    ],
  ],
  [
    pascalCase,
    [
      ["pet_owner", "PetOwner"],
      ["PetOwner", "PetOwner"],
      ["APIKey", "APIKey"],
      ["a.b/c~d", "ABCD"],
      ["application/json", "ApplicationJson"],
      ["3d", "_3d"],
      ["ärger", "Ärger"],
      ["", "_"],
    ],
  ],
  [
    operationName,
    [
      ["list_pets", "listPets"],
      ["with", "with_"],
      ["request", "request_"],
      ["then", "then_"],
      ["constructor", "constructor_"],
      ["to_string", "toString_"],
      ["delete", "delete"],
    ],
  ],
  [
    typeName,
    [
      ["Pet", "Pet"],
      ["Client", "ClientType"],
      ["client", "ClientType"],
      ["Promise", "PromiseType"],
      ["Object", "ObjectType"],
      ["ClientError", "ClientErrorType"],
      ["constructor", "Constructor"],
    ],
  ],
  [
    parameterName,
    [
      ["tipset_key", "tipsetKey"],
      ["default", "default_"],
      ["arguments", "arguments_"],
      ["constructor", "constructor"],
    ],
  ],
  [
    optionName,
    [
      ["api_key", "apiKey"],
      ["headers", "headers_"],
      ["baseUrl", "baseUrl_"],
      ["constructor", "constructor_"],
    ],
  ],
];

describe.each(tables)("%o", (name, rows) => {
  test.each(rows)("%j is %j", (wire, local) => {
    expect(name(wire)).toBe(local);
  });
});

test.each(tables)("%o gives an identifier, whatever it is given", (name) => {
  const wires = ["\ud800", "\u0000", "a\u202eb", "*/", "`${x}`", "𝒳y", "٣", "·", "\u0301", "—", "🐈", "ⅷ", "e\u0301"];
  expect(wires.map(name).filter((local) => !/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(local))).toEqual([]);
});

test("no type takes a global name that templates or emitted code lean on", () => {
  const texts = (folder: string, pattern: RegExp): string[] =>
    readdirSync(join(import.meta.dirname, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => pattern.test(path))
      .map((path) => readFileSync(join(import.meta.dirname, folder, path), "utf8"));
  const code = [...texts("../templates", /\.ts\.hbs$/), ...texts("cases", /expected.*\.ts$/)].join("\n");
  const leanedOn = new Set(Array.from(code.matchAll(/\b([A-Z]\w*)</g), ([, name = ""]) => name));
  expect([...leanedOn]).toContain("Readonly");
  const declared = new Set(
    Array.from(code.matchAll(/\b(?:interface|type|class) ([A-Z]\w*)</g), ([, name = ""]) => name),
  );
  expect([...leanedOn].filter((name) => !declared.has(name) && typeName(name) === name)).toEqual([]);
});
