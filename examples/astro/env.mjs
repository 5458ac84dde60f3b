// Runs before the server: reads .env if there is one, since a host sets the variables itself.
import { existsSync } from "node:fs";

if (existsSync(".env")) process.loadEnvFile();

const names = ["APPWRITE_ENDPOINT", "APPWRITE_PROJECT_ID", "APPWRITE_API_KEY"];
const missing = names.filter((name) => !process.env[name]);
if (missing.length > 0) {
  console.error(`Set ${missing.join(", ")}: see .env.example.`);
  process.exit(1);
}
