import { expect } from "chai";
import { titleAndText } from "./text.ts";

describe("a proposal's description", () => {
  it("has a first line as its title", () => {
    expect(titleAndText("\nLet us plant trees.\n\nBy the canal.\n")).to.deep.equal({
      title: "Let us plant trees.",
      text: "By the canal.",
    });
    expect(titleAndText("")).to.deep.equal({ title: "", text: "" });
  });
});
