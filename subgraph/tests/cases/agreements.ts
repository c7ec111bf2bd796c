import type { Case } from "../case.ts";
import { log, type TestEvent } from "../case.ts";
import {
  ACTION,
  AGREEMENT,
  AMAL,
  birth,
  COMMUNITY,
  founding,
  LENA,
  LISTING,
  left,
  moved,
  NATIVE,
  NOBODY,
  published,
  STRANGER,
  terms,
  word,
} from "../world.ts";

const agreement = (fields: string) => `{ agreement(id: "${AGREEMENT}") { ${fields} } }`;
const start = [...founding, published(), terms()];
const active = [...start, moved(0, LENA, "Proposed"), moved(1, AMAL, "Active")];

/** Each action of the contract from the state that it needs to the one that it leads to. */
const EXITS = [
  { name: "Cancel", before: start, by: LENA, to: "Closed" },
  { name: "Expire", before: start, by: STRANGER, to: "Closed" },
  { name: "Open", before: start, by: LENA, to: "Active" },
  { name: "Deliver", before: active, by: AMAL, to: "Delivered" },
  { name: "Release", before: active, by: LENA, to: "Closed" },
  { name: "Refund", before: active, by: AMAL, to: "Closed" },
  { name: "Settle", before: active, by: AMAL, to: "Closed" },
  { name: "Reclaim", before: active, by: STRANGER, to: "Closed" },
  { name: "ReleaseAfterReview", before: active, by: STRANGER, to: "Closed" },
  { name: "Dispute", before: active, by: LENA, to: "Disputed" },
  { name: "Rule", before: active, by: STRANGER, to: "Closed" },
  { name: "Split", before: active, by: STRANGER, to: "Closed" },
] as const;

