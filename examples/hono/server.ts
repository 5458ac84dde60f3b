import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { users } from "./appwrite.js";
import { signedIn } from "./signed-in.js";

const app = new Hono();

app.get("/users", async (context) => {
  const { total } = await users.list();
  return context.json({ total });
});

app.get("/me", signedIn, async (context) => {
  const { name } = await context.var.account.get();
  return context.text(`Hello ${name}`);
});

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
