/** An object without the members that are undefined. */
export declare const defined: <Value>(members: object) => Record<string, Value>;
//# sourceMappingURL=defined.d.ts.map
