import { expect } from "chai";
import fc from "fast-check";
import { EARTH_RADIUS_METRES, haversine } from "./distance.ts";

const latitude = fc.double({ min: -90, max: 90, noNaN: true });
const longitude = fc.double({ min: -180, max: 180, noNaN: true });

describe("haversine", () => {
  it("gives the known distance from Berlin to Paris", () => {
    expect(haversine(52.52, 13.405, 48.8566, 2.3522)).to.be.closeTo(877_460, 1_000);
  });

  it("crosses the antimeridian the short way", () => {
    expect(haversine(0, 179.5, 0, -179.5)).to.be.closeTo((Math.PI / 180) * EARTH_RADIUS_METRES, 1);
  });

  it("takes all longitudes at a pole for one place", () => {
    expect(haversine(90, 12, 90, -100)).to.be.closeTo(0, 1e-6);
  });

  it("is symmetric, never negative, at most half the circumference", () => {
    fc.assert(
      fc.property(latitude, longitude, latitude, longitude, (a, b, c, d) => {
        const metres = haversine(a, b, c, d);
        expect(metres).to.be.within(0, Math.PI * EARTH_RADIUS_METRES);
        expect(haversine(c, d, a, b)).to.be.closeTo(metres, 1e-3);
      }),
    );
  });
});
