import { Client, Users } from "node-appwrite";

class Users2 {
  list() {}
  get(_: string) {}
}
const cache = new Map<string, number>();
const params = new URLSearchParams();
new Users2().list();
new Users2().get("x");
cache.get("a");
cache.delete("a");
params.get("q");
params.delete("q");
[1, 2].find((n) => n > 1);
const http = { get: (url: string) => url, delete: (url: string) => url, list: () => [] };
http.get("/");
http.delete("/");
http.list();
export const unused = new Users(new Client().setKey("k"));
