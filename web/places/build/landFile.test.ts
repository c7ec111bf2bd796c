import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { LAND_SIDE } from "../land.ts";
import { type Atlas, landFileOf } from "./landFile.ts";

type Point = readonly [x: number, y: number];

/** The corners of each line of some paths. */
function linesOf(paths: readonly string[]): Point[][] {
  return paths.flatMap((path) =>
    path.split(/(?=M)/).map((line) => {
      const [start = "", steps = ""] = line.slice(1).replace("Z", "").split("l");
      let [x = 0, y = 0] = start.split(",").map(Number);
      const points: Point[] = [[x, y]];
      for (const step of steps.split(" ")) {
        const [right = 0, down = 0] = step.split(",").map(Number);
        x += right;
        y += down;
        points.push([x, y]);
      }
      return points;
    }),
  );
}

/** By the rule of even and odd crossings. */
function isInside(lines: readonly Point[][], [x, y]: Point): boolean {
  let crossings = 0;
  for (const line of lines)
    for (const [i, [ax, ay]] of line.entries()) {
      const [bx, by] = line[(i + 1) % line.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) crossings += 1;
    }
  return crossings % 2 === 1;
}

/** Mercator's projection in the file's square, from degrees. */
function at(latitude: number, longitude: number): Point {
  const north = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
  return [LAND_SIDE * (longitude / 360 + 0.5), LAND_SIDE * (0.5 - north / (2 * Math.PI))];
}

describe("the land that the map shows", () => {
  let file: ReturnType<typeof landFileOf>;

  before(async () => {
    const atlas = fileURLToPath(import.meta.resolve("world-atlas/countries-110m.json"));
    file = landFileOf(JSON.parse(await readFile(atlas, "utf8")) as Atlas);
  });

  for (const [name, latitude, longitude, isLand] of [
    ["Kinshasa", -4.3, 15.3, true],
    ["Denver", 39.7, -105, true],
    ["Alice Springs", -23.7, 133.9, true],
    ["the middle of the Atlantic", 30, -40, false],
    ["the Caspian Sea", 42, 50.5, false],
  ] as const) {
    it(`is ${isLand ? "" : "not "}where ${name} is`, () => {
      expect(isInside(linesOf(file.shapes), at(latitude, longitude))).to.equal(isLand);
    });
  }

  it("comes in paths that are each read at a stretch", () => {
    expect(Math.max(...[...file.shapes, ...file.borders].map(({ length }) => length))).to.be.below(20_000);
    expect(file.borders.length).to.be.at.least(2);
  });
});
