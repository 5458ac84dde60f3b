import { restock } from "./restock.js";
import { staff } from "./staff.js";

const people = await staff();
for (const item of await restock(people.length)) console.log(item);
