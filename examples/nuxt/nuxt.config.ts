export default defineNuxtConfig({
  compatibilityDate: "2025-07-15",
  telemetry: false,
  // Of an environment, these are NUXT_APPWRITE_ENDPOINT and so on. No browser sees them.
  runtimeConfig: { appwriteEndpoint: "", appwriteProjectId: "", appwriteApiKey: "" },
});
