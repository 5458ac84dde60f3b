import { createClient, ID, Query } from "@clinic/appwrite";
import express from "express";

const { tables } = createClient({
  endpoint: process.env.APPWRITE_ENDPOINT!,
  project: process.env.APPWRITE_PROJECT!,
  key: process.env.API_KEY!,
});

const app = express().use(express.json());

app.get("/appointments", async (req, res) => {
  const { rows } = await tables.listRows({
    databaseId: "clinic",
    tableId: "appointments",
    queries: [Query.equal("day", String(req.query.day))],
  });
  res.json(rows);
});

app.post("/appointments", async (req, res) => {
  const row = await tables.createRow({
    databaseId: "clinic",
    tableId: "appointments",
    rowId: ID.unique(),
    data: req.body,
  });
  res.status(201).json(row);
});

app.listen(3000);
