import { ID, Query } from 'node-appwrite';
import appwrite from '../appwrite.js';

const { databases } = appwrite;

export const best = async (limit = 10) => {
  const result = await databases.listDocuments('game', 'scores', [
    Query.orderDesc('points'),
    Query.limit(limit),
  ]);
  return result.documents;
};

export const add = (player, points) =>
  databases.createDocument('game', 'scores', ID.unique(), { player, points });
