import { Client, Users } from "node-appwrite";

export const users = new Users(new Client().setKey("k"));
export function remove(service: Users, userId: string) {
  return service.delete({ userId }); // use: users.delete key; users.delete session
}
