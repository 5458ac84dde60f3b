import { ID, Query } from "node-appwrite";
import { databases, DATABASE_ID, SUBSCRIBERS } from "@/lib/appwrite";

export async function findByEmail(email) {
  const { documents } = await databases.listDocuments(DATABASE_ID, SUBSCRIBERS, [
    Query.equal("email", email),
    Query.limit(1),
  ]);
  return documents[0] ?? null;
}

export async function subscribe(email) {
  const known = await findByEmail(email);
  if (known) return known;
  return databases.createDocument(DATABASE_ID, SUBSCRIBERS, ID.unique(), {
    email,
    confirmed: false,
  });
}

export const confirm = (id) =>
  databases.updateDocument(DATABASE_ID, SUBSCRIBERS, id, { confirmed: true });

export const unsubscribe = async (id) => {
  await databases.deleteDocument(DATABASE_ID, SUBSCRIBERS, id);
};
