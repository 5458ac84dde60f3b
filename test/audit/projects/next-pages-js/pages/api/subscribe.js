import { subscribe } from "@/lib/subscribers";

export default async function handler(req, res) {
  if (req.method !== "POST") {
    res.setHeader("Allow", "POST");
    return res.status(405).end();
  }
  try {
    const document = await subscribe(req.body.email);
    res.status(200).json({ id: document.$id });
  } catch (error) {
    console.error(error);
    res.status(500).json({ message: error.message });
  }
}
