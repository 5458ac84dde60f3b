import type { Client, Users } from "node-appwrite";

export declare function everyone(users: Pick<Users, "list">): Promise<string[]>;
export declare function backup(client: Client): void;
export declare function log(what: any): void;
export declare function keep<T>(value: T): T;
