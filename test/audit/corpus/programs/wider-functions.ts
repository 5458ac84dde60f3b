import { Client, Databases, Functions, Storage, Teams, Users } from "node-appwrite";

const client = new Client().setKey("k");
interface Lists {
  list(): Promise<unknown>;
}

type Task = (users: Users) => Promise<unknown>;
const direct: Task = async (users: any) => users.list(); // use: users.list key
await direct(new Users(client));
const tasks: Task[] = [async (users: any) => users.get("u")]; // use: users.get key
for (const task of tasks) await task(new Users(client));

interface Job {
  run(teams: Teams): Promise<unknown>;
}
class Cleanup implements Job {
  async run(teams: Lists) {
    return teams.list(); // use: teams.list key
  }
}
const jobs: Job[] = [new Cleanup()];
for (const job of jobs) await job.run(new Teams(client));

abstract class Step {
  abstract handle(storage: Storage): unknown;
  start() {
    return this.handle(new Storage(client));
  }
}
class Listing extends Step {
  handle(storage: any) {
    return storage.listBuckets(); // use: storage.listBuckets key
  }
}
new Listing().start();

class Bus {
  readonly #handlers = new Set<(functions: Functions) => unknown>();
  on(handler: (functions: Functions) => unknown) {
    this.#handlers.add(handler);
  }
  fire() {
    for (const handler of this.#handlers) handler(new Functions(client));
  }
}
const bus = new Bus();
bus.on((functions: any) => functions.list()); // use: functions.list key
bus.fire();

class Holder {
  set databases(value: Databases) {
    void value;
  }
}
class Loose extends Holder {
  override set databases(value: any) {
    value.list(); // use: databases.list key
  }
}
const holder: Holder = new Loose();
holder.databases = new Databases(client);

Promise.resolve(new Teams(client)).then((teams: any) => teams.get("t")); // use: teams.get key
