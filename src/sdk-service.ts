/** An SDK's class of a service. `Client` is the SDK's own. */
export type ServiceClass<Client> = new (client: Client) => object;

/** A service of an SDK, as its generated file describes it. */
export interface SdkService<Client> {
  /** What a scoped client calls it: `tablesDB`. */
  readonly name: string;
  /** `undefined` where the installed SDK is another release than the generated one, and lacks it. */
  readonly Class: ServiceClass<Client> | undefined;
  /** Methods that the server has, and the scopes of which any one opens each. */
  readonly methods: { readonly [method: string]: readonly string[] };
  /** Methods that the server has not, and on which servers they are: `since 1.9.5`. */
  readonly notOnServer: { readonly [method: string]: string };
  /** Methods that return no promise: refused, they throw at once. */
  readonly synchronous: readonly string[];
}
