import { confirm, unsubscribe } from "@/lib/subscribers";

export default async function handler(req, res) {
  const { id, no } = req.query;
  if (no) await unsubscribe(id);
  else await confirm(id);
  res.redirect("/");
}
