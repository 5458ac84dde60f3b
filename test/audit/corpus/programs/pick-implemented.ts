import { Client, Users } from "node-appwrite";

class Cached {
  readonly #known = new Map<string, unknown>();
  constructor(private readonly users: Pick<Users, "get">) {}
  async get(id: string) {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    const user = await this.users.get({ userId: id }); // use: users.get key
    this.#known.set(id, user);
    return user;
  }
}
new Cached(new Users(new Client().setKey("k"))).get("u");
