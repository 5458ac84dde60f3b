import { Client, Storage } from "node-appwrite";

const admin = new Client().setKey("k");
const visitor = new Client().setSession("s");
function upload(storage: Storage) {
  return storage.deleteFile({ bucketId: "b", fileId: "f" }); // use: storage.deleteFile key; storage.deleteFile session
}
upload(new Storage(admin));
upload(new Storage(visitor));
class Api {
  constructor(private readonly client: Client) {}
  files() {
    return new Storage(this.client);
  }
}
new Api(admin).files().listBuckets(); // use: storage.listBuckets key
const own = new Api(visitor);
own.files().getFile({ bucketId: "b", fileId: "f" }); // use: storage.getFile session
