import { Client, Users } from "node-appwrite";

interface Port {
  list(): Promise<unknown>;
}

class Services {
  readonly users = new Users(new Client().setKey("k"));
}

declare function register(kept: unknown): void;
declare function resolve<T>(name: string): T;
register(Services); // unresolved: any
const { users } = resolve<{ users: Port }>("services");
await users.list();
