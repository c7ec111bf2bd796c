import type { Case } from "../case.ts";
import { log } from "../case.ts";
import {
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
  published,
  STRANGER,
  terms,
} from "../world.ts";

const agreement = (fields: string) => `{ agreement(id: "${AGREEMENT}") { ${fields} } }`;
const start = [...founding, published(), terms()];
const active = [...start, moved(0, LENA, "Proposed"), moved(1, AMAL, "Active")];

/** Each action of the contract, by its position, from the state that it needs to the one that it leads to. */
const EXITS = [
  { name: "Cancel", action: 2, before: start, by: LENA, to: "Closed" },
  { name: "Expire", action: 3, before: start, by: STRANGER, to: "Closed" },
  { name: "Deliver", action: 4, before: active, by: AMAL, to: "Delivered" },
  { name: "Release", action: 5, before: active, by: LENA, to: "Closed" },
  { name: "Refund", action: 6, before: active, by: AMAL, to: "Closed" },
  { name: "Settle", action: 7, before: active, by: AMAL, to: "Closed" },
  { name: "Reclaim", action: 8, before: active, by: STRANGER, to: "Closed" },
  { name: "ReleaseAfterReview", action: 9, before: active, by: STRANGER, to: "Closed" },
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
  ...EXITS.map(({ name, action, before, by, to }) => ({
    name: `${name} leads to ${to}`,
    blocks: [birth, { events: [...before, moved(action, by, to)] }],
    assertions: [
      { query: agreement("lastAction state"), expected: { agreement: { lastAction: name, state: to } } },
    ],
  })),
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
];
