const names = ["APPWRITE_ENDPOINT", "APPWRITE_PROJECT_ID", "APPWRITE_API_KEY"];

/** Next.js calls it once, before the server answers anything. */
export function register() {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length === 0) return;
  console.error(`Set ${missing.join(", ")}: see .env.example.`);
  process.exit(1);
}
