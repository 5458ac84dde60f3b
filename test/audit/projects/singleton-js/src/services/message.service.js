const _ = require('lodash');
const { ID, Query } = require('node-appwrite');
const AppwriteClient = require('../lib/AppwriteClient');

class MessageService {
  constructor() {
    this.appwrite = AppwriteClient.getInstance();
  }

  async topics() {
    const { topics } = await this.appwrite.messaging.listTopics();
    return _.map(topics, 'name');
  }

  send(subject, content, topic) {
    return this.appwrite.messaging.createEmail(ID.unique(), subject, content, [topic]);
  }

  async subscribe(topic, email) {
    const { users } = await this.appwrite.users.list([Query.equal('email', email)]);
    const user = _.first(users);
    if (!user) throw new Error('Nobody has this address');
    const { targets } = await this.appwrite.users.listTargets(user.$id);
    const target = _.find(targets, { providerType: 'email' });
    return this.appwrite.messaging.createSubscriber(topic, ID.unique(), target.$id);
  }
}

module.exports = MessageService;
