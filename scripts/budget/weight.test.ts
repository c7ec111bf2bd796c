import { expect } from "chai";
import { excesses, lineOf, type Script, weigh } from "./weight.ts";

const script = (bytes: number, isFirst: boolean, part: Script["part"] = null): Script => ({
  path: `/${bytes}.js`,
  bytes,
  isFirst,
  part,
});

describe("the weight of a page", () => {
  const weight = weigh([
    script(100_000, true),
    script(50_000, true),
    script(20_000, false, "map"),
    script(5, false),
  ]);

  it("is what comes before the page is shown; the rest stands apart, by part", () => {
    expect(weight.firstLoad).to.equal(150_000);
    expect([...weight.later]).to.deep.equal([
      ["map", 20_000],
      [null, 5],
    ]);
    expect(lineOf("discover", weight, 200_000)).to.equal(
      "discover   150.0 kB of at most 200.0 kB; after it: map 20.0 kB, other 0.0 kB",
    );
  });

  it("keeps a budget up to the last byte", () => {
    expect(excesses("discover", weight, 150_000)).to.deep.equal([]);
    expect(excesses("discover", weight, 149_999)).to.have.length(1);
  });

  it("is too much, however small, where an on-demand part comes first", () => {
    const hasty = weigh([script(10, true, "wallet")]);
    expect(excesses("listing", hasty, 1_000)).to.deep.equal([
      "listing: wallet is fetched before the page is shown",
    ]);
  });
});
