import { Client, Users } from "node-appwrite";

class Members {
  readonly #users: Users;
  constructor(client: Client) {
    this.#users = new Users(client);
    this.setUp();
  }
  async setUp() {
    await this.#users.list(); // use: users.list session
    await this.greet("u");
  }
  async greet(userId: string) {
    await this.#users.get({ userId }); // use: users.get session
  }
}

export default async () => {
  const members = new Members(new Client().setSession("s"));
  await members.greet("v");
};
