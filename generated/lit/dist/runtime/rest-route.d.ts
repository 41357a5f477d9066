import type { CallOptions } from "./http.js";
import { type Binder, type RestApi, type RestRequest } from "./rest.js";
/** Calls a route that the description does not know. */
export declare function request({ fail, access }: RestApi, bind: Binder, route: string, input?: RestRequest, inner?: CallOptions): Promise<unknown>;
//# sourceMappingURL=rest-route.d.ts.map
