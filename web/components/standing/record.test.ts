import { expect } from "chai";
import { accountId, communityId } from "../../index/ids.ts";
import { valid } from "../../index/testing/expect.ts";
import { endOf, standingNow, vouchOf } from "./record.ts";

const member = (digit: string) => valid(accountId(`0x${digit.repeat(40)}`));
const [ANA, BEN, CLEO] = [member("a"), member("b"), member("c")];
const community = { id: valid(communityId(`0x${"d".repeat(40)}`)), name: "Repair café" };
const NOW = 1_000;

const vouch = (voucher: typeof ANA, at: number, until: number) => ({
  ...({ id: "0x01", attestation: "0x02" } as const),
  ...{ voucher, member: CLEO, weight: 50, at, until },
});
const verification = (at: number, until: number) => ({
  ...({ id: "0x03", attestation: "0x04" } as const),
  ...{ community, verifier: { account: ANA, named: true } },
  ...{ kind: "legal-name", method: "document-seen", at, until },
});

describe("who stands behind a member", () => {
  it("is what has not ended, until its very end, the newest first", () => {
    const { vouches, verifications, verifies } = standingNow(
      {
        vouches: [vouch(ANA, 1, NOW + 1), vouch(BEN, 2, NOW), vouch(CLEO, 3, NOW + 1)],
        verifications: [verification(1, NOW + 1), verification(2, NOW), verification(3, 2 ** 40 - 1)],
        verifies: [community],
      },
      NOW,
    );
    expect(vouches.map(({ voucher }) => voucher)).to.deep.equal([CLEO, ANA]);
    expect(verifications.map(({ at }) => at)).to.deep.equal([3, 1]);
    expect(verifies).to.deep.equal([community]);
  });

  it("ends at a time, or never", () => {
    expect(endOf(verification(1, 5))).to.equal(5n);
    expect(endOf(verification(1, 2 ** 40 - 1))).to.equal(null);
  });

  it("includes the viewer, or not", () => {
    const vouches = [vouch(ANA, 1, 2)];
    expect(vouchOf(vouches, ANA)).to.equal(vouches[0]);
    expect(vouchOf(vouches, BEN)).to.equal(null);
    expect(vouchOf(vouches, null)).to.equal(null);
  });
});
