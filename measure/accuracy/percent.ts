export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(7);
