import "server-only";
import { ID, Query, type Models } from "node-appwrite";
import { InputFile } from "node-appwrite/file";
import { createAdminClient } from "./appwrite";

export interface Product extends Models.Row {
  name: string;
  price: number;
  imageId: string | null;
}

const databaseId = process.env.APPWRITE_DATABASE_ID ?? "shop";
const tableId = "products";

export async function listProducts(page = 1, pageSize = 24) {
  const { tables } = await createAdminClient();
  const { rows, total } = await tables.listRows<Product>({
    databaseId,
    tableId,
    queries: [Query.limit(pageSize), Query.offset((page - 1) * pageSize), Query.orderDesc("$createdAt")],
  });
  return { products: rows, total };
}

export async function createProduct(name: string, price: number, image?: File) {
  const { storage, tables } = await createAdminClient();
  let imageId: string | null = null;
  if (image && image.size > 0) {
    const buffer = Buffer.from(await image.arrayBuffer());
    const file = await storage.createFile({
      bucketId: "product-images",
      fileId: ID.unique(),
      file: InputFile.fromBuffer(buffer, image.name),
    });
    imageId = file.$id;
  }
  return tables.createRow({
    databaseId,
    tableId,
    rowId: ID.unique(),
    data: { name, price, imageId },
  });
}
