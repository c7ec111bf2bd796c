import type { Case, TestEvent } from "../case.ts";
import { cloneLog, log } from "../case.ts";
import { AMAL, birth, COMMUNITY, communal, founding, LENA, STRANGER, word } from "../world.ts";

const GOVERNOR = "0x00000000000000000000000000000000000000d0";
const TIMELOCK = "0x00000000000000000000000000000000000000d1";
const NUMBER = (2n ** 255n + 5n).toString();
const PROPOSAL = `${GOVERNOR}${word(NUMBER)}`;
const governor = (name: string, params: TestEvent["params"]) => cloneLog("governor", GOVERNOR, name, params);
const timelock = (name: string, params: TestEvent["params"]) => cloneLog("timelock", TIMELOCK, name, params);

const made = {
  timestamp: 950,
  events: [
    log("GovernorCreated", {
      community: COMMUNITY,
      governor: GOVERNOR,
      timelock: TIMELOCK,
      votingDelay: "60",
      votingPeriod: "3600",
      quorumPercent: "40",
      timelockDelay: "7200",
    }),
  ],
};
const proposed = (changes: TestEvent["params"] = {}) =>
  governor("ProposalCreated", {
    proposalId: NUMBER,
    proposer: AMAL,
    targets: [COMMUNITY, STRANGER],
    values: ["0", "7"],
    signatures: ["", ""],
    calldatas: ["0x1234", "0x"],
    voteStart: "1060",
    voteEnd: "4660",
    description: "Let us accept.",
    ...changes,
  });
const vote = (voter: string, support: number, reason = "") =>
  governor("VoteCast", { voter, proposalId: NUMBER, support: String(support), weight: "2", reason });

