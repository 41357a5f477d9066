/** The entry `node` of a package: where the endpoints of its other entries are found. */

import type { Api, Environment } from "../model.js";
import { serverFacts } from "../servers.js";
import { commentLines, stringLiteral } from "./escape.js";

/** What the template of that entry is given; no environments where no entry has one. */
export function environmentView(entries: ReadonlyMap<string, Api>, errorName: string) {
  const found = [...entries].flatMap(([entry, api]) =>
    api.environment ? [{ entry, environment: api.environment, path: serverFacts(api).basePath }] : [],
  );
  const firstEntry = found[0]?.entry ?? "";
  return {
    environments: found.map(({ entry, environment, path }) => ({ entry, row: row(environment, path) })),
    entryType: found.map(({ entry }) => stringLiteral(entry)).join(" | ") || "never",
    firstEntry,
    environmentWords: [
      ...new Set(found.flatMap(({ environment: { variables, repo } }) => [...variables, ...(repo?.variables ?? [])])),
    ]
      .map((variable) => `\`${commentLines(variable).join(" ").replaceAll("`", "'")}\``)
      .join(", "),
    fromEnvComment: [
      "What `createClient` of an entry needs, as the environment has it:",
      `\`createClient(await fromEnv(${stringLiteral(firstEntry)}))\`. Looked at are, in this order,`,
      "",
      ...places(found.map(({ entry, environment }) => [entry, words(environment)])),
      "",
      "A variable holds `TOKEN:ADDRESS` or `ADDRESS`, or several with commas between, to be tried in turn. The address is a",
      "multiaddr, which means a WebSocket, or a URL without the API's path. The folder has the files `api` and `token`.",
      "@param variables - What to read in place of the process' own variables.",
      `@throws {@link ${errorName} } of kind \`usage\` when nothing is found, or what is found is no address. It never shows a token.`,
    ],
    fromRepoComment: [
      "What `createClient` of an entry needs, as the server has left it in its folder: as {@link fromEnv}, but for the",
      "variables that hold addresses.",
      "@param path - The folder, where it is not the usual one; `~` is the home folder.",
      `@throws {@link ${errorName} } of kind \`usage\` when there is no such folder, or it holds no address.`,
    ],
  };
}

/** One line for all entries whose endpoints are found in the same places. */
function places(rows: readonly [entry: string, words: string][]): string[] {
  return [...new Set(rows.map(([, text]) => text))].map((text) => {
    const entries = rows.filter(([, other]) => other === text).map(([entry]) => `\`${entry}\``);
    return `- ${entries.join(", ")}: ${text}`;
  });
}

function words({ variables, repo }: Environment): string {
  const code = (text: string): string => `\`${commentLines(text).join(" ").replaceAll("`", "'")}\``;
  const folder = repo && [`the folder that ${repo.variables.map(code).join(" or ")} names, or ${code(repo.default)}`];
  return [...variables.map((variable) => `the variable ${code(variable)}`), ...(folder ?? [])].join(", ");
}

const list = (texts: readonly string[]): string => `[${texts.map(stringLiteral).join(", ")}]`;

function row({ variables, repo }: Environment, path: string): string {
  const folder = repo && `repo: { variables: ${list(repo.variables)}, default: ${stringLiteral(repo.default)} }`;
  return `{ ${[`variables: ${list(variables)}`, ...(folder ? [folder] : []), `path: ${stringLiteral(path)}`].join(", ")} }`;
}
