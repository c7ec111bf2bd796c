import type { Case } from "../case.ts";
import { log } from "../case.ts";
import {
  AMAL,
  birth,
  bytes32,
  CELL,
  COMMUNITY,
  described,
  founding,
  joined,
  LENA,
  left,
  STRANGER,
} from "../world.ts";

const community = (fields: string) => `{ community(id: "${COMMUNITY}") { ${fields} } }`;

export const communities: readonly Case[] = [
  {
    name: "a new community has its name, its place and its members",
    blocks: [birth, { timestamp: 1000, events: founding }],
    assertions: [
      {
        query: community("name about use cell steward memberCount createdAt"),
        expected: {
          community: {
            name: "Repair café",
            about: "We mend.",
            use: "repair",
            cell: CELL,
            steward: AMAL,
            memberCount: 2,
            createdAt: "900",
          },
        },
      },
      {
        query: "{ memberships { account { id firstSeenAt } leftAt } }",
        expected: {
          memberships: [
            { account: { id: AMAL, firstSeenAt: "900" }, leftAt: null },
            { account: { id: LENA, firstSeenAt: "1000" }, leftAt: null },
          ],
        },
      },
    ],
  },
  {
    name: "a community described again keeps its members",
    blocks: [
      birth,
      { events: founding },
      { events: [described({ name: "Café 2", use: bytes32("time-bank"), cell: "0" })] },
    ],
    assertions: [
      {
        query: community("name use cell memberCount"),
        expected: { community: { name: "Café 2", use: "time-bank", cell: null, memberCount: 2 } },
      },
    ],
  },
  {
    name: "who left is no member, and one again after coming back",
    blocks: [
      birth,
      { timestamp: 1000, events: founding },
      { timestamp: 1100, events: [left(AMAL), left(LENA)] },
      { timestamp: 1200, events: [joined(LENA)] },
    ],
    assertions: [
      {
        query: `{ memberships(where: { community: "${COMMUNITY}" }) { account { id } joinedAt leftAt } }`,
        expected: {
          memberships: [
            { account: { id: AMAL }, joinedAt: "1000", leftAt: "1100" },
            { account: { id: LENA }, joinedAt: "1200", leftAt: null },
          ],
        },
      },
      { query: community("memberCount"), expected: { community: { memberCount: 1 } } },
    ],
  },
  {
    name: "an unreadable slug and a number that is no cell don't stop the index",
    blocks: [
      birth,
      { events: founding },
      { events: [described({ use: `0x${"ff".repeat(32)}`, cell: "18446744073709551615" })] },
    ],
    assertions: [
      { query: community("use cell"), expected: { community: { use: "other", cell: null } } },
      { query: "{ _meta { hasIndexingErrors } }", expected: { _meta: { hasIndexingErrors: false } } },
    ],
  },
  {
    name: "a contract that no factory made isn't listened to",
    blocks: [birth, { events: [...founding, log("Joined", { member: STRANGER }, STRANGER)] }],
    assertions: [{ query: `{ account(id: "${STRANGER}") { id } }`, expected: { account: null } }],
  },
];
