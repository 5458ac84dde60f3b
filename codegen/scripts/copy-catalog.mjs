// Puts the repository's catalog into the tool, which merges servers' documents with it.
import { copyFileSync } from "node:fs";

copyFileSync(
  new URL("../../scopes.json", import.meta.url),
  new URL("../dist/scopes.json", import.meta.url),
);
