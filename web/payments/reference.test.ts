import { expect } from "chai";
import fc from "fast-check";
import { agreementId } from "../index/ids.ts";
import { isReference, printedReference, referenceOf } from "./reference.ts";
import { anAgreement } from "./testing/arbitrary.ts";

describe("a payment's reference", () => {
  it("is a creditor reference of four groups, the same for the same agreement", () => {
    fc.assert(
      fc.property(anAgreement, (agreement) => {
        const reference = referenceOf(agreement);
        expect(reference).to.match(/^RF[0-9]{2}[0-9A-HJKMNP-TV-Z]{12}$/);
        expect(isReference(reference)).to.equal(true);
        expect(referenceOf(agreement)).to.equal(reference);
        expect(
          printedReference(reference)
            .split(" ")
            .map((group) => group.length),
        ).to.deep.equal([4, 4, 4, 4]);
      }),
    );
  });

  it("differs with the agreement's first 60 bits and with nothing else", () => {
    const of = (text: string) => {
      const id = agreementId(`0x${text.padEnd(64, "0")}`);
      return id === null ? null : referenceOf(id);
    };
    expect(of("0")).to.equal("RF04000000000000");
    expect(of("0000000000000010")).not.to.equal(of("0"));
    expect(of("000000000000000f")).to.equal(of("0"));
    expect(of("f8")?.slice(4)).to.equal("Z00000000000");
  });

  it("shows every digit that is wrong, every letter that is, and two of a kind that are swapped (ISO 7064 MOD 97-10)", () => {
    const signs = fc.constantFrom(..."0123456789ABCXYZ");
    const isDigit = (sign: string) => /[0-9]/.test(sign);
    fc.assert(
      fc.property(anAgreement, fc.integer({ min: 2, max: 14 }), signs, (agreement, place, sign) => {
        const reference = referenceOf(agreement);
        const [one = "", two = ""] = reference.slice(place, place + 2);
        const [before, after] = [reference.slice(0, place), reference.slice(place + 2)];
        const wrong = before + sign + two + after;
        if (isDigit(one) === isDigit(sign) && one !== sign) expect(isReference(wrong)).to.equal(false);
        const swapped = before + two + one + after;
        if (isDigit(one) === isDigit(two) && one !== two) expect(isReference(swapped)).to.equal(false);
      }),
    );
  });

  it("is told from what only looks like one", () => {
    // The example that the standard is usually shown with.
    expect(isReference("RF18539007547034")).to.equal(true);
    for (const text of [
      "RF18 5390 0754 7034",
      "rf18539007547034",
      "RF19539007547034",
      "RF18",
      "",
      "DE18539007547034",
    ]) {
      expect(isReference(text), text).to.equal(false);
    }
    expect(isReference(`RF${"0".repeat(24)}`)).to.equal(false);
  });
});
