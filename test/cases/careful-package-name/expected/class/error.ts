// Made by nelumbo. Changes made here are lost when it runs again.
import { ClientError, isErrorNamed } from "./runtime/error.js";

/** What every failing call throws. */
export class ClassError extends ClientError {
  static {
    Object.defineProperty(this.prototype, "name", { value: "ClassError" });
  }
}

/** True for a ClassError, even of another copy of this package. */
export function isClassError(error: unknown): error is ClassError {
  return isErrorNamed(error, "ClassError");
}
