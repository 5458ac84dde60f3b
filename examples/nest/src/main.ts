import "reflect-metadata";
import { Module } from "@nestjs/common";
import { NestFactory } from "@nestjs/core";
import { Appwrite } from "./appwrite.js";
import { Users } from "./users.js";

@Module({ providers: [Appwrite], controllers: [Users] })
class Root {}

const app = await NestFactory.create(Root);
await app.listen(process.env.PORT ?? 3000);
