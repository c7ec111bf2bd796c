import type { Case } from "../case.ts";
import { log } from "../case.ts";
import { AGREEMENT, AMAL, birth, founding, LENA, moved, published, STRANGER, terms } from "../world.ts";

const closed = [
  ...founding,
  published(),
  terms(),
  moved(0, LENA, "Proposed"),
  moved(1, AMAL, "Active"),
  moved(5, LENA, "Closed", "1000"),
];

const reviewed = (n: number, reviewer: string, member: string, overall: number, agreement = AGREEMENT) =>
  log("Reviewed", {
    agreement,
    reviewer,
    member,
    attestation: `0x${String(n).padStart(64, "0")}`,
    category: "1",
    overall: String(overall),
    reliability: "4",
    quality: "3",
    communication: "2",
    safety: "0",
    meanAfter: String(BigInt(overall) * 10n ** 18n),
    weightAfter: String(BigInt(n) * 10n ** 18n),
  });

export const reviews: readonly Case[] = [
  {
    name: "a review is kept and counts for the reviewed member, in its category",
    blocks: [
      birth,
      {
        timestamp: 1000,
        events: [
          ...closed,
          reviewed(1, LENA, AMAL, 5),
          reviewed(2, AMAL, LENA, 2),
          reviewed(3, LENA, AMAL, 4),
        ],
      },
    ],
    assertions: [
      {
        query: `{ account(id: "${AMAL}") { reviewCount overallSum reputations { category reviewCount overallSum mean weight lastReviewAt } } }`,
        expected: {
          account: {
            reviewCount: 2,
            overallSum: 9,
            reputations: [
              {
                category: 1,
                reviewCount: 2,
                overallSum: 9,
                mean: "4000000000000000000",
                weight: "3000000000000000000",
                lastReviewAt: "1000",
              },
            ],
          },
        },
      },
      {
        query: `{ communities { reviewCount } day(id: "0") { reviews } }`,
        expected: { communities: [{ reviewCount: 3 }], day: { reviews: 3 } },
      },
      {
        query: `{ agreement(id: "${AGREEMENT}") { reviews(where: { reviewer: "${AMAL}" }) { member { id } overall reliability quality communication safety at } } }`,
        expected: {
          agreement: {
            reviews: [
              {
                member: { id: LENA },
                overall: 2,
                reliability: 4,
                quality: 3,
                communication: 2,
                safety: 0,
                at: "1000",
              },
            ],
          },
        },
      },
    ],
  },
  {
    name: "a review of an unknown agreement is left aside",
    blocks: [birth, { events: [reviewed(1, STRANGER, AMAL, 1)] }],
    assertions: [
      { query: "{ reviews { id } reputations { id } }", expected: { reviews: [], reputations: [] } },
    ],
  },
];
