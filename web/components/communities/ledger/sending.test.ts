import { expect } from "chai";
import { getAddress, hexToString } from "viem";
import { emptySending, validateSending } from "./sending.ts";

const me = getAddress(`0x${"0a".repeat(20)}`);
const other = getAddress(`0x${"0b".repeat(20)}`);
const good = { to: other.toLowerCase(), hours: "1.5", memo: " Gutters " };

describe("giving hours", () => {
  it("becomes a payment when all is well", () => {
    const result = validateSending(good, me, 150n);
    if (!("payment" in result)) throw new Error("a payment was due");
    expect(result.payment).to.include({ to: other, amount: 150n });
    expect(hexToString(result.payment.memo)).to.equal("Gutters");
  });

  it("says of each field what is wrong", () => {
    expect(validateSending(emptySending, me, 150n)).to.deep.equal({
      faults: { to: "toMissing", hours: "hoursWrong" },
    });
    const wrong = { to: me.toLowerCase(), hours: "1.51", memo: "é".repeat(129) };
    expect(validateSending(wrong, me, 150n)).to.deep.equal({
      faults: { to: "toSelf", hours: "hoursTooMany", memo: "memoTooLong" },
    });
    expect(validateSending({ ...good, hours: "0" }, me, 150n)).to.have.nested.property(
      "faults.hours",
      "hoursWrong",
    );
  });
});
