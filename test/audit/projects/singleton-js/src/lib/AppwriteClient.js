const { Client, Messaging, Users } = require('node-appwrite');

class AppwriteClient {
  constructor() {
    if (AppwriteClient.instance) {
      return AppwriteClient.instance;
    }
    this.client = new Client()
      .setEndpoint(process.env.APPWRITE_ENDPOINT)
      .setProject(process.env.APPWRITE_PROJECT)
      .setKey(process.env.APPWRITE_SECRET);
    this.users = new Users(this.client);
    this.messaging = new Messaging(this.client);
    AppwriteClient.instance = this;
  }

  static getInstance() {
    return new AppwriteClient();
  }
}

module.exports = AppwriteClient;
