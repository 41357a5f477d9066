// Made by nelumbo. Changes made here are lost when it runs again.
import { ClientError, isErrorNamed } from "./runtime/error.js";

/** What every failing call throws. */
export class NodeError extends ClientError {
  static {
    Object.defineProperty(this.prototype, "name", { value: "NodeError" });
  }
}

/** What `data` of an error holds, by the name of the error's code, which is its `codeName`. */
export interface ErrorData {
  /**
   * Chain is halted
   * Code 7.
   */
  ChainIsHalted: unknown;
  /**
   * There is no such block.
   * Code -32004.
   */
  NotFound: unknown;
  /** The code 2. */
  OutOfGas: { limit?: number };
}

/**
 * True for a NodeError, even of another copy of this package; with the name of a code, for one with that code,
 * whose `data` is then known.
 */
export function isNodeError(error: unknown): error is NodeError;
export function isNodeError<Name extends keyof ErrorData>(
  error: unknown,
  codeName: Name,
): error is NodeError & { readonly codeName: Name; readonly data: ErrorData[Name] };
export function isNodeError(error: unknown, codeName?: string): boolean {
  return (
    isErrorNamed(error, "NodeError") &&
    (codeName === undefined || (error as NodeError).codeName === codeName)
  );
}
