import { Client as Connection, Users as People } from "node-appwrite";

const people = new People(new Connection().setKey("k"));
people.updateName({ userId: "u", name: "n" }); // use: users.updateName key
