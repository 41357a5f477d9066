/** The timeline of a history as SVG: operations over time, and what each version did to programs. */

import type { History, Step } from "../history.js";
import { isQuiet } from "./history.js";

const size = { width: 1000, height: 300, left: 44, right: 12, top: 14, bottom: 74 };

/** Shapes and lines with their places; the template draws them. */
export function timeline({ steps }: History) {
  const told = steps.filter(({ problem }) => problem === undefined);
  const times = told.map(({ version }) => Date.parse(version.date));
  const [start, end] = [Math.min(...times), Math.max(...times)];
  const most = Math.max(...told.map(({ operations }) => operations), 1);
  const least = Math.min(...told.map(({ operations }) => operations), most);
  const step = niceStep((most - least) / 4);
  const [low, high] = [
    Math.floor(least / step) * step,
    Math.max(Math.ceil(most / step), Math.floor(least / step) + 1) * step,
  ];
  const x = (time: number): number =>
    round(size.left + ((time - start) / (end - start || 1)) * (size.width - size.left - size.right));
  const floor = size.height - size.bottom;
  const y = (value: number): number => round(floor - ((value - low) / (high - low)) * (floor - size.top));
  const points = told.map((one) => ({ one, x: x(Date.parse(one.version.date)), y: y(one.operations) }));
  // An older line may still be mended after a newer one began: the curve follows the newer one.
  const front = points.filter(({ x }, i) => points.slice(0, i).every((earlier) => earlier.x <= x));
  const path = front.map((p, i) => (i === 0 ? `M${p.x} ${p.y}` : `H${p.x}V${p.y}`)).join("");
  const last = front.at(-1);
  return {
    width: String(size.width),
    height: String(size.height),
    left: String(size.left),
    end: String(size.width - size.right),
    floor: String(floor),
    curve: path,
    area: last ? `${path}V${floor}H${front[0]?.x}Z` : "",
    rows: range(low, high, step).map((value) => ({ y: String(y(value)), text: String(value) })),
    years: years(start, end).map(({ time, text }) => ({ x: String(x(time)), text })),
    bars: bars(points, floor + 50),
    middle: String(floor + 50),
    // Drawn last what must not be hidden.
    marks: [...points]
      .sort((a, b) => weight(a.one) - weight(b.one))
      .map(({ one, x, y }) => ({ step: idOf(one), look: lookOf(one), path: shape(one, x, y), title: titleOf(one) })),
  };
}

const weight = ({ kind }: Step): number => ["none", "noise", "first", "safe", "dangerous", "breaking"].indexOf(kind);

/** The id of a step on the page. */
export const idOf = ({ version }: Step): string => `step-${version.id}`;

/** The class that its colour follows from. */
export const lookOf = ({ kind }: Step): string => (isQuiet(kind) || kind === "first" ? "none" : kind);

const titleOf = ({ version, operations, kind }: Step): string =>
  `${version.tags[0] ?? version.id}, ${version.date.slice(0, 10)}: ${operations} operations, ${isQuiet(kind) ? "nothing for callers" : kind}`;

/** A shape for each class: told apart without colours as well. */
function shape({ kind }: Step, x: number, y: number): string {
  if (kind === "breaking") return `M${x} ${y - 8}l8 8l-8 8l-8 -8z`;
  if (kind === "dangerous") return `M${x} ${y - 7}l7 12h-14z`;
  const r = kind === "safe" ? 4.5 : 2.5;
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

/** What came above a line, and what went below it. */
function bars(points: readonly { one: Step; x: number }[], middle: number) {
  const most = Math.max(1, ...points.map(({ one }) => Math.max(one.tally.added, one.tally.removed)));
  const length = (value: number): number => round(Math.max(2, (value / most) * 20));
  return points.flatMap(({ one: { tally }, x }) => [
    ...(tally.added > 0 ? [{ look: "safe", path: `M${x} ${middle}v${-length(tally.added)}` }] : []),
    ...(tally.removed > 0 ? [{ look: "breaking", path: `M${x} ${middle}v${length(tally.removed)}` }] : []),
  ]);
}

function years(start: number, end: number): { time: number; text: string }[] {
  const first = new Date(start).getUTCFullYear() + 1;
  return range(first, new Date(end).getUTCFullYear(), 1).map((year) => ({
    time: Date.UTC(year, 0, 1),
    text: String(year),
  }));
}

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / step) + 1) }, (_, i) => from + i * step);

/** 1, 2 or 5 times a power of ten, at least 1. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return power * ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10);
}

const round = (value: number): number => Math.round(value * 10) / 10;
