import { expect } from "chai";
import { ratesOf, type Smoothness } from "./smoothness.ts";
import { shortcomings } from "./verdict.ts";

const smooth: Smoothness = {
  framesPerSecond: 60,
  fifthPercentile: 60,
  drawnPerSecond: 58,
  longestTaskMs: 20,
  longestTaskCpuMs: 18,
  longTasks: 0,
  longTasksCpu: 0,
  pageCpuMsPerFrame: 3,
  showingCpuMsPerFrame: 2,
  load: { average: 1, processors: 2, busy: 0.5 },
};
const said = (measured: Partial<Smoothness>, isMoving = true) => {
  const trivial = [30, 50].map((drawnPerSecond) => ({ ...smooth, drawnPerSecond }));
  return shortcomings([{ name: "pan", measured: { ...smooth, ...measured }, isMoving }], trivial);
};

describe("the verdict on Discover's smoothness", () => {
  it("says nothing where the limits are met", () => {
    expect(said({})).to.deep.equal([]);
    expect(said({ framesPerSecond: 50, drawnPerSecond: 50, longestTaskMs: 50 })).to.deep.equal([]);
  });

  it("says which limit is not met, under which load, and what a trivial page had", () => {
    expect(said({ framesPerSecond: 49 })).to.have.length(1);
    const [sentence] = said({ drawnPerSecond: 30 });
    expect(sentence).to.include("load of 1 on 2 processors").and.include("0.75 of the 40");
    expect(said({ longestTaskMs: 51, longTasks: 1 })[0])
      .to.include("no")
      .and.include("18 ms");
  });

  it("asks for drawn frames only where something moves", () => {
    expect(said({ drawnPerSecond: 5 }, false)).to.deep.equal([]);
  });
});

describe("frames a second", () => {
  it("are told on the whole, and of the slowest twentieth", () => {
    const times = Array.from({ length: 41 }, (_, i) => i * 10 + (i > 38 ? 90 * (i - 38) : 0));
    expect(ratesOf(times)).to.deep.equal({ mean: 68.97, fifth: 100 });
    expect(ratesOf([5])).to.equal(null);
  });
});
