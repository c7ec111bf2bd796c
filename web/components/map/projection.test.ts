import { expect } from "chai";
import fc from "fast-check";
import { boxOf, fit, fromScreen, fromUnit, minScale, toScreen, toUnit } from "./projection.ts";

const place = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -85, max: 85, noNaN: true }),
);
const size = { width: 600, height: 400 };

describe("the map's projection", () => {
  it("puts the equator and Greenwich in the middle", () => {
    const [x, y] = toUnit([0, 0]);
    expect(x).to.equal(0.5);
    expect(y).to.be.closeTo(0.5, 1e-12);
  });

  it("returns to the place that it came from", () => {
    fc.assert(
      fc.property(place, (at) => {
        const [lon, lat] = fromUnit(toUnit(at));
        expect(lon).to.be.closeTo(at[0], 1e-9);
        expect(lat).to.be.closeTo(at[1], 1e-9);
      }),
    );
  });

  it("keeps the poles on the map", () => {
    expect(toUnit([0, 90])[1]).to.be.closeTo(0, 1e-8);
    expect(toUnit([0, -90])[1]).to.be.closeTo(1, 1e-8);
  });

  it("returns from the screen to the unit square", () => {
    const view = { x: -120, y: 44, k: 9000 };
    const [x, y] = fromScreen(view, toScreen(view, [0.3, 0.7]));
    expect(x).to.be.closeTo(0.3, 1e-12);
    expect(y).to.be.closeTo(0.7, 1e-12);
  });

  it("has no box round nothing", () => {
    expect(boxOf([])).to.equal(null);
  });

  it("shows every place of a box within the padding, unless the world is already whole", () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 20 }), (places) => {
        const box = boxOf(places);
        if (!box) throw new Error("a box was due");
        const view = fit(box, size, 20, 2 ** 16);
        if (view.k === minScale(size)) return;
        for (const at of places) {
          const [x, y] = toScreen(view, toUnit(at));
          expect(x).to.be.within(19.9, size.width - 19.9);
          expect(y).to.be.within(19.9, size.height - 19.9);
        }
      }),
    );
  });

  it("doesn't zoom into a single place beyond the limit", () => {
    const box = boxOf([[13.4, 52.5]]);
    if (!box) throw new Error("a box was due");
    expect(fit(box, size, 20, 5000).k).to.equal(5000);
  });
});
