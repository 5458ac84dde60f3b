// https://nuxt.com/docs/api/configuration/nuxt-config
export default defineNuxtConfig({
  compatibilityDate: '2025-07-15',
  devtools: { enabled: true },
  runtimeConfig: {
    appwriteKey: process.env.APPWRITE_API_KEY,
    public: {
      appwriteEndpoint: 'https://fra.cloud.appwrite.io/v1',
      appwriteProject: '',
    },
  },
})
