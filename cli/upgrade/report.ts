import { keyName } from "../../audit/key-source.js";
import type { Shown } from "../../audit/report/audit-report.js";
import { placesText } from "../../audit/report/messages.js";
import { unitTitle } from "../../audit/units/unit-title.js";
import type { SourcePlace } from "../../audit/use.js";
import { formatPlace } from "../../codegen/src/findings/report.js";
import type { KeyUpgrade } from "./key-upgrade.js";
import { brokenTexts, upgradeTexts as said } from "./messages.js";
import type { SdkUpgrade } from "./sdk-upgrade.js";
import { type BrokenCall, isSurelyBroken, type UnitUpgrade } from "./unit-upgrade.js";

/** All that is said of an upgrade: what every format is written from. */
export interface UpgradeReport {
  /** The names of both servers in the catalog. */
  readonly from: string;
  readonly to: string;
  readonly isDowngrade: boolean;
  /** Whether it is about all methods of an SDK, so that nothing has a place. */
  readonly isWhole: boolean;
  readonly units: readonly UnitUpgrade[];
  readonly sdks: readonly SdkUpgrade[];
  readonly shown: Shown;
}

/** A key of the report in words, as every format for people has them. */
export interface KeyWords {
  readonly name: string;
  /** What is to be done to it, and what it holds now. */
  readonly columns: readonly string[];
  /** The least for both servers, and what else has to be known. */
  readonly notes: readonly string[];
}

export function keyWords(unit: UnitUpgrade, key: KeyUpgrade, report: UpgradeReport): KeyWords {
  const { add, addAfter, complete, held, mayGo, rollOut, source } = key;
  const { both, onlyFrom, onlyTo } = rollOut;
  const place = ({ file, line }: SourcePlace) => `${report.shown(file)}:${line}`;
  return {
    name: `${unitTitle(unit.name)}, ${report.isWhole ? said.wholeKey : keyName(source, place)}`,
    columns: [
      said.holds(held),
      ...(add.length > 0 ? [said.add(add, held !== undefined)] : []),
      ...(addAfter.length > 0 ? [said.addAfter(addAfter)] : []),
      ...(mayGo.length > 0 ? [said.mayGo(mayGo)] : []),
    ].filter((text) => text !== undefined),
    notes: [
      said.both(both),
      ...(onlyFrom.length > 0 ? [said.only(report.from, onlyFrom)] : []),
      ...(onlyTo.length > 0 ? [said.only(report.to, onlyTo)] : []),
      ...(complete ? [] : [said.incomplete]),
    ],
  };
}

/** The report for people, to be printed on standard output. */
export function upgradeText(report: UpgradeReport): string {
  const lines = [
    said.title(report.from, report.to, report.isDowngrade),
    ...report.units.flatMap((unit) => unitLines(unit, report)),
    ...report.sdks.flatMap((sdk) => [
      said.sdk(sdk.name, sdk.from, sdk.to),
      ...sdkLines(sdk, report).map((line) => `  ${line}`),
    ]),
  ];
  return `${lines.join("\n")}\n`;
}

function unitLines(unit: UnitUpgrade, report: UpgradeReport): string[] {
  const keys = unit.keys.map((key) => keyWords(unit, key, report));
  return [
    ...(keys.length === 0 ? [unitTitle(unit.name)] : []),
    ...keys.flatMap(({ name, columns, notes }) => [
      [name, ...columns].join("   "),
      ...notes.map((note) => `  ${note}`),
    ]),
    ...(unit.broken.length === 0 ? [`  ${said.nothing}`] : []),
    ...unit.broken.flatMap((call) => {
      const { why, fix } = brokenTexts(call, report.from, report.to);
      const at = call.places.map((place) => placeText(place, report));
      return [
        `  ${[breakWord(call, unit), call.method, ...(report.isWhole ? [] : [placesText(at)])].join("   ")}`,
        `    why  ${why}`,
        `    fix  ${fix}`,
      ];
    }),
    ...(unit.hidden > 0 ? [`  ${said.hidden(unit.hidden)}`] : []),
  ];
}

export const breakWord = (call: BrokenCall, unit: UnitUpgrade): string =>
  isSurelyBroken(call, unit) ? said.breaks : said.mayBreak;

/** What an SDK's upgrade changes, a line each. */
export function sdkLines(sdk: SdkUpgrade, report: UpgradeReport): string[] {
  const at = ({ places }: { readonly places: readonly SourcePlace[] }, text: string) =>
    places.length === 0
      ? text
      : `${text}   ${placesText(places.map((place) => placeText(place, report)))}`;
  const lines = [
    ...sdk.renamed.map((one) => at(one, said.renamed(one))),
    ...sdk.removed.map((one) => at(one, said.removed(one))),
    ...sdk.rerouted.map((one) => {
      const absent = (["from", "to"] as const).filter((when) => !one.isOn[when]);
      return at(
        one,
        said.rerouted(
          one,
          absent.map((when) => report[when]),
        ),
      );
    }),
    ...sdk.deprecated.map((one) => at(one, said.deprecated(one))),
    ...(sdk.added.length > 0 ? [said.added(sdk.added)] : []),
    ...(report.isWhole ? sdk.added.map((method) => `  ${method}`) : []),
  ];
  return lines.length > 0 ? lines : [said.sameSdk];
}

export const placeText = (place: SourcePlace, { shown }: UpgradeReport): string =>
  formatPlace({ ...place, file: shown(place.file) });
