/** How relative imports of generated files end. */
export const importExtensions = ["js", "ts", "none"] as const;

/** `js`: `./client.js`; `ts`: `./client.ts`; `none`: `./client`. */
export type ImportExtension = (typeof importExtensions)[number];
