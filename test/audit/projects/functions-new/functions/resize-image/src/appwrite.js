import { Client, Storage } from 'node-appwrite';
import { InputFile } from 'node-appwrite/file';

class AppwriteService {
  constructor(apiKey) {
    const client = new Client();
    client
      .setEndpoint(process.env.APPWRITE_FUNCTION_API_ENDPOINT)
      .setProject(process.env.APPWRITE_FUNCTION_PROJECT_ID)
      .setKey(apiKey);

    this.storage = new Storage(client);
  }

  /**
   * @param {string} bucketId
   * @param {string} fileId
   */
  async download(bucketId, fileId) {
    return Buffer.from(await this.storage.getFileDownload(bucketId, fileId));
  }

  async upload(bucketId, fileId, name, buffer) {
    const file = InputFile.fromBuffer(buffer, name);
    return await this.storage.createFile(bucketId, fileId, file);
  }
}

export default AppwriteService;
