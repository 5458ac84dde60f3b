import storage from "./services.js";
import { all, files, people, users } from "./index.js";
import * as barrel from "./index.js";

users.list(); // use: users.list key
people.get({ userId: "u" }); // use: users.get key
files.listFiles({ bucketId: "b" }); // use: storage.listFiles key
storage.createBucket({ bucketId: "b", name: "n" }); // use: storage.createBucket key
all.users.delete({ userId: "u" }); // use: users.delete key
barrel.all.default.deleteBucket({ bucketId: "b" }); // use: storage.deleteBucket key
