import { Router } from "express";
import type { UserDirectory } from "../users/user-directory.js";
import type { OrderRepository } from "./order-repository.js";

export interface Dependencies {
  orders: OrderRepository;
  directory: UserDirectory;
}

export function ordersRouter({ orders, directory }: Dependencies): Router {
  const router = Router();

  router.get("/", async (_req, res) => {
    const found = [];
    for await (const order of orders.all()) found.push(order);
    res.json(found);
  });

  router.get("/:id", async (req, res) => {
    const order = await orders.find(req.params.id);
    const customer = await directory.nameOf(order.customerId);
    res.json({ ...order, customer });
  });

  router.post("/", async (req, res) => {
    const { customerId, amount } = req.body;
    res.status(201).json(await orders.place(customerId, amount));
  });

  router.post("/:id/pay", async (req, res) => {
    res.json(await orders.pay(req.params.id));
  });

  return router;
}
