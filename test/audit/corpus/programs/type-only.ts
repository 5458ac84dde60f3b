import { type Client, Users } from "node-appwrite";

export type Listed = Awaited<ReturnType<Users["list"]>>;
export type Parameter = Parameters<typeof Users.prototype.get>[0];
declare const users: Users;
export type OfValue = typeof users.delete;
export interface Fake extends Pick<Users, "create"> {
  client: Client;
}
export type Names = keyof Users;
