import { expect } from "chai";
import fc from "fast-check";
import { ALWAYS, DAYS, groupDays, hoursOf, opennessOf, PARTS, runsOf, toggle } from "./week.ts";

const week = fc.bigInt({ min: 0n, max: ALWAYS });

describe("a week of open hours", () => {
  it("is covered by the parts of its days, without overlap", () => {
    const parts = DAYS.flatMap((day) => PARTS.map(({ from, until }) => hoursOf(day, from, until)));
    expect(parts.reduce((all, part) => all | part, 0n)).to.equal(ALWAYS);
    expect(parts.reduce((sum, part) => sum + part, 0n)).to.equal(ALWAYS);
  });

  it("carries Sunday's night into Monday", () => {
    expect(hoursOf(6, 22, 30) & hoursOf(0, 0, 6)).to.equal(hoursOf(0, 0, 6));
  });

  it("is as before after opening and closing what was closed", () => {
    const morning = hoursOf(2, 6, 12);
    expect(toggle(toggle(0n, morning), morning)).to.equal(0n);
    expect(toggle(hoursOf(2, 6, 8), morning)).to.equal(morning);
    expect(opennessOf(hoursOf(2, 6, 8), morning)).to.equal("some");
  });

  it("is said day by day without losing or inventing an hour", () => {
    fc.assert(
      fc.property(week, (hours) => {
        const said = groupDays(hours)
          .flatMap(({ days, ranges }) =>
            days.flatMap((day) => ranges.map(([from, until]) => hoursOf(day, from, until))),
          )
          .reduce((all, part) => all | part, 0n);
        expect(said).to.equal(hours);
      }),
    );
  });

  it("names days with the same hours together", () => {
    const workdays = [0, 1, 2, 3, 4].map((day) => hoursOf(day, 17, 22)).reduce((all, part) => all | part, 0n);
    expect(groupDays(workdays | hoursOf(5, 9, 12))).to.deep.equal([
      { days: [0, 1, 2, 3, 4], ranges: [[17, 22]] },
      { days: [5], ranges: [[9, 12]] },
    ]);
    expect(runsOf([0, 1, 2, 4])).to.deep.equal([
      [0, 2],
      [4, 4],
    ]);
  });
});
