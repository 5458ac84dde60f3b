import { Client } from 'node-appwrite';

const withKey = (key) =>
  new Client()
    .setEndpoint(process.env.APPWRITE_FUNCTION_API_ENDPOINT)
    .setProject(process.env.APPWRITE_FUNCTION_PROJECT_ID)
    .setKey(key);

export const dynamic = (req) => withKey(req.headers['x-appwrite-key']);

export const messenger = () => withKey(process.env.MESSAGING_API_KEY);
