/** The formats that a report can be written in. */
export const formats = ["text", "json", "sarif", "github", "markdown", "html"] as const;

/** One of them. */
export type Format = (typeof formats)[number];
