/** A report of every kind of finding, as the pages meet it: names from outside, long types, and text that attacks. */

import type { ChangeKind, Side } from "../../generator/drift/change.js";
import type { Finding, Level, Location, Report } from "../../generator/drift/finding.js";
import { isSilent, ruleNamed, worse } from "../../generator/drift/rules.js";

const place = (file: string, line: number, pointer: string): Location => ({ file, line, column: 7, pointer });

/** A finding of a rule, judged as the table does; `compile` is for what turns out milder than the rule. */
const finding = (
  id: ChangeKind | `${Side}-${ChangeKind}`,
  [subject, path]: readonly [string, string],
  message: string,
  { compile: milder, ...more }: Partial<Finding> = {},
): Finding => {
  const rule = ruleNamed(id);
  if (!rule) throw new Error(`The table has no rule "${id}".`);
  const compile = milder ?? rule.compile;
  const level: Level = worse(rule.wire, compile);
  return {
    fingerprint: `${id}-${subject}-${path}`.replace(/[^\w]+/g, "-").toLowerCase(),
    rule: id,
    class: level,
    wire: rule.wire,
    compile,
    silent: isSilent(rule.wire, compile),
    subject,
    path,
    message,
    occurrences: [{ operation: subject, path }],
    step: level === "breaking" ? "major" : "minor",
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
  finding("operation-removed", ["Filecoin.RaftLeader", ""], "Filecoin.RaftLeader is no longer offered", {
    occurrences: [
      {
        operation: "Filecoin.RaftLeader",
        path: "",
        before: place("git:v1.26.0:build/openrpc/full.json", 20117, "/methods/171"),
      },
    ],
  }),
  finding("operation-removed", ["Filecoin.RaftState", ""], "Filecoin.RaftState is no longer offered", {
    types: ["RaftStateData"],
  }),
  finding(
    "response-property-removed",
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
  finding("parameters-reordered", ["Filecoin.MsigAddCancel", "params"], "proposer and newAdd have changed places", {
    compile: "safe",
    before: "(msig: Address, proposer: Address, transaction: number, newAdd: Address)",
    after: "(msig: Address, newAdd: Address, transaction: number, proposer: Address)",
    uses: [{ file: "src/wallet/multisig.ts", line: 88, column: 15 }],
  }),
  finding("response-type-changed", ["EthBlock", "size"], "size was a number and is now a string", {
    before: "size: number",
    after: "size: EthUint64",
    uses: [],
    suppressed: {
      reason: "The schema was wrong: nodes have always sent a string.",
      expires: "2027-01-31",
    },
  }),
  finding(
    "request-default-changed",
    ["GET /list_groups", "page_size"],
    "What is meant when it is left out has changed from 20 to 50",
    {
      before: "20",
      after: "50",
    },
  ),
  finding(
    "response-member-added",
    ["LitActionResponse", "response"],
    `One more answer can come back: <img src=x onerror="alert(1)"> & 'more'`,
    {
      before: "string | null",
      after:
        'string | null | { kind: "stream"; chunks: { index: number; data: string; last: boolean }[]; AVeryLongNameThatHasNoPlaceToBreakAndStillMustNotScrollThePageSideways: never }',
    },
  ),
  finding("operation-added", ["Filecoin.EthGetBlockReceiptsLimited", ""], "Filecoin.EthGetBlockReceiptsLimited is new"),
  finding(
    "operation-added",
    ["Filecoin.StateMarketProposalPending", ""],
    "Filecoin.StateMarketProposalPending is new",
    {
      types: ["MarketProposal"],
    },
  ),
  finding("response-property-added", ["NetworkParams", "ForkUpgradeParams.UpgradeWaffleHeight"], "It is new", {
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
