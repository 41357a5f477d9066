/** What permissions make of a package: the interfaces of its methods, and the clients that open some of them. */

import type { Operation, Permission } from "./model.js";
import { upperFirst } from "./names.js";

/** From the least to the most; a token is issued with all up to one of them. */
export const permissions: readonly Permission[] = ["read", "write", "sign", "admin"];

/** The methods of one permission. */
export interface Tier {
  readonly permission: Permission;
  /** The name of their interface. */
  readonly methodsName: string;
}

export interface Tiers {
  /** False where no operation says which permission it needs: there is one client then. */
  readonly hasPermissions: boolean;
  /** Those that have methods. */
  readonly tiers: readonly Tier[];
  /** Those that have a client of their own, from which methods are kept back. */
  readonly limited: readonly Permission[];
  /** The tiers that a permission opens. */
  opens(permission: Permission): readonly Tier[];
  /** The type of the client that a permission gives. */
  clientName(permission: Permission): string;
}

/** A method that says nothing of permissions can be called by all. */
export const permissionOf = ({ access }: Operation): Permission =>
  access.kind === "permission" ? access.permission : "read";

export function tiersOf(operations: readonly Operation[]): Tiers {
  const hasPermissions = operations.some(({ access }) => access.kind === "permission");
  const used = new Set(operations.map(permissionOf));
  const tiers = permissions
    .filter((permission) => used.has(permission))
    .map((permission) => ({
      permission,
      methodsName: hasPermissions ? `${upperFirst(permission)}Methods` : "ClientMethods",
    }));
  const highest = tiers.at(-1)?.permission ?? "read";
  const opens = (permission: Permission): readonly Tier[] =>
    tiers.filter((tier) => permissions.indexOf(tier.permission) <= permissions.indexOf(permission));
  // Permissions that open the same methods share a client, named after the least of them.
  const clientName = (permission: Permission): string => {
    const count = opens(permission).length;
    const least = permissions.find((other) => opens(other).length === count) ?? permission;
    return count === tiers.length ? "Client" : `${upperFirst(least)}Client`;
  };
  const limited = permissions.filter(
    (permission) => clientName(permission) === `${upperFirst(permission)}Client` && permission !== highest,
  );
  return { hasPermissions, tiers, limited: hasPermissions ? limited : [], opens, clientName };
}
