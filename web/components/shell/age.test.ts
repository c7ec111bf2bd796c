import { expect } from "chai";
import { ageOf, freshnessOf } from "./age.ts";

const index = { block: 10n, blocks: 0n, seconds: 0, stopped: false };

describe("how old a page is", () => {
  it("is fresh while the index reads a new block", () => {
    expect(ageOf({ ...index, blocks: 1n }, false)).to.deep.equal({ state: "fresh", block: 10n });
  });

  it("is behind once the index stands still, or has much to read", () => {
    expect(ageOf({ ...index, blocks: 1n }, true)).to.deep.equal({
      state: "behind",
      blocks: 1,
      seconds: 0,
      until: 11n,
    });
    expect(ageOf({ ...index, blocks: 21n, seconds: 250 }, false)).to.deep.equal({
      state: "behind",
      blocks: 21,
      seconds: 250,
      until: 31n,
    });
  });

  it("stays fresh when nothing happens on the chain", () => {
    expect(ageOf(index, true)).to.deep.equal({ state: "fresh", block: 10n });
  });

  it("says when the index has stopped for good", () => {
    expect(ageOf({ ...index, stopped: true }, false)).to.deep.equal({ state: "stopped", block: 10n });
  });

  const seen = { isChainReached: true, isIndexReached: true, index, stoodStill: false, asOf: null };

  it("is told with when it was true, where it comes from before", () => {
    const asOf = 5000;
    expect(freshnessOf({ ...seen, asOf })).to.deep.equal({ state: "kept", asOf });
    expect(freshnessOf({ ...seen, isIndexReached: false, asOf })).to.deep.equal({
      state: "indexUnreachable",
      asOf,
    });
    expect(freshnessOf({ ...seen, isChainReached: false, isIndexReached: false, asOf })).to.deep.equal({
      state: "chainUnreachable",
      asOf,
    });
  });

  it("is unknown until the index has answered, and then what the index says", () => {
    expect(freshnessOf({ ...seen, index: null })).to.deep.equal({ state: "unknown" });
    expect(freshnessOf(seen)).to.deep.equal({ state: "fresh", block: 10n });
  });
});
