import { inspect } from "node:util";
import { runInNewContext } from "node:vm";
import { describe, expect, test, vi } from "vitest";
import { ClientError, isErrorNamed } from "../../templates/runtime/error.js";
import { TestError } from "./api.js";

describe("the error", () => {
  test("says which operation failed, and carries only the facts that are known", () => {
    const known = { kind: "rpc", operation: "Filecoin.ChainHead", code: 0, data: null } as const;
    const error = new TestError("it broke", { ...known, status: undefined, body: undefined, cause: undefined });
    expect(error).toBeInstanceOf(ClientError);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe("TestError");
    expect(error.message).toBe("Filecoin.ChainHead: it broke");
    expect(String(error)).toBe("TestError: Filecoin.ChainHead: it broke");
    expect(error.stack).toMatch(/^TestError: Filecoin\.ChainHead: it broke\n/);
    expect({ ...error }).toStrictEqual(known);
    expect(error.status).toBeUndefined();
    expect("cause" in error).toBe(false);
    expect(inspect(error)).not.toContain("undefined");
  });

  test("without an operation its message is the sentence", () => {
    expect(new TestError("no url", { kind: "usage", operation: undefined }).message).toBe("no url");
  });

  test("keeps its cause", () => {
    const cause = new TypeError("fetch failed");
    expect(new TestError("x", { kind: "connection", cause }).cause).toBe(cause);
  });
});

describe("the guard", () => {
  test.each<[what: string, value: unknown, is: boolean]>([
    ["an error of the class", new TestError("x", { kind: "http" }), true],
    ["an error of another package", new (class extends ClientError {})("x", { kind: "http" }), false],
    ["another error", new Error("x"), false],
    ["another error of that name", Object.assign(new Error("x"), { name: "TestError" }), false],
    ["an object that looks like it", { name: "TestError", kind: "http", message: "x" }, false],
    ["text", "TestError", false],
    ["null", null, false],
    ["undefined", undefined, false],
  ])("%s: %s", (_, value, is) => {
    expect(isErrorNamed(value, "TestError")).toBe(is);
  });

  test("knows an error of another copy of the package", async () => {
    vi.resetModules();
    const copy = await import("./api.js");
    const error = new copy.TestError("x", { kind: "http" });
    expect(error).not.toBeInstanceOf(ClientError);
    expect(isErrorNamed(error, "TestError")).toBe(true);
  });

  test("knows an error of another realm", () => {
    const error: unknown = runInNewContext(`
      class TestError extends Error {
        kind = "http";
        get name() { return "TestError"; }
      }
      new TestError("x")`);
    expect(error).not.toBeInstanceOf(Error);
    expect(isErrorNamed(error, "TestError")).toBe(true);
    expect(isErrorNamed(runInNewContext("new Error('x')"), "TestError")).toBe(false);
  });
});
