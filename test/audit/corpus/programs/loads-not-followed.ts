import vm from "node:vm";
import * as appwrite from "node-appwrite";

declare function require(name: string): any;
const client = new appwrite.Client().setKey("k");
const name = "node-appwrite";
const loaded = await import(name); // unresolved: computed-name
new loaded.Users(client).list(); // unresolved: any
const load = require;
load("node-appwrite"); // unresolved: code
const { default: none } = await import("node-appwrite"); // unresolved: sdk-missing
new none.Users(client).list(); // unresolved: any
export const make = (service: string) =>
  // @ts-ignore
  new appwrite[service](client); // unresolved: any
eval("client"); // unresolved: code
vm.runInThisContext("client"); // unresolved: code
new vm.Script("client"); // unresolved: code
setTimeout("client", 1); // unresolved: code
setTimeout(() => 1, 1);
