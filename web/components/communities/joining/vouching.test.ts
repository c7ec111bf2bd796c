import { expect } from "chai";
import { accountId } from "../../../index/ids.ts";
import type { ReceivedVouch } from "../../../index/queries/vouch.ts";
import { valid } from "../../../index/testing/expect.ts";
import { countVouches } from "./vouching.ts";

const [ada, ben, cem, dot] = ["0a", "0b", "0c", "0d"].map((pair) => valid(accountId(`0x${pair.repeat(20)}`)));
const me = valid(accountId(`0x${"ee".repeat(20)}`));
const policy = { joinVouches: 2, joinVouchWeight: 60 };

function vouch(voucher: typeof ada, weight: number, until = 1_000): ReceivedVouch {
  return { id: "0x01", voucher: voucher ?? me, member: me, weight, at: 1, until, attestation: "0x02" };
}

describe("joining by vouches", () => {
  const members = [ada, ben, cem].map(String);

  it("names as many as are asked for, the strongest, in ascending order", () => {
    const { vouchers, missing, counting } = countVouches(
      [vouch(cem, 100), vouch(ada, 60), vouch(ben, 80)],
      members,
      policy,
      500n,
    );
    expect(counting.map(({ voucher }) => voucher)).to.deep.equal([cem, ben, ada]);
    expect(vouchers).to.deep.equal([ben, cem]);
    expect(missing).to.equal(0);
  });

  it("counts no one who is no member, no vouch that ended, and none that is too weak", () => {
    const { vouchers, missing, tooWeak } = countVouches(
      [vouch(dot, 100), vouch(ada, 100, 500), vouch(ben, 59), vouch(cem, 60)],
      members,
      policy,
      500n,
    );
    expect(vouchers).to.equal(null);
    expect(missing).to.equal(1);
    expect(tooWeak.map(({ voucher }) => voucher)).to.deep.equal([ben]);
  });
});
