import { expect } from "chai";
import { cityNear } from "./nearest.ts";

const city = (name: string, latitude: number, longitude: number) => ({
  name,
  country: "DE",
  place: { latitude, longitude },
});
const cities = [
  city("Berlin", 52.524, 13.411),
  city("Potsdam", 52.396, 13.058),
  city("Teltow", 52.404, 13.27),
];

describe("the city that a place is named by", () => {
  it("is the largest close by", () => {
    expect(cityNear({ latitude: 52.48, longitude: 13.42 }, cities)?.name).to.equal("Berlin");
  });

  it("is the nearest where none is close", () => {
    expect(cityNear({ latitude: 52.1, longitude: 13.0 }, cities)?.name).to.equal("Potsdam");
  });

  it("is none in the middle of the sea", () => {
    expect(cityNear({ latitude: 0, longitude: -30 }, cities)).to.equal(null);
  });
});
