import { ts } from "../../../codegen/src/compiler.js";
import { isAny } from "../../facts/is-any.js";
import { oncePer } from "../../facts/once-per.js";
import { setters } from "../../facts/setters.js";
import type { Flow } from "../../flow/flow.js";
import type { Client, Service, Value } from "../../flow/values.js";
import { escapesIn } from "../escapes/escapes.js";
import { settingNodes, takenSettingNodes } from "./client-fields.js";
import { isComputedSetter, isOwnSetter, isTakenSetter, mayBeClients } from "./credentials.js";
import { receiverOf } from "./receiver.js";

/** What may be set on clients where nobody can see it. */
export interface OutOfSight {
  /** The clients, and the services, that are changed by hand, or that go to code that is not read. */
  readonly altered: ReadonlySet<Client | Service>;
  /** Whether something is set on clients that can't be told: no client is known to have nothing then. */
  readonly unattributed: boolean;
}

/** Asked once all values have been followed. */
export const outOfSight = oncePer(findOutOfSight);

function findOutOfSight(flow: Flow): OutOfSight {
  const { program } = flow;
  const values: Value[] = [
    ...[...escapesIn(flow).keys()].flatMap((node) => flow.valuesAt(node)),
    ...settingNodes(flow).flatMap((node) => flow.valuesAt(node)),
    ...takenSettingNodes(program).flatMap((node) =>
      (flow.takenFrom.get(node) ?? []).flatMap((cell) => cell.values),
    ),
    ...flow.writes.filter(({ name }) => name !== "client").map(({ into }) => into),
  ];
  const { clients, services } = receiverOf(values);
  return { altered: new Set([...clients, ...services]), unattributed: isUnattributed(flow) };
}

function isUnattributed(flow: Flow): boolean {
  const { program } = flow;
  const { index } = program;
  if (index.elements.some((access) => isComputedSetter(program, access))) return true;
  if (index.patterns.some((property) => isTakenSetter(program, property))) return true;
  return index.accesses.some((access) => {
    if (!setters.has(access.name.text) || !mayBeClients(program, access)) return false;
    const call = access.parent;
    if (!ts.isCallExpression(call) || call.expression !== access) return true;
    const values = flow.valuesAt(access.expression);
    // A client of the program's that comes back as anything was handed out as that, and is among the altered ones.
    const isUnknown = values.length > 0 && values.every(({ kind }) => kind === "open");
    if (isUnknown && isAny(program.checker, access.expression)) return false;
    const { clients, complete } = receiverOf(values);
    // A type of the program's own may have a setter of that name, and nothing to do with a client.
    const isOthers = clients.length === 0 && isOwnSetter(program, access);
    return !isOthers && !(complete && clients.length > 0);
  });
}
