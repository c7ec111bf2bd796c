import type { Case } from "../case.ts";
import { cloneLog, contracts, log } from "../case.ts";
import {
  AMAL,
  birth,
  bytes32,
  CELL,
  COMMUNITY,
  communal,
  described,
  founding,
  joined,
  LENA,
  left,
  NOBODY,
  STRANGER,
  word,
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
    blocks: [
      birth,
      { events: [...founding, cloneLog("community", STRANGER, "Joined", { member: STRANGER })] },
    ],
    assertions: [{ query: `{ account(id: "${STRANGER}") { id } }`, expected: { account: null } }],
  },
  {
    name: "a community says how one joins, what it proposes for disputes and how listings are ranked",
    blocks: [
      birth,
      {
        events: [
          ...founding,
          communal("JoinPolicyChanged", { way: "1", membersInvite: true, vouches: "0", vouchWeight: "0" }),
          communal("JoinPolicyChanged", { way: "2", membersInvite: false, vouches: "3", vouchWeight: "50" }),
          communal("DisputeSettingsChanged", {
            arbitrator: STRANGER,
            jurors: "5",
            commitSeconds: "4294967295",
            revealSeconds: "7200",
            appealSeconds: "10800",
            feePerJuror: "18446744073709551615",
            rulingWindow: "86400",
          }),
          communal("MatchingWeightsChanged", {
            distance: "0",
            reputation: "60",
            availability: "20",
            price: "10",
            service: "10",
          }),
          communal("StewardshipOffered", { steward: AMAL, to: LENA }),
        ],
      },
    ],
    assertions: [
      {
        query: community(
          "joinWay membersInvite joinVouches joinVouchWeight arbitrator jurors commitSeconds revealSeconds appealSeconds feePerJuror rulingWindow distanceWeight reputationWeight availabilityWeight priceWeight serviceWeight offeredSteward",
        ),
        expected: {
          community: {
            joinWay: "Vouches",
            membersInvite: false,
            joinVouches: 3,
            joinVouchWeight: 50,
            arbitrator: STRANGER,
            jurors: 5,
            commitSeconds: "4294967295",
            revealSeconds: "7200",
            appealSeconds: "10800",
            feePerJuror: "18446744073709551615",
            rulingWindow: "86400",
            distanceWeight: 0,
            reputationWeight: 60,
            availabilityWeight: 20,
            priceWeight: 10,
            serviceWeight: 10,
            offeredSteward: LENA,
          },
        },
      },
    ],
  },
  {
    name: "a stewardship is offered, withdrawn, offered again and taken",
    blocks: [
      birth,
      {
        events: [
          ...founding,
          communal("DisputeSettingsChanged", {
            arbitrator: NOBODY,
            jurors: "0",
            commitSeconds: "0",
            revealSeconds: "0",
            appealSeconds: "0",
            feePerJuror: "0",
            rulingWindow: "0",
          }),
          communal("StewardshipOffered", { steward: AMAL, to: LENA }),
          communal("StewardshipOfferWithdrawn", { steward: AMAL, to: LENA }),
          communal("StewardshipOffered", { steward: AMAL, to: STRANGER }),
          communal("StewardChanged", { from: AMAL, to: STRANGER }),
        ],
      },
    ],
    assertions: [
      {
        query: community("steward offeredSteward arbitrator joinWay distanceWeight"),
        expected: {
          community: {
            steward: STRANGER,
            offeredSteward: null,
            arbitrator: null,
            joinWay: "Open",
            distanceWeight: null,
          },
        },
      },
    ],
  },
  {
    name: "members tell who let them in, who has their vote and why they were removed",
    blocks: [
      birth,
      {
        timestamp: 1000,
        events: [
          ...founding,
          communal("InvitationUsed", { inviter: AMAL, invitee: LENA, deadline: "2000" }),
          communal("InvitationRevoked", { inviter: AMAL, invitee: STRANGER, deadline: "2000" }),
          communal("DelegateVotesChanged", { delegate: AMAL, previousVotes: "0", newVotes: "1" }),
          communal("DelegateChanged", { delegator: LENA, fromDelegate: LENA, toDelegate: AMAL }),
          communal("DelegateVotesChanged", { delegate: AMAL, previousVotes: "1", newVotes: "2" }),
          communal("DelegateChanged", { delegator: NOBODY, fromDelegate: NOBODY, toDelegate: AMAL }),
        ],
      },
      {
        timestamp: 1100,
        events: [
          joined(STRANGER),
          communal("VouchesUsed", { member: STRANGER, vouchers: [AMAL, LENA] }),
          communal("Removed", { member: STRANGER, reason: bytes32("spam") }),
          communal("Removed", { member: LENA, reason: bytes32("spam") }),
          communal("BarLifted", { account: LENA }),
          communal("Removed", { member: NOBODY, reason: bytes32("spam") }),
          communal("BarLifted", { account: NOBODY }),
          communal("InvitationUsed", { inviter: AMAL, invitee: NOBODY, deadline: "2000" }),
          communal("VouchesUsed", { member: NOBODY, vouchers: [] }),
        ],
      },
    ],
    assertions: [
      {
        query: community(
          "memberCount memberships(orderBy: id) { account { id } inviter { id } vouchers delegate leftAt barred removalReason }",
        ),
        expected: {
          community: {
            memberCount: 1,
            memberships: [
              {
                account: { id: AMAL },
                inviter: null,
                vouchers: [],
                delegate: AMAL,
                leftAt: null,
                barred: false,
                removalReason: null,
              },
              {
                account: { id: LENA },
                inviter: { id: AMAL },
                vouchers: [],
                delegate: AMAL,
                leftAt: "1100",
                barred: false,
                removalReason: bytes32("spam"),
              },
              {
                account: { id: STRANGER },
                inviter: null,
                vouchers: [AMAL, LENA],
                delegate: STRANGER,
                leftAt: "1100",
                barred: true,
                removalReason: bytes32("spam"),
              },
            ],
          },
        },
      },
      {
        query: "{ votingPowers { account { id } votes } }",
        expected: { votingPowers: [{ account: { id: AMAL }, votes: "2" }] },
      },
    ],
  },
  {
    name: "days are counted everywhere and for each community",
    blocks: [
      birth,
      { timestamp: 86_400, events: founding },
      { timestamp: 172_799, events: [left(LENA)] },
      { timestamp: 172_800, events: [joined(LENA)] },
    ],
    assertions: [
      {
        query: "{ days { id start communitiesFounded joined left listingsPublished } }",
        expected: {
          days: [
            { id: "0", start: "0", communitiesFounded: 1, joined: 0, left: 0, listingsPublished: 0 },
            { id: "1", start: "86400", communitiesFounded: 0, joined: 2, left: 1, listingsPublished: 0 },
            { id: "2", start: "172800", communitiesFounded: 0, joined: 1, left: 0, listingsPublished: 0 },
          ],
        },
      },
      {
        query: community("days(orderBy: day) { day joined left memberCount listingCount }"),
        expected: {
          community: {
            days: [
              { day: 1, joined: 2, left: 1, memberCount: 1, listingCount: 0 },
              { day: 2, joined: 1, left: 0, memberCount: 2, listingCount: 0 },
            ],
          },
        },
      },
    ],
  },
  {
    name: "every log is kept as it was",
    blocks: [
      birth,
      {
        timestamp: 1000,
        events: [
          described({ name: 'A "b" \\ \n c', about: "\u0001🍄", cell: "5" }),
          log("DisputeCreation", { disputeID: "3", arbitrable: STRANGER }, "jury"),
        ],
      },
    ],
    assertions: [
      {
        query: `{ logEntries(where: { contract: "${COMMUNITY}" }) { event subject accounts arguments at block logIndex } }`,
        expected: {
          logEntries: [
            {
              event: "Described",
              subject: COMMUNITY,
              accounts: [],
              arguments: `{"name":"A \\"b\\" \\\\ \\u000a c","about":"\\u0001🍄","use":"${bytes32("repair")}","cell":"5"}`,
              at: "1000",
              block: "1",
              logIndex: 0,
            },
          ],
        },
      },
      {
        query: `{ logEntries(where: { accounts_contains: ["${STRANGER}"] }) { event subject arguments } }`,
        expected: {
          logEntries: [
            {
              event: "DisputeCreation",
              subject: `${contracts.jury}${word(3)}`,
              arguments: `{"disputeID":"3","arbitrable":"${STRANGER}"}`,
            },
          ],
        },
      },
    ],
  },
];
