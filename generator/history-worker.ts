/** A thread that compares a part of a history. */

import { parentPort, workerData } from "node:worker_threads";
import { DiagnosticError } from "./diagnostic.js";
import { compareVersions, type Task } from "./history.js";

try {
  parentPort?.postMessage(await compareVersions(workerData as Task, () => parentPort?.postMessage("step")));
} catch (cause) {
  // An error loses its class on its way to another thread.
  if (!(cause instanceof DiagnosticError)) throw cause;
  parentPort?.postMessage({ diagnostics: cause.diagnostics });
}
