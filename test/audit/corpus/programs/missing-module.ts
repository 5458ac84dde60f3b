import axios from "axios-not-installed"; // unresolved: module-missing
import type { Row } from "./types-not-there.js";
import style from "./style.css";
import { users } from "./not-there.js"; // unresolved: module-missing
import page from "$app/stores";

users.list();
style.get("x");
axios.get("/");
page.delete({} as Row);
