import { expect } from "chai";
import { accountId, agreementId, reviewId } from "../index/ids.ts";
import { valid } from "../index/testing/expect.ts";
import { EDGE_KINDS } from "./edges.ts";
import { toTrustRecord } from "./record.ts";

const member = (digit: string) => valid(accountId(`0x${digit.repeat(40)}`));
const [ANA, BEN, CLEO] = [member("a"), member("b"), member("c")];

const vouch = (until: number) => ({
  id: "0x01" as const,
  voucher: ANA,
  member: BEN,
  weight: 50,
  at: 100,
  until,
});
const review = {
  id: valid(reviewId(`0x${"01".repeat(32)}`)),
  agreement: valid(agreementId(`0x${"02".repeat(32)}`)),
  reviewer: BEN,
  member: CLEO,
  category: 1,
  overall: 1,
  reliability: 0,
  quality: 0,
  communication: 0,
  safety: 0,
  at: 200,
  transaction: "0x03" as const,
};

describe("what members say of one another, for the trust engine", () => {
  it("has the viewer first, and vouches and reviews as experiences", () => {
    const { members, numberOf, edges } = toTrustRecord(
      { vouches: [vouch(1_000)], reviews: [review] },
      ANA,
      999,
    );
    expect(members).to.deep.equal([ANA, BEN, CLEO]);
    expect(numberOf.get(CLEO)).to.equal(2);
    expect([...edges.rater]).to.deep.equal([0, 1]);
    expect([...edges.member]).to.deep.equal([1, 2]);
    expect([...edges.experience]).to.deep.equal([0.5, -1]);
    expect([...edges.time]).to.deep.equal([100, 200]);
    expect([...edges.kind]).to.deep.equal([EDGE_KINDS.vouch, EDGE_KINDS.review]);
  });

  it("leaves out vouches that have ended, and who is named by them alone", () => {
    const { members, edges } = toTrustRecord({ vouches: [vouch(1_000)], reviews: [] }, ANA, 1_000);
    expect(members).to.deep.equal([ANA]);
    expect(edges.rater).to.have.length(0);
  });
});
