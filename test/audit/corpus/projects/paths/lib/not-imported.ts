import { files } from "./appwrite.js";

// The tsconfig does not take this file in, and nobody imports it.
files.listBuckets();
