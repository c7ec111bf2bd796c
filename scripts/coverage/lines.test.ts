import { expect } from "chai";
import { linesOf, percentOf } from "./lines.ts";

const LCOV = `TN:
SF:contracts/A.sol
DA:3,1
DA:4,0
end_of_record
TN:
SF:contracts/mocks/B.sol
DA:9,0
end_of_record
`;

describe("The lines of an lcov report", () => {
  it("are counted, and those that weren't run are named", () => {
    const covered = linesOf(LCOV, (file) => !file.includes("mocks"));
    expect(covered).to.deep.equal({ found: 2, missed: ["contracts/A.sol:4"] });
    expect(percentOf(covered)).to.equal(50);
  });

  it("are all run when there are none", () => {
    expect(percentOf(linesOf("", () => true))).to.equal(100);
  });
});
