import { expect } from "chai";
import { rank } from "./rank.ts";
import { exampleListing, exampleQuery } from "./testing/examples.ts";
import { clockOf } from "./zone.ts";

const WINTER = Date.UTC(2026, 0, 15) / 1000;
const SUMMER = Date.UTC(2026, 6, 15) / 1000;
const NINE_TO_TEN = 1n << 9n;

function openHours(listing: object, query: object) {
  const [match] = rank(exampleQuery({ hoursOfWeek: NINE_TO_TEN, now: SUMMER, ...query }), [
    exampleListing({ hoursOfWeek: NINE_TO_TEN, ...listing }),
  ]);
  return match?.factors.find(({ factor }) => factor === "availability")?.value;
}

describe("ZoneClock", () => {
  it("knows offsets with daylight saving and parts of an hour", () => {
    expect(clockOf("Europe/Berlin").offsetAt(WINTER)).to.equal(60);
    expect(clockOf("Europe/Berlin").offsetAt(SUMMER)).to.equal(120);
    expect(clockOf("Asia/Kolkata").offsetAt(SUMMER)).to.equal(330);
    expect(clockOf("America/St_Johns").offsetAt(WINTER)).to.equal(-210);
    expect(clockOf("UTC").offsetAt(SUMMER)).to.equal(0);
  });

  it("refuses a zone that nobody knows", () => {
    expect(() => clockOf("Mars/Olympus"))
      .to.throw()
      .with.property("code", "zone-unknown");
  });
});

describe("availability across the change of clocks", () => {
  const winterListing = { utcOffset: 60, statedAt: WINTER };

  it("moves both weeks where the member's clock showed the listing's offset", () => {
    expect(openHours(winterListing, { zone: "Europe/Berlin" })).to.equal(1);
    expect(openHours({ utcOffset: 120, statedAt: SUMMER }, { zone: "Europe/Berlin" })).to.equal(1);
  });

  it("keeps the offset of a listing by another clock, of unknown date, or where no zone is given", () => {
    expect(openHours({ utcOffset: 60, statedAt: SUMMER }, { zone: "Europe/Berlin" })).to.equal(0);
    expect(openHours({ utcOffset: 60 }, { zone: "Europe/Berlin" })).to.equal(0);
    expect(openHours(winterListing, { utcOffset: 120 })).to.equal(0);
  });

  it("asks the clock of the date for which hours are wanted", () => {
    const inWinter = { zone: "Europe/Berlin", wantedAt: WINTER };
    expect(openHours({ utcOffset: 60 }, inWinter)).to.equal(1);
  });

  it("shrinks by what agreements book", () => {
    const twoHours = { hoursOfWeek: NINE_TO_TEN | (1n << 33n), utcOffset: 0 };
    expect(openHours({ ...twoHours, bookedHours: 1 }, {})).to.equal(0.5);
    expect(openHours({ ...twoHours, bookedHours: 2 }, {})).to.equal(0);
  });
});
