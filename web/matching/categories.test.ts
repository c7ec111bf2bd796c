import { expect } from "chai";
import { CATEGORIES, categoryOf, tagKeysOf } from "./categories.ts";
import { explainAspect } from "./services/explain.ts";
import { planAspects, type WordList } from "./services/judge.ts";
import { Words } from "./store/words.ts";
import { parseTags } from "./tags.ts";

function fit(slug: string, key: string, need: string, offer: string) {
  const words = new Words();
  const listOf = (text: string): WordList => {
    const pool = [...parseTags(text)].flatMap(([name, values]) =>
      values.map((value) => words.intern(name, value)),
    );
    return { pool: Uint32Array.from(pool), from: 0, to: pool.length };
  };
  const aspects = CATEGORIES.find((category) => category.slug === slug)?.aspects ?? [];
  const aspect = planAspects(aspects, words).find((planned) => planned.key === key);
  return aspect === undefined ? undefined : explainAspect(aspect, words, listOf(need), listOf(offer));
}

describe("categories", () => {
  it("count from 1 without a gap, each slug once", () => {
    expect(CATEGORIES.map((category) => category.code)).to.deep.equal(CATEGORIES.map((_, i) => i + 1));
    expect(new Set(CATEGORIES.map((category) => category.slug)).size).to.equal(CATEGORIES.length);
  });

  it("give each aspect its own key and weights that add up to 1", () => {
    for (const { code, aspects } of CATEGORIES) {
      expect(new Set(tagKeysOf(code)).size).to.equal(aspects.length);
      expect(aspects.reduce((sum, aspect) => sum + aspect.weight, 0)).to.be.closeTo(1, 1e-12);
    }
  });

  it("refuse a code that is not in the table", () => {
    for (const code of [0, 16, 1.5, Number.NaN]) {
      expect(() => categoryOf(code))
        .to.throw()
        .with.property("code", "category-unknown");
    }
  });
});

describe("aspects", () => {
  it("count the share of skills that are covered", () => {
    expect(fit("repair", "skill", "skill:bicycle skill:sewing", "skill:bicycle")).to.deep.equal({
      value: 0.5,
      code: "some",
      parameters: { wanted: "bicycle sewing", met: "bicycle" },
    });
  });

  it("are content with one language in common", () => {
    expect(fit("care", "language", "language:ar language:de", "language:de")?.value).to.equal(1);
  });

  it("hold the room needed against the room offered", () => {
    expect(fit("transport", "capacity", "capacity:4", "capacity:3")?.value).to.equal(0.75);
    expect(fit("transport", "capacity", "capacity:2", "capacity:3")?.code).to.equal("enough");
    expect(fit("transport", "capacity", "capacity:2", "capacity:many")?.code).to.equal("not-said");
  });

  it("put what is urgent first and cap what is shouted", () => {
    expect(fit("food", "urgency", "urgency:1", "")?.value).to.be.closeTo(1 / 3, 1e-12);
    expect(fit("food", "urgency", "urgency:99", "")?.value).to.equal(1);
  });

  it("do not apply where the need says nothing of them", () => {
    expect(fit("care", "animal", "skill:shopping", "animal:dog")).to.equal(null);
  });
});
