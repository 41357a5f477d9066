// Made by nelumbo. Changes made here are lost when it runs again.
import { ClientError, isErrorNamed } from "./runtime/error.js";
import type {
  Height,
} from "./types.js";

/** What every failing call throws. */
export class ChainError extends ClientError {
  static {
    Object.defineProperty(this.prototype, "name", { value: "ChainError" });
  }
}

/** What `data` of an error holds, by the name of the error's code, which is its `codeName`. */
export interface ErrorData {
  /**
   * Too much is under way.
   * Code 11.
   */
  EBusy: { waiting: bigint };
  /**
   * The server is going down.
   * Code 12.
   */
  EGone: undefined;
  /**
   * The block is gone. `data` is the lowest height that is kept.
   * Code 10.
   */
  EPruned: Height;
}

/**
 * True for a ChainError, even of another copy of this package; with the name of a code, for one with that code,
 * whose `data` is then known.
 */
export function isChainError(error: unknown): error is ChainError;
export function isChainError<Name extends keyof ErrorData>(
  error: unknown,
  codeName: Name,
): error is ChainError & { readonly codeName: Name; readonly data: ErrorData[Name] };
export function isChainError(error: unknown, codeName?: string): boolean {
  return (
    isErrorNamed(error, "ChainError") &&
    (codeName === undefined || (error as ChainError).codeName === codeName)
  );
}
