import { env } from '$env/dynamic/private';
import { Client, TablesDB } from 'node-appwrite';

const client = new Client()
	.setEndpoint(env.APPWRITE_ENDPOINT)
	.setProject(env.APPWRITE_PROJECT)
	.setKey(env.APPWRITE_KEY);

export const tables = new TablesDB(client);
