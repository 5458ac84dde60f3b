import type { Users } from "node-appwrite";

export class UserDirectory {
  private readonly names = new Map<string, string>();

  constructor(private readonly users: Users) {}

  async nameOf(userId: string): Promise<string> {
    const known = this.names.get(userId);
    if (known !== undefined) return known;
    const { name } = await this.users.get({ userId });
    this.names.set(userId, name);
    return name;
  }
}
