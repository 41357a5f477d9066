// Made by nelumbo. Changes made here are lost when it runs again.
import { ClientError, isErrorNamed } from "./runtime/error.js";

/** What every failing call throws. */
export class _3dClientError extends ClientError {
  static {
    Object.defineProperty(this.prototype, "name", { value: "_3dClientError" });
  }
}

/** True for a _3dClientError, even of another copy of this package. */
export function is_3dClientError(error: unknown): error is _3dClientError {
  return isErrorNamed(error, "_3dClientError");
}
