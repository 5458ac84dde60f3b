import { Injectable } from '@nestjs/common';
import { Client, Databases, Users } from 'node-appwrite';

@Injectable()
export class AppwriteService {
  constructor() {
    this.client = new Client()
      .setEndpoint(process.env.APPWRITE_ENDPOINT)
      .setProject(process.env.APPWRITE_PROJECT)
      .setKey(process.env.APPWRITE_KEY);
    this.databases = new Databases(this.client);
    this.users = new Users(this.client);
  }
}
