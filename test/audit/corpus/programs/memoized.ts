import { Client, Users } from "node-appwrite";

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
const users = once(() => new Users(new Client().setKey("k")));
users().list(); // use: users.list key
const cache = new Map<string, Users>();
function usersFor(key: string): Users {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const made = new Users(new Client().setKey(key));
  cache.set(key, made);
  return made;
}
usersFor("k").get({ userId: "u" }); // use: users.get key
