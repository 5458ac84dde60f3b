import { Client, Users } from "node-appwrite";

export default new (class {
  readonly users = new Users(new Client().setKey("k"));
  list() {
    return this.users.list(); // use: users.list key
  }
})();
