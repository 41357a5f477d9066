/** Text of a server's or a platform's, without the credentials that it may repeat, however these are written there. */
export declare const redact: (text: string, secrets: readonly string[]) => string;
//# sourceMappingURL=redact.d.ts.map
