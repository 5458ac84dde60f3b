import { unitTitle } from "../../audit/units/unit-title.js";

/** What a key is called where its unit is not named beside it. */
export const keyTitle = (unit: string, key: string): string =>
  key === "" ? unitTitle(unit) : `${unitTitle(unit)}, ${key}`;
