const { readFileSync, writeFileSync } = require("node:fs");
const { marked } = require("marked");

writeFileSync("index.html", marked(readFileSync("README.md", "utf8")));
