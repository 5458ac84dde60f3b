import express from "express";
import { users } from "./appwrite.js";

const app = express();

app.get("/users", async (_request, response) => {
  const { total } = await users.list();
  response.json({ total });
});

app.listen(Number(process.env.PORT ?? 3000));
