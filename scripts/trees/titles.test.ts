import { expect } from "chai";
import { ComputedTitle, titlesOf } from "./titles.ts";

const TEST = `
import { expect } from "chai";
describe("Agreements.release", () => {
  const terms = termsOf();
  describe("when closed", function () {
    it("it reverts", async () => expect(release(terms)).to.be.reverted);
    it.skip(\`it stays\`, () => {});
  });
});
`;

describe("The titles of a test file", () => {
  it("are read as they are nested", () => {
    expect(titlesOf("a.test.ts", TEST)).to.deep.equal([
      {
        title: "Agreements.release",
        line: 3,
        children: [
          {
            title: "when closed",
            line: 5,
            children: [
              { title: "it reverts", line: 6, children: [] },
              { title: "it stays", line: 7, children: [] },
            ],
          },
        ],
      },
    ]);
  });

  for (const [what, call] of Object.entries({
    "in a template": "it(`it takes $" + "{name}`, () => {})",
    "in a name": "it(title, () => {})",
    nowhere: "describe()",
  })) {
    it(`are refused when one is ${what}`, () => {
      expect(() => titlesOf("a.test.ts", `\n${call}`)).to.throw(ComputedTitle, "line 2: ");
    });
  }
});
