import { Client, type Models, Users } from "node-appwrite";
import type { Teams } from "node-appwrite";

export type Found = Models.User<Models.Preferences> | Client | Users | Teams;
