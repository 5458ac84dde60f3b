import { Client, Users } from "node-appwrite";

declare namespace JSX {
  interface IntrinsicElements {
    p: { children?: unknown };
  }
}
function Total({ users }: { users: Users }) {
  void users.list(); // use: users.list key
  return <p>total</p>;
}
export const page = <Total users={new Users(new Client().setKey("k"))} />;
