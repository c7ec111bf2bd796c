import { expect } from "chai";
import { placeLabels } from "./labels.ts";
import { toUnit } from "./projection.ts";

const view = { x: 0, y: 0, k: 600 };
const area = [0, 0, 600, 600] as const;
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
      area,
      width,
      10,
    );
    expect(labels.map(({ name }) => name)).to.deep.equal(["Berlin", "Nairobi"]);
  });

  it("leave out what is off the map, and stop at the limit", () => {
    const east = { x: -600, y: 0, k: 600 };
    expect(placeLabels([{ name: "Berlin", at: toUnit([13.4, 52.5]) }], east, area, width, 10)).to.deep.equal(
      [],
    );
    expect(placeLabels([{ name: "Berlin", at: toUnit([13.4, 52.5]) }], view, area, width, 0)).to.deep.equal(
      [],
    );
  });

  it("do not reach into a part that has its own", () => {
    const places = [
      { name: "Berlin", at: toUnit([13.4, 52.5]) },
      { name: "Nairobi", at: toUnit([36.8, -1.3]) },
    ];
    const [berlin] = placeLabels(places, view, area, width, 1);
    const { x = 0, y = 0 } = berlin ?? {};
    const beside = [x + 30, y - 40, x + 130, y + 40] as const;
    const labels = placeLabels(places, view, area, width, 10, beside);
    expect(labels.map(({ name }) => name)).to.deep.equal(["Nairobi"]);
  });
});
