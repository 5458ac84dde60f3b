import { Client, Teams, Users } from "node-appwrite";

class Repository<S extends { list(): Promise<unknown> }> {
  constructor(protected readonly service: S) {}
  all() {
    return this.service.list(); // use: users.list key; teams.list key
  }
}
class Box<T> {
  constructor(readonly value: T) {}
  map<U>(change: (value: T) => U): Box<U> {
    return new Box(change(this.value));
  }
}
const client = new Client().setKey("k");
new Repository(new Users(client)).all();
new Repository(new Teams(client)).all();
new Box(client).map((c) => new Users(c)).value.get({ userId: "u" }); // use: users.get key
