import { expect } from "chai";
import { accountId } from "../../index/ids.ts";
import { valid } from "../../index/testing/expect.ts";
import type { HeldRecord } from "../../trust/attestations/held.ts";
import { shownVouches } from "./shownVouches.ts";

const member = (digit: string) => valid(accountId(`0x${digit.repeat(40)}`));
const [ANA, BEN, CLEO] = [member("a"), member("b"), member("c")];

const onChain = {
  id: "0x01",
  voucher: ANA,
  member: CLEO,
  weight: 40,
  at: 100,
  until: 900,
  attestation: "0x02",
} as const;
const signed = (attester: typeof ANA, changes: object = {}): HeldRecord =>
  ({
    id: "0x03",
    bytes: new Uint8Array(),
    record: {
      kind: "vouch",
      attester,
      recipient: CLEO,
      weight: 75,
      time: 200,
      expirationTime: 900,
      salt: "0x",
      signature: "0x",
      ...changes,
    },
  }) as unknown as HeldRecord;

describe("who vouches, on the chain and by signature", () => {
  it("is named once, with where the word was given and the newer of two", () => {
    const shown = shownVouches(CLEO, [onChain], [signed(ANA), signed(BEN, { time: 50 })], 300);
    expect(
      shown.map(({ voucher, weight, source, attestation }) => [voucher, weight, source, attestation]),
    ).to.deep.equal([
      [ANA, 75, "both", "0x02"],
      [BEN, 75, "gossip", null],
    ]);
    const older = shownVouches(CLEO, [onChain], [signed(ANA, { time: 99 })], 300);
    expect(older.map(({ weight, source }) => [weight, source])).to.deep.equal([[40, "both"]]);
  });

  it("is not told of who vouches for others, or whose word has ended", () => {
    const records = [signed(ANA, { recipient: BEN }), signed(BEN, { expirationTime: 300 })];
    expect(shownVouches(CLEO, [], records, 300)).to.deep.equal([]);
  });
});
