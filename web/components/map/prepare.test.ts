import { expect } from "chai";
import { latLngToCell } from "h3-js";
import { parseCell } from "../../places/cell.ts";
import { FINEST } from "./cells.ts";
import { prepare } from "./prepare.ts";

const cells = Array.from({ length: 120 }, (_, i) => parseCell(latLngToCell(i / 10, i, FINEST)));

describe("what is found before it is drawn", () => {
  it("is found piece by piece, as long as there is time, and then no more", () => {
    const waiting: ((timeLeft: () => number) => void)[] = [];
    prepare(cells, (work) => {
      waiting.push(work);
      return () => undefined;
    });
    let moments = 0;
    for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) {
      let left = 2;
      work(() => 1 + left--);
      moments += 1;
    }
    // Two pieces a size, one of them in each moment, and a last one that finds nothing.
    expect(moments).to.equal(2 * (FINEST + 1) + 1);
  });

  it("is given up when it is not wanted any more", () => {
    let stopped = 0;
    const stop = prepare(cells, () => () => {
      stopped += 1;
    });
    stop();
    expect(stopped).to.equal(1);
  });
});
