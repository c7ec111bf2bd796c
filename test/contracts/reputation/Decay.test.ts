import { expect } from "chai";
import { ethers, HALF_LIFE, networkHelpers } from "../fixtures/network.ts";

const ONE = 10n ** 18n;
const DAY = 86_400n;

/** A part of a unit in which the bounds that `Decay.sol` states are whole numbers: 1e-4. */
const PART = 10_000n;

/** How many answers one call can give within its gas. */
const BATCH = 1_000;

async function harness() {
  return ethers.deployContract("DecayHarness");
}

async function factorsAt(elapsed: readonly bigint[], halfLife: bigint): Promise<bigint[]> {
  const decay = await networkHelpers.loadFixture(harness);
  const factors: bigint[] = [];
  for (let i = 0; i < elapsed.length; i += BATCH)
    factors.push(...(await decay.factors(elapsed.slice(i, i + BATCH), halfLife)));
  return factors;
}

/** 0, step, 2·step … below end. */
function upTo(end: bigint, step = 1n): bigint[] {
  return Array.from({ length: Number((end + step - 1n) / step) }, (_, i) => BigInt(i) * step);
}

/**
 * Whether x, in parts of a unit, is at most 1e18 · 2^(−t/h) units, exactly: raised to the power of h, both sides are whole.
 */
function isAtMostExact(x: bigint, t: bigint, h: bigint): boolean {
  return x <= 0n || (x ** h) << t <= (ONE * PART) ** h;
}

/** Where a factor is further from the exact value than 1.0001 units below it or 0.0001 above it. */
function outOfBounds(factors: readonly bigint[], times: readonly bigint[], h: bigint): bigint[] {
  return times.filter((t, i) => {
    const parts = (factors[i] ?? 0n) * PART;
    return !isAtMostExact(parts - 1n, t, h) || isAtMostExact(parts + PART + 1n, t, h);
  });
}

describe("Decay", () => {
  it("is within its bounds on days all over 60 half-lives of 180 days", async () => {
    // 37 days and 180 have no common factor: every part of a half-life comes up.
    const days = upTo(61n * 180n, 37n);
    const factors = await factorsAt(
      days.map((day) => day * DAY),
      HALF_LIFE,
    );
    expect(outOfBounds(factors, days, HALF_LIFE / DAY)).to.deep.equal([]);
  });

  it("is within its bounds at each second of short half-lives", async () => {
    for (const halfLife of [1n, 2n, 3n, 11n]) {
      const times = upTo(61n * halfLife);
      expect(outOfBounds(await factorsAt(times, halfLife), times, halfLife)).to.deep.equal([]);
    }
  });

  it("is within its bounds around each halving of a prime half-life", async () => {
    const halfLife = 1_009n;
    const times = upTo(61n).flatMap((n) => [n * halfLife, n * halfLife + 1n, (n + 1n) * halfLife - 1n]);
    expect(outOfBounds(await factorsAt(times, halfLife), times, halfLife)).to.deep.equal([]);
  });

  it("is exact at whole halvings, as long as they can be told", async () => {
    const times = upTo(64n).map((n) => n * HALF_LIFE);
    expect(await factorsAt(times, HALF_LIFE)).to.deep.equal(upTo(64n).map((n) => ONE >> n));
  });

  it("is nothing from 60 halvings on, however long", async () => {
    const times = [60n * HALF_LIFE, 61n * HALF_LIFE, 2n ** 40n, 2n ** 256n - 1n];
    expect(await factorsAt(times, HALF_LIFE)).to.deep.equal([0n, 0n, 0n, 0n]);
  });

  it("never grows from one second to the next", async () => {
    for (const halfLife of [HALF_LIFE, 10n ** 12n]) {
      const times = [0n, halfLife / 2n, halfLife, 7n * halfLife].flatMap((from) =>
        upTo(100n).map((i) => (from < 50n ? from : from - 50n) + i),
      );
      const factors = await factorsAt(times, halfLife);
      const grown = factors.filter((factor, i) => i % 100 !== 0 && factor > (factors[i - 1] ?? 0n));
      expect(grown).to.deep.equal([]);
    }
  });
});
