import { declaredCaller } from "./declared-caller.js";
import { expectDuration, type KeyService, makeKey } from "./ephemeral-key.js";
import type { GrantValue } from "./grants.js";
import { ephemeralMessages } from "./messages.js";
import type { ServerRules } from "./server-rules.js";
import { serviceBehind } from "./unscoped.js";

/** How long a key is to last. */
export interface EphemeralOptions {
  /** Seconds, from 1 to 3600: a key that leaks is of no use after that. */
  readonly duration: number;
}

/** What is used of an SDK's client. */
interface KeyedClient {
  readonly config: ClientConfig;
  setEndpoint(endpoint: string): unknown;
  setProject(project: string): unknown;
  setKey(key: string): unknown;
  setLocale?(locale: string): unknown;
  setSelfSigned?(isSelfSigned: boolean): unknown;
  call(...request: readonly unknown[]): Promise<unknown>;
}

interface ClientConfig {
  readonly endpoint: string;
  readonly project: string;
  readonly locale?: string;
  readonly selfSigned?: boolean;
}

/**
 * An SDK's client for the maker's project, whose key holds just these scopes, and is made anew before it runs out:
 * by the first call that comes then, and all others wait for that one.
 *
 * @param maker - a scoped client, or its service `project`
 * @param Client - the SDK's class
 * @throws TypeError if the maker is none, the grant is no project key's list, or the duration is none
 * @throws EphemeralKeyError if no key can be made; a call rejects with it if none can be made any more
 * @throws MissingScopeError if the maker was declared without `keys.write`
 */
export async function createEphemeralClient<Client extends object>(
  maker: unknown,
  grant: GrantValue,
  options: EphemeralOptions | undefined,
  rules: ServerRules,
  Client: new () => Client,
): Promise<Client> {
  const { kind, scopes } = declaredCaller(grant, rules);
  if (kind !== "project") throw new TypeError(ephemeralMessages.notAProjectKey);
  // Without types, it may have been left out.
  const duration: unknown = options?.duration;
  expectDuration(duration);
  const { service, config } = makerOf(maker);
  const made = new Client();
  // Each release since there are short-lived keys has all of these.
  const client = made as Client & KeyedClient;
  copySettings(config, client);
  let { secret, renewAt } = await makeKey(service, scopes, duration);
  client.setKey(secret);
  let renewal: Promise<void> | undefined;
  const renew = async () => {
    try {
      ({ secret, renewAt } = await makeKey(service, scopes, duration));
      client.setKey(secret);
    } finally {
      renewal = undefined;
    }
  };
  const send = client.call.bind(client);
  client.call = async (...request) => {
    if (Date.now() >= renewAt) {
      renewal ??= renew();
      await renewal;
    }
    return send(...request);
  };
  return made;
}

/** Whom a maker makes keys with, and what its client is set up for. */
function makerOf(maker: unknown): { readonly service: KeyService; readonly config: ClientConfig } {
  const { project = maker } = (maker ?? {}) as { readonly project?: unknown };
  const behind = serviceBehind(project) as { readonly client?: KeyedClient } | undefined;
  const service = project as Partial<KeyService>;
  if (behind?.client === undefined || typeof service.createEphemeralKey !== "function") {
    throw new TypeError(ephemeralMessages.notAMaker);
  }
  return { service: service as KeyService, config: behind.client.config };
}

/** Where requests go, and how. No credentials are among it. */
function copySettings({ endpoint, locale, project, selfSigned }: ClientConfig, to: KeyedClient) {
  to.setEndpoint(endpoint);
  to.setProject(project);
  if (locale) to.setLocale?.(locale);
  if (selfSigned) to.setSelfSigned?.(true);
}