export const governance: readonly Case[] = [
  {
    name: "a proposal is voted on, queued and executed",
    blocks: [
      birth,
      made,
      { timestamp: 1000, events: [...founding, proposed()] },
      {
        timestamp: 1100,
        events: [
          vote(AMAL, 1, 'yes, "please"'),
          vote(LENA, 0),
          governor("VoteCastWithParams", {
            voter: STRANGER,
            proposalId: NUMBER,
            support: "2",
            weight: "3",
            reason: "",
            params: "0x01",
          }),
        ],
      },
      { timestamp: 5000, events: [governor("ProposalQueued", { proposalId: NUMBER, etaSeconds: "12200" })] },
      {
        timestamp: 13000,
        events: [
          governor("ProposalExecuted", { proposalId: NUMBER }),
          communal("StewardChanged", { from: AMAL, to: TIMELOCK }),
        ],
      },
    ],
    assertions: [
      {
        query: `{ proposal(id: "${PROPOSAL}") { governor { id proposalCount timelock { id } } community { id steward } number proposer { id } description voteStart voteEnd status forVotes againstVotes abstainVotes proposedAt queuedAt eta executedAt canceledAt calls(orderBy: position) { target value data } votes { voter { id } support weight reason at } } }`,
        expected: {
          proposal: {
            governor: { id: GOVERNOR, proposalCount: 1, timelock: { id: TIMELOCK } },
            community: { id: COMMUNITY, steward: TIMELOCK },
            number: NUMBER,
            proposer: { id: AMAL },
            description: "Let us accept.",
            voteStart: "1060",
            voteEnd: "4660",
            status: "Executed",
            forVotes: "2",
            againstVotes: "2",
            abstainVotes: "3",
            proposedAt: "1000",
            queuedAt: "5000",
            eta: "12200",
            executedAt: "13000",
            canceledAt: null,
            calls: [
              { target: COMMUNITY, value: "0", data: "0x1234" },
              { target: STRANGER, value: "7", data: "0x" },
            ],
            votes: [
              { voter: { id: LENA }, support: "Against", weight: "2", reason: "", at: "1100" },
              { voter: { id: AMAL }, support: "For", weight: "2", reason: 'yes, "please"', at: "1100" },
              { voter: { id: STRANGER }, support: "Abstain", weight: "3", reason: "", at: "1100" },
            ],
          },
        },
      },
    ],
  },
  {
    name: "members change their governor's settings, and even its timelock",
    blocks: [
      birth,
      made,
      {
        timestamp: 1000,
        events: [
          ...founding,
          governor("VotingDelaySet", { oldVotingDelay: "60", newVotingDelay: "61" }),
          governor("VotingPeriodSet", { oldVotingPeriod: "3600", newVotingPeriod: "3601" }),
          governor("ProposalThresholdSet", { oldProposalThreshold: "0", newProposalThreshold: "1" }),
          governor("QuorumNumeratorUpdated", { oldQuorumNumerator: "40", newQuorumNumerator: "41" }),
          governor("TimelockChange", { oldTimelock: TIMELOCK, newTimelock: STRANGER }),
          timelock("MinDelayChange", { oldDuration: "7200", newDuration: "7201" }),
          timelock("CallScheduled", {
            id: `0x${word(1)}`,
            index: "0",
            target: COMMUNITY,
            value: "0",
            data: "0x",
            predecessor: `0x${word(0)}`,
            delay: "1",
          }),
          timelock("CallExecuted", {
            id: `0x${word(1)}`,
            index: "0",
            target: COMMUNITY,
            value: "0",
            data: "0x",
          }),
          timelock("Cancelled", { id: `0x${word(1)}` }),
          timelock("RoleGranted", { role: `0x${word(1)}`, account: AMAL, sender: LENA }),
          timelock("RoleRevoked", { role: `0x${word(1)}`, account: AMAL, sender: LENA }),
          governor("ProposalCanceled", { proposalId: NUMBER }),
          proposed(),
          governor("ProposalCanceled", { proposalId: NUMBER }),
          governor("ProposalQueued", { proposalId: "1", etaSeconds: "1" }),
          governor("ProposalExecuted", { proposalId: "1" }),
          governor("VoteCast", { voter: AMAL, proposalId: "1", support: "0", weight: "1", reason: "" }),
        ],
      },
    ],
    assertions: [
      {
        query: `{ governor(id: "${GOVERNOR}") { community { id } votingDelay votingPeriod proposalThreshold quorumPercent timelock { id delay } } timelocks { id delay governor { id } } proposals { status canceledAt } logEntries(where: { contract: "${TIMELOCK}" }) { event } }`,
        expected: {
          governor: {
            community: { id: COMMUNITY },
            votingDelay: "61",
            votingPeriod: "3601",
            proposalThreshold: "1",
            quorumPercent: "41",
            timelock: { id: STRANGER, delay: null },
          },
          timelocks: [
            { id: STRANGER, delay: null, governor: { id: GOVERNOR } },
            { id: TIMELOCK, delay: "7201", governor: { id: GOVERNOR } },
          ],
          proposals: [{ status: "Canceled", canceledAt: "1000" }],
          logEntries: [
            { event: "MinDelayChange" },
            { event: "CallScheduled" },
            { event: "CallExecuted" },
            { event: "Cancelled" },
            { event: "RoleGranted" },
            { event: "RoleRevoked" },
          ],
        },
      },
    ],
  },
  {
    name: "a huge proposal with unreadable words doesn't stop the index, nor a governor of a stranger's community",
    blocks: [
      birth,
      made,
      {
        timestamp: 1000,
        events: [
          log("GovernorCreated", {
            community: STRANGER,
            governor: STRANGER,
            timelock: LENA,
            votingDelay: "4294967295",
            votingPeriod: "4294967295",
            quorumPercent: "255",
            timelockDelay: "4294967295",
          }),
          proposed({
            targets: Array.from({ length: 300 }, () => COMMUNITY),
            values: Array.from({ length: 300 }, () => (2n ** 256n - 1n).toString()),
            signatures: Array.from({ length: 300 }, () => ""),
            calldatas: Array.from({ length: 300 }, () => `0x${"ab".repeat(1_000)}`),
            description: "\u0000\ufffd".repeat(100_000),
          }),
          vote(AMAL, 1, "\u0000\u0001\\".repeat(50_000)),
        ],
      },
    ],
    assertions: [
      {
        query: `{ governors { id } proposal(id: "${PROPOSAL}") { forVotes calls(first: 1, orderBy: position, orderDirection: desc) { position value } } _meta { hasIndexingErrors } }`,
        expected: {
          governors: [{ id: GOVERNOR }],
          proposal: { forVotes: "2", calls: [{ position: 299, value: (2n ** 256n - 1n).toString() }] },
          _meta: { hasIndexingErrors: false },
        },
      },
    ],
  },
];
