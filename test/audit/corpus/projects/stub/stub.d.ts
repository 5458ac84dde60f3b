export declare class Client {
  setKey(key: string): this;
}
export declare class Users {
  constructor(client: Client);
  list(): Promise<unknown>;
}
