import { Client, Users } from "node-appwrite";

function Counting<T extends new (...args: any[]) => Users>(Base: T) {
  return class extends Base {
    async count() {
      return (await this.list()).total; // use: users.list key
    }
  };
}
const Counted = Counting(Users);
const users = new Counted(new Client().setKey("k"));
users.count();
users.delete({ userId: "u" }); // use: users.delete key
