import { expect } from "chai";
import fc from "fast-check";
import { Words } from "../store/words.ts";
import { invertSymmetric } from "./invert.ts";
import { learnPreferences } from "./model.ts";
import { tasteOf } from "./taste.ts";
import { topicOf, type Wish } from "./wish.ts";

const REPAIR = 1;
const GARDEN = 10;
const wish = (member: string, category: number, tags: string): Wish => ({ member, category, tags, at: 0 });

/** Who mends bicycles also gardens; sewing stands alone. */
const everyone = Array.from({ length: 60 }, (_, i): readonly Wish[] =>
  i % 2 === 0
    ? [wish(`${i}`, REPAIR, "skill:bicycle language:en"), wish(`${i}`, GARDEN, "skill:pruning")]
    : [wish(`${i}`, REPAIR, "skill:sewing")],
).flat();

function wordsOf(words: Words, ...texts: readonly string[]): Uint32Array {
  return Uint32Array.from(texts, (text) => words.intern(text.split(":")[0] ?? "", text.split(":")[1] ?? ""));
}

describe("invertSymmetric", () => {
  it("gives what times the matrix is 1", () => {
    const entry = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 36, maxLength: 36 }), (entries) => {
        const n = 6;
        const matrix = Float64Array.from({ length: n * n }, (_, at) => {
          const [i, j] = [Math.floor(at / n), at % n];
          let sum = i === j ? 1 : 0;
          for (let k = 0; k < n; k += 1) sum += (entries[i * n + k] ?? 0) * (entries[j * n + k] ?? 0);
          return sum;
        });
        const inverse = matrix.slice();
        invertSymmetric(inverse, n);
        for (let i = 0; i < n; i += 1) {
          for (let j = 0; j < n; j += 1) {
            let sum = 0;
            for (let k = 0; k < n; k += 1) sum += (matrix[i * n + k] ?? 0) * (inverse[k * n + j] ?? 0);
            expect(sum).to.be.closeTo(i === j ? 1 : 0, 1e-9);
          }
        }
      }),
    );
  });
});

describe("taste", () => {
  const model = learnPreferences(everyone);
  const words = new Words();
  const bicycle = wordsOf(words, "language:de", "skill:bicycle");
  const pruning = wordsOf(words, "skill:pruning");
  const sewing = wordsOf(words, "skill:sewing");
  const own = { agreements: [wish("me", REPAIR, "skill:bicycle")], clicks: [] };
  const taste = tasteOf(model, own, words);

  it("likes what goes with what one wanted more than what does not, and says why", () => {
    const liked = taste?.valueOf(GARDEN, pruning, 0, 1) ?? 0;
    expect(liked).to.be.above(taste?.valueOf(REPAIR, sewing, 0, 1) ?? 1);
    expect(taste?.reasonOf(GARDEN, pruning, 0, 1)).to.deep.equal({ wanted: "pruning", because: "bicycle" });
  });

  it("likes most what one wanted before, in whatever language", () => {
    expect(taste?.valueOf(REPAIR, bicycle, 0, 2)).to.be.above(taste?.valueOf(GARDEN, pruning, 0, 1) ?? 1);
    expect(taste?.reasonOf(REPAIR, bicycle, 0, 2)).to.deep.equal({ wanted: "bicycle", because: "bicycle" });
  });

  it("counts for nothing for a newcomer, and little after one click", () => {
    expect(tasteOf(model, { agreements: [], clicks: [] }, words)).to.equal(null);
    const clicked = tasteOf(model, { agreements: [], clicks: own.agreements }, words);
    const value = clicked?.valueOf(REPAIR, bicycle, 0, 2) ?? 0;
    expect(value).to.be.within(0.5, taste?.valueOf(REPAIR, bicycle, 0, 2) ?? 0);
  });

  it("is middling about what nobody wanted, and never above its bound", () => {
    const unseen = wordsOf(words, "skill:juggling");
    expect(taste?.reasonOf(5, unseen, 0, 1)).to.equal(null);
    expect(taste?.valueOf(5, unseen, 0, 1)).to.equal(0.5);
    for (const [category, pool] of [
      [REPAIR, bicycle],
      [REPAIR, sewing],
      [GARDEN, pruning],
      [5, unseen],
    ] as const) {
      expect(taste?.valueOf(category, pool, 0, pool.length)).to.be.at.most(taste?.mostOf(category) ?? 0);
    }
  });

  it("takes words in any order for one topic, and circumstances for none", () => {
    expect(topicOf(REPAIR, "skill:b equipment:a language:en")).to.equal(
      topicOf(REPAIR, "equipment:a skill:b urgency:3"),
    );
  });

  it("refuses a wish of no category", () => {
    expect(() => learnPreferences([wish("me", 99, "")]))
      .to.throw()
      .with.property("code", "category-unknown");
  });
});
