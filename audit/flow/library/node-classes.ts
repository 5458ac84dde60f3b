import { argument, type Invocation, type Special } from "../calls/invocation.js";
import { invoke } from "../calls/invoke.js";
import type { Flow } from "../flow.js";
import { Cell } from "../solver/solver.js";
import { listAt, objectAt } from "../solver/things.js";
import { isThing, type Thing } from "../values.js";

/** Where an emitter has the functions that listen to it, and what it has told them. */
const listeners = " listeners";
const emitted = " emitted";
/** Where a storage has what is kept in it. */
const kept = " kept";

/** What a method does to the object that it is called on, if that is one which the program makes. */
const on =
  (method: (flow: Flow, self: Thing, invocation: Invocation) => void): Special =>
  (flow, self, invocation) => {
    if (self !== undefined && isThing(self)) method(flow, self, invocation);
  };

const itself: Special = (flow, self, { to }) => {
  if (self !== undefined) flow.solver.add(to, self);
};

const listen = on((flow, self, invocation) => {
  flow.solver.flow(argument(invocation, 1), flow.field(self, listeners));
  flow.solver.add(invocation.to, self);
});

const emit = on((flow, self, invocation) => {
  const given = invocation.given.slice(1);
  for (const { cell } of given) flow.solver.flow(cell, flow.field(self, emitted));
  // An `error` to which nobody listens is thrown.
  flow.solver.each(argument(invocation, 0), (name) => {
    const isOther = name.kind === "text" && name.text !== undefined && name.text !== "error";
    if (!isOther) for (const { cell } of given) flow.throwing.add(cell);
  });
  flow.solver.each(flow.field(self, listeners), (listener) =>
    invoke(flow, listener, self, { ...invocation, given, to: new Cell(), isByLibrary: true }),
  );
});

const listening = on((flow, self, { frame, node, to }) => {
  const all = listAt(flow, node, frame, "listeners");
  flow.solver.flow(flow.field(self, listeners), all.elements);
  flow.solver.add(to, all);
});

const keep = on((flow, self, invocation) => {
  flow.solver.flow(argument(invocation, 0), flow.field(self, kept));
});

/** Calls a function with what is given behind it. */
const callAt = (flow: Flow, invocation: Invocation, index: number): void => {
  const given = invocation.given.slice(index + 1);
  flow.solver.each(argument(invocation, index), (called) =>
    invoke(flow, called, undefined, { ...invocation, given }),
  );
};

const emitter: Readonly<Record<string, Special>> = {
  addListener: listen,
  emit,
  listeners: listening,
  off: itself,
  on: listen,
  once: listen,
  prependListener: listen,
  prependOnceListener: listen,
  rawListeners: listening,
  removeAllListeners: itself,
  removeListener: itself,
  setMaxListeners: itself,
};

const storage: Readonly<Record<string, Special>> = {
  disable: () => {},
  enterWith: keep,
  exit: (flow, _, invocation) => callAt(flow, invocation, 0),
  getStore: on((flow, self, { to }) => flow.solver.flow(flow.field(self, kept), to)),
  run: (flow, self, invocation) => {
    keep(flow, self, invocation);
    callAt(flow, invocation, 1);
  },
};

/** Classes of Node's modules through which values go on, by their names, with what their methods do. */
const classes: Readonly<Record<string, Readonly<Record<string, Special>>>> = {
  "node:async_hooks.AsyncLocalStorage": storage,
  "node:events": emitter,
  "node:events.EventEmitter": emitter,
};

/** The names of the methods of such a class, by the whole name of its prototype. */
export const methodsOfNode = (prototype: string): ReadonlySet<string> | undefined =>
  methodNames.get(prototype);

const methodNames: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(classes).map(([name, methods]) => [
    `${name}.prototype`,
    new Set(Object.keys(methods)),
  ]),
);

export const nodeNatives: readonly (readonly [string, Special])[] = [
  ...Object.entries(classes).flatMap(([name, methods]) =>
    Object.entries(methods).map(([method, does]) => [`${name}.prototype.${method}`, does] as const),
  ),
  [
    "node:events.once",
    (flow, _, invocation) => {
      const { frame, node, to } = invocation;
      const told = listAt(flow, node, frame, "told");
      flow.solver.add(to, told);
      flow.solver.each(argument(invocation, 0), (one) => {
        if (isThing(one)) flow.solver.flow(flow.field(one, emitted), told.elements);
      });
    },
  ],
];

/** What `new` makes of them. */
export const newOfNode: readonly (readonly [string, (flow: Flow, called: Invocation) => void])[] =
  Object.keys(classes).map((name) => [
    name,
    (flow, { frame, node, to }) => {
      const made = objectAt(flow, node, frame, name);
      flow.solver.add(made.prototypes, flow.native(`${name}.prototype`));
      flow.solver.add(to, made);
    },
  ]);
