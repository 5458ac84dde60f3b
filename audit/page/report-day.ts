const millisecondsOfSecond = 1000;

/** The UTC day of a page, as `2026-11-28`: today, or what `SOURCE_DATE_EPOCH` says, so that it can be made again. */
export function reportDay(): string {
  const { SOURCE_DATE_EPOCH: said = "" } = process.env;
  const fixed = /^\d{1,11}$/.test(said)
    ? new Date(Number(said) * millisecondsOfSecond)
    : new Date();
  return fixed.toISOString().slice(0, "2026-11-28".length);
}
