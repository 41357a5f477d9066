// Made by nelumbo. Changes made here are lost when it runs again.
import { ClientError, isErrorNamed } from "./runtime/error.js";

/** What every failing call throws. */
export class RpcError extends ClientError {
  static {
    Object.defineProperty(this.prototype, "name", { value: "RpcError" });
  }
}

/** True for a RpcError, even of another copy of this package. */
export function isRpcError(error: unknown): error is RpcError {
  return isErrorNamed(error, "RpcError");
}
