/** The road of a history: each version read once, and compared with the one before. */

import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { countWritten, type Description, describe } from "./describe.js";
import { DiagnosticError } from "./diagnostic.js";
import { plainStep, type Step, stepOf, type Version } from "./drift/history.js";
import { review } from "./review.js";
import { openBlobs } from "./revisions.js";
import { loadBytes } from "./source.js";

/** Below so many versions, starting another thread takes longer than it saves. */
const fewest = 12;

/** What a thread is given. */
export interface Task {
  readonly repository: string;
  readonly versions: readonly Version[];
  /** Those that are to be compared with what is before them: from this index on, up to the other. */
  readonly from: number;
  readonly to: number;
}

/** What comes of versions, and the title that the last of them has. */
export interface Compared {
  readonly steps: readonly Step[];
  readonly title: string;
}

/** Compares each version with the one before, on as many threads as there are processors. */
export async function compareHistory(
  { repository, versions }: Pick<Task, "repository" | "versions">,
  onStep: () => void,
): Promise<Compared> {
  // From sources there is nothing that a thread could load.
  const threads = import.meta.url.endsWith(".js") ? availableParallelism() : 1;
  const size = Math.max(fewest, Math.ceil(versions.length / threads));
  const parts = Array.from({ length: Math.ceil(versions.length / size) }, (_, i) => {
    const to = Math.min((i + 1) * size, versions.length);
    return { repository, versions, from: i * size, to };
  });
  const done = await Promise.all(
    parts.map((part, i) => (i === 0 ? compareVersions(part, onStep) : onThread(part, onStep))),
  );
  return { steps: done.flatMap(({ steps }) => steps), title: done.findLast(({ title }) => title !== "")?.title ?? "" };
}

function onThread(task: Task, onStep: () => void): Promise<Compared> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./history-worker.js", import.meta.url), { workerData: task });
    worker.on("message", (message: Compared | Pick<DiagnosticError, "diagnostics"> | "step") => {
      if (message === "step") onStep();
      else if ("diagnostics" in message) reject(new DiagnosticError(message.diagnostics));
      else resolve(message);
    });
    worker.on("error", reject);
    // Of no account once there is an answer.
    worker.on("exit", () => reject(new Error("A thread ended without an answer.")));
  });
}

/** Compares versions one after the other. */
export async function compareVersions({ repository, versions, from, to }: Task, onStep: () => void): Promise<Compared> {
  const blobs = openBlobs(repository);
  const readVersion = async (version: Version) => read(repository, version, await blobs.read(version.blob));
  const steps: Step[] = [];
  let last: { description: Description; version: Version } | undefined;
  try {
    // What cannot be read is passed over, also where a part begins.
    for (const version of versions.slice(0, from).reverse()) {
      const { description } = await readVersion(version);
      if (description) last = { description, version };
      if (last) break;
    }
    for (const version of versions.slice(from, to)) {
      if (last?.version.blob === version.blob) {
        steps.push(plainStep(version, last.description.api.operations.length, "none"));
      } else {
        const { description, problem } = await readVersion(version);
        if (!description) steps.push(plainStep(version, 0, "none", problem));
        else if (!last) steps.push(plainStep(version, description.api.operations.length, "first"));
        else {
          const before = { name: nameOf(last.version), description: last.description };
          const report = await review(before, { name: nameOf(version), description });
          const tally = await countWritten(last.description, description);
          steps.push(stepOf(version, report, tally, description.isPublished));
        }
        if (description) last = { description, version };
      }
      onStep();
    }
  } finally {
    blobs.close();
  }
  return { steps, title: last?.description.api.title ?? "" };
}

const nameOf = ({ id, name }: Version): string => `git:${id}:${name}`;

async function read(
  root: string,
  version: Version,
  bytes: Buffer,
): Promise<{ description?: Description; problem?: string }> {
  try {
    const description = await describe(await loadBytes(root, bytes, nameOf(version)));
    const error = description.diagnostics.find(({ severity }) => severity === "error");
    return error ? { problem: error.message } : { description };
  } catch (cause) {
    if (!(cause instanceof DiagnosticError)) throw cause;
    return { problem: cause.diagnostics[0]?.message ?? cause.message };
  }
}
