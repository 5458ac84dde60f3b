import { expectCredentials } from "./credentials.js";
import { declaredCaller } from "./declared-caller.js";
import type { GrantValue } from "./grants.js";
import { classOf, guardedService } from "./guarded-service.js";
import { heldBy, holds } from "./holds.js";
import { expectClient } from "./sdk-client.js";
import type { SdkService } from "./sdk-service.js";
import type { ServerRules } from "./server-rules.js";
import { printedAs, shownOf } from "./shown.js";
import { unclonable } from "./unclonable.js";

/**
 * The services of an SDK, of which each refuses what the grant does not cover.
 *
 * A service is made when it is first touched, and kept where nobody sees it, so that a client can be frozen
 * before. Generated trees give it its type.
 *
 * @throws TypeError if the client is none or another SDK's, or the grant is none, see
 *   {@link declaredCaller}, or does not go with the client's credentials, see {@link expectCredentials}, or the
 *   installed SDK lacks a service
 */
export function createScopedClient<Client extends object>(
  services: readonly SdkService<Client>[],
  rules: ServerRules,
  client: Client,
  grant: GrantValue,
): object {
  expectClient(client, rules.sdk, "scopedClient");
  const caller = declaredCaller(grant, rules);
  for (const service of services) classOf(service);
  expectCredentials(client, caller.kind);
  class ScopedClient {}
  Object.defineProperties(ScopedClient.prototype, {
    [holds]: { value: heldBy(caller.scopes) },
    ...printedAs("ScopedClient", () => shownOf(caller, client)),
  });
  const scoped = unclonable(ScopedClient);
  for (const service of services) {
    let guarded: object | undefined;
    Object.defineProperty(scoped, service.name, {
      configurable: true,
      enumerable: true,
      get() {
        guarded ??= guardedService(service, rules, client, caller);
        return guarded;
      },
    });
  }
  return scoped;
}

/**
 * One service of an SDK, which refuses what the grant does not cover: the same as that of a scoped client.
 *
 * @throws TypeError as {@link createScopedClient}
 */
export function createScopedService<Client extends object>(
  service: SdkService<Client>,
  rules: ServerRules,
  client: Client,
  grant: GrantValue,
): object {
  classOf(service);
  expectClient(client, rules.sdk, makerOf(service.name));
  const caller = declaredCaller(grant, rules);
  expectCredentials(client, caller.kind);
  return guardedService(service, rules, client, caller);
}

/** The function that makes one service: `scopedTablesDB`. The class's own name does not outlive a minifier. */
const makerOf = (service: string): string =>
  `scoped${service.charAt(0).toUpperCase()}${service.slice(1)}`;
