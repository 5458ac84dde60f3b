import { cook } from "./cook.js";
import { light } from "./recipes.js";

cook(light);
