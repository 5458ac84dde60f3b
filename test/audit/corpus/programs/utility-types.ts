import { Client, Users } from "node-appwrite";

type Reader = Pick<Users, "list" | "get">;
type Writer = Omit<Users, "client">;
type Both = Readonly<Users> & { extra: string };
type Mapped = { [K in keyof Users]: Users[K] };
const users = new Users(new Client().setKey("k"));
const reader: Reader = users;
reader.list(); // use: users.list key
const writer: Writer = users;
writer.delete({ userId: "u" }); // use: users.delete key
const both: Both = Object.assign(users, { extra: "x" });
both.create({ userId: "u" }); // use: users.create key
const mapped: Mapped = users;
mapped.listLogs({ userId: "u" }); // use: users.listLogs key
const partial: Partial<Users> = users;
partial.get?.({ userId: "u" }); // use: users.get key
