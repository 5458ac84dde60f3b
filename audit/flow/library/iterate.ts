import type { ts } from "../../../codegen/src/compiler.js";
import { invoke } from "../calls/invoke.js";
import type { Flow } from "../flow.js";
import { addOutside, elementType } from "../outside/outside.js";
import { memberOf } from "../properties/inherited.js";
import { loadAdded } from "../properties/lookup.js";
import { Cell } from "../solver/solver.js";
import { listAt } from "../solver/things.js";
import { isThing, type Thing, type Value } from "../values.js";

/**
 * Has all that a value gives one after the other flow to a cell.
 *
 * @param sent - what its iterator is told at each step
 */
export function iterate(flow: Flow, from: Cell, to: Cell, node: ts.Node, sent?: Cell): void {
  flow.solver.each(from, (value) => iterateValue(flow, value, to, node, sent));
}

export function iterateValue(flow: Flow, value: Value, to: Cell, node: ts.Node, sent?: Cell): void {
  const { solver } = flow;
  if (value.kind === "open") solver.add(to, value);
  if (value.kind === "outside") addOutside(flow, elementType(flow, value.type), to, node);
  if (value.kind === "native" && value.name === "process.argv") {
    solver.add(to, flow.setting("process.argv"));
  }
  for (const name of iterators) {
    const added = new Cell();
    loadAdded(flow, name, added);
    iterateBy(flow, value, added, to, node, sent);
  }
  if (!isThing(value)) return;
  const isContainer = /^(?:list|map|set)$/.test(value.kind);
  if (value.kind === "map") solver.add(to, mapEntry(flow, value));
  else solver.flow(value.elements, to);
  if (sent !== undefined) solver.flow(sent, flow.field(value, " sent"));
  flow.eachField(value, (name, field) => {
    // An object that is like a list has its elements under numbers, too.
    if (/^\d+$/.test(name)) solver.flow(field, to);
    if (isContainer && iterators.includes(name)) iterateBy(flow, value, field, to, node, sent);
  });
  if (isContainer) return;
  for (const name of iterators) {
    iterateBy(flow, value, memberOf(flow, value, name), to, node, sent);
  }
}

const iterators = ["@@iterator", "@@asyncIterator"];

/** Has what the iterators give that some methods return flow to a cell. */
function iterateBy(
  flow: Flow,
  value: Value,
  methods: Cell,
  to: Cell,
  node: ts.Node,
  sent: Cell | undefined,
): void {
  const { solver } = flow;
  const iterator = new Cell();
  solver.each(methods, (method) => {
    // An object of a class that extends a container is one itself.
    if (method.kind === "native") {
      const isMap = method.name === "Map.prototype.@@iterator" && isThing(value);
      if (isMap) solver.add(to, mapEntry(flow, value));
      return;
    }
    invoke(flow, method, value, { node, frame: undefined, given: [], to: iterator });
  });
  solver.each(iterator, (one) => stepsOf(flow, one, to, node, sent));
}

/** What an iterator gives: each `value` that its `next` returns. */
function stepsOf(
  flow: Flow,
  iterator: Value,
  to: Cell,
  node: ts.Node,
  sent: Cell | undefined,
): void {
  if (!isThing(iterator)) {
    if (iterator.kind === "open") flow.solver.add(to, iterator);
    return;
  }
  if (!/^(?:class|function|object)$/.test(iterator.kind)) {
    iterateValue(flow, iterator, to, node, sent);
    return;
  }
  const step = new Cell();
  const given = sent === undefined ? [] : [{ cell: sent }];
  flow.solver.each(memberOf(flow, iterator, "next"), (next) => {
    invoke(flow, next, iterator, { node, frame: undefined, given, to: step });
  });
  flow.solver.each(step, (one) => {
    if (isThing(one)) flow.solver.flow(memberOf(flow, one, "value"), to);
  });
}

/** An entry of a map: a pair of which the second is any of its values. */
export function mapEntry(flow: Flow, map: Thing): Thing {
  const pair = listAt(flow, map.at.node, map.at.frame, `entry of ${map.kind}`);
  flow.solver.flow(flow.field(map, " keys"), flow.field(pair, "0"));
  const values = flow.field(pair, "1");
  flow.solver.flow(map.elements, values);
  flow.eachField(map, (name, field) => {
    if (name.startsWith("key:")) flow.solver.flow(field, values);
  });
  return pair;
}
