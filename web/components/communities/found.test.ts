import { expect } from "chai";
import { hexToString } from "viem";
import { emptyFound, type FoundValues, validateFound } from "./found.ts";

const good: FoundValues = {
  ...emptyFound,
  name: " Alfama Care ",
  about: "We look after each other.",
  use: "care",
};

describe("founding a community", () => {
  it("becomes a profile when all is well", () => {
    const result = validateFound(good);
    if (!("profile" in result)) throw new Error("a profile was due");
    expect(result.profile.name).to.equal("Alfama Care");
    expect(hexToString(result.profile.use, { size: 32 })).to.equal("care");
    expect(result.profile.cell).to.equal(0n);
  });

  it("takes a city as its public cell", () => {
    const city = { name: "Lisbon", place: { latitude: 38.717, longitude: -9.133 } };
    const result = validateFound({ ...good, city });
    expect(result)
      .to.have.nested.property("profile.cell")
      .that.satisfies((cell: bigint) => cell > 0n);
  });

  it("refuses an empty name, and texts longer in bytes than the chain takes", () => {
    expect(validateFound({ ...good, name: " " })).to.have.nested.property("faults.name.code", "nameMissing");
    expect(validateFound({ ...good, name: "é".repeat(41) })).to.have.nested.property("faults.name.over", 2);
    expect(validateFound({ ...good, about: "x".repeat(1001) })).to.have.nested.property(
      "faults.about.over",
      1,
    );
  });
});
