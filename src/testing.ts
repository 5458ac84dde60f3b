/**
 * For tests of code that takes a scoped service: what stands in for one, without an SDK or a server.
 *
 * @module
 */
import { mockMessages } from "./messages.js";
import type { Refused } from "./refused.js";

/**
 * A granted method as a test may write it. A method of the SDK may have two forms; it is the first of them,
 * which takes an object. Type parameters are as wide as they may be.
 */
export type MockMethod<Method> = Method extends {
  (...args: infer Args): infer Result;
  (...args: infer LastArgs): infer LastResult;
}
  ? unknown extends Result // the method has one form, and it is the last
    ? (...args: LastArgs) => LastResult
    : (...args: Args) => Result
  : never;

/** What stands where a test may not mock a method: `Refusal` says why the service does not grant it. */
export interface NotGranted<Refusal> {
  readonly "the code under test can't call this method": Refusal;
}

/** The methods that a service grants, each as a test may write it. */
export type MockMethods<Service> = {
  readonly [Method in keyof Service & string]?: Service[Method] extends (...args: never) => unknown
    ? MockMethod<Service[Method]>
    : NotGranted<Exclude<Service[Method], Refused>>;
};

/**
 * A service for a test, made of the methods that the code under test is expected to call.
 *
 * ```ts
 * const users = mockScoped<ScopedUsers<"users.read">>({ list: async () => page });
 * ```
 *
 * A method that is not among them rejects, and the error names it. So it does where the compiler does not
 * look: what the service does not grant can't be mocked.
 *
 * @throws TypeError if one of the methods is no function
 */
export function mockScoped<Service extends object>(
  methods: NoInfer<MockMethods<Service>>,
): Service {
  if (typeof methods !== "object" || methods === null) {
    throw new TypeError(mockMessages.notMethods);
  }
  for (const [name, method] of Object.entries(methods)) {
    if (typeof method !== "function") throw new TypeError(mockMessages.notAFunction(name));
  }
  const own = Object.getOwnPropertyDescriptors(methods);
  return new Proxy(Object.create(Object.getPrototypeOf(methods), own) as Service, {
    get(mocked, name) {
      if (name in mocked || !isMethod(name)) return Reflect.get(mocked, name);
      return () => Promise.reject(new Error(mockMessages.notMocked(name)));
    },
  });
}

/**
 * Any value is asked for some properties, to learn what it is: by `await`, by JSON, and where tests compare
 * and print. What was found would be called. Names such as `_isMockFunction` and `$$typeof` are no method's.
 */
const isMethod = (name: string | symbol): name is string =>
  typeof name === "string" && /^[a-z]/i.test(name) && !probes.has(name);

const probes: ReadonlySet<string> = new Set([
  "then",
  "toJSON",
  "inspect",
  "asymmetricMatch",
  "hasAttribute",
]);
