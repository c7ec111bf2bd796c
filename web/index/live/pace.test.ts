import { expect } from "chai";
import { Pace } from "./pace.ts";

/** Looks at blocks of these times, in seconds. */
const waitAfter = (times: readonly number[]) => {
  const pace = new Pace();
  for (const [number, timestamp] of times.entries()) pace.see({ number: BigInt(number), timestamp });
  return pace.wait;
};
const every = (seconds: number, count = 9) => Array.from({ length: count }, (_, i) => i * seconds);

describe("how often one looks for new blocks", () => {
  it("is often until the chain's pace is known, and where it has none", () => {
    expect(waitAfter([])).to.equal(750);
    expect(waitAfter(every(12, 8))).to.equal(750);
    expect(waitAfter([0, 1, 40, 41, 43, 99, 100, 160, 161])).to.equal(750);
  });

  it("is a few times a block where blocks come steadily, a missing one aside", () => {
    expect(waitAfter(every(12))).to.equal(4_000);
    expect(waitAfter(every(6))).to.equal(2_000);
    expect(waitAfter([0, 6, 12, 24, 30, 36, 42, 48, 54])).to.equal(2_000);
    expect(waitAfter(every(2))).to.equal(750);
  });

  it("takes no notice of what it has seen, nor of a block without a time", () => {
    const pace = new Pace();
    for (let look = 0; look < 20; look++) pace.see({ number: 7n, timestamp: 7 });
    for (let look = 0; look < 20; look++) pace.see({ number: BigInt(8 + look), timestamp: null });
    expect(pace.wait).to.equal(750);
  });
});
