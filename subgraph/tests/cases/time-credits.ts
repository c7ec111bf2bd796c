import type { Case } from "../case.ts";
import { cloneLog, log } from "../case.ts";
import { AMAL, birth, COMMUNITY, founding, LENA, STRANGER } from "../world.ts";

const CREDITS = "0x00000000000000000000000000000000000000cd";
const credits = (name: string, params: Record<string, unknown>) =>
  cloneLog("timeCredits", CREDITS, name, params);
const changed = (from: string, to: string, amount: string, fromBalance: string, toBalance: string) =>
  credits("BalancesChanged", { from, to, amount, fromBalance, toBalance, outstanding: "150" });
const made = {
  timestamp: 950,
  events: [log("TimeCreditsCreated", { community: COMMUNITY, credits: CREDITS, limit: "4000" })],
};
const memo = "0x00ff";

export const timeCredits: readonly Case[] = [
  {
    name: "time credits tell balances below zero too, and what was given back",
    blocks: [
      birth,
      made,
      {
        timestamp: 1000,
        events: [
          ...founding,
          credits("LimitChanged", { limit: "4000" }),
          changed(AMAL, LENA, "200", "-200", "200"),
          credits("Paid", { id: "1", from: AMAL, to: LENA, amount: "200", memo }),
        ],
      },
      {
        timestamp: 1100,
        events: [
          changed(LENA, AMAL, "200", "0", "0"),
          credits("Reversed", { id: "1", receiver: LENA, payer: AMAL, amount: "200" }),
          credits("Reversed", { id: "2", receiver: LENA, payer: AMAL, amount: "200" }),
          changed(AMAL, AMAL, "5", "0", "0"),
          credits("LimitChanged", { limit: "100" }),
          credits("MemberLimitChanged", { account: LENA, limit: "4294967295" }),
          credits("MemberLimitChanged", { account: STRANGER, limit: "7" }),
          credits("MemberLimitCleared", { account: STRANGER }),
        ],
      },
    ],
    assertions: [
      {
        query: `{ community(id: "${COMMUNITY}") { timeCredits { id limit outstanding transferCount createdAt accounts { account { id } balance ownLimit paid received } payments { number from { id } to { id } amount memo at reversedAt } } } }`,
        expected: {
          community: {
            timeCredits: {
              id: CREDITS,
              limit: "100",
              outstanding: "150",
              transferCount: 3,
              createdAt: "950",
              accounts: [
                { account: { id: AMAL }, balance: "0", ownLimit: null, paid: "205", received: "205" },
                { account: { id: LENA }, balance: "0", ownLimit: "4294967295", paid: "200", received: "200" },
                { account: { id: STRANGER }, balance: "0", ownLimit: null, paid: "0", received: "0" },
              ],
              payments: [
                {
                  number: "1",
                  from: { id: AMAL },
                  to: { id: LENA },
                  amount: "200",
                  memo,
                  at: "1000",
                  reversedAt: "1100",
                },
              ],
            },
          },
        },
      },
      {
        query: `{ creditsTransfers(where: { at: "1000" }) { from { id } to { id } amount fromBalance toBalance outstanding } }`,
        expected: {
          creditsTransfers: [
            {
              from: { id: AMAL },
              to: { id: LENA },
              amount: "200",
              fromBalance: "-200",
              toBalance: "200",
              outstanding: "150",
            },
          ],
        },
      },
    ],
  },
  {
    name: "time credits of a community that nobody founded are left aside",
    blocks: [
      birth,
      {
        events: [log("TimeCreditsCreated", { community: STRANGER, credits: CREDITS, limit: "1" })],
      },
      { events: [changed(AMAL, LENA, "1", "-1", "1")] },
    ],
    assertions: [
      {
        query: "{ timeCredits_collection { id } }",
        expected: { timeCredits_collection: [] },
      },
    ],
  },
];
