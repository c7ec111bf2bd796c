import { expect } from "chai";
import { inOrder, withDependents } from "./order.ts";

const SERVICES = [
  { name: "site", needs: ["index"] },
  { name: "index", needs: ["chain", "database"] },
  { name: "database", needs: [] },
  { name: "chain", needs: [] },
];

describe("the order of services", () => {
  it("puts each after all that it needs", () => {
    const names = inOrder(SERVICES).map(({ name }) => name);
    for (const { name, needs } of SERVICES)
      for (const need of needs) expect(names.indexOf(need)).to.be.lessThan(names.indexOf(name));
  });

  it("refuses a circle and a stranger", () => {
    const circle = [
      { name: "a", needs: ["b"] },
      { name: "b", needs: ["a"] },
    ];
    expect(() => inOrder(circle)).to.throw(/circle/);
    expect(() => inOrder([{ name: "a", needs: ["z"] }])).to.throw(/needs z/);
  });

  it("finds all that needs a service, directly or not", () => {
    expect([...withDependents(SERVICES, "chain")].sort()).to.deep.equal(["chain", "index", "site"]);
    expect([...withDependents(SERVICES, "site")]).to.deep.equal(["site"]);
  });
});
