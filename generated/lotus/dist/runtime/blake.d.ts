/** The digest of `data`, `size` bytes long: 1 to 64. */
export declare function blake2b(data: Uint8Array, size: number): Uint8Array;
//# sourceMappingURL=blake.d.ts.map
