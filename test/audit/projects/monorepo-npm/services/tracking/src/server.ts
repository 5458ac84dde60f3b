import Koa from "koa";
import { parcel, scan } from "./parcels.js";

const app = new Koa();

app.use(async (ctx) => {
  const id = ctx.path.slice(1);
  ctx.body = ctx.method === "POST" ? await scan(id, String(ctx.query.place)) : await parcel(id);
});

app.listen(4000);
