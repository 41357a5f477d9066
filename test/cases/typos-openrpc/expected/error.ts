// Made by nelumbo. Changes made here are lost when it runs again.
import { ClientError, isErrorNamed } from "./runtime/error.js";

/** What every failing call throws. */
export class PetsError extends ClientError {
  static {
    Object.defineProperty(this.prototype, "name", { value: "PetsError" });
  }
}

/** True for a PetsError, even of another copy of this package. */
export function isPetsError(error: unknown): error is PetsError {
  return isErrorNamed(error, "PetsError");
}
