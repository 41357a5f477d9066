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
}

/** What comes of versions, and the title that the last of them has. */
export interface Compared {
  readonly steps: readonly Step[];
  readonly title: string;
}

/** Compares each version with the one before, on as many threads as there are processors. */
export async function compareHistory(task: Task, onStep: () => void): Promise<Compared> {
  const { repository, versions } = task;
  // From sources there is nothing that a thread could load.
  const threads = import.meta.url.endsWith(".js") ? availableParallelism() : 1;
  const size = Math.max(fewest, Math.ceil(versions.length / threads));
  const parts = Array.from({ length: Math.ceil(versions.length / size) }, (_, i) => ({
    repository,
    // Each part begins with the last version of the one before, which it is compared with.
    versions: versions.slice(Math.max(0, i * size - 1), (i + 1) * size),
  }));
  const done = await Promise.all(
    parts.map((part, i) => (i === 0 ? compareVersions(part, onStep) : onThread(part, onStep))),
  );
  return { steps: done.flatMap(({ steps }, i) => steps.slice(i === 0 ? 0 : 1)), title: done.at(-1)?.title ?? "" };
}

function onThread(task: Task, onStep: () => void): Promise<Compared> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./history-worker.js", import.meta.url), { workerData: task });
    worker.on("message", (message: Compared | "step") => (message === "step" ? onStep() : resolve(message)));
    worker.on("error", reject);
  });
}

/** Compares versions one after the other. */
export async function compareVersions({ repository, versions }: Task, onStep: () => void): Promise<Compared> {
  const blobs = openBlobs(repository);
  const steps: Step[] = [];
  let last: { description: Description; version: Version } | undefined;
  try {
    for (const version of versions) {
      if (last?.version.blob === version.blob) {
        steps.push(plainStep(version, last.description.api.operations.length, "none"));
      } else {
        const { description, problem } = await read(repository, version, await blobs.read(version.blob));
        if (!description) steps.push(plainStep(version, 0, "none", problem));
        else if (!last) steps.push(plainStep(version, description.api.operations.length, "first"));
        else {
          const before = { name: nameOf(last.version), description: last.description };
          const report = await review(before, { name: nameOf(version), description });
          steps.push(stepOf(version, report, await countWritten(last.description, description)));
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
