/**
 * Every way to break Lit's description, one at a time and read from the description itself, sent to Prism, which checks
 * each request: what it refuses must come out as an error that says so, and be sent once.
 */

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Client, createClient, isLitError } from "../../generated/lit/dist/index.js";
import { type PrismServer, startPrism } from "../servers/prism.js";
import { installTimeout } from "../tools/install.js";
import { calls, type Operation } from "./calls.js";

interface Schema {
  readonly type?: string;
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}
interface Described {
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: Schema }[];
  readonly requestBody?: { content: { "application/json": { schema: Schema } } };
}
const document = JSON.parse(readFileSync(new URL("../../specs/lit/openapi.json", import.meta.url), "utf8")) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};

/** A schema as it is, whatever leads to it. */
function resolved(schema: Schema): Schema {
  const { $ref, allOf } = schema;
  if (allOf?.[0]) return resolved(allOf[0]);
  const target = document.components.schemas[$ref?.split("/").pop() ?? ""];
  return target ? resolved(target) : schema;
}

/** A value that has not the type; undefined where every value has it. */
function misfit(schema: Schema): unknown {
  const { type, items } = resolved(schema);
  if (type === "array") return items && [misfit(items)];
  return type === undefined ? undefined : type === "string" ? 7 : "seven";
}

type Input = Readonly<Record<string, unknown>>;
/** What is wrong with an input, and how to make it so. */
type Violation = readonly [what: string, spoil: (input: Input) => unknown];

const without =
  (name: string) =>
  ({ [name]: _, ...rest }: Input): Input =>
    rest;

/** Every way to break an operation's input. */
function violationsOf({ parameters = [], requestBody }: Described): Violation[] {
  const query = parameters.filter((parameter) => parameter.in === "query");
  const body = requestBody && resolved(requestBody.content["application/json"].schema);
  const members = Object.entries(body?.properties ?? {});
  const fields = [...query.map(({ name, schema }) => [name, schema] as const), ...members];
  const required = [
    ...query.filter((parameter) => parameter.required).map(({ name }) => name),
    ...(body?.required ?? []),
  ];
  const wrong = fields.flatMap(([name, schema]): Violation[] => {
    const value = misfit(schema);
    // In a query every value is a string.
    const fits = value === undefined || (value === 7 && !members.some(([member]) => member === name));
    return fits ? [] : [[`${name} of the wrong type`, (input) => ({ ...input, [name]: value })]];
  });
  return [
    ...required.map((name): Violation => [`no ${name}`, without(name)]),
    ...wrong,
    ...(body ? [["no body", () => undefined] as const] : []),
    ...(body?.type === "string" ? [["an object in place of a string", () => ({})] as const] : []),
    ...(members.length > 0
      ? [
          ["a field that nobody knows", (input: Input) => ({ ...input, surprise: 1 })] as const,
          ["a string in place of an object", () => "seven"] as const,
          ["a list in place of an object", () => []] as const,
          ["null in place of an object", () => null] as const,
        ]
      : []),
  ];
}

/** The route and the right input of a call. */
async function spyOn(name: Operation): Promise<{ route: string; input: Input }> {
  const sent: { route: string; input: unknown } = { route: "", input: undefined };
  const lit = createClient({
    baseUrl: "local",
    apiKey: "k",
    fetch: async (url, init) => {
      sent.route = `${init?.method} ${new URL(String(url)).pathname.replace("/core/v1", "")}`;
      return Response.json(null);
    },
  }) as unknown as Record<string, (input: unknown) => unknown>;
  const spy = new Proxy(lit, {
    get: (client, operation: string) => (input: unknown) => {
      sent.input = input;
      return client[operation]?.(input);
    },
  });
  await calls[name][0](spy as unknown as Client);
  return sent as { route: string; input: Input };
}

const operations = await Promise.all(
  (Object.keys(calls) as Operation[]).map(async (name) => {
    const { route, input } = await spyOn(name);
    const [method = "", path = ""] = route.split(" ");
    const described = document.paths[path]?.[method.toLowerCase()] ?? {};
    const wantsKey = described.parameters?.some((parameter) => parameter.name === "X-Api-Key" && parameter.required);
    return { name, route, input, wantsKey, violations: violationsOf(described) };
  }),
);

describe.each(["overlaid", "published"] as const)("the %s description", (description) => {
  let prism: PrismServer;
  const answers: { status: number; violations: string | null }[] = [];
  const litOf = (apiKey?: string) =>
    createClient({
      baseUrl: prism.url,
      apiKey,
      fetch: async (...request) => {
        const response = await fetch(...request);
        answers.push({ status: response.status, violations: response.headers.get("sl-violations") });
        return response;
      },
    });
  const failureOf = async (call: Promise<unknown>) => {
    answers.length = 0;
    const thrown = await call.then(
      (value) => new Error(`it succeeded: ${JSON.stringify(value)}`),
      (reason: unknown) => reason,
    );
    if (!isLitError(thrown)) throw thrown;
    return thrown;
  };
  beforeAll(async () => {
    prism = await startPrism(description);
  }, installTimeout);
  afterAll(() => prism?.stop());

  const table = operations.flatMap(({ name, route, input, violations }) =>
    violations.map(([what, spoil]) => ({ name, route, input, what, spoil })),
  );

  test.each(table)(
    "$name with $what is an error of status 422, and sent once",
    async ({ name, route, input, spoil }) => {
      const lit = litOf("the-key") as unknown as Record<string, (input: unknown) => Promise<unknown>>;
      const error = await failureOf(lit[name]?.(spoil(input)) ?? Promise.resolve());
      expect(error).toMatchObject({ name: "LitError", kind: "http", status: 422, operation: route });
      expect(answers).toEqual([{ status: 422, violations: expect.any(String) }]);
    },
  );

  test.each(operations.filter(({ wantsKey }) => wantsKey))(
    "$name without a key, which the client itself would refuse, is an error",
    async ({ route, input }) => {
      const isGet = route.startsWith("GET");
      const error = await failureOf(litOf().request(route as "GET /", isGet ? { query: input } : { body: input }));
      // A key is a scheme of security in the one description, and a parameter in the other.
      const status = description === "overlaid" ? 401 : 422;
      expect(error).toMatchObject({ name: "LitError", kind: "http", status, operation: route });
      expect(answers).toMatchObject([{ status }]);
    },
  );

  test("the table is as large as the description", () => {
    expect(table.length).toBeGreaterThan(250);
    expect(operations.filter(({ wantsKey }) => wantsKey)).toHaveLength(26);
  });
});
