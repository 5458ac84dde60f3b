import { cook } from "./cook.js";
import { heavy } from "./recipes.js";

cook(heavy);
