import { expect } from "chai";
import { agreementId } from "../../index/ids.ts";
import { valid } from "../../index/testing/expect.ts";
import { encodeRecord } from "../../trust/attestations/codec.ts";
import { toHeld } from "../../trust/attestations/held.ts";
import type { ReviewRecord, VouchRecord } from "../../trust/attestations/record.ts";
import {
  DAY,
  exchange,
  NOW,
  review,
  SCHEME,
  salt,
  signer,
  vouch,
} from "../../trust/attestations/testing/signers.ts";
import type { VouchStatement } from "../../trust/merge.ts";
import type { ReviewedAgreement } from "../../trust/reviewable.ts";
import { importableReviews, importableVouches } from "./importable.ts";

const [ANA, BEN, CLEO] = [signer(0), signer(1), signer(2)];

const held = (record: VouchRecord | ReviewRecord) => toHeld(record, encodeRecord(record), SCHEME);
const offered = (records: readonly VouchRecord[], onChain: readonly VouchStatement[], now = NOW) =>
  importableVouches(ANA.account, records.map(held), onChain, now);

/** How the chain has a vouch. */
const there = (
  { attester, recipient, weight, time, expirationTime }: VouchRecord,
  changes: Partial<VouchStatement> = {},
): VouchStatement => ({
  voucher: attester,
  member: recipient,
  weight,
  at: time,
  until: expirationTime,
  ...changes,
});

describe("a signed vouch that can be brought onto the chain", () => {
  it("is one's own, the newest first", async () => {
    const older = await vouch(ANA, BEN, { time: NOW - 3 * DAY, expirationTime: NOW + DAY });
    const newer = await vouch(ANA, CLEO, { time: NOW - 2 * DAY, expirationTime: NOW + DAY });
    const other = await vouch(BEN, CLEO, { time: NOW - DAY, expirationTime: NOW + DAY });
    expect(offered([older, newer, other], [])).to.deep.equal([newer, older]);
  });

  it("hasn't ended", async () => {
    const one = await vouch(ANA, BEN, { time: NOW - DAY, expirationTime: NOW + DAY });
    expect(offered([one], [], NOW + DAY - 1)).to.deep.equal([one]);
    expect(offered([one], [], NOW + DAY)).to.deep.equal([]);
  });

  it("isn't there already: the same, or a newer word", async () => {
    const one = await vouch(ANA, BEN, { time: NOW - DAY, expirationTime: NOW + DAY });
    expect(offered([one], [there(one, { at: NOW })])).to.deep.equal([]);
    expect(offered([one], [there(one, { at: NOW, weight: one.weight - 1 })])).to.deep.equal([]);
  });

  it("takes the place of an older word there, and of none for another member", async () => {
    const one = await vouch(ANA, BEN, { time: NOW - DAY, expirationTime: NOW + DAY });
    const older = there(one, { at: NOW - 2 * DAY, weight: one.weight - 1 });
    expect(offered([one], [older])).to.deep.equal([one]);
    expect(offered([one], [there(one, { member: CLEO.account })])).to.deep.equal([one]);
  });
});

describe("a signed review that can be brought onto the chain", () => {
  const [MENDED, LENT] = [valid(agreementId(salt(20))), valid(agreementId(salt(21)))];
  const about = (agreement: typeof MENDED) => ({ kind: "agreement", agreement }) as const;

  /** An agreement as the index knows it: closed, Ana paid Ben, and nobody has said how it was. */
  const closed = (changes: Partial<ReviewedAgreement> = {}): ReviewedAgreement => ({
    id: MENDED,
    payer: ANA.account,
    provider: BEN.account,
    category: 1,
    state: "Closed",
    acceptedAt: NOW - 9 * DAY,
    reviews: [],
    ...changes,
  });
  const offeredReviews = (
    records: readonly (VouchRecord | ReviewRecord)[],
    ...agreements: readonly ReviewedAgreement[]
  ) => importableReviews(ANA.account, records.map(held), agreements);

  it("is one's own of an agreement that is closed, as who paid or who gave, the newest first", async () => {
    const older = await review(ANA, BEN, about(MENDED), { time: NOW - 2 * DAY });
    const newer = await review(ANA, CLEO, about(LENT), { time: NOW - DAY });
    const other = await review(BEN, ANA, about(MENDED));
    const lent = closed({ id: LENT, payer: CLEO.account, provider: ANA.account });
    const word = await vouch(ANA, BEN);
    expect(offeredReviews([word, older, newer, other], closed(), lent)).to.deep.equal([newer, older]);
  });

  it("isn't of an exchange that both signed: the chain knows nothing of it", async () => {
    const both = await exchange(BEN, ANA);
    const one = await review(ANA, BEN, { kind: "exchange", exchange: both });
    expect(offeredReviews([one], closed())).to.deep.equal([]);
  });

  it("isn't of an agreement that the index doesn't know, or that isn't closed, or that was never agreed", async () => {
    const one = await review(ANA, BEN, about(MENDED));
    expect(offeredReviews([one])).to.deep.equal([]);
    expect(offeredReviews([one], closed({ id: LENT }))).to.deep.equal([]);
    for (const state of ["Proposed", "Active", "Delivered", "Disputed"] as const)
      expect(offeredReviews([one], closed({ state })), state).to.deep.equal([]);
    expect(offeredReviews([one], closed({ acceptedAt: null }))).to.deep.equal([]);
    expect(offeredReviews([one], closed())).to.deep.equal([one]);
  });

  it("is between the two of the agreement", async () => {
    const one = await review(ANA, CLEO, about(MENDED));
    expect(offeredReviews([one], closed())).to.deep.equal([]);
    expect(offeredReviews([one], closed({ payer: BEN.account, provider: CLEO.account }))).to.deep.equal([]);
  });

  it("isn't there already, whatever the other has said", async () => {
    const one = await review(ANA, BEN, about(MENDED));
    expect(offeredReviews([one], closed({ reviews: [{ reviewer: BEN.account }] }))).to.deep.equal([one]);
    const reviews = [{ reviewer: BEN.account }, { reviewer: ANA.account }];
    expect(offeredReviews([one], closed({ reviews }))).to.deep.equal([]);
  });
});
