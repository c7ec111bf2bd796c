import { expect } from "chai";
import fc from "fast-check";
import { DEFAULT_WEIGHTS, FACTORS, normalizeWeights, resolveWeights } from "./weights.ts";

const weight = fc.double({ min: 0, max: 1e300, noNaN: true });

describe("normalizeWeights", () => {
  it("keeps the proportions of the default weights", () => {
    const weights = normalizeWeights(DEFAULT_WEIGHTS);
    const sum = FACTORS.reduce((total, factor) => total + DEFAULT_WEIGHTS[factor], 0);
    for (const factor of FACTORS) {
      expect(weights[factor]).to.be.closeTo(DEFAULT_WEIGHTS[factor] / sum, 1e-12);
    }
  });

  it("adds up to 1", () => {
    fc.assert(
      fc.property(weight, weight, weight, (distance, price, service) => {
        fc.pre(distance + price + service > 0);
        const weights = normalizeWeights({
          distance,
          reputation: 0,
          availability: 0,
          price,
          service,
          preference: 0,
        });
        expect(FACTORS.reduce((sum, factor) => sum + weights[factor], 0)).to.be.closeTo(1, 1e-9);
      }),
    );
  });

  it("refuses all zero, a negative weight, NaN and infinity", () => {
    const zero = { distance: 0, reputation: 0, availability: 0, price: 0, service: 0, preference: 0 };
    expect(() => normalizeWeights(zero))
      .to.throw()
      .with.property("code", "weights-zero");
    for (const distance of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => normalizeWeights({ ...DEFAULT_WEIGHTS, distance }))
        .to.throw()
        .with.property("code", "weight-invalid");
    }
  });
});

describe("resolveWeights", () => {
  it("takes the member's, else the community's, else the default, factor by factor", () => {
    expect(resolveWeights({ distance: 1, price: 2 }, { price: 3 })).to.deep.equal({
      ...DEFAULT_WEIGHTS,
      distance: 1,
      price: 3,
    });
  });

  it("refuses what neither should have set", () => {
    expect(() => resolveWeights({}, { price: -1 }))
      .to.throw()
      .with.property("code", "weight-invalid");
  });
});
