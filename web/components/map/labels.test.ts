import { expect } from "chai";
import { placeLabels } from "./labels.ts";
import { toUnit } from "./projection.ts";

const view = { x: 0, y: 0, k: 600 };
const size = { width: 600, height: 600 };
const width = (name: string) => name.length * 7;

describe("city names on the map", () => {
  it("keep the more important of two that would cover each other", () => {
    const labels = placeLabels(
      [
        { name: "Berlin", at: toUnit([13.4, 52.5]) },
        { name: "Potsdam", at: toUnit([13.06, 52.4]) },
        { name: "Nairobi", at: toUnit([36.8, -1.3]) },
      ],
      view,
      size,
      width,
      10,
    );
    expect(labels.map(({ name }) => name)).to.deep.equal(["Berlin", "Nairobi"]);
  });

  it("leave out what is off the map, and stop at the limit", () => {
    const east = { x: -600, y: 0, k: 600 };
    expect(placeLabels([{ name: "Berlin", at: toUnit([13.4, 52.5]) }], east, size, width, 10)).to.deep.equal(
      [],
    );
    expect(placeLabels([{ name: "Berlin", at: toUnit([13.4, 52.5]) }], view, size, width, 0)).to.deep.equal(
      [],
    );
  });
});
