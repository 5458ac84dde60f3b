import { PrismaClient } from "../src/generated/prisma";

const prisma = new PrismaClient();

await prisma.project.createMany({ data: [{ name: "First", owner: "me" }] });
