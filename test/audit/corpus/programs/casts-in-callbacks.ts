import { Client, Users } from "node-appwrite";

// Parameters and elements whose types nobody wrote, before the type is given up.
const method = process.argv[2] ?? "";
const make = () => new Users(new Client().setKey("k"));
[make()].forEach((users) => (users as any)[method]()); // unresolved: computed-name
for (const users of [make()]) (users as any)[method](); // unresolved: computed-name
const withUsers = <R>(use: (users: Users) => R) => use(make());
withUsers((users) => (users as any)[method]()); // unresolved: computed-name
interface Deps {
  readonly users: Users;
}
function handle({ users }: Deps) {
  return (users as any)[method](); // unresolved: computed-name
}
handle({ users: make() });
const map = new Map<string, Users>([["a", make()]]);
(map.get("a") as any)[method](); // unresolved: computed-name
(map.get("a") as any).list(); // use: users.list key
