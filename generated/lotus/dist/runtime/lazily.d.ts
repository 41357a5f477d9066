import type { ErrorClass } from "./error.js";
/**
* What loads a part of the client when it is first needed. From then on it is at hand, as to ask the platform for it
* again would cost a tenth of a call; what could not be loaded is loaded anew.
*
* It throws what the platform throws, or, where it is given a class for that, an error of the package's.
*/
export declare const lazily: <Part>(load: () => Promise<Part>) => ((fail?: ErrorClass, operation?: string, sent?: boolean) => Promise<Part>);
//# sourceMappingURL=lazily.d.ts.map
