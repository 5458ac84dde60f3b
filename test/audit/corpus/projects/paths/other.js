import { files } from "@/appwrite";

files.deleteFile("b", "f"); // use: storage.deleteFile key
