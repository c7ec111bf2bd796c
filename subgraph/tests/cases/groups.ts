import type { Case } from "../case.ts";
import { log } from "../case.ts";
import { AMAL, birth, bytes32, COMMUNITY, founding, LENA, STRANGER } from "../world.ts";

const GROUP = `0x${"96".repeat(32)}`;
const ELSEWHERE = `0x${"97".repeat(32)}`;

const founded = log("GroupFounded", { group: GROUP, community: COMMUNITY, category: "7", level: "2" });
const added = (member: string, place: number, commitment: number, root: string, group = GROUP) =>
  log("CommitmentAdded", {
    group,
    member,
    commitment: String(commitment),
    place: String(place),
    root,
  });
const removed = (member: string, place: number, commitment: number, root: string) =>
  log("CommitmentRemoved", {
    group: GROUP,
    member,
    commitment: String(commitment),
    place: String(place),
    root,
  });

/** Larger than any signed number of 32 bytes has room for, as half of all hashes nearly are. */
const LARGE = "21888242871839275222246405745257275088548364400416034343698204186575808495616";

const at = (number: number) => `${GROUP}${number.toString(16).padStart(64, "0")}`;

export const groups: readonly Case[] = [
  {
    name: "a group can be recomputed from its changes, in their order",
    blocks: [
      birth,
      { timestamp: 1000, events: [...founding, founded, added(AMAL, 0, 11, "101")] },
      { timestamp: 1100, events: [added(LENA, 1, 12, LARGE), removed(AMAL, 0, 11, "103")] },
      { timestamp: 1200, events: [added(AMAL, 0, 11, LARGE)] },
    ],
    assertions: [
      {
        query: `{ standingGroup(id: "${GROUP}") { community { id } category level memberCount changeCount root foundedAt } }`,
        expected: {
          standingGroup: {
            community: { id: COMMUNITY },
            category: 7,
            level: 2,
            memberCount: 2,
            changeCount: 4,
            root: LARGE,
            foundedAt: "1000",
          },
        },
      },
      {
        query: `{ groupChanges(orderBy: id, where: { group: "${GROUP}" }) { id member { id } place leaf root at } }`,
        expected: {
          groupChanges: [
            { id: at(0), member: { id: AMAL }, place: 0, leaf: "11", root: "101", at: "1000" },
            { id: at(1), member: { id: LENA }, place: 1, leaf: "12", root: LARGE, at: "1100" },
            { id: at(2), member: { id: AMAL }, place: 0, leaf: "0", root: "103", at: "1100" },
            { id: at(3), member: { id: AMAL }, place: 0, leaf: "11", root: LARGE, at: "1200" },
          ],
        },
      },
    ],
  },
  {
    name: "a recorded proof says to whom and what for, and not whose it is",
    blocks: [
      birth,
      { timestamp: 1000, events: [...founding, founded, added(AMAL, 0, 11, "101")] },
      {
        timestamp: 1100,
        events: [
          log("Proven", {
            group: GROUP,
            asker: STRANGER,
            purpose: bytes32("a loan"),
            nullifier: "258",
            message: bytes32("hello"),
            root: "101",
          }),
        ],
      },
    ],
    assertions: [
      {
        query: `{ provenStandings { id group { id } asker purpose message root at } }`,
        expected: {
          provenStandings: [
            {
              id: `0x${"102".padStart(64, "0")}`,
              group: { id: GROUP },
              asker: STRANGER,
              purpose: bytes32("a loan"),
              message: bytes32("hello"),
              root: "101",
              at: "1100",
            },
          ],
        },
      },
    ],
  },
  {
    name: "what is of no known group is kept as a log and changes nothing else",
    blocks: [birth, { timestamp: 1000, events: [...founding, added(AMAL, 0, 11, "101", ELSEWHERE)] }],
    assertions: [
      {
        query: `{ groupChanges { id } standingGroups { id } logEntries(where: { subject: "${ELSEWHERE}" }) { event } }`,
        expected: { groupChanges: [], standingGroups: [], logEntries: [{ event: "CommitmentAdded" }] },
      },
    ],
  },
];
