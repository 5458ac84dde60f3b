/** How an upgrade can be reported; what writes them is loaded when it is asked for. */
export const upgradeFormats = ["text", "json", "markdown"] as const;

export type UpgradeFormat = (typeof upgradeFormats)[number];
