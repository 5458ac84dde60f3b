import { styleText } from "node:util";
import type { Finding, Place } from "./finding.js";
import { plain } from "./plain.js";

/** `file:line:column`, as far as it is known. */
export function formatPlace(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(":");
}

/** A finding for people, four lines. `styleText` leaves colours out where they are not wanted. */
export function formatFinding(finding: Finding): string {
  return format(finding, "red", "error");
}

/** The same for what stops nothing, and should be known all the same. */
export function formatNotice(finding: Finding): string {
  return format(finding, "yellow", "notice");
}

function format(finding: Finding, colour: "red" | "yellow", label: string): string {
  const style = { stream: process.stderr };
  return [
    `${styleText("bold", plain(formatPlace(finding.where)), style)} ${styleText(colour, `${label} ${finding.code}`, style)}`,
    `  ${plain(finding.what)}`,
    ...(finding.details ?? []).map((line) => `    ${plain(line)}`),
    `  why  ${plain(finding.why)}`,
    `  fix  ${plain(finding.fix)}`,
  ].join("\n");
}
