import { users } from "./not-there.js";
import style from "./style.css";
import axios from "axios-not-installed";

users.list(); // unresolved: any
style.get("x");
axios.get("/");
axios.delete("/");
