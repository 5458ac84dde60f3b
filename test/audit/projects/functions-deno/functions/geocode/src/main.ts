import { Client, Databases } from "npm:node-appwrite@14.2.0";
import { geocode } from "./geocode.ts";

// This Appwrite function will be executed every time your function is triggered
export default async ({ req, res, log, error }: any) => {
  const client = new Client()
    .setEndpoint(Deno.env.get("APPWRITE_FUNCTION_API_ENDPOINT") ?? "")
    .setProject(Deno.env.get("APPWRITE_FUNCTION_PROJECT_ID") ?? "")
    .setKey(req.headers["x-appwrite-key"] ?? "");
  const databases = new Databases(client);

  const { id, address } = JSON.parse(req.bodyRaw);
  try {
    const place = await geocode(address);
    await databases.updateDocument("main", "places", id, place);
    log(`Placed ${id}`);
    return res.json(place);
  } catch (err) {
    error((err as Error).message);
    return res.json({ error: "not found" }, 404);
  }
};
