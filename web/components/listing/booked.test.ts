import { expect } from "chai";
import { ethAddress, zeroAddress } from "viem";
import { bookedHours } from "./booked.ts";

const CREDITS = `0x${"7c".repeat(20)}` as const;
const byTheHour = { unit: "Hour", token: ethAddress, price: 10n, timeCredits: CREDITS } as const;
const week = { acceptedAt: 0, deliverBy: 604_800 };

describe("booked hours", () => {
  it("follow from what is paid by the hour", () => {
    expect(bookedHours(byTheHour, [{ token: ethAddress, total: 30n, ...week }])).to.equal(3);
    expect(bookedHours(byTheHour, [{ token: ethAddress, total: 25n, ...week }])).to.equal(2.5);
  });

  it("are what is paid in time credits, whatever the listing's own price", () => {
    const free = { ...byTheHour, unit: "Once", price: 0n } as const;
    expect(bookedHours(free, [{ token: CREDITS, total: 150n, ...week }])).to.equal(1.5);
  });

  it("spread over the weeks that an agreement has, and never thicken below one", () => {
    const long = { token: ethAddress, total: 80n, acceptedAt: 0, deliverBy: 4 * 604_800 };
    const short = { token: ethAddress, total: 20n, acceptedAt: 0, deliverBy: 3_600 };
    expect(bookedHours(byTheHour, [long])).to.equal(2);
    expect(bookedHours(byTheHour, [long, short])).to.equal(4);
  });

  it("are none where nothing says how long it takes", () => {
    const elsewhere = { token: zeroAddress, total: 40n, ...week };
    expect(bookedHours(byTheHour, [elsewhere])).to.equal(0);
    expect(
      bookedHours({ ...byTheHour, unit: "Piece" }, [{ token: ethAddress, total: 40n, ...week }]),
    ).to.equal(0);
    expect(bookedHours({ ...byTheHour, price: 0n }, [{ token: ethAddress, total: 40n, ...week }])).to.equal(
      0,
    );
  });

  it("never exceed a week", () => {
    expect(bookedHours(byTheHour, [{ token: ethAddress, total: 10n ** 30n, ...week }])).to.equal(168);
  });
});
