import { markdownTable } from "markdown-table";
import { placesText } from "../../audit/report/messages.js";
import { codeSpan, sentence } from "../../codegen/src/findings/markdown.js";
import { brokenTexts, upgradeTexts as said } from "./messages.js";
import { breakWord, keyWords, placeText, sdkLines, type UpgradeReport } from "./report.js";

/** The report in Markdown, for a job's summary or a comment on a pull request. */
export function upgradeMarkdown(report: UpgradeReport): string {
  const { from, to, isDowngrade, isWhole, sdks, units } = report;
  const keys = units.flatMap((unit) =>
    unit.keys.map((key) => ({ key, ...keyWords(unit, key, report) })),
  );
  const table = markdownTable([
    ["key", "add before", "add after", "may go after", "during the roll-out"],
    ...keys.map(({ key, name, notes }) => [
      sentence(name),
      spans(key.add),
      spans(key.addAfter),
      spans(key.mayGo),
      sentence(notes.join("; ")),
    ]),
  ]);
  const calls = units.flatMap((unit) =>
    unit.broken.map((call) => {
      const { why, fix } = brokenTexts(call, from, to);
      const places = placesText(call.places.map((place) => placeText(place, report)));
      const at = isWhole ? "" : ` ${codeSpan(places)}`;
      return `- **${breakWord(call, unit)}** ${codeSpan(call.method)}${at}: ${sentence(`${why} ${fix}`)}`;
    }),
  );
  const hidden = units.reduce((sum, unit) => sum + unit.hidden, 0);
  return `${[
    `## ${sentence(said.title(from, to, isDowngrade))}`,
    ...(keys.length > 0 ? [table] : []),
    calls.length > 0 ? calls.join("\n") : sentence(said.nothing),
    ...(hidden > 0 ? [sentence(said.hidden(hidden))] : []),
    ...sdks.flatMap((sdk) => [
      `### ${sentence(said.sdk(sdk.name, sdk.from, sdk.to))}`,
      sdkLines(sdk, report)
        .map((line) => `- ${sentence(line.trim())}`)
        .join("\n"),
    ]),
  ].join("\n\n")}\n`;
}

const spans = (scopes: readonly string[]): string => scopes.map(codeSpan).join(", ") || "—";
