import type { z } from "zod";

/** Whether a text is JSON of a shape. */
export function isJsonOf(shape: z.ZodType, text: string): boolean {
  try {
    return shape.safeParse(JSON.parse(text)).success;
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
