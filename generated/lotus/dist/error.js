// Made by nelumbo. Changes made here are lost when it runs again.
import { ClientError, isErrorNamed } from "./runtime/error.js";
/** What every failing call throws. */
export class LotusError extends ClientError {
	static {
		Object.defineProperty(this.prototype, "name", { value: "LotusError" });
	}
}
export function isLotusError(error, codeName) {
	return isErrorNamed(error, "LotusError") && (codeName === undefined || error.codeName === codeName);
}
//# sourceMappingURL=error.js.map
