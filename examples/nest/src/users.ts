import { Controller, Get } from "@nestjs/common";
import { Appwrite } from "./appwrite.js";

@Controller("users")
export class Users {
  constructor(private readonly appwrite: Appwrite) {}

  @Get()
  async count() {
    const { total } = await this.appwrite.users.list();
    return { total };
  }
}
