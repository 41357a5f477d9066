/** Overlay 1.0, as a table: a document, actions, and what becomes of it. https://spec.openapis.org/overlay/v1.0.0.html */

import { expect, test } from "vitest";
import { readRest } from "../generator/describe.js";
import { applyOverlay } from "../generator/read/overlay.js";
import { loadBytes } from "../generator/source.js";

const overlaid = (data: unknown, actions: unknown, overlay: unknown = { overlay: "1.0.0", actions }) =>
  applyOverlay({ file: "api.json", text: "", data }, { file: "overlay.yaml", text: "", data: overlay });

const results: [name: string, data: unknown, actions: unknown[], result: unknown][] = [
  ["a member is added", { a: 1 }, [{ target: "$", update: { b: 2 } }], { a: 1, b: 2 }],
  ["a member is replaced", { a: 1 }, [{ target: "$", update: { a: "x" } }], { a: "x" }],
  ["a member may become null", { a: 1 }, [{ target: "$", update: { a: null } }], { a: null }],
  [
    "objects are merged, at any depth",
    { a: { b: { c: 1 } } },
    [{ target: "$.a", update: { b: { d: 2 } } }],
    { a: { b: { c: 1, d: 2 } } },
  ],
  ["an object takes the place of a value", { a: 1 }, [{ target: "$", update: { a: { b: 1 } } }], { a: { b: 1 } }],
  [
    "lists within an update are joined",
    { a: { b: [1] } },
    [{ target: "$.a", update: { b: [2, 3] } }],
    { a: { b: [1, 2, 3] } },
  ],
  [
    "to a list that is selected, the update is added as one item",
    { a: [1] },
    [{ target: "$.a", update: { b: 2 } }],
    { a: [1, { b: 2 }] },
  ],
  ["even where it is a list itself", { a: [1] }, [{ target: "$.a", update: [2] }], { a: [1, [2]] }],
  [
    "every match is updated",
    { a: [{ n: 1 }, { n: 2 }] },
    [{ target: "$.a[*]", update: { x: 1 } }],
    {
      a: [
        { n: 1, x: 1 },
        { n: 2, x: 1 },
      ],
    },
  ],
  [
    "each with a copy of its own",
    { a: {}, b: {} },
    [
      { target: "$[*]", update: { x: {} } },
      { target: "$.a.x", update: { y: 1 } },
    ],
    { a: { x: { y: 1 } }, b: { x: {} } },
  ],
  ["once, even if it is selected twice", { a: [] }, [{ target: "$['a','a']", update: 1 }], { a: [1] }],
  [
    "filters select",
    { a: [{ n: "x" }, { n: "y" }] },
    [{ target: "$.a[?@.n == 'y']", update: { hit: true } }],
    { a: [{ n: "x" }, { n: "y", hit: true }] },
  ],
  ["a member is removed", { a: 1, b: 2 }, [{ target: "$.a", remove: true }], { b: 2 }],
  [
    "items are removed, each the one that was selected",
    { a: [0, 1, 2, 3] },
    [{ target: "$.a[1,2]", remove: true }],
    { a: [0, 3] },
  ],
  ["in whatever order they are selected", { a: [0, 1, 2, 3] }, [{ target: "$.a[2,0]", remove: true }], { a: [1, 3] }],
  ["or how often", { a: [0, 1, 2, 3] }, [{ target: "$.a[1,1]", remove: true }], { a: [0, 2, 3] }],
  ["what is inside what is removed", { a: [{ a: [1] }, { b: 1 }] }, [{ target: "$..a", remove: true }], {}],
  ["remove comes before update", { a: 1, b: 2 }, [{ target: "$.a", remove: true, update: { c: 1 } }], { b: 2 }],
  ["remove: false is no removal", { a: {} }, [{ target: "$.a", remove: false, update: { c: 1 } }], { a: { c: 1 } }],
  [
    "actions see what the ones before them left",
    { a: 1 },
    [
      { target: "$", update: { b: {} } },
      { target: "$.b", update: { c: 1 } },
      { target: "$.a", remove: true },
    ],
    { b: { c: 1 } },
  ],
  [
    "a later action wins",
    { a: 1 },
    [
      { target: "$", update: { a: 2 } },
      { target: "$", update: { a: 3 } },
    ],
    { a: 3 },
  ],
  [
    "no member is too odd a name",
    JSON.parse('{"a":{}}'),
    [{ target: "$.a", update: JSON.parse('{"__proto__":{"x":1}}') }],
    JSON.parse('{"a":{"__proto__":{"x":1}}}'),
  ],
];

