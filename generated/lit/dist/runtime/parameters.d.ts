import { type InputPlacer, type RestCall } from "./rest.js";
/** A value as text, a list with commas. */
export declare function asText(call: RestCall, value: unknown): Promise<string>;
/** Adds a value to the query; a list repeats the name. */
export declare function addQuery(call: RestCall, name: string, value: unknown): Promise<void>;
/** Adds a cookie. */
export declare function addCookie({ headers }: RestCall, name: string, value: string): void;
/** Everything goes into the query by its own name. */
export declare const inQuery: InputPlacer;
/** The path takes what it names, and the query the rest. */
export declare const inPathAndQuery: InputPlacer;
/** How a list or an object is written into a query. */
type QueryStyle = "form" | "comma" | "space" | "pipe" | "deepObject" | "json";
/** Where a member of the input goes, by which name, in which style. */
export type ParameterRow = readonly [member: string, place: "path" | "query" | "header" | "cookie", name?: string, style?: QueryStyle];
/** Puts each member of the input where its row says; one that is null or undefined is left out. */
export declare const parameters: (...rows: readonly ParameterRow[]) => InputPlacer;
export {};
//# sourceMappingURL=parameters.d.ts.map
