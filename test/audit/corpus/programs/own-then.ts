import { Client, Teams } from "node-appwrite";

class Task<T> {
  constructor(private readonly make: () => T) {}
  // biome-ignore lint/suspicious/noThenProperty: people have such classes
  then<U>(go: (one: T) => U): Task<U> {
    return new Task(() => go(this.make()));
  }
  delete(): void {}
  get(): T {
    return this.make();
  }
}

const task = new Task(() => new Client().setKey("k")).then((client) => new Teams(client));
task.delete();
await task.get().list(); // use: teams.list key
