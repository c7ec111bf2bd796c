import { expect } from "chai";
import { hold } from "./held.ts";

const list = (...ids: string[]) => ids.map((id) => ({ id }));

describe("a list that changes under its reader", () => {
  it("holds back what is new, wherever it belongs", () => {
    const { shown, waiting } = hold(list("9", "1", "2", "8"), new Set(["1", "2"]));
    expect(shown).to.deep.equal(list("1", "2"));
    expect(waiting).to.equal(2);
  });

  it("lets go at once what went, and follows an order that changed", () => {
    expect(hold(list("3", "1"), new Set(["1", "2", "3"]))).to.deep.equal({
      shown: list("3", "1"),
      waiting: 0,
    });
  });

  it("holds back nothing where there is nothing else to see", () => {
    expect(hold(list("7"), new Set())).to.deep.equal({ shown: list("7"), waiting: 0 });
    expect(hold(list("7"), new Set(["1"]))).to.deep.equal({ shown: list("7"), waiting: 0 });
  });
});