test.each(results)("%s", (_, data, actions, result) => {
  const before = JSON.stringify(data);
  const { document, diagnostics } = overlaid(data, actions);
  expect(JSON.stringify(document.data)).toBe(JSON.stringify(result));
  expect(diagnostics).toEqual([]);
  // What was given is left as it was.
  expect(JSON.stringify(data)).toBe(before);
});

const faults: [name: string, actions: unknown, code: string, pointer: string, result?: unknown][] = [
  ["no list of actions", undefined, "overlay-invalid", "/actions"],
  ["an action that is no object", ["x"], "overlay-invalid", "/actions/0"],
  ["no target", [{ update: {} }], "overlay-invalid", "/actions/0"],
  ["neither update nor remove", [{ target: "$" }], "overlay-invalid", "/actions/0"],
  ["a target that is no JSONPath", [{ target: "a.b", remove: true }], "overlay-invalid", "/actions/0/target"],
  ["a target that is a plain value", [{ target: "$.a", update: { b: 1 } }], "overlay-invalid", "/actions/0/target"],
  ["a plain update of an object", [{ target: "$", update: 1 }], "overlay-invalid", "/actions/0/target"],
  ["the whole document removed", [{ target: "$", remove: true }], "overlay-invalid", "/actions/0/target"],
  [
    "a target that matches nothing",
    [
      { target: "$.b", remove: true },
      { target: "$", update: { c: 1 } },
    ],
    "overlay-no-match",
    "/actions/0/target",
    { a: 1, c: 1 },
  ],
];

test.each(faults)("%s", (_, actions, code, pointer, result = { a: 1 }) => {
  const { document, diagnostics } = overlaid({ a: 1 }, actions);
  expect(diagnostics.map((d) => [d.code, d.place])).toEqual([[code, { file: "overlay.yaml", pointer }]]);
  expect(document.data).toEqual(result);
});

test.each([[undefined], ["2.0.0"], [1], ["1.0"]])("overlay: %j is no version that it reads", (version) => {
  const { document, diagnostics } = overlaid({ a: 1 }, [], {
    overlay: version,
    actions: [{ target: "$.a", remove: true }],
  });
  expect(diagnostics.map((d) => [d.code, d.place?.pointer])).toEqual([["overlay-invalid", "/overlay"]]);
  expect(document.data).toEqual({ a: 1 });
});

test("each object of the result is known to stand in the description or in the overlay", () => {
  const { document, provenance } = overlaid({ a: { b: {} }, "x/y": [{}] }, [
    { target: "$.a", update: { c: { d: [{}] } } },
  ]);
  const { a, "x/y": list } = document.data as { a: { b: object; c: { d: object[] } }; "x/y": object[] };
  const placeOf = (value: object | undefined) => Object.values(provenance.nodes.get(value as object) ?? {}).join("#");
  expect([a, a.b, a.c, a.c.d[0], list[0]].map(placeOf)).toEqual([
    "api.json#/a",
    "api.json#/a/b",
    "overlay.yaml#/actions/0/update/c",
    "overlay.yaml#/actions/0/update/c/d/0",
    "api.json#/x~1y/0",
  ]);
});

test("so is each member that the overlay brought into an object or a list of the description", () => {
  const { document, provenance } = overlaid({ a: { "x/y": 1, list: [1] } }, [
    { target: "$.a", update: { "x/y": 2, list: [2, 3] } },
    { target: "$.a.list", update: 4 },
  ]);
  const { a } = document.data as { a: { list: number[] } };
  const places = (holder: object) =>
    Object.fromEntries([...(provenance.members.get(holder) ?? [])].map(([key, { pointer }]) => [key, pointer]));
  expect(a).toEqual({ "x/y": 2, list: [1, 2, 3, 4] });
  expect(places(a)).toEqual({ "x~1y": "/actions/0/update/x~1y" });
  expect(places(a.list)).toEqual({
    1: "/actions/0/update/list/0",
    2: "/actions/0/update/list/1",
    3: "/actions/1/update",
  });
});

test("a schema that an overlay brings has its numbers as they are written there", async () => {
  const bare = { openapi: "3.1.0", info: { title: "Pets", version: "1" }, paths: {}, components: { schemas: {} } };
  const load = (text: string, file: string) => loadBytes(".", Buffer.from(text), file);
  const update = '{"Weight":{"type":"integer","maximum":9007199254740993}}';
  const actions = `[{"target":"$.components.schemas","update":${update}}]`;
  const overlay = await load(`{"overlay":"1.0.0","actions":${actions}}`, "overlay.json");
  const { api } = await readRest(await load(JSON.stringify(bare), "api.json"), overlay.entry);
  expect(api.types[0]?.schema["x-exact"]).toEqual({ maximum: "9007199254740993" });
});
