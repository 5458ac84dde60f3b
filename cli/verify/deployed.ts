import { type Finding, FindingsError } from "../../codegen/src/findings/finding.js";
import type { Environment } from "./environment.js";
import { verifyFindings } from "./messages.js";
import { usualVariables } from "./variables.js";

/** The names of variables, as far as the command line says them. */
export interface VariableNames {
  readonly endpoint?: string | undefined;
  readonly project?: string | undefined;
  readonly keys: readonly string[];
}

/** A key that is deployed. */
export interface DeployedKey {
  readonly variable: string;
  readonly secret: string;
}

/** Where a deployed client's requests go. */
export interface Target {
  readonly endpoint: string;
  /** The endpoint as findings show it: what stands behind a question mark may be secret. */
  readonly shown: string;
  readonly project: { readonly variable: string; readonly id: string };
}

/**
 * Looks up endpoint and project.
 *
 * @throws FindingsError with all that is missing or can't be sent, of the keys as well, as far as these are known
 *   before any code is read; no value is in it
 */
export function readTarget(env: Environment, names: VariableNames): Target {
  const endpoint = oneOf(env, "endpoint", names.endpoint);
  const project = oneOf(env, "project", names.project);
  const faults = [
    ...endpoint.faults,
    ...(isAddress(endpoint.value) ? [] : [verifyFindings.notAddress(env.place, endpoint.name)]),
    ...project.faults,
    ...headerFaults(env, [project]),
    ...keysAmong(env, names.keys.length > 0 ? names.keys : usualKeys(env)).faults,
  ];
  if (faults.length > 0) throw new FindingsError(faults);
  const { origin, pathname } = new URL(endpoint.value);
  return {
    ...{ endpoint: endpoint.value, shown: `${origin}${pathname}` },
    project: { variable: project.name, id: project.value },
  };
}

/**
 * Looks up the keys that are named, or else those that are set.
 *
 * @param likely - variables that the code reads keys from
 * @throws FindingsError if there is none, or one can't be sent; no value is in it
 */
export function readKeys(
  env: Environment,
  names: VariableNames,
  likely: readonly string[],
): DeployedKey[] {
  const found = [...new Set([...setAmong(env, likely).map(({ name }) => name), ...usualKeys(env)])];
  const usual = found.length > 0 ? found : [likely[0] ?? usualVariables.key[0] ?? ""];
  const wanted = names.keys.length > 0 ? names.keys : usual;
  const { set, faults } = keysAmong(env, wanted);
  if (faults.length > 0) throw new FindingsError(faults);
  return set.map(({ name, value }) => ({ variable: name, secret: value }));
}

const usualKeys = (env: Environment): string[] =>
  setAmong(env, usualVariables.key).map(({ name }) => name);

function keysAmong(env: Environment, names: readonly string[]) {
  const set = setAmong(env, [...new Set(names)]);
  const unset = names.filter((name) => !set.some((variable) => variable.name === name));
  const faults = [
    ...unset.map((name) => verifyFindings.notSet(env.place, "key", name)),
    ...set.flatMap(({ name }) => env.faults(name)),
    ...headerFaults(env, set),
  ];
  return { set, faults };
}

/** A variable that is set. */
interface Variable {
  readonly name: string;
  readonly value: string;
}

/** The variable that was named, or else the only one of the usual ones, by their values. */
function oneOf(env: Environment, what: "endpoint" | "project", named: string | undefined) {
  const names = named === undefined ? usualVariables[what] : [named];
  const [first, ...others] = setAmong(env, names);
  if (first === undefined) {
    const fault = verifyFindings.notSet(env.place, what, names[0] ?? "");
    // Nothing else is wrong with what is not there.
    return { name: "", value: "https://localhost", faults: [fault] };
  }
  const other = others.find(({ value }) => value !== first.value);
  return {
    ...first,
    faults: [
      ...(other ? [verifyFindings.ambiguous(env.place, what, first.name, other.name)] : []),
      ...env.faults(first.name),
    ],
  };
}

const headerFaults = (env: Environment, variables: readonly Variable[]): Finding[] =>
  variables.flatMap(({ name, value }) =>
    isHeader(value) ? [] : [verifyFindings.notHeader(env.place, name)],
  );

function setAmong(env: Environment, names: readonly string[]): Variable[] {
  return names.flatMap((name) => {
    const value = env.value(name);
    return value === undefined ? [] : [{ name, value }];
  });
}

/** Somebody may have put another variable's value there: what is no address is not repeated. */
const isAddress = (value: string): boolean => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && /^https?:$/.test(url.protocol) && url.username + url.password === "";
};

/** What can be sent as a header: Node quotes what can't in its error, and it may be the key. */
const isHeader = (value: string): boolean => /^[!-~]{1,4096}$/.test(value);
