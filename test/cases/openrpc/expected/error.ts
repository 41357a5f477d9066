// Made by nelumbo. Changes made here are lost when it runs again.
import { ClientError, isErrorNamed } from "./runtime/error.js";

/** What every failing call throws. */
export class PetsError extends ClientError {
  static {
    Object.defineProperty(this.prototype, "name", { value: "PetsError" });
  }
}

/** What `data` of an error holds, by the name of the error's code, which is its `codeName`. */
export interface ErrorData {
  /**
   * No such block
   * Code 1.
   */
  NoSuchBlock: unknown;
}

/**
 * True for a PetsError, even of another copy of this package; with the name of a code, for one with that code,
 * whose `data` is then known.
 */
export function isPetsError(error: unknown): error is PetsError;
export function isPetsError<Name extends keyof ErrorData>(
  error: unknown,
  codeName: Name,
): error is PetsError & { readonly codeName: Name; readonly data: ErrorData[Name] };
export function isPetsError(error: unknown, codeName?: string): boolean {
  return (
    isErrorNamed(error, "PetsError") &&
    (codeName === undefined || (error as PetsError).codeName === codeName)
  );
}
