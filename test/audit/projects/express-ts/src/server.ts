import express from "express";
import helmet from "helmet";
import { config } from "./config.js";
import { Appwrite } from "./appwrite.js";
import { errors } from "./middleware/errors.js";
import { OrderRepository } from "./orders/order-repository.js";
import { ordersRouter } from "./orders/orders-router.js";
import { UserDirectory } from "./users/user-directory.js";

const appwrite = new Appwrite(config);
const orders = new OrderRepository(appwrite.tables);
const directory = new UserDirectory(appwrite.users);

const app = express();
app.use(helmet());
app.use(express.json());
app.use("/orders", ordersRouter({ orders, directory }));
app.use(errors);

app.listen(config.port, () => {
  console.log(`listening on ${config.port}`);
});
