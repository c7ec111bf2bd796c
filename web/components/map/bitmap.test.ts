import { expect } from "chai";
import { type Bitmap, marginOf, placementOf, serves } from "./bitmap.ts";

const size = { width: 600, height: 400 };
const bitmap: Bitmap = { view: { x: -300, y: -200, k: 1_200 }, size, margin: 100 };

describe("the picture that the map is moved by", () => {
  it("lies with its margin outside, where it was drawn", () => {
    expect(placementOf(bitmap, bitmap.view)).to.deep.equal({ x: -100, y: -100, scale: 1 });
    expect(serves(bitmap, size, bitmap.view)).to.equal(true);
  });

  it("moves as the map does, and serves as long as its margin lasts", () => {
    const moved = { x: -230, y: -260, k: 1_200 };
    expect(placementOf(bitmap, moved)).to.deep.equal({ x: -30, y: -160, scale: 1 });
    expect(serves(bitmap, size, { ...bitmap.view, x: -200 })).to.equal(true);
    expect(serves(bitmap, size, { ...bitmap.view, x: -199 })).to.equal(false);
    expect(serves(bitmap, size, { ...bitmap.view, y: -301 })).to.equal(false);
  });

  it("keeps each place where the map has it, however near one looks", () => {
    const now = { x: -900, y: -650, k: 2_000 };
    const { x, y, scale } = placementOf(bitmap, now);
    const place = [0.6, 0.4] as const;
    const drawnAt = place.map((unit, i) => (i === 0 ? bitmap.view.x : bitmap.view.y) + unit * 1_200 + 100);
    expect(x + scale * (drawnAt[0] ?? 0)).to.be.closeTo(now.x + now.k * place[0], 1e-9);
    expect(y + scale * (drawnAt[1] ?? 0)).to.be.closeTo(now.y + now.k * place[1], 1e-9);
  });

  it("no longer serves where it would be blurred, or shows too little", () => {
    const round = (k: number) => ({ k, x: 300 - k / 2, y: 200 - k / 2 });
    const middle: Bitmap = { ...bitmap, view: round(1_200) };
    expect(serves(middle, size, round(1_900))).to.equal(true);
    expect(serves(middle, size, round(1_950))).to.equal(false);
    expect(serves(middle, size, round(700))).to.equal(false);
  });

  it("is no larger than a screen of many pixels bears", () => {
    expect(marginOf(size, 1)).to.equal(192);
    const margin = marginOf(size, 3);
    expect((600 + 2 * margin) * (400 + 2 * margin) * 9)
      .to.be.at.most(4_000_000)
      .and.above(3_900_000);
    expect(marginOf({ width: 4_000, height: 3_000 }, 2)).to.equal(0);
  });
});
