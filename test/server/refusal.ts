/** What the server answers instead of doing what it was asked for: status, type and message. */
export type Refusal = readonly [code: number, type: string, message: string];
