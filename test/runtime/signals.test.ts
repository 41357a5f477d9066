import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { whenAborted } from "../../templates/runtime/signals.js";

const listeners = (signal: AbortSignal): number => getEventListeners(signal, "abort").length;

test("one listener does all that waits for a signal, and leaves with the last", () => {
  const { signal } = new AbortController();
  const releases = Array.from({ length: 100 }, () => whenAborted(signal, () => {}));
  expect(listeners(signal)).toBe(1);
  for (const release of releases) release();
  expect(listeners(signal)).toBe(0);
  whenAborted(signal, () => {});
  expect(listeners(signal)).toBe(1);
});

test("everything is done once, in order, but for what was taken back", () => {
  const controller = new AbortController();
  const done: string[] = [];
  whenAborted(controller.signal, () => done.push("first"));
  const release = whenAborted(controller.signal, () => done.push("second"));
  whenAborted(controller.signal, () => done.push("third"));
  release();
  release();
  controller.abort();
  controller.abort();
  expect(done).toEqual(["first", "third"]);
});

test("what one action takes back is its own affair: the others are done", () => {
  const controller = new AbortController();
  const done: string[] = [];
  const release = whenAborted(controller.signal, () => {
    done.push("first");
    release();
  });
  whenAborted(controller.signal, () => done.push("second"));
  controller.abort();
  expect(done).toEqual(["first", "second"]);
});
