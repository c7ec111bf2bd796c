import { expect } from "chai";
import { differenceOf } from "./difference.ts";

const [soup, bread, lamp] = [{ id: "1" }, { id: "2" }, { id: "3" }];

describe("how two lists of listings differ", () => {
  it("is what went, what came and what is another of the same id", () => {
    const revised = { id: "1" };
    expect(differenceOf([soup, bread], [revised, lamp])).to.deep.equal({
      remove: ["2"],
      put: [revised, lamp],
    });
  });

  it("is nothing where the same stand in another order", () => {
    expect(differenceOf([soup, bread, lamp], [lamp, soup, bread])).to.deep.equal({ remove: [], put: [] });
  });

  it("is everything against none", () => {
    expect(differenceOf([], [soup, lamp])).to.deep.equal({ remove: [], put: [soup, lamp] });
    expect(differenceOf([soup, lamp], [])).to.deep.equal({ remove: ["1", "3"], put: [] });
  });
});
