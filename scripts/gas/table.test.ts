import { expect } from "chai";
import type { Scenario } from "./scenario.ts";
import { gasTable, rowsOf } from "./table.ts";

function scenario(name: string, more: Partial<Scenario> = {}): Scenario {
  return { name, run: async () => [], ...more };
}

const FIGURES = new Map([
  ["plain", 1_000n],
  ["review", 1_349n],
]);

const review = scenario("review", {
  limitOfPeer: 1.35,
  peer: { whose: "plain", gas: { scenario: "plain" } },
});

describe("A row of the gas table", () => {
  it("has the peer's figure, and a limit of its own", () => {
    const release = scenario("plain", { limit: 900n, peer: { whose: "them", gas: 2_000n } });
    expect(rowsOf([release], FIGURES)).to.deep.equal([
      { name: "plain", gas: 1_000n, limit: 900n, peer: 2_000n, whose: "them" },
    ]);
  });

  it("can be limited by another scenario of the run", () => {
    expect(rowsOf([review], FIGURES)).to.deep.equal([
      { name: "review", gas: 1_349n, limit: 1_350n, peer: 1_000n, whose: "plain" },
    ]);
  });

  it("is refused when what it is compared with wasn't run", () => {
    expect(() => rowsOf([review], new Map([["review", 1n]]))).to.throw('There is no scenario "plain".');
  });

  it("is printed below the others", () => {
    expect(gasTable(rowsOf([scenario("plain"), review], FIGURES))).to.equal(
      [
        "scenario    gas  limit   peer  ratio  whose",
        "plain     1,000",
        "review    1,349  1,350  1,000   1.35  plain",
      ].join("\n"),
    );
  });
});
