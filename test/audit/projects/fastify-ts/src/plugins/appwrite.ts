import fp from 'fastify-plugin'
import { Client, Storage, Tokens } from 'node-appwrite'

export default fp(async (fastify) => {
  const client = new Client()
    .setEndpoint(process.env.APPWRITE_ENDPOINT ?? '')
    .setProject(process.env.APPWRITE_PROJECT ?? '')
    .setKey(process.env.APPWRITE_STORAGE_KEY ?? '')

  fastify.decorate('storage', new Storage(client))
  fastify.decorate('tokens', new Tokens(client))
})

// When using .decorate you have to specify added properties for Typescript
declare module 'fastify' {
  export interface FastifyInstance {
    storage: Storage
    tokens: Tokens
  }
}
