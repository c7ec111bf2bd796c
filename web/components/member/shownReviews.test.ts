import { expect } from "chai";
import { unrated } from "../../contracts/ratings.ts";
import { agreementId, reviewId } from "../../index/ids.ts";
import type { Review } from "../../index/queries/review.ts";
import { valid } from "../../index/testing/expect.ts";
import { encodeRecord } from "../../trust/attestations/codec.ts";
import { toHeld } from "../../trust/attestations/held.ts";
import type { ReviewRecord } from "../../trust/attestations/record.ts";
import {
  DAY,
  exchange,
  NOW,
  review,
  SCHEME,
  salt,
  signer,
} from "../../trust/attestations/testing/signers.ts";
import type { ReviewedAgreement } from "../../trust/reviewable.ts";
import { shownReviews } from "./shownReviews.ts";

const [ANA, BEN, CLEO] = [signer(0), signer(1), signer(2)];
const MENDED = valid(agreementId(salt(20)));
const MENDING = { kind: "agreement", agreement: MENDED } as const;

/** How the chain has Ben's review of Ana, of what she mended for him. */
const there: Review = {
  ...{ ...unrated, overall: 5 },
  id: valid(reviewId(salt(30))),
  agreement: MENDED,
  reviewer: BEN.account,
  member: ANA.account,
  category: 1,
  at: NOW - 3 * DAY,
  transaction: "0x01",
};

const mended = (...reviewers: readonly (typeof ANA)[]): ReviewedAgreement => ({
  id: MENDED,
  payer: BEN.account,
  provider: ANA.account,
  category: 1,
  state: "Closed",
  acceptedAt: NOW - 9 * DAY,
  reviews: reviewers.map(({ account }) => ({ reviewer: account })),
});

const shown = (
  onChain: readonly Review[],
  records: readonly ReviewRecord[],
  ...agreements: readonly ReviewedAgreement[]
) =>
  shownReviews(
    onChain,
    records.map((record) => toHeld(record, encodeRecord(record), SCHEME)),
    agreements,
  ).map(({ reviewer, ratings, category, source, isCoSigned }) => ({
    ...{ reviewer, overall: ratings.overall, category, source, isCoSigned },
  }));

const OF_CHAIN = { reviewer: BEN.account, overall: 5, category: 1, source: "chain", isCoSigned: false };

describe("the reviews of a member, of the chain and by signature", () => {
  it("are those of the chain where nobody signed any", () => {
    expect(shown([there], [])).to.deep.equal([OF_CHAIN]);
  });

  it("are also those of an exchange that both signed took place, the newest first", async () => {
    const both = await exchange(ANA, CLEO, { category: 7 });
    const signed = await review(CLEO, ANA, { kind: "exchange", exchange: both }, { time: NOW - DAY });
    expect(shown([there], [signed])).to.deep.equal([
      { reviewer: CLEO.account, overall: 5, category: 7, source: "gossip", isCoSigned: true },
      OF_CHAIN,
    ]);
  });

  it("are those of an agreement that the chain has closed between the same two, and of no other", async () => {
    const signed = await review(BEN, ANA, MENDING);
    expect(shown([], [signed], mended())).to.deep.equal([{ ...OF_CHAIN, source: "gossip" }]);
    expect(shown([], [signed])).to.deep.equal([]);
    expect(shown([], [signed], { ...mended(), state: "Active" })).to.deep.equal([]);
    expect(shown([], [await review(CLEO, ANA, MENDING)], mended())).to.deep.equal([]);
  });

  it("are told of once where both have them; where they differ, as the chain has them", async () => {
    const same = await review(BEN, ANA, MENDING);
    expect(shown([there], [same], mended(BEN))).to.deep.equal([{ ...OF_CHAIN, source: "both" }]);
    const worse = await review(BEN, ANA, MENDING, { ratings: { ...unrated, overall: 1 } });
    expect(shown([there], [worse], mended(BEN))).to.deep.equal([OF_CHAIN]);
  });

  it("leave out what the chain has among older ones than these", async () => {
    expect(shown([], [await review(BEN, ANA, MENDING)], mended(BEN))).to.deep.equal([]);
  });
});
