import { usersOf } from "./appwrite.js";

/** What this function takes of an execution's context. */
interface Context {
  readonly req: { readonly headers: Readonly<Record<string, string>> };
  readonly res: { json(body: object): unknown };
}

export default async ({ req, res }: Context) => {
  const { total } = await usersOf(req.headers).list();
  return res.json({ total });
};
