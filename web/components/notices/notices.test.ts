import { expect } from "chai";
import { accountId, agreementId, communityId } from "../../index/ids.ts";
import type { News } from "../../index/news.ts";
import { noticesOf } from "./notices.ts";

function known<T>(id: T | null): T {
  if (id === null) throw new Error("It is no id.");
  return id;
}
const me = known(accountId(`0x${"a1".repeat(20)}`));
const bea = known(accountId(`0x${"b2".repeat(20)}`));
const agreement = known(agreementId(`0x${"c3".repeat(32)}`));
const community = { id: known(communityId(`0x${"d4".repeat(20)}`)), name: "Tool library" };

const nothing: News = {
  paying: [],
  providing: [],
  reviews: [],
  vouches: [],
  jurorSeats: [],
  proposals: [],
};
const moved = {
  id: agreement,
  payer: me,
  provider: bea,
  listing: { title: "Soup" },
  state: "Active" as const,
  ruling: null,
  updatedAt: 30,
  moves: [
    { id: "0x02" as const, action: "Accept", by: bea, at: 20 },
    { id: "0x01" as const, action: "Propose", by: me, at: 10 },
  ],
  settlementProposals: [{ id: "0x03" as const, by: bea, at: 30 }],
};

describe("what a member is told of", () => {
  it("is what others did with its exchanges, not what it did itself, the newest first", () => {
    const told = noticesOf({ ...nothing, paying: [moved] }, [], me);
    expect(told.map(({ kind, at }) => [kind, at])).to.deep.equal([
      ["settlement", 30],
      ["move", 20],
    ]);
  });

  it("is a ruling that waits to be carried out, once", () => {
    const ruled = { ...moved, state: "Disputed" as const, ruling: 3n, moves: [], settlementProposals: [] };
    expect(noticesOf({ ...nothing, providing: [ruled] }, [], me).map(({ kind }) => kind)).to.deep.equal([
      "ruled",
    ]);
    const closed = { ...ruled, state: "Closed" as const };
    expect(noticesOf({ ...nothing, providing: [closed] }, [], me)).to.deep.equal([]);
  });

  it("is what others say of it, what it is drawn for, what its communities vote on, and what suits a search", () => {
    const told = noticesOf(
      {
        ...nothing,
        reviews: [{ id: "0x11", agreement, reviewer: bea, overall: 5, at: 1 }],
        vouches: [{ id: "0x12", voucher: bea, at: 2 }],
        jurorSeats: [{ id: "0x13", drawnAt: 3 }],
        proposals: [
          { id: "0x14", proposer: bea, description: "Buy a saw", proposedAt: 4, community },
          { id: "0x15", proposer: me, description: "Mine", proposedAt: 6, community },
        ],
      },
      [{ listing: "7", title: "Bread", search: "Food", publishedAt: 5 }],
      me,
    );
    expect(told.map(({ kind }) => kind)).to.deep.equal(["listing", "proposal", "seat", "vouch", "review"]);
  });

  it("is told once where two searches find the same listing", () => {
    const match = { listing: "7", title: "Bread", publishedAt: 5 };
    const told = noticesOf(
      nothing,
      [
        { ...match, search: "Food" },
        { ...match, search: "All" },
      ],
      me,
    );
    expect(told).to.have.length(1);
  });
});
