/** The version step that a set of findings asks of the emitted package. */

import type { Finding, Step } from "./finding.js";

const steps: readonly Step[] = ["none", "patch", "minor", "major"];

export interface SemverAdvice {
  readonly semver: Step;
  /** One sentence, with its full stop. */
  readonly semverReason: string;
}

/**
 * The largest step that a finding asks for. Below 1.0, as npm reads ranges there, what breaks is a minor step and all
 * else a patch. `hasNewWords` tells whether words in the package change, if nothing else does.
 */
export function adviseStep(
  findings: readonly Finding[],
  { version, hasNewWords = false }: { version?: string | undefined; hasNewWords?: boolean } = {},
): SemverAdvice {
  const counted = findings.filter(({ suppressed }) => !suppressed);
  const largest = counted.map(({ step }) => step).reduce(larger, hasNewWords ? "patch" : "none");
  const because = counted.filter(({ step }) => step === largest);
  const isEarly = version !== undefined && /^0\./.test(version);
  const semver: Step = !isEarly || largest === "none" ? largest : largest === "major" ? "minor" : "patch";
  const convention = isEarly
    ? " Below 1.0, what breaks is a minor step and all else a patch."
    : version === undefined && largest === "major"
      ? " Below 1.0, that is a minor step."
      : "";
  const isAccepted = counted.length < findings.length;
  return { semver, semverReason: `${reason(largest, because, isAccepted)}${convention}` };
}

const larger = (a: Step, b: Step): Step => (steps.indexOf(a) >= steps.indexOf(b) ? a : b);

function reason(step: Step, because: readonly Finding[], isAccepted: boolean): string {
  const [first] = because;
  if (!first && isAccepted) return "Only what is accepted has changed.";
  if (!first)
    return step === "patch"
      ? "Nothing has changed for callers, but the package reads differently."
      : "Nothing has changed for callers.";
  const what = first.subject === "" ? first.message : `${first.subject}: ${first.message}`;
  const others = because.length === 1 ? "" : `, and ${because.length - 1} more`;
  const verb = {
    major: "This breaks callers",
    minor: because.some((finding) => finding.class === "safe") ? "There is something new" : "This may break callers",
    patch: "This is of no account to most callers",
    none: "",
  }[step];
  return `${verb}: ${what}${others}.`;
}
