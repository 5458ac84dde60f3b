import node from "@astrojs/node";
import { defineConfig, envField } from "astro/config";

const secret = envField.string({ context: "server", access: "secret" });

export default defineConfig({
  output: "server",
  adapter: node({ mode: "standalone" }),
  // Where the site is reached: Astro takes forms from there alone.
  security: { allowedDomains: [{ hostname: "localhost" }] },
  env: {
    schema: { APPWRITE_ENDPOINT: secret, APPWRITE_PROJECT_ID: secret, APPWRITE_API_KEY: secret },
  },
});
