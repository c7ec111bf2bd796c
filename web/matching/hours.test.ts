import { expect } from "chai";
import fc from "fast-check";
import { countHours, HOURS_IN_WEEK, openShare, rotateHours } from "./hours.ts";

const mask = fc.bigInt({ min: 1n, max: (1n << 168n) - 1n });
const offset = fc.integer({ min: -720, max: 840 });

/** The same share counted minute by minute. */
function openShareByMinute(wanted: bigint, wantedOffset: number, open: bigint, openOffset: number): number {
  const minutesInWeek = HOURS_IN_WEEK * 60;
  let both = 0;
  let all = 0;
  for (let minute = 0; minute < minutesInWeek; minute += 1) {
    if (((wanted >> BigInt(Math.floor(minute / 60))) & 1n) === 0n) continue;
    all += 1;
    const there = (minute - wantedOffset + openOffset + 2 * minutesInWeek) % minutesInWeek;
    if (((open >> BigInt(Math.floor(there / 60))) & 1n) === 1n) both += 1;
  }
  return both / all;
}

describe("openShare", () => {
  it("equals a count by the minute, whatever the offsets", () => {
    fc.assert(
      fc.property(mask, offset, mask, offset, (wanted, wantedOffset, open, openOffset) => {
        const share = openShare(wanted, wantedOffset, open, openOffset);
        expect(share).to.be.closeTo(openShareByMinute(wanted, wantedOffset, open, openOffset), 1e-12);
      }),
      { numRuns: 60 },
    );
  });

  it("turns Sunday night into Monday morning further east", () => {
    const sundayLast = 1n << 167n;
    const mondayFirst = 1n;
    expect(openShare(sundayLast, 0, mondayFirst, 60)).to.equal(1);
  });

  it("counts half an hour as half", () => {
    expect(openShare(1n << 10n, 0, 1n << 10n, 30)).to.equal(0.5);
  });

  for (const [name, wanted, wantedOffset, open, openOffset, code] of [
    ["an empty wish", 0n, 0, 1n, 0, "hours-empty"],
    ["an empty week", 1n, 0, 0n, 0, "hours-empty"],
    ["an hour past the week", 1n << 168n, 0, 1n, 0, "hours-out-of-range"],
    ["a negative mask", -1n, 0, 1n, 0, "hours-out-of-range"],
    ["an offset of half a minute", 1n, 0.5, 1n, 0, "utc-offset-out-of-range"],
    ["an offset of fifteen hours", 1n, 0, 1n, 900, "utc-offset-out-of-range"],
    ["NaN for an offset", 1n, Number.NaN, 1n, 0, "utc-offset-out-of-range"],
  ] as const) {
    it(`refuses ${name}`, () => {
      expect(() => openShare(wanted, wantedOffset, open, openOffset))
        .to.throw()
        .with.property("code", code);
    });
  }
});

describe("rotateHours", () => {
  it("keeps the number of hours and undoes itself", () => {
    fc.assert(
      fc.property(mask, fc.integer({ min: -400, max: 400 }), (hours, by) => {
        expect(countHours(rotateHours(hours, by))).to.equal(countHours(hours));
        expect(rotateHours(rotateHours(hours, by), -by)).to.equal(hours);
      }),
    );
  });
});
