import { type Mutation, ofTool } from "../mutation.js";

const broken = (name: string, change: readonly [string, string, string], test: string) => {
  const [file, from, to] = change;
  return ofTool(name, [`audit/${file}`, from, to], `audit/${test}`);
};

/** How the least scopes of a code base are found. */
export const audit: readonly Mutation[] = [
  broken(
    "a computed name of no known method is silent",
    ["find/uses/computed.ts", "open: found.length === 0", "open: false"],
    "accuracy",
  ),
  broken(
    "a module that is not there is passed over",
    [
      "find/unresolved/unread-modules.ts",
      'return isLoss ? "module-missing"',
      'return false ? "module-missing"',
    ],
    "accuracy",
  ),
  broken(
    "a package that is not there gives no service to anybody",
    ["find/unresolved/missing-packages.ts", "unknown || packages.has", "unknown && packages.has"],
    "missing-modules",
  ),
  broken(
    "a program without an SDK calls nothing like one",
    ["facts/sdk-names.ts", "  newest ??= namesOf(", "  newest ??= namesOf([]); namesOf("],
    "missing-modules",
  ),
  broken(
    "what is taken whole out of any is no service",
    ["find/escapes/read-back.ts", " || takesAllOfAny(program)) return true;", ") return true;"],
    "read-back",
  ),
  broken(
    "a file that imports a client by an alias is nobody's",
    ["units/sdk-files.ts", "ends.filter(({ end })", "[].filter(({ end })"],
    "loose-packages",
  ),
  broken(
    "a missing package that is named after Appwrite makes no clients",
    [
      "find/callers/sole-caller.ts",
      "isForAppwrite(specifier.text) && !namesSdk(specifier.text)",
      "false",
    ],
    "missing-modules",
  ),
  broken(
    "what is called on a name that nothing declares is passed over",
    ["find/unresolved/missing-packages.ts", "undeclared.push(read.name)", "undeclared.slice()"],
    "missing-modules",
  ),
  broken(
    "a package of the workspace that is not linked is like any other",
    [
      "find/unresolved/unread-modules.ts",
      "if (workspacePackage(text, folder) !== undefined) return true;",
      "",
    ],
    "missing-modules",
  ),
  broken(
    "a client that can't be followed is one of several",
    ["find/callers/sole-caller.ts", 'if (!all.every(isFirst)) return "several";', ""],
    "missing-modules",
  ),
  broken(
    "an assignment reads nothing",
    ["find/uses/reads.ts", "return !isReadBefore(node);", "return true;"],
    "accuracy",
  ),
  broken(
    "types in each other are looked through to some depth",
    [
      "facts/type-reach.ts",
      "if (seen.size > most) return true;",
      "if (seen.size > 1) return false;",
    ],
    "accuracy",
  ),
  broken(
    "a key that is only guessed calls what a session may call",
    [
      "find/uses/with-scopes.ts",
      'const isUser = guess === "session" &&',
      'const isUser = guess === "guest" &&',
    ],
    "accuracy",
  ),
  broken(
    "a file that a process starts is taken for read",
    [
      "find/unresolved/loads/started-files.ts",
      ".filter(({ isApart, path }) => !isApart && !isRead(path))",
      ".filter(() => false)",
    ],
    "started-code",
  ),
  broken(
    "a path that is computed starts nothing",
    [
      "find/unresolved/loads/started-files.ts",
      'unread : [unresolvedAt("computed-name", node)]',
      "unread : []",
    ],
    "started-code",
  ),
  broken(
    "files that are not read are not among those that a name begins",
    ["find/unresolved/loads/computed-modules.ts", "if (!isThere.every(isRead)) return false;", ""],
    "started-code",
  ),
  broken(
    "text is run by eval alone",
    ["flow/running/runs.ts", "^(?:eval|Function)$", "^eval$"],
    "accuracy",
  ),
  broken(
    "a path that may be another is the one that is written",
    [
      "find/unresolved/loads/given-texts.ts",
      "if (text === undefined && inside === undefined) return undefined;",
      "",
    ],
    "started-code",
  ),
  broken(
    "a variable is what it was at first",
    ["find/unresolved/loads/given-texts.ts", "!references.to(one).some(isAssigned)", "true"],
    "started-code",
  ),
  broken(
    "what runs code may be handed to anybody",
    ["flow/running/code-runs.ts", "mayRun(value.name)", 'value.name === "eval"'],
    "started-code",
  ),
  broken(
    "a method is called on what it is read from",
    ["find/uses/reads.ts", "return told(isCalled ? call.arguments[0] : undefined);", "return own;"],
    "accuracy",
  ),
  broken(
    "a method that goes on by itself stays with its object",
    ["find/uses/read-uses.ts", "{ ...receiverOf(values), complete: false }", "receiverOf(values)"],
    "accuracy",
  ),
  broken(
    "a record holds nothing",
    ["facts/type-reach.ts", " || ts.isMappedTypeNode(d)", ""],
    "accuracy",
  ),
  broken(
    "a module may be loaded by any name",
    [
      "find/unresolved/loads/unread-code.ts",
      "return isKnown ? [] :",
      "return isKnown || true ? [] :",
    ],
    "loaded-files",
  ),
  broken(
    "declarations of one's own are taken for all there is",
    ["find/unresolved/unread-modules.ts", 'if (!isInstalled(fileName)) return "unread";', ""],
    "unread",
  ),
  broken(
    "a package is asked for its own dependencies alone",
    [
      "packages/sdk-package.ts",
      "if (!isOurs(other)) reached.add(other);",
      "if (isOurs(other)) reached.add(other);",
    ],
    "unread",
  ),
  broken(
    "files elsewhere run only where their types are imported",
    ["units/deployed.ts", "if (importsTypesAlone(", "if (!importsTypesAlone("],
    "deployed",
  ),
  broken(
    "a computed name loads nothing",
    ["units/deployed.ts", "if (loads.computed.has(file)) return () => true;", ""],
    "deployed",
  ),
  broken(
    "a function in another language needs nothing",
    ["read-units.ts", "if (unit.foreign !== undefined)", "if (unit.foreign === null)"],
    "unread",
  ),
  broken(
    "a folder that is deployed is read as far as its tsconfig includes it",
    ["read-units.ts", "const whole = deployed !== undefined;", "const whole = false;"],
    "reach",
  ),
  broken(
    "a unit that could not be read gets a list of scopes",
    ["fix/plan.ts", "entry === undefined || !judged.isRead", "entry === undefined"],
    "reach",
  ),
  broken(
    "what belongs to no program is left out in silence",
    ["read-project.ts", "add(outsideUnits(cwd, left()), () => true);", ""],
    "reach",
  ),
  broken(
    "a program beside functions counts their calls, too",
    [
      "units/deployed.ts",
      "return (file) => !without.some(",
      "return (file) => true || !without.some(",
    ],
    "reach",
  ),
  broken(
    "a package that takes services from another one is left out",
    [
      "units/workspace-units.ts",
      "if (own !== undefined) names.push(",
      "if (own === null) names.push(",
    ],
    "reach",
  ),
  broken(
    "a base that a command makes is taken for broken",
    ["program/not-made.ts", "code !== 5083 && code !== 6053", "code !== 0"],
    "reach",
  ),
  broken(
    "scopes are taken from a unit that is incomplete",
    ["judge/judge-unit.ts", "= found.unresolved.length === 0;", "= true;"],
    "fix-project",
  ),
  broken(
    "the search for the least scopes stops too early",
    ["least/search.ts", "visits > patience) return;", "visits > 3) return;"],
    "least-scopes",
  ),
  broken(
    "a class without a constructor of its own is no service",
    [
      "facts/sdk-classes.ts",
      "return base !== undefined && base !== declaration && isService(base, new Map());",
      "return false;",
    ],
    "no-setup",
  ),
  broken(
    "a service is made from a client alone",
    [
      "facts/sdk-classes.ts",
      'parameters[0]?.type?.getText() === "Client"',
      'parameters.length === 1 && parameters[0]?.type?.getText() === "Client"',
    ],
    "accuracy",
  ),
  broken(
    "what the client's types lack can't be called",
    [
      "find/uses/read-uses.ts",
      "if (symbol === undefined) return carriers.isClient(read.type());",
      "",
    ],
    "accuracy",
  ),
  broken(
    "a refused method belongs to no service",
    ["facts/scoped-clients.ts", "  described.set(file, found);\n  return found;", ""],
    "granted-on-server",
  ),
  broken(
    "of several SDKs, the oldest one's server is judged by",
    [
      "server/unit-choice.ts",
      "order.indexOf(b.choice.name) - order.indexOf(a.choice.name)",
      "order.indexOf(a.choice.name) - order.indexOf(b.choice.name)",
    ],
    "unit-servers",
  ),
  broken(
    "an SDK whose calls are all hidden is not used",
    ["find/find-uses.ts", "called.length > 0 ? called : [...sdk.services.values()]", "called"],
    "unit-servers",
  ),
  broken(
    "nobody minds what the server's next release has in a scope's place",
    ["scope-facts.ts", "(scope.deprecated || scope.successor !== undefined)", "scope.deprecated"],
    "unit-servers",
  ),
  broken(
    "a call that the server does not have asks for nothing",
    [
      "judge/demands.ts",
      "refused.push({ use, refusal: notOnServer(server, use.notOnServer) });",
      "",
    ],
    "named-server",
  ),
  broken(
    "the server of the config's first output is everybody's",
    ["server/source.ts", "first === undefined || !isSame", "first === undefined"],
    "named-server",
  ),
  broken(
    "what a call needs is known to be nothing",
    ["judge/keys.ts", "nothingHidden && !uncatalogued.some(isOwn)", "nothingHidden"],
    "unreadable-sdk",
  ),
  broken(
    "a scope that opens nothing is one like any other",
    ["judge/grants.ts", "if (!facts.hasEffect(scope)) {", "if (scope === undefined) {"],
    "granted-on-server",
  ),
  broken(
    "a scope that only other servers grant is a spelling mistake",
    ["judge/grants.ts", "if (when !== undefined) return", "if (when === null) return"],
    "granted-on-server",
  ),
  broken(
    "nothing on a client's list is for a call that the server does not have",
    ["judge/list-elements.ts", "own.every(({ anyOf }) => anyOf !== undefined) &&", ""],
    "granted-on-server",
  ),
  broken(
    "a function's key is one like any other",
    [
      "key-source.ts",
      "isKeyHeader(name) || dynamicVariable.test(name)",
      "dynamicVariable.test(name)",
    ],
    "keys",
  ),
  broken(
    "a function's list is for every key",
    [
      "judge/judge-unit.ts",
      "!isListed(unit) || isForList(use)",
      "isListed(unit) || !isForList(use) || true",
    ],
    "judged-keys",
  ),
  broken(
    "a key of unknown source is a key of its own",
    ["judge/keys.ts", 'key.kind === "unknown" || keyId(key)', "keyId(key)"],
    "judged-keys",
  ),
  broken(
    "a guess that decides a scope is as good as knowing",
    ["judge/keys.ts", "isKnown && proved && undecided.length === 0", "isKnown && proved"],
    "judged-keys",
  ),
  broken(
    "a session may call anything",
    [
      "judge/demands.ts",
      'const kind = use.caller === "key"',
      'if (use.caller === "session") continue;\n    const kind = use.caller === "key"',
    ],
    "judged-keys",
  ),
  broken(
    "a session's call is taken for a key's",
    [
      "judge/demands.ts",
      'use.caller === "key" ? "project" : use.caller;',
      'use.caller === "guest" ? "guest" : "project";',
    ],
    "judged-keys",
  ),
  broken(
    "what a user's session opens is told to be declared",
    ["judge/code-lists.ts", "return isCured ? refusal.anyOf : [];", "return anyOf ?? [];"],
    "judged-keys",
  ),
  broken(
    "a list is added for a key that may be another",
    [
      "fix/fixed-scopes.ts",
      'code === "no-scope-list" && level === "error"',
      'code === "no-scope-list"',
    ],
    "judged-keys",
  ),
  broken(
    "what code in another language needs is called too much",
    [
      "judge/judge-unit.ts",
      "unit.foreign === undefined && !asked.uncatalogued.some(isJudged)",
      "!asked.uncatalogued.some(isJudged)",
    ],
    "unread",
  ),
  broken(
    "a scope is called too much while nobody knows what a call needs",
    [
      "judge/judge-unit.ts",
      "unit.foreign === undefined && !asked.uncatalogued.some(isJudged)",
      "unit.foreign === undefined",
    ],
    "unreadable-sdk",
  ),
  broken(
    "a request that is made by hand is none",
    ["find/uses/raw-requests.ts", "requests.add(requestOf(written));", ""],
    "accuracy",
  ),
  broken(
    "a list is added in the comment on the line",
    ["units/added-list.ts", "if (isLine && isComment) lineEnd = start + token.length;", ""],
    "fix",
  ),
  broken(
    "a method that the nearest known release has not is silent",
    [
      "find/unresolved/unknown-methods.ts",
      "isSdks && isStandIn(type)",
      "!isSdks && isStandIn(type)",
    ],
    "not-installed",
  ),
  broken(
    "a lock file is passed over",
    ["program/modules/known-release.ts", "if (version !== null)", 'if (version === "")'],
    "not-installed",
  ),
  broken(
    "another release is taken for the one that is meant",
    ["program/modules/known-release.ts", "|| satisfies(version, range)", "|| range !== version"],
    "not-installed",
  ),
  broken(
    "what a template hands on is not listed",
    ["find/escapes/template-losses.ts", "isWhole && hides(node)", "isWhole && isOptions"],
    "components",
  ),
  broken(
    "a component that can't be read is silent",
    [
      "program/components/with-components.ts",
      "codeOf(file) === undefined)",
      "codeOf(file) === null)",
    ],
    "components",
  ),
  broken(
    "any address is a library's",
    ["program/modules/remote-library.ts", "registry.test(meant)", "registry !== undefined"],
    "deno",
  ),
  broken(
    "a name that a framework imports leads nowhere",
    [
      "program/auto-imports/with-auto-imports.ts",
      "if (added.length === 0)",
      "if (added.length > 0)",
    ],
    "auto-imports",
  ),
  ofTool(
    "a baseline is written over a symbolic link",
    [
      "codegen/src/publish/own-file.ts",
      "return { reason: there.reason, fix: otherFileWays.file };",
      "break;",
    ],
    "audit/baseline-file",
  ),
  broken(
    "a report is written over another tool's",
    ["output/report-file.ts", "name: z.literal(toolName)", "name: z.string()"],
    "output-files",
  ),
  broken(
    "a JSON report is written over anything that has its members",
    ["output/report-file.ts", "tool: z.literal(toolName) });", "units: z.array(z.unknown()) });"],
    "output-files",
  ),
  broken(
    "a report takes the place of what other steps say of a job",
    [
      "output/write-outputs.ts",
      "const isAdded = isJobSummary(format, file)",
      "const isAdded = false",
    ],
    "output-files",
  ),
  broken(
    "a summary keeps a report although the others can't be written",
    ["output/write-outputs.ts", "for (const step of undo) step();", ""],
    "output-files",
  ),
  broken(
    "a summary is longer than GitHub shows",
    ["output/fit-summary.ts", "if (free < 0) break;", ""],
    "output-files",
  ),
  broken(
    "two reports are written into one file",
    ["output/outputs.ts", "places.push(place);", ""],
    "output-files",
  ),
  broken(
    "names that differ in the case of letters alone are taken for two files",
    ["output/places.ts", "place.folded === other.folded", "place.file === other.file"],
    "output-files",
  ),
  ofTool(
    "a page that quotes one of ours is written over",
    ["audit/page/page-mark.ts", 'text.replace(/<!--[\\s\\S]*?-->/g, "")', "text"],
    "audit/output-files",
  ),
  ofTool(
    "a place is not looked at before it is written",
    ["codegen/src/publish/own-file.ts", "probePlace(file);", ""],
    "audit/output-files",
  ),
  broken(
    "what has come meanwhile is written over",
    [
      "output/write-outputs.ts",
      "refuseOtherFile(file, reportFile(format, file))",
      "reportFile(format, file)",
    ],
    "output-files",
  ),
  broken(
    "an ignore comment that can't be taken is not told",
    ["accept/ignore-comments.ts", "faults.push(read);", ""],
    "ignore-faults",
  ),
  broken(
    "a list in an order of its own is sorted",
    ["units/wanted-order.ts", "wanted = isSorted ?", "wanted = listed.length > 0 ?"],
    "fix",
  ),
  broken(
    "the calls of all clients count for each list",
    ["judge/list-elements.ts", "!allGrants || grants.some", "allGrants || grants.some"],
    "code-lists",
  ),
  broken(
    "a call that nobody can follow counts for no list",
    ["judge/list-elements.ts", "!allGrants || grants.some", "grants.some"],
    "code-lists",
  ),
  broken(
    "what is missing is told at the call",
    [
      "judge/code-lists.ts",
      "scope, list.place, places)",
      "scope, places[0] ?? list.place, places)",
    ],
    "code-lists",
  ),
  broken(
    "a list loses what a type names",
    [
      "fix/code-changes.ts",
      "!named.includes(scope) && !asked.includes(scope)",
      "!asked.includes(scope)",
    ],
    "fix-code",
  ),
  broken(
    "a list loses what another unit needs",
    [
      "fix/code-changes.ts",
      "wishes.every(({ removed }) => removed.includes(scope))",
      "wishes.some(({ removed }) => removed.includes(scope))",
    ],
    "fix-code",
  ),
  broken(
    "a constant is written that more depends on than clients",
    ["find/lists/written-list.ts", 'isForClients ? "own"', 'parent ? "own"'],
    "fix-code",
  ),
  broken(
    "an element is written anew that stays",
    ["fix/code-text.ts", "kept === undefined ? quote", "quote ? quote"],
    "fix-code",
  ),
  broken(
    "a source is written over that somebody else has changed",
    ["fix/source-text.ts", "lists.every((list) => list.text === text) ?", "text ?"],
    "fix-write",
  ),
  broken(
    "a configuration is written over that somebody else has changed",
    [
      "fix/write.ts",
      "if (!readFileSync(file).equals(Buffer.from(before)))",
      "if (before === after)",
    ],
    "fix-write",
  ),
  broken(
    "a file that can't be written keeps the others from it",
    ["fix/write.ts", "if (error instanceof FindingsError) return", "if (reason === file) return"],
    "fix-write",
  ),
  broken(
    "a preview is written",
    ["../cli/audit/audit.ts", "if (options.preview)", "if (options.preview === false)"],
    "fix-write",
  ),
  broken(
    "a unit is complete as accepted with a place that nobody has accepted",
    ["judge-project.ts", " && !open.some(hides);", ";"],
    "accept",
  ),
  broken(
    "an entry that can't be understood is judged all the same",
    ["units/config-units.ts", "entry.faults.length > 0 ?", "entry.faults.length > 9 ?"],
    "config-entries",
  ),
  broken(
    "a scoped service that is cast is out of sight",
    ["facts/carriers.ts", "if (this.#isScoped(type)) return true;", ""],
    "accuracy",
  ),
  broken(
    "what is read from any is no loss",
    [
      "find/escapes/read-back.ts",
      "reached !== undefined && !isReadFromAny(program, reached)",
      "reached !== undefined",
    ],
    "read-back",
  ),
  broken(
    "a computed name reads nothing from any",
    [
      "find/escapes/read-back.ts",
      ": isNumber(checker, name)) return false;",
      ": true) return false;",
    ],
    "read-back",
  ),
  broken(
    "what is provided is had by its class alone",
    [
      "find/escapes/read-back.ts",
      "isOfAny(checker, node) || isLike(node)",
      "isOfAny(checker, node)",
    ],
    "read-back",
  ),
  broken(
    "a framework knows none of the names that it asks for",
    ["find/escapes/read-back.ts", "isNamed ? property.name : undefined", "property.name"],
    "missing-modules",
  ),
  broken(
    "a client of our own package is none",
    ["facts/analysis.ts", "isIn(node) || isOurFile(node.getSourceFile())", "isIn(node)"],
    "accuracy",
  ),
  broken(
    "verifying a key may call anything",
    ["find/escapes/handed-over.ts", "  if (isVerifying(parameter)) return true;\n", ""],
    "verify-grant",
  ),
  broken(
    "what may be hidden weighs no more with --strict",
    ["judge/judge-unit.ts", "strict && mayHide(judgement) ?", "strict && !mayHide(judgement) ?"],
    "judged-keys",
  ),
  broken(
    "a unit of which all that may be hidden was accepted is not complete so",
    ["findings/kind.ts", "  hides: true,\n", ""],
    "accept",
  ),
  broken(
    "a scope of a client is to go while calls are hidden",
    ["findings/kinds/unused-declaration.ts", "    needsAllCalls: true,\n", ""],
    "only-noted",
  ),
  broken(
    "a scope is to go while calls are hidden",
    ["findings/kinds/excess-scope.ts", "    needsAllCalls: true,\n", ""],
    "only-noted",
  ),
  broken(
    "findings of one reason are apart",
    ["report/groups.ts", "general ?? what", "what"],
    "grouped",
  ),
  broken(
    "what is not known needs nothing",
    ["report/messages.ts", 'line.complete ? "no scope" : "unknown"', '"no scope"'],
    "grouped",
  ),
  broken(
    "the SDK for Deno is read as a later release",
    ["packages/deno-sdk.ts", "release + 2", "release + 3"],
    "not-installed",
  ),
  broken(
    "a package that works with an SDK is passed over",
    ["program/without-sdk.ts", "!isSdk(found.name) && !mayCallSdk(found)", "!isSdk(found.name)"],
    "without-sdk",
  ),
  broken(
    "a file of another folder is passed over",
    [
      "program/without-sdk.ts",
      "else if (!isKnownFile(resolve(dirname(file), specifier), stems)) return false;",
      "",
    ],
    "without-sdk",
  ),
  broken(
    "code of packages is read once, whatever the options",
    ["program/shared-sources.ts", '? "" : how}', '? "" : ""}'],
    "shared-sources",
  ),
  broken(
    "each program reads declarations anew",
    ["program/shared-sources.ts", '? "" : how}', "? how : how}"],
    "shared-sources",
  ),
];
