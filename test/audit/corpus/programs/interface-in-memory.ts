// Nothing of the SDK stands behind this interface.
interface UserStore {
  list(): Promise<string[]>;
  get(id: string): string | undefined;
}
class Memory implements UserStore {
  readonly #all = new Map<string, string>();
  async list() {
    return [...this.#all.keys()];
  }
  get(id: string) {
    return this.#all.get(id);
  }
}
const store: UserStore = new Memory();
store.list();
store.get("u");
