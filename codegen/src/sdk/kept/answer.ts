import { z } from "zod";
import { type InstalledSdk, routePathPattern, type SdkDeclarations, sdkVerbs } from "../sdk.js";

/**
 * The number of this format, and of what the reader makes of an SDK's files. Raise it with every change that
 * has it make something else of the same files: what was kept until then is not asked any more.
 */
export const readerFormat = 3;

/** What reading an SDK has told, and of which SDK. */
export interface Answer {
  readonly name: string;
  readonly version: string;
  readonly declarations: SdkDeclarations;
}

const name = z.string().max(1000);

const method = z
  .strictObject({
    name,
    synchronous: z.boolean(),
    route: z
      .strictObject({ verb: z.enum(sdkVerbs), path: z.string().regex(routePathPattern).max(1000) })
      .optional(),
  })
  .transform((read) => ({ ...read, route: read.route }));

const answerSchema = z.strictObject({
  format: z.literal(readerFormat),
  name,
  version: name,
  declarations: z.strictObject({
    classes: z.array(
      z.strictObject({
        name,
        methods: z.array(method),
        fields: z.array(name),
        needsMore: z.literal(true).exactOptional(),
      }),
    ),
    enums: z.array(
      z.strictObject({ name, members: z.array(z.strictObject({ name, value: z.string() })) }),
    ),
  }),
});

export const writeAnswer = (
  { name, version }: Pick<InstalledSdk, "name" | "version">,
  declarations: SdkDeclarations,
): string => JSON.stringify({ format: readerFormat, name, version, declarations });

/** Nothing where the text is none that `writeAnswer` writes: anybody may have changed what was kept. */
export function readAnswer(text: string): Answer | undefined {
  try {
    const { success, data } = answerSchema.safeParse(JSON.parse(text));
    return success ? data : undefined;
  } catch {
    return undefined;
  }
}
