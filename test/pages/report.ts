/** A report of every kind of finding, as the pages meet it: names from outside, long types, and text that attacks. */

import type { Finding, Level, Location, Report } from "../../generator/drift/finding.js";

const place = (file: string, line: number, pointer: string): Location => ({ file, line, column: 7, pointer });

const finding = (
  rule: string,
  [wire, compile]: readonly [Level, Level],
  [subject, path]: readonly [string, string],
  message: string,
  more: Partial<Finding> = {},
): Finding => {
  const found: Level = [wire, compile].includes("breaking")
    ? "breaking"
    : [wire, compile].includes("dangerous")
      ? "dangerous"
      : "safe";
  return {
    fingerprint: `${rule}-${subject}-${path}`.replace(/[^\w]+/g, "-").toLowerCase(),
    rule,
    class: found,
    wire,
    compile,
    silent: false,
    subject,
    path,
    message,
    occurrences: [{ operation: subject, path }],
    step: found === "breaking" ? "major" : "minor",
    ...more,
  };
};

const sectorMethods = [
  "StateMinerSectors",
  "StateMinerActiveSectors",
  "StateSectorGetInfo",
  "StateSectorPreCommitInfo",
];

const findings: Finding[] = [
  finding(
    "operation-removed",
    ["breaking", "breaking"],
    ["Filecoin.RaftLeader", ""],
    "Filecoin.RaftLeader is no longer offered",
    {
      occurrences: [
        {
          operation: "Filecoin.RaftLeader",
          path: "",
          before: place("git:v1.26.0:build/openrpc/full.json", 20117, "/methods/171"),
        },
      ],
    },
  ),
  finding(
    "operation-removed",
    ["breaking", "breaking"],
    ["Filecoin.RaftState", ""],
    "Filecoin.RaftState is no longer offered",
  ),
  finding(
    "property-removed",
    ["breaking", "breaking"],
    ["SectorOnChainInfo", "ReplacedSectorAge"],
    "ReplacedSectorAge is gone from what comes back",
    {
      before: "ReplacedSectorAge: ChainEpoch",
      uses: [
        { file: "src/sectors.ts", line: 12, column: 22 },
        { file: "src/report/ages.ts", line: 40, column: 9 },
      ],
      occurrences: sectorMethods.map((name, index) => ({
        operation: `Filecoin.${name}`,
        path: "result/ReplacedSectorAge",
        before: place("git:v1.26.0:build/openrpc/full.json", 18000 + index, `/methods/${index}/result`),
        after: place("build/openrpc/full.json", 18100 + index, `/methods/${index}/result`),
      })),
    },
  ),
  finding(
    "parameters-reordered",
    ["breaking", "safe"],
    ["Filecoin.MsigAddCancel", "params"],
    "proposer and newAdd have changed places",
    {
      silent: true,
      before: "(msig: Address, proposer: Address, transaction: number, newAdd: Address)",
      after: "(msig: Address, newAdd: Address, transaction: number, proposer: Address)",
      uses: [{ file: "src/wallet/multisig.ts", line: 88, column: 15 }],
    },
  ),
  finding("type-changed", ["breaking", "breaking"], ["EthBlock", "size"], "size was a number and is now a string", {
    before: "size: number",
    after: "size: EthUint64",
    uses: [],
    suppressed: {
      reason: "The schema was wrong: nodes have always sent a string.",
      expires: "2027-01-31",
    },
  }),
  finding(
    "default-changed",
    ["dangerous", "safe"],
    ["GET /list_groups", "page_size"],
    "What is meant when it is left out has changed from 20 to 50",
    {
      silent: true,
      before: "20",
      after: "50",
    },
  ),
  finding(
    "union-member-added",
    ["dangerous", "safe"],
    ["LitActionResponse", "response"],
    `One more answer can come back: <img src=x onerror="alert(1)"> & 'more'`,
    {
      before: "string | null",
      after:
        'string | null | { kind: "stream"; chunks: { index: number; data: string; last: boolean }[]; AVeryLongNameThatHasNoPlaceToBreakAndStillMustNotScrollThePageSideways: never }',
    },
  ),
  finding(
    "operation-added",
    ["safe", "safe"],
    ["Filecoin.EthGetBlockReceiptsLimited", ""],
    "Filecoin.EthGetBlockReceiptsLimited is new",
  ),
  finding(
    "operation-added",
    ["safe", "safe"],
    ["Filecoin.StateMarketProposalPending", ""],
    "Filecoin.StateMarketProposalPending is new",
  ),
  finding("property-added", ["safe", "safe"], ["NetworkParams", "ForkUpgradeParams.UpgradeWaffleHeight"], "It is new", {
    after: "UpgradeWaffleHeight: ChainEpoch",
  }),
];

/** A consumer was looked at, and one finding is suppressed. */
export const richReport: Report = {
  before: {
    source: "git:v1.26.0:build/openrpc/full.json",
    title: "Lotus full node",
    version: "1.26.0",
    operations: 245,
    types: 211,
  },
  after: {
    source: "build/openrpc/full.json",
    title: "Lotus full node",
    version: "1.27.0",
    operations: 243,
    types: 209,
  },
  findings: findings.map((one) => ({ uses: [], ...one })),
  summary: { breaking: 4, dangerous: 2, safe: 3, noise: 245, suppressed: 1 },
  noise: [
    { kind: "line numbers of links", count: 243 },
    { kind: "versions", count: 1 },
    { kind: "examples", count: 1 },
  ],
  semver: "major",
  semverReason: "RaftLeader and 3 more findings break programs; below 1.0 the second number counts as the first.",
  usage: { project: "tsconfig.json", affecting: 2 },
};

/** Nothing but noise between the two. */
export const quietReport: Report = {
  ...richReport,
  findings: [],
  summary: { breaking: 0, dangerous: 0, safe: 0, noise: 163, suppressed: 0 },
  noise: [{ kind: "line numbers of links", count: 163 }],
  semver: "none",
  semverReason: "Nothing that a program could notice has changed.",
};
