import type { IncomingMessage } from "node:http";

/** The members of a request's body; of one that is no JSON object, whether there is anything. */
export async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  const text = Buffer.concat(pieces).toString();
  if (text === "") return {};
  if (!/json/.test(request.headers["content-type"] ?? "")) return { text };
  return Object(JSON.parse(text)) as Record<string, unknown>;
}