export const agreements: readonly Case[] = [
  {
    name: "a proposal says all that the terms say",
    blocks: [birth, { timestamp: 1000, events: [...start, moved(0, LENA, "Proposed")] }],
    assertions: [
      {
        query: agreement(
          "payer { id } provider { id } proposer { id } community { id agreementCount } communityAddress listing { id } listingId category token total acceptBy deliverBy reviewWindow arbitrator choices rulingWindow salt state lastAction proposedAt acceptedAt closedAt moves { action by to at }",
        ),
        expected: {
          agreement: {
            payer: { id: LENA },
            provider: { id: AMAL },
            proposer: { id: LENA },
            community: { id: COMMUNITY, agreementCount: 1 },
            communityAddress: COMMUNITY,
            listing: { id: LISTING },
            listingId: LISTING,
            category: 1,
            token: NATIVE,
            total: "1000",
            acceptBy: "2000",
            deliverBy: "3000",
            reviewWindow: "3600",
            arbitrator: "0x0000000000000000000000000000000000000000",
            choices: 0,
            rulingWindow: "0",
            salt: "7",
            state: "Proposed",
            lastAction: "Propose",
            proposedAt: "1000",
            acceptedAt: null,
            closedAt: null,
            moves: [{ action: "Propose", by: LENA, to: "Proposed", at: "1000" }],
          },
        },
      },
    ],
  },
  {
    name: "a provider who proposes is the proposer",
    blocks: [birth, { events: [...start, moved(0, AMAL, "Proposed")] }],
    assertions: [
      { query: agreement("proposer { id }"), expected: { agreement: { proposer: { id: AMAL } } } },
    ],
  },
  {
    name: "every action leads to its state",
    blocks: EXITS.flatMap(({ name, before, by, to }, i) => {
      const id = `0x${word(i + 1)}`;
      const of = ({ params, ...log }: TestEvent) => ({
        ...log,
        params: "id" in params ? { ...params, id } : params,
      });
      // Once the world is there, agreements alone are new.
      const own = before.filter(({ event }) => /^(TermsRecorded|Moved)/.test(event));
      return [
        ...(i === 0 ? [birth, { events: [...founding, published()] }] : []),
        { events: [...own, moved(ACTION[name], by, to)].map(of) },
      ];
    }),
    assertions: EXITS.map(({ name, to }, i) => ({
      query: `{ agreement(id: "0x${word(i + 1)}") { lastAction state } }`,
      expected: { agreement: { lastAction: name, state: to } },
    })),
  },
  {
    name: "a delivered, partly and then wholly released agreement has its whole story and its sums",
    blocks: [
      birth,
      { timestamp: 1000, events: active },
      { timestamp: 1100, events: [moved(5, LENA, "Active", "300")] },
      { timestamp: 1200, events: [moved(4, AMAL, "Delivered")] },
      { timestamp: 1300, events: [moved(5, LENA, "Closed", "700")] },
    ],
    assertions: [
      {
        query: agreement(
          "state paidToProvider returnedToPayer acceptedAt deliveredAt closedAt updatedAt moves { action } community { closedAgreementCount }",
        ),
        expected: {
          agreement: {
            state: "Closed",
            paidToProvider: "1000",
            returnedToPayer: "0",
            acceptedAt: "1000",
            deliveredAt: "1200",
            closedAt: "1300",
            updatedAt: "1300",
            moves: ["Propose", "Accept", "Release", "Deliver", "Release"].map((action) => ({ action })),
            community: { closedAgreementCount: 1 },
          },
        },
      },
      {
        query: "{ accounts { closedAgreementCount } }",
        expected: { accounts: [{ closedAgreementCount: 1 }, { closedAgreementCount: 1 }] },
      },
    ],
  },
  {
    name: "a cancelled proposal counts as nobody's closed agreement",
    blocks: [
      birth,
      { events: [...start, moved(0, LENA, "Proposed"), moved(2, LENA, "Closed", "0", "1000")] },
    ],
    assertions: [
      {
        query: agreement("returnedToPayer payer { closedAgreementCount } community { closedAgreementCount }"),
        expected: {
          agreement: {
            returnedToPayer: "1000",
            payer: { closedAgreementCount: 0 },
            community: { closedAgreementCount: 0 },
          },
        },
      },
    ],
  },
  {
    name: "a community counts only where both are members, a listing only where it is known",
    blocks: [
      birth,
      { events: [...founding, left(LENA)] },
      { events: [terms({ listing: "5" }), terms({ id: `0x${"b2".repeat(32)}`, community: STRANGER })] },
    ],
    assertions: [
      {
        query: "{ agreements { community { id } communityAddress listing { id } category } }",
        expected: {
          agreements: [
            { community: null, communityAddress: COMMUNITY, listing: null, category: 0 },
            { community: null, communityAddress: STRANGER, listing: null, category: 1 },
          ],
        },
      },
    ],
  },
  {
    name: "the newest proposal to settle is shown",
    blocks: [
      birth,
      {
        events: [
          ...active,
          log("SettlementProposed", { id: AGREEMENT, by: AMAL, toProvider: "600" }),
          log("SettlementProposed", { id: AGREEMENT, by: LENA, toProvider: "500" }),
        ],
      },
    ],
    assertions: [
      {
        query: agreement("settlementBy { id } settlementToProvider"),
        expected: { agreement: { settlementBy: { id: LENA }, settlementToProvider: "500" } },
      },
    ],
  },
  {
    name: "credits add up and go down when withdrawn",
    blocks: [
      birth,
      {
        events: [
          ...active,
          log("PayoutCredited", { id: AGREEMENT, account: AMAL, token: NATIVE, amount: "300" }),
          log("PayoutCredited", { id: AGREEMENT, account: AMAL, token: NATIVE, amount: "200" }),
          log("PayoutCredited", { id: AGREEMENT, account: LENA, token: NATIVE, amount: "9" }),
          log("Withdrawn", { account: AMAL, token: NATIVE, amount: "500", to: STRANGER }),
        ],
      },
    ],
    assertions: [
      {
        query: "{ credits { account { id } amount } }",
        expected: {
          credits: [
            { account: { id: AMAL }, amount: "0" },
            { account: { id: LENA }, amount: "9" },
          ],
        },
      },
    ],
  },
  {
    name: "moves of an unknown agreement are left aside",
    blocks: [
      birth,
      {
        events: [
          moved(1, AMAL, "Active"),
          log("SettlementProposed", { id: AGREEMENT, by: AMAL, toProvider: "1" }),
        ],
      },
    ],
    assertions: [{ query: "{ agreements { id } moves { id } }", expected: { agreements: [], moves: [] } }],
  },
  {
    name: "milestones take in their order what was released, and the rest is unreleased at the end",
    blocks: [
      birth,
      {
        timestamp: 1000,
        events: [...founding, terms({ amounts: ["100", "50", "25"] }), moved(ACTION.Open, LENA, "Active")],
      },
      { timestamp: 1100, events: [moved(ACTION.Release, LENA, "Active", "120")] },
      { timestamp: 1200, events: [moved(ACTION.Deliver, AMAL, "Delivered")] },
      { timestamp: 1300, events: [moved(ACTION.Settle, AMAL, "Closed", "20", "35")] },
    ],
    assertions: [
      {
        query: agreement(
          "held reviewBy acceptedAt proposer { id } milestones(orderBy: position) { position amount released status endedAt }",
        ),
        expected: {
          agreement: {
            held: "0",
            reviewBy: "4800",
            acceptedAt: "1000",
            proposer: { id: LENA },
            milestones: [
              { position: 0, amount: "100", released: "100", status: "Released", endedAt: "1100" },
              { position: 1, amount: "50", released: "40", status: "Partial", endedAt: "1300" },
              { position: 2, amount: "25", released: "0", status: "Unreleased", endedAt: "1300" },
            ],
          },
        },
      },
      {
        query: `{ community(id: "${COMMUNITY}") { volumes { token paidToProviders closedAgreementCount } } day(id: "0") { agreementsProposed agreementsOpened agreementsClosed disputesRaised } }`,
        expected: {
          community: { volumes: [{ token: NATIVE, paidToProviders: "140", closedAgreementCount: 1 }] },
          day: { agreementsProposed: 1, agreementsOpened: 1, agreementsClosed: 1, disputesRaised: 0 },
        },
      },
    ],
  },
  {
    name: "where nothing is held, a release at the end releases every milestone",
    blocks: [
      birth,
      {
        events: [
          ...founding,
          terms({ token: NOBODY, amounts: ["0", "0"] }),
          moved(ACTION.Open, AMAL, "Active"),
        ],
      },
      { timestamp: 1100, events: [moved(ACTION.Release, LENA, "Closed")] },
    ],
    assertions: [
      {
        query: agreement("held milestones { status released }"),
        expected: {
          agreement: {
            held: "0",
            milestones: [
              { status: "Released", released: "0" },
              { status: "Released", released: "0" },
            ],
          },
        },
      },
    ],
  },
  {
    name: "a release in part voids what was proposed, and an accepted proposal is told from a signed one",
    blocks: [
      birth,
      {
        timestamp: 1000,
        events: [...active, log("SettlementProposed", { id: AGREEMENT, by: AMAL, toProvider: "600" })],
      },
      { timestamp: 1100, events: [moved(ACTION.Release, LENA, "Active", "100")] },
      {
        timestamp: 1200,
        events: [log("SettlementProposed", { id: AGREEMENT, by: LENA, toProvider: "500" })],
      },
      { timestamp: 1300, events: [moved(ACTION.Settle, AMAL, "Closed", "500", "400")] },
    ],
    assertions: [
      {
        query:
          "{ settlementProposals(orderBy: at) { by { id } toProvider ofHeld at } settlements { proposal { toProvider } toProvider toPayer } }",
        expected: {
          settlementProposals: [
            { by: { id: AMAL }, toProvider: "600", ofHeld: "1000", at: "1000" },
            { by: { id: LENA }, toProvider: "500", ofHeld: "900", at: "1200" },
          ],
          settlements: [{ proposal: { toProvider: "500" }, toProvider: "500", toPayer: "400" }],
        },
      },
      {
        query: `{ agreement(id: "${AGREEMENT}", block: { number: 2 }) { settlementBy { id } settlementToProvider settlementProposal { id } held } }`,
        expected: {
          agreement: {
            settlementBy: null,
            settlementToProvider: null,
            settlementProposal: null,
            held: "900",
          },
        },
      },
    ],
  },
  {
    name: "terms made void before anybody was bound are known by their digest alone",
    blocks: [birth, { timestamp: 1000, events: [moved(ACTION.Revoke, LENA, "Closed")] }],
    assertions: [
      {
        query: "{ revocations { id by { id } at } agreements { id } moves { id } }",
        expected: {
          revocations: [{ id: AGREEMENT, by: { id: LENA }, at: "1000" }],
          agreements: [],
          moves: [],
        },
      },
    ],
  },
  {
    name: "numbers as large as a word, and parties of the zero address, don't stop the index",
    blocks: [
      birth,
      {
        events: [
          terms({
            payer: NOBODY,
            provider: NOBODY,
            community: NOBODY,
            listing: (2n ** 256n - 1n).toString(),
            amounts: Array.from({ length: 32 }, () => (2n ** 96n - 1n).toString()),
            acceptBy: (2n ** 40n - 1n).toString(),
            deliverBy: (2n ** 40n - 1n).toString(),
            reviewWindow: "4294967295",
            rulingWindow: "4294967295",
            choices: "65535",
            arbitratorData: `0x${"ff".repeat(20_000)}`,
            salt: (2n ** 256n - 1n).toString(),
          }),
          moved(ACTION.Deliver, NOBODY, "Delivered"),
        ],
      },
    ],
    assertions: [
      {
        query: agreement("category choices listingId salt total reviewWindow payer { id }"),
        expected: {
          agreement: {
            category: 65535,
            choices: 65535,
            listingId: (2n ** 256n - 1n).toString(),
            salt: (2n ** 256n - 1n).toString(),
            total: (32n * (2n ** 96n - 1n)).toString(),
            reviewWindow: "4294967295",
            payer: { id: NOBODY },
          },
        },
      },
      { query: "{ _meta { hasIndexingErrors } }", expected: { _meta: { hasIndexingErrors: false } } },
    ],
  },
];
