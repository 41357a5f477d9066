/** Lines and columns for the places that findings name: worked out only for forms that show them. */

import { locator } from "../position.js";
import type { Document } from "../source.js";
import type { Location, Occurrence, Report } from "./finding.js";

type Places = Pick<Occurrence, "before" | "after">;
type Documents = ReadonlyMap<string, Document>;

/** The report with each place's line and column in the text of its description. */
export async function locateFindings(report: Report, before: Documents, after: Documents): Promise<Report> {
  const [atBefore, atAfter] = [finder(before), finder(after)];
  const findings = [];
  const located = async <T extends Places>(places: T): Promise<T> => ({
    ...places,
    ...(places.before && { before: await atBefore(places.before) }),
    ...(places.after && { after: await atAfter(places.after) }),
  });
  for (const finding of report.findings) {
    const occurrences = [];
    for (const occurrence of finding.occurrences) occurrences.push(await located(occurrence));
    findings.push({ ...finding, occurrences, ...(finding.places && { places: await located(finding.places) }) });
  }
  return { ...report, findings };
}

/** Parses each text once. */
function finder(documents: Documents): (place: Location) => Promise<Location> {
  const locators = new Map<string, ReturnType<typeof locator>>();
  return async (place) => {
    const document = documents.get(place.file);
    if (!document) return place;
    const locate = locators.get(place.file) ?? locator(document.text, place.file);
    locators.set(place.file, locate);
    return { ...place, ...(await locate({ file: place.file, pointer: place.pointer })) };
  };
}
