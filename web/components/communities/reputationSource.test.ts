import { expect } from "chai";
import fc from "fast-check";
import { joinSource, REPUTATION_SOURCES, splitSource } from "./reputationSource.ts";

describe("where a community has its reputation from", () => {
  it("comes back from the text in which it went on the chain", () => {
    const text = fc.string().filter((about) => !about.includes("#reputation:") && about === about.trimEnd());
    fc.assert(
      fc.property(text, fc.constantFrom(...REPUTATION_SOURCES), (about, reputation) => {
        expect(splitSource(joinSource(about, reputation))).to.deep.equal({ about, reputation });
      }),
    );
  });

  it("is the chain where nothing is said, or something that nobody knows", () => {
    for (const about of ["", "We mend.", "We mend.\n\n#reputation:stars", "#reputation:both and more"])
      expect(splitSource(about)).to.deep.equal({ about, reputation: "chain" });
  });

  it("leaves the text as it was where it is the chain", () => {
    expect(joinSource("We mend.", "chain")).to.equal("We mend.");
    expect(joinSource("We mend.", "both")).to.equal("We mend.\n\n#reputation:both");
  });
});
