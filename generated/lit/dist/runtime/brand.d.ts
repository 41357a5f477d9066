/**
* A string as the type that it is meant for.
* @throws TypeError for one that does not look like it.
*/
export declare function checked<Type extends string>(name: string, pattern: string, text: string): Type;
//# sourceMappingURL=brand.d.ts.map
