import { type FastifyPluginAsync } from 'fastify'
import { ID, Query } from 'node-appwrite'
import { InputFile } from 'node-appwrite/file'

const bucketId = 'media'

const files: FastifyPluginAsync = async (fastify, opts): Promise<void> => {
  fastify.get('/', async function (request, reply) {
    const { files } = await fastify.storage.listFiles({ bucketId, queries: [Query.limit(25)] })
    return files.map(({ $id, name, sizeOriginal }) => ({ id: $id, name, size: sizeOriginal }))
  })

  fastify.post('/', async function (request, reply) {
    const upload = await request.file()
    if (upload === undefined) return reply.badRequest()
    const file = InputFile.fromBuffer(await upload.toBuffer(), upload.filename)
    return fastify.storage.createFile({ bucketId, fileId: ID.unique(), file })
  })

  fastify.get<{ Params: { id: string } }>('/:id/link', async function (request, reply) {
    const { secret } = await fastify.tokens.createFileToken({
      bucketId,
      fileId: request.params.id,
      expire: new Date(Date.now() + 3_600_000).toISOString()
    })
    return { token: secret }
  })
}

export default files
