import { Client, Health, Projects, Teams, Users } from "@appwrite.io/console";

const client = new Client().setKey("k");
new Health(client).get(); // use: health.get key
new Users(client).list(); // use: users.list key
new Projects(client).create({ projectId: "p", name: "n", teamId: "t" }); // use: projects.create key
// In a browser, where the cookie goes along.
new Teams(new Client().setProject("p")).list(); // use: teams.list session?
