/** What the template of a JSON-RPC entry says of clients: which methods each permission opens, and what that type is called. */

import type { Api, Operation, Permission } from "../model.js";
import { upperFirst } from "../names.js";
import { permissionOf, permissions, tiersOf } from "../permissions.js";
import { commentLines } from "./escape.js";
import type { OperationView } from "./operations.js";

/** The interfaces of an entry's clients. `views` are the operations as they are shown, in the same order. */
export function clientTiers({ operations, title }: Api, views: readonly OperationView[]) {
  const { hasPermissions, tiers, limited, opens, clientName } = tiersOf(operations);
  const about = commentLines(title).join(" ");
  return {
    hasPermissions,
    tiers: tiers.map(({ permission, methodsName }) => ({
      permission,
      methodsName,
      comment: [hasPermissions ? `The methods that need the permission \`${permission}\`.` : "The methods of the API."],
      operations: views.filter((_, index) => permissionOf(operations[index] as Operation) === permission),
    })),
    methodsList: tiers.map(({ methodsName }) => methodsName).join(", ") || "object",
    limitedClients: limited.map((permission) => ({
      clientName: `${upperFirst(permission)}Client`,
      comment: [`A client of ${about} with no more than the permission \`${permission}\`.`],
      basesList: tiers
        .map((tier) =>
          opens(permission).includes(tier)
            ? tier.methodsName
            : `Denied<${tier.methodsName}, ${JSON.stringify(tier.permission)}>`,
        )
        .join(", "),
    })),
    permissionType: permissions.map((permission) => JSON.stringify(permission)).join(" | "),
    lowestPermission: permissions[0] ?? "",
    clientOfType: clientOf(clientName),
  };
}

/** Without a permission the token decides: with none, the server takes the caller for one who may read. */
function clientOf(clientName: (permission: Permission) => string): string {
  const [least = "read"] = permissions;
  const known = permissions
    .slice(0, -1)
    .map((permission) => `  ${JSON.stringify(permission)} extends Given ? ${clientName(permission)} :`);
  return [
    `[Given] extends [undefined] ? [Token] extends [undefined] ? ${clientName(least)} : Client :`,
    "  undefined extends Given ? Client :",
    ...known,
    "  Client",
  ].join("\n");
}

/** The names of the methods that need more than the least permission, by permission, as the runtime looks them up. */
export function permissionRows({ operations }: Api, prefix: string): { permission: string; methods: string }[] {
  return permissions.slice(1).flatMap((permission) => {
    const denied = operations.filter(({ access }) => access.kind === "permission" && access.permission === permission);
    return denied.length > 0 ? [{ permission, methods: bareNames(denied, prefix) }] : [];
  });
}

/** The names of methods without the prefix, with spaces between. */
export const bareNames = (operations: readonly Operation[], prefix: string): string =>
  operations.map(({ id }) => (id.startsWith(prefix) ? id.slice(prefix.length) : id)).join(" ");
