/** An object without the members that are undefined. */
export const defined = <Value>(members: object): Record<string, Value> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
