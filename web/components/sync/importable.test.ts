import { expect } from "chai";
import { encodeRecord } from "../../trust/attestations/codec.ts";
import { toHeld } from "../../trust/attestations/held.ts";
import type { VouchRecord } from "../../trust/attestations/record.ts";
import { DAY, NOW, SCHEME, signer, vouch } from "../../trust/attestations/testing/signers.ts";
import type { VouchStatement } from "../../trust/merge.ts";
import { importableVouches } from "./importable.ts";

const [ANA, BEN, CLEO] = [signer(0), signer(1), signer(2)];

const held = (record: VouchRecord) => toHeld(record, encodeRecord(record), SCHEME);
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
