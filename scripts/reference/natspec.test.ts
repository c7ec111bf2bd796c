import { expect } from "chai";
import { parseNatSpec } from "./natspec.ts";

describe("NatSpec", () => {
  it("is read tag by tag, lines joined and lists kept", () => {
    const text = [
      "@title IThing",
      " @notice Says",
      " something.",
      " @dev What bounds it:",
      "  - one thing,",
      "    in two lines;",
      "  - another.",
      "",
      " More.",
      " @param id Of the thing,",
      " as it counts them.",
      " @param by Who, as {IThing-by} says.",
      " @return Whether it is.",
    ].join("\n");
    expect(parseNatSpec(text)).to.deep.equal({
      notice: "Says something.",
      dev: "What bounds it:\n\n- one thing, in two lines;\n- another.\n\nMore.",
      params: new Map([
        ["id", "Of the thing, as it counts them."],
        ["by", "Who, as `IThing-by` says."],
      ]),
      returns: ["Whether it is."],
    });
  });

  it("without tags is a notice", () => {
    expect(parseNatSpec(" Says it.").notice).to.equal("Says it.");
    expect(parseNatSpec("").notice).to.equal("");
  });
});
