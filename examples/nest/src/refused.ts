import { Injectable } from "@nestjs/common";
import { Appwrite } from "./appwrite.js";

@Injectable()
export class Removal {
  constructor(private readonly appwrite: Appwrite) {}

  // The key's list would have to have `users.write`.
  remove(userId: string) {
    return this.appwrite.users.delete({ userId });
  }
}
