import { files } from "@/appwrite";

files.listFiles({ bucketId: "b" }); // use: storage.listFiles key
