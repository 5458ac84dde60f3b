import { Client, Users } from "node-appwrite";

interface Readable {
  get(id: string): unknown;
}
interface Store extends Readable {
  list(): unknown;
}
abstract class Repository {
  abstract delete(id: string): unknown;
}
function use(store: Store, repository: Repository) {
  store.get("u"); // use: users.get key
  store.list(); // use: users.list key
  repository.delete("u"); // use: users.delete key
}
const users = new Users(new Client().setKey("k"));
use(users, users);
