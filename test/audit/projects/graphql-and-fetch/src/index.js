import { Users } from 'node-appwrite';
import { client } from './client.js';
import { countPosts } from './graphql.js';
import { usage } from './raw.js';

const { total } = await new Users(client).list();
console.log({ users: total, posts: await countPosts(), usage: await usage('posts') });
