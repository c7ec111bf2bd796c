import { expect } from "chai";
import { accountId, agreementId, listingId, reviewId } from "../../../index/ids.ts";
import type { AgreementEnd, CategoryReview, CommunityDay } from "../../../index/queries/statistics.ts";
import { valid } from "../../../index/testing/expect.ts";
import {
  byCategory,
  byMonth,
  endsOf,
  hoursByMonth,
  lastMonths,
  meansOf,
  monthOf,
  startOf,
} from "./summary.ts";

const at = (text: string) => Date.parse(`${text}T00:00:00Z`) / 1000;

function day(date: string, changes: Partial<CommunityDay> = {}): CommunityDay {
  return {
    id: "0x01",
    start: at(date),
    joined: 0,
    agreementsOpened: 0,
    agreementsClosed: 0,
    disputesRaised: 0,
    memberCount: 0,
    ...changes,
  };
}

const hours: `0x${string}` = `0x${"cd".repeat(20)}`;

function end(state: AgreementEnd["state"], changes: Partial<AgreementEnd> = {}): AgreementEnd {
  return {
    id: valid(agreementId(`0x${"a1".repeat(32)}`)),
    state,
    token: hours,
    paidToProvider: 100n,
    closedAt: null,
    dispute: null,
    ...changes,
  };
}

function review(member: string, overall: number, category = 1): CategoryReview {
  return {
    id: valid(reviewId(`0x${"5e".repeat(32)}`)),
    member: valid(accountId(`0x${member.repeat(20)}`)),
    category,
    overall,
  };
}

describe("a community's figures", () => {
  it("go back a year, and no further than its founding", () => {
    const now = at("2026-03-15");
    expect(lastMonths(now, at("2020-01-01"), 12)).to.have.length(12);
    expect(
      lastMonths(now, at("2026-01-31"), 12).map((month) => startOf(month).toISOString().slice(0, 7)),
    ).to.deep.equal(["2026-01", "2026-02", "2026-03"]);
    expect(lastMonths(now, at("2026-04-01"), 12)).to.deep.equal([monthOf(now)]);
  });

  it("add up by month, and carry the members over a month in which nothing happened", () => {
    const days = [
      day("2026-01-02", { joined: 3, memberCount: 3, agreementsOpened: 1 }),
      day("2026-01-30", { joined: 1, memberCount: 4, agreementsOpened: 2, agreementsClosed: 1 }),
      day("2026-03-01", { memberCount: 2 }),
    ];
    const months = lastMonths(at("2026-03-15"), at("2026-01-01"), 12);
    expect(byMonth(days, months).map(({ month: _, ...figures }) => figures)).to.deep.equal([
      { begun: 3, done: 1, joined: 4, members: 4 },
      { begun: 0, done: 0, joined: 0, members: 4 },
      { begun: 0, done: 0, joined: 0, members: 2 },
    ]);
  });

  it("count offers and needs, the fullest category first", () => {
    const id = valid(listingId("1"));
    const listings = [
      { id, kind: "Offer", category: 2 },
      { id, kind: "Need", category: 5 },
      { id, kind: "Offer", category: 5 },
    ] as const;
    expect(byCategory(listings)).to.deep.equal([
      { category: 5, offers: 1, needs: 1 },
      { category: 2, offers: 1, needs: 0 },
    ]);
  });

  it("tell how agreements ended", () => {
    const dispute = { id: "0xd1" } as const;
    const all = [
      end("Active"),
      end("Delivered"),
      end("Closed"),
      end("Closed", { dispute }),
      end("Disputed", { dispute }),
    ];
    expect(endsOf(all)).to.deep.equal({ running: 2, peaceful: 1, disputed: 1, inDispute: 1 });
  });

  it("tell no average that would be somebody's rating", () => {
    expect(meansOf([review("0a", 1), review("0b", 5)])).to.deep.equal([]);
    expect(meansOf([review("0a", 1), review("0a", 2), review("0b", 5)])).to.deep.equal([]);
    expect(meansOf([review("0a", 3), review("0b", 4), review("0c", 5), review("0a", 1, 2)])).to.deep.equal([
      { category: 1, mean: 4, count: 3 },
    ]);
  });

  it("add up hours that were given, directly and by agreements in that time alone", () => {
    const months = lastMonths(at("2026-02-15"), at("2026-01-01"), 12);
    const payments = [{ amount: 25n, at: at("2026-01-03") }];
    const agreements = [
      end("Closed", { closedAt: at("2026-01-05") }),
      end("Closed", { closedAt: at("2026-02-05"), token: `0x${"ee".repeat(20)}` }),
      end("Active"),
    ];
    expect(hoursByMonth(payments, agreements, hours, months)).to.deep.equal([125n, 0n]);
  });
});
