/** The table of rules: what each fact means to whoever calls the API. */

import type { ChangeKind, Side } from "./change.js";
import type { Level } from "./finding.js";
import type { Area, PlainRow, Rule, Sided, SidedRow, Verdict } from "./rule.js";
import { errorRows, exportRows, serverRows, typeRows } from "./rules-api.js";
import { examples } from "./rules-examples.js";
import { messageRows } from "./rules-message.js";
import { accessRows, operationRows, parameterRows } from "./rules-operation.js";

const levels: readonly Level[] = ["safe", "dangerous", "breaking"];

/** The worse of two. */
export const worse = (a: Level, b: Level): Level => (levels.indexOf(a) >= levels.indexOf(b) ? a : b);

/** True where the compiler says nothing of what goes wrong. */
export const isSilent = (wire: Level, compile: Level): boolean => compile === "safe" && wire !== "safe";

/** Every rule, sorted by area as here, then by kind. */
export const rules: readonly Rule[] = [
  ...operationRows.map((row) => plain("operations", row)),
  ...parameterRows.map((row) => plain("parameters", row)),
  ...messageRows.flatMap(sided),
  ...accessRows.map((row) => plain("access", row)),
  ...[...typeRows, ...exportRows].map((row) => plain("types", row)),
  ...errorRows.map((row) => plain("errors", row)),
  ...serverRows.map((row) => plain("servers", row)),
];

const byKey = new Map(rules.map((rule) => [`${rule.side ?? ""} ${rule.kind}`, rule]));
const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rules for a fact that travels these ways: none for what is of no account there. */
export function rulesFor(kind: ChangeKind, sides: readonly Side[]): Rule[] {
  const found = [undefined, ...sides].flatMap((side) => byKey.get(`${side ?? ""} ${kind}`) ?? []);
  return found;
}

/** A rule by its id. */
export const ruleNamed = (id: string): Rule | undefined => byId.get(id);

function plain(area: Area, row: PlainRow): Rule {
  const { judged, profiles, kind, mirror, ...words } = row;
  const strict = profiles?.["go-jsonrpc"];
  return {
    ...words,
    ...verdict(judged),
    id: kind,
    area,
    kind,
    mirror,
    silent: isSilent(judged[0], judged[1]),
    step: row.step ?? "patch",
    example: examples[kind] ?? "",
    ...(strict && { profiles: { "go-jsonrpc": verdict(strict) } }),
  };
}

function sided({ kind, mirror, message, meaning, step = "patch", request, response }: SidedRow): Rule[] {
  return Object.entries({ request, response }).flatMap(([name, judged]): Rule[] => {
    if (!judged) return [];
    const side = name as Side;
    const id = `${side}-${kind}`;
    return [
      {
        ...verdict(judged),
        id,
        area: "messages",
        kind,
        side,
        mirror: `${side}-${mirror}`,
        message,
        meaning,
        silent: isSilent(judged[0], judged[1]),
        step,
        example: examples[id] ?? "",
      },
    ];
  });
}

function verdict([wire, compile, why]: Sided): Verdict {
  return { wire, compile, why };
}
