import { Dependencies, Injectable } from '@nestjs/common';
import { ID, Query } from 'node-appwrite';
import { AppwriteService } from './appwrite.service';

@Injectable()
@Dependencies(AppwriteService)
export class PollsService {
  constructor(appwrite) {
    this.appwrite = appwrite;
  }

  async findAll() {
    const polls = await this.appwrite.databases.listDocuments('main', 'polls', [Query.limit(50)]);
    return polls.documents;
  }

  async vote(pollId, userId, option) {
    const user = await this.appwrite.users.get(userId);
    if (!user.emailVerification) {
      throw new Error('Verify your address first.');
    }
    return this.appwrite.databases.createDocument('main', 'votes', ID.unique(), {
      pollId,
      userId,
      option,
    });
  }
}
