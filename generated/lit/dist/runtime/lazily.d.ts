import type { ErrorClass } from "./error.js";
/**
* Gives a part of the client.
* @throws what the platform throws where it cannot be loaded, or, where a class is given for that, an error of the
* package's, of kind `connection`. `sent` is false unless it is said that the server may have acted already.
*/
export type Lazy<Part> = (fail?: ErrorClass, operation?: string, sent?: boolean) => Promise<Part>;
/**
* What loads a part of the client when it is first needed. From then on it is at hand, as to ask the platform for it at
* each call takes time; what could not be loaded is loaded anew.
*/
export declare const lazily: <Part>(load: () => Promise<Part>) => Lazy<Part>;
//# sourceMappingURL=lazily.d.ts.map
