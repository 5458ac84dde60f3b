import { render } from "preact";
import type { PageData } from "../../audit/page/page-data.js";
import { App } from "./app.js";
import "./style.css";

const data: PageData = JSON.parse(document.getElementById("data")?.textContent ?? "{}");
const app = document.getElementById("app");
if (app !== null) render(<App data={data} />, app);
