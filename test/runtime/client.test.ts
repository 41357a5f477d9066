import { expect, test, vi } from "vitest";
import { bindClient } from "../../templates/runtime/client.js";

const make = vi.fn((name: string) => (name.startsWith("get") ? () => name : undefined));
const own = { with: () => "with" };
const client = bindClient<Record<string | symbol, (() => unknown) | undefined>>(own, make);

test.each<[name: string | symbol, result: unknown]>([
  ["getHead", "getHead"],
  ["with", "with"],
  ["head", undefined],
  ["then", undefined],
  [Symbol.iterator, undefined],
])("%s", (name, result) => {
  expect(client[name]?.()).toBe(result);
  expect(name in client).toBe(result !== undefined);
});

test("an operation is made once, and only when it is asked for", () => {
  make.mockClear();
  expect(client.getOnce).toBe(client.getOnce);
  expect(make.mock.calls).toEqual([["getOnce"]]);
});
