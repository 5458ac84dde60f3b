import { ID } from "node-appwrite";
import { messaging } from "@/lib/appwrite";

export default async function handler(req, res) {
  if (req.headers.authorization !== `Bearer ${process.env.CRON_SECRET}`) {
    return res.status(401).end();
  }
  const { subject, content } = req.body;
  const message = await messaging.createEmail(ID.unique(), subject, content, ["newsletter"]);
  res.status(200).json({ id: message.$id });
}
