/** A thread that compares a part of a history. */

import { parentPort, workerData } from "node:worker_threads";
import { compareVersions, type Task } from "./history.js";

const compared = await compareVersions(workerData as Task, () => parentPort?.postMessage("step"));
parentPort?.postMessage(compared);
