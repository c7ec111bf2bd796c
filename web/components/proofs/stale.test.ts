import { expect } from "chai";
import { accountId } from "../../index/ids.ts";
import type { GroupChange, Reputation } from "../../index/queries/group.ts";
import { valid } from "../../index/testing/expect.ts";
import { membersOf } from "./place.ts";
import { staleMembers } from "./stale.ts";

const member = (digit: string) => valid(accountId(`0x${digit.repeat(40)}`));
const [ANA, BEN, CLEO] = [member("a"), member("b"), member("c")];
const ONE = 10n ** 18n;
const HALF_LIFE = 1_000;
/** Of at least 4 stars, from at least 3 reviews. */
const LEVEL = 3;

const reputation = (account: typeof ANA, changes: Partial<Reputation> = {}): Reputation => ({
  ...{ id: account, account, category: 7, mean: 5n * ONE, weight: 4n * ONE, lastReviewAt: 0 },
  ...changes,
});
const change = (account: typeof ANA, leaf: bigint): GroupChange => ({
  ...{ id: "0x01", member: account, place: 0, leaf, root: 1n, at: 0, block: 0 },
});

describe("who is in a group", () => {
  it("is who joined, and neither left nor was taken out since", () => {
    const changes = [change(ANA, 5n), change(BEN, 6n), change(BEN, 0n), change(CLEO, 7n), change(BEN, 6n)];
    expect(membersOf(changes)).to.deep.equal([ANA, BEN, CLEO]);
    expect(membersOf([...changes, change(ANA, 0n)])).to.deep.equal([BEN, CLEO]);
  });
});

describe("who no longer qualifies for a group that it is in", () => {
  const stale = (
    reputations: readonly Reputation[],
    { members = [ANA, BEN, CLEO], now = 0 }: { members?: readonly (typeof ANA)[]; now?: number } = {},
  ) => staleMembers([ANA, BEN, CLEO], { members: new Set(members), reputations }, LEVEL, now, HALF_LIFE);
  const all = [ANA, BEN, CLEO].map((account) => reputation(account));

  it("is nobody as long as all have what it takes", () => {
    expect(stale(all)).to.deep.equal([]);
  });

  it("is who left the community", () => {
    expect(stale(all, { members: [ANA, CLEO] })).to.deep.equal([BEN]);
  });

  it("is who is less well thought of, or of whom there is nothing", () => {
    const worse = reputation(CLEO, { mean: 4n * ONE - 1n });
    expect(stale([reputation(ANA), worse])).to.deep.equal([BEN, CLEO]);
  });

  it("is whose reviews have faded", () => {
    const fresh = reputation(ANA, { lastReviewAt: 1_000 });
    expect(stale([fresh, reputation(BEN), reputation(CLEO)], { now: 1_000 })).to.deep.equal([BEN, CLEO]);
  });
});
