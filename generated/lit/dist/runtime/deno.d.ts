/**
* Deno's `fetch`, once: by itself it sends a request again whose connection ends without an answer, even one that makes
* something. It cannot where the body is a stream, which is gone once it was sent.
*/
export declare const fetchOnce: typeof fetch;
//# sourceMappingURL=deno.d.ts.map
