import { Client, Teams } from "node-appwrite";

interface Asked {
  teams: Teams;
}
function withTeams(asked: Asked) {
  asked.teams = new Teams(new Client().setKey("k"));
}
declare function use(work: (asked: Asked) => unknown): void;
use(withTeams);
use(({ teams }) => teams.list()); // use: teams.list key
