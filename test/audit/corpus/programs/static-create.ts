import { Client, Users } from "node-appwrite";

class People extends Users {
  static create(key: string) {
    return new this(new Client().setKey(key));
  }
  everything = async () => super.listLogs({ userId: "u" }) as never; // use: users.listLogs key
}
People.create("k").list(); // use: users.list key
