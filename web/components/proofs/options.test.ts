import { expect } from "chai";
import { accountId, communityId } from "../../index/ids.ts";
import { valid } from "../../index/testing/expect.ts";
import { hidingOf, optionsOf } from "./options.ts";

const HILL = `0x${"1".repeat(40)}` as const;
const SHORE = `0x${"2".repeat(40)}` as const;
const ONE = 10n ** 18n;

describe("what a member can prove", () => {
  it("is each level that it reaches, in each of its communities, with how many are in the group", () => {
    const hill = valid(communityId(HILL));
    const account = valid(accountId(HILL));
    const options = optionsOf(
      {
        reputations: [{ id: "0x01", account, category: 7, mean: 5n * ONE, weight: ONE, lastReviewAt: 0 }],
        groups: [
          { id: "0x02", community: hill, category: 7, level: 2, memberCount: 9 },
          { id: "0x03", community: hill, category: 8, level: 1, memberCount: 5 },
        ],
      },
      [HILL, SHORE],
      0,
      1,
    );
    expect(options.map(({ tier, members }) => [tier.community, tier.level, members])).to.deep.equal([
      [HILL, 2, 9],
      [HILL, 1, 0],
      [SHORE, 2, 0],
      [SHORE, 1, 0],
    ]);
  });
});

describe("how well a group hides", () => {
  it("is told from how many are in it", () => {
    expect([0, 1, 2, 4, 5, 19, 20, 9_000].map(hidingOf)).to.deep.equal([
      "alone",
      "alone",
      "badly",
      "badly",
      "somewhat",
      "somewhat",
      "well",
      "well",
    ]);
  });
});
