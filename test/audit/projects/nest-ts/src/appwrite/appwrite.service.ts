import { Injectable } from '@nestjs/common';
import { ConfigService } from '@nestjs/config';
import { Client, Storage, TablesDB, Users } from 'node-appwrite';

@Injectable()
export class AppwriteService {
  private readonly client: Client;
  readonly tables: TablesDB;
  readonly users: Users;
  readonly storage: Storage;

  constructor(private readonly config: ConfigService) {
    this.client = new Client()
      .setEndpoint(this.config.getOrThrow<string>('APPWRITE_ENDPOINT'))
      .setProject(this.config.getOrThrow<string>('APPWRITE_PROJECT_ID'))
      .setKey(this.config.getOrThrow<string>('APPWRITE_API_KEY'));
    this.tables = new TablesDB(this.client);
    this.users = new Users(this.client);
    this.storage = new Storage(this.client);
  }
}
