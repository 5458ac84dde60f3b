import { Client, Databases, ID, Query } from "node-appwrite";

const client = new Client()
  .setEndpoint(process.env.APPWRITE_ENDPOINT as string)
  .setProject(process.env.APPWRITE_PROJECT as string)
  .setKey(process.env.TRACKING_API_KEY as string);

const databases = new Databases(client);
const [DB, PARCELS, SCANS] = ["logistics", "parcels", "scans"] as const;

export async function parcel(id: string) {
  const [document, scans] = await Promise.all([
    databases.getDocument(DB, PARCELS, id),
    databases.listDocuments(DB, SCANS, [Query.equal("parcel", id), Query.orderDesc("at")]),
  ]);
  return { ...document, scans: scans.documents };
}

export async function scan(parcel: string, place: string) {
  await databases.createDocument(DB, SCANS, ID.unique(), { parcel, place, at: Date.now() });
  await databases.updateDocument(DB, PARCELS, parcel, { place });
}
