/** What is seldom asked of this API, and is therefore loaded only then. */
export declare const facts: {
	readonly bigintKeys: readonly string[];
	readonly errors: Readonly<Record<string, string>>;
	readonly permissions: Readonly<Record<string, string>>;
	readonly sideEffects: string;
};
//# sourceMappingURL=gateway-v0.d.ts.map
