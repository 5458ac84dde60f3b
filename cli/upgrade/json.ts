import type { SourcePlace } from "../../audit/use.js";
import type { KeyUpgrade } from "./key-upgrade.js";
import { brokenTexts } from "./messages.js";
import { keyWords, type UpgradeReport } from "./report.js";
import type { SdkUpgrade } from "./sdk-upgrade.js";
import { type BrokenCall, isSurelyBroken, type UnitUpgrade } from "./unit-upgrade.js";

/** The report for programs. Of what is not known, the property is not there. */
export function upgradeJson(report: UpgradeReport): string {
  const value = {
    version: 1,
    from: report.from,
    to: report.to,
    isDowngrade: report.isDowngrade,
    units: report.units.map((unit) => ({
      name: unit.name,
      keys: unit.keys.map((key) => keyJson(unit, key, report)),
      broken: unit.broken.map((call) => callJson(unit, call, report)),
      hidden: unit.hidden,
    })),
    sdks: report.sdks.map((sdk) => sdkJson(sdk, report)),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

function keyJson(unit: UnitUpgrade, key: KeyUpgrade, report: UpgradeReport) {
  const { add, addAfter, complete, held, mayGo, rollOut } = key;
  const { both, onlyFrom, onlyTo } = rollOut;
  return {
    name: keyWords(unit, key, report).name,
    ...(held !== undefined && { held }),
    ...{ add, addAfter, mayGo, both, onlyFrom, onlyTo, complete },
  };
}

function callJson(unit: UnitUpgrade, call: BrokenCall, report: UpgradeReport) {
  const { method, change, successor, places } = call;
  return {
    method,
    reason: change.kind,
    isSure: isSurelyBroken(call, unit),
    ...(change.kind === "scopes" && { anyOf: change.anyOf, lost: change.lost }),
    ...(successor !== undefined && { successor }),
    ...brokenTexts(call, report.from, report.to),
    places: report.isWhole ? [] : placesJson(places, report),
  };
}

function sdkJson(sdk: SdkUpgrade, report: UpgradeReport) {
  const withPlaces = <Changed extends { readonly places: readonly SourcePlace[] }>(
    all: readonly Changed[],
  ) => all.map((one) => ({ ...one, places: placesJson(one.places, report) }));
  const { name, from, to, renamed, removed, rerouted, deprecated, added } = sdk;
  return {
    ...{ name, from, to },
    renamed: withPlaces(renamed),
    removed: withPlaces(removed),
    rerouted: withPlaces(rerouted),
    deprecated: withPlaces(deprecated),
    added,
  };
}

const placesJson = (places: readonly SourcePlace[], { shown }: UpgradeReport) =>
  places.map(({ file, line, column }) => ({ file: shown(file), line, column }));
