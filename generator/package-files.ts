/** The files of one package: path inside it ("/" separates) to text. */
export type PackageFiles = ReadonlyMap<string, string>;
