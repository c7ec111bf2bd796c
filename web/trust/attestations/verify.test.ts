import { expect } from "chai";
import { zeroAddress } from "viem";
import { limits } from "../../contracts/generated/limits.ts";
import { unrated } from "../../contracts/ratings.ts";
import { accountId } from "../../index/ids.ts";
import type { SignedRecord } from "./record.ts";
import type { Refusal } from "./refusal.ts";
import { DAY, exchange, NOW, review, revocation, SCHEME, salt, signer, vouch } from "./testing/signers.ts";
import { uidOf } from "./uid.ts";
import { verify } from "./verify.ts";

const [ada, bo, cy] = [signer(1), signer(2), signer(3)];
const nobody = accountId(zeroAddress) ?? ada.account;
const agreement = { kind: "agreement", agreement: salt(9) } as const;
const rated = (ratings: Partial<typeof unrated>) => ({ ratings: { ...unrated, overall: 5, ...ratings } });
const longest = Number(limits.vouchMaxSeconds);

const judged = async (record: SignedRecord): Promise<Refusal | null> => verify(record, SCHEME, NOW);

describe("A signed record counts", () => {
  it("when it is a vouch within its life, of either end of the scale, for up to the longest life", async () => {
    expect(await judged(await vouch(ada, bo))).to.equal(null);
    expect(await judged(await vouch(ada, bo, { weight: 1 }))).to.equal(null);
    expect(await judged(await vouch(ada, bo, { weight: 100 }))).to.equal(null);
    expect(await judged(await vouch(ada, bo, { time: NOW, expirationTime: NOW + longest }))).to.equal(null);
  });

  it("when it is a review of an agreement, or of an exchange that both signed, by either of them", async () => {
    const both = { kind: "exchange", exchange: await exchange(ada, bo) } as const;
    expect(await judged(await review(ada, bo, agreement))).to.equal(null);
    expect(await judged(await review(ada, bo, both))).to.equal(null);
    expect(await judged(await review(bo, ada, both))).to.equal(null);
  });

  it("when it takes a vouch back, before or after the vouch ended", async () => {
    const uid = uidOf(await vouch(ada, bo), SCHEME);
    expect(await judged(await revocation(ada, uid))).to.equal(null);
    expect(await judged(await revocation(ada, uid, NOW - longest + DAY))).to.equal(null);
  });

  it("when it was signed by a clock that is a little ahead", async () => {
    expect(await judged(await vouch(ada, bo, { time: NOW + 300 }))).to.equal(null);
  });
});

describe("A signed record is refused", () => {
  const cases: readonly (readonly [Refusal, string, () => Promise<SignedRecord>])[] = [
    ["forged", "signed by another", async () => ({ ...(await vouch(cy, bo)), attester: ada.account })],
    ["forged", "changed after it was signed", async () => ({ ...(await vouch(ada, bo)), weight: 100 })],
    ["forged", "signed by nobody", () => vouch(ada, bo, { signature: `0x${"00".repeat(64)}` })],
    ["forged", "with a number that is no point", () => vouch(ada, bo, { signature: `0x${"ff".repeat(64)}` })],
    [
      "forged",
      "a revocation by another",
      async () => ({ ...(await revocation(cy, salt(5))), attester: ada.account }),
    ],
    [
      "forged",
      "a review whose exchange was changed",
      async () => {
        const record = await review(ada, bo, { kind: "exchange", exchange: await exchange(ada, bo) });
        if (record.about.kind === "agreement") throw new Error("It is about an exchange.");
        const about = { ...record.about, exchange: { ...record.about.exchange, category: 8 } };
        return { ...record, about };
      },
    ],
    ["self", "about its attester", () => vouch(ada, ada)],
    ["self", "about nobody", () => vouch(ada, bo, { recipient: nobody })],
    ["weight-out-of-range", "a vouch of nothing", () => vouch(ada, bo, { weight: 0 })],
    ["weight-out-of-range", "a vouch of too much", () => vouch(ada, bo, { weight: 101 })],
    [
      "rating-out-of-range",
      "without an overall rating",
      () => review(ada, bo, agreement, rated({ overall: 0 })),
    ],
    ["rating-out-of-range", "rated above five", () => review(ada, bo, agreement, rated({ safety: 6 }))],
    ["not-yet", "from tomorrow", () => vouch(ada, bo, { time: NOW + DAY })],
    ["not-yet", "a revocation from tomorrow", () => revocation(ada, salt(5), NOW + DAY)],
    [
      "not-yet",
      "older than its exchange",
      async () =>
        review(ada, bo, { kind: "exchange", exchange: await exchange(ada, bo, { time: NOW - DAY + 301 }) }),
    ],
    ["expired", "a vouch at its last second", () => vouch(ada, bo, { expirationTime: NOW })],
    [
      "expired",
      "a vouch that ends before it starts",
      () => vouch(ada, bo, { time: NOW + 10, expirationTime: NOW + 5 }),
    ],
    ["expired", "a revocation of what has ended", () => revocation(ada, salt(5), NOW - longest - DAY)],
    [
      "life-too-long",
      "a vouch of two years and a second",
      () => vouch(ada, bo, { time: NOW, expirationTime: NOW + longest + 1 }),
    ],
    [
      "not-party",
      "by somebody who took no part",
      async () => review(cy, bo, { kind: "exchange", exchange: await exchange(ada, bo) }),
    ],
    [
      "not-party",
      "about somebody who took no part",
      async () => review(ada, cy, { kind: "exchange", exchange: await exchange(ada, bo) }),
    ],
    [
      "one-signature-missing",
      "with an exchange that one alone signed",
      async () => {
        const signed = await exchange(ada, bo);
        const exchanged = { ...signed, receiverSignature: signed.providerSignature };
        return review(ada, bo, { kind: "exchange", exchange: exchanged });
      },
    ],
  ];
  for (const [refusal, what, record] of cases)
    it(`as ${refusal}: ${what}`, async () => {
      expect(await judged(await record())).to.equal(refusal);
    });

  it("as forged: of another deployment", async () => {
    const record = await vouch(ada, bo, {}, { ...SCHEME, chainId: 1 });
    expect(await judged(record)).to.equal("forged");
  });
});
