import { Client, Health, Projects, Users } from "@appwrite.io/console";

const client = new Client().setKey("k");
new Health(client).get(); // use: health.get key
new Users(client).list(); // use: users.list key
new Projects(client).create({ projectId: "p", name: "n", teamId: "t" }); // use: projects.create key
