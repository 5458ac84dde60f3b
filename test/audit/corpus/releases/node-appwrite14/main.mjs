import { Client, Messaging } from "node-appwrite";

const messaging = new Messaging(new Client().setKey("k"));
await messaging.listTopics(); // use: messaging.listTopics key
