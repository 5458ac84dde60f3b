/** The most that something may weigh, and why it weighs that. */
export interface Budget {
  /** In bytes. */
  readonly bytes: number;
  readonly reason: string;
}

/** What each package may weigh: what is downloaded, and what it takes on the disk. */
export const tarballBudgets: Readonly<Record<string, { packed: Budget; unpacked: Budget }>> = {
  "appwrite-scopes": {
    packed: {
      bytes: 176_000,
      reason:
        "two SDKs, each with its types and tables as ES modules and as CommonJS, 49 services with an entry each, 8 kB for how a key is asked what it holds, and 5 kB for short-lived keys",
    },
    unpacked: {
      bytes: 2_350_000,
      reason: "1.7 MB are the declarations, of which an installation loads one SDK's in one format",
    },
  },
  "appwrite-scopes-cli": {
    packed: {
      bytes: 777_000,
      reason:
        "the tool in many small files, more than half of them the audit (10 kB write lists in code), 14 kB for verify, 27 kB for keys (four commands, and each finding in words), 19 kB for upgrade and what explain says of services and routes, the catalog, what two SDKs send, 43 kB for the explorer's page and its command, 3 kB for the lines that a report shows of code, 10 kB for what the page says of declared, least and accepted scopes, of searches that are a letter off, and of two servers by their services, 5 kB for what starts, loads or makes code, 3 kB for what scripts of CommonJS export and load, 5 kB for getters that are defined, paths that are put together, emitters and what types say too little of, 1 kB for what a refused call's key is granted and for folders that can't be made, and 90 kB of what all releases declare and send",
    },
    unpacked: {
      bytes: 2_740_000,
      reason:
        "the same; the catalog is 115 kB of it, the page 130, and what follows values 251 kB in 79 files",
    },
  },
};

/** What a bundler keeps of the package, minified, for a program that uses one service of a client of all. */
export const bundleBudgets: Readonly<Record<"minified" | "gzipped", Budget>> = {
  minified: {
    bytes: 40_000,
    reason: "the scopes of all 610 methods: which service is touched is known at run time alone",
  },
  gzipped: {
    bytes: 8_500,
    reason:
      "the same; its lines repeat each other, and a guard that clones carry along is 0.9 kB, what is said of wrong credentials 0.5",
  },
};

/** What a program may weigh, minified, over the same with the SDK alone, where services are imported one by one. */
export const bundleRatios = {
  "one service": {
    ratio: 1.03,
    reason: "the guard, and the tables of the one service: 14 kB beside the 465 kB of the SDK",
  },
  "three services": { ratio: 1.05, reason: "the same, and the tables of three services" },
} as const;
