// Made by nelumbo. Changes made here are lost when it runs again.
import { ClientError, isErrorNamed } from "./runtime/error.js";

/** What every failing call throws. */
export class ChainError extends ClientError {
  static {
    Object.defineProperty(this.prototype, "name", { value: "ChainError" });
  }
}

/** True for a ChainError, even of another copy of this package. */
export function isChainError(error: unknown): error is ChainError {
  return isErrorNamed(error, "ChainError");
}
