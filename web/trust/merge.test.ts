import { expect } from "chai";
import { unrated } from "../contracts/ratings.ts";
import { type AccountId, agreementId } from "../index/ids.ts";
import { valid } from "../index/testing/expect.ts";
import { encodeRecord } from "./attestations/codec.ts";
import { judge, toHeld } from "./attestations/held.ts";
import type { SignedRecord } from "./attestations/record.ts";
import {
  DAY,
  exchange,
  NOW,
  review,
  revocation,
  SCHEME,
  salt,
  signer,
  vouch,
} from "./attestations/testing/signers.ts";
import { exchangeDigest } from "./attestations/typedData.ts";
import { uidOf } from "./attestations/uid.ts";
import { DEFAULT_HALF_LIFE } from "./decay.ts";
import { counting, EMPTY, join } from "./gossip/set.ts";
import { mergeSources, type Statements, toStatements, type VouchStatement } from "./merge.ts";
import { PERSONAL_LIMITS } from "./personal.ts";
import { toTrustRecord } from "./record.ts";
import type { ReviewedAgreement } from "./reviewable.ts";
import { createRandom } from "./testing/random.ts";
import { createTruster } from "./truster.ts";

const MEMBERS = 240;
const SEEDS = 6;
/** The page's walk stops at 2e-3, where the order of members still shows. */
const EXACT = { ...PERSONAL_LIMITS, tolerance: 1e-9, mostVisits: 1e9 };

/** A community's history: the rows that the index would have of it, and the records that its members would have signed. */
async function history(): Promise<{ readonly rows: Statements; readonly records: readonly SignedRecord[] }> {
  const random = createRandom(9);
  const below = (most: number) => Math.floor(random() * most);
  const members = Array.from({ length: MEMBERS }, (_, number) => signer(number));
  const memberAt = (place: number) => members[place % MEMBERS] ?? signer(0);
  const records: SignedRecord[] = [];
  const vouches = new Map<string, VouchStatement>();
  const reviews: Statements["reviews"][number][] = [];
  for (const [place, from] of members.entries()) {
    for (let number = 0; number < 4; number += 1) {
      // Neighbours in number are friends; now and then somebody far away is one.
      const to = memberAt(place + 1 + (random() < 0.8 ? below(8) : below(MEMBERS - 1)));
      const key = `${from.account}${to.account}`;
      const at = NOW - below(500) * DAY - below(DAY);
      const weight = 1 + below(100);
      const record = await vouch(from, to, {
        time: at,
        expirationTime: NOW + DAY * (1 + below(200)),
        weight,
        salt: salt(records.length),
      });
      records.push(record);
      const before = vouches.get(key);
      // As the subgraph has it: one row a pair, of what came last, until it is taken back.
      if (before === undefined || at > before.at) {
        vouches.set(key, {
          voucher: from.account,
          member: to.account,
          weight,
          at,
          until: record.expirationTime,
        });
        if (random() < 0.15) {
          records.push(await revocation(from, uidOf(record, SCHEME), at + below(DAY)));
          vouches.set(key, { voucher: from.account, member: to.account, weight: 0, at, until: 0 });
        }
      }
    }
    for (let number = 0; number < 2; number += 1) {
      const to = memberAt(place + 1 + below(20));
      const signed = await exchange(from, to, { salt: salt(records.length), time: NOW - 600 * DAY });
      const overall = random() < 0.2 ? 1 + below(2) : 4 + below(2);
      const at = NOW - below(500) * DAY;
      const about = { kind: "exchange", exchange: signed } as const;
      records.push(await review(to, from, about, { time: at, ratings: { ...unrated, overall } }));
      const agreement = exchangeDigest(signed, SCHEME);
      reviews.push({ agreement, reviewer: to.account, member: from.account, overall, at });
    }
  }
  const living = [...vouches.values()].filter(({ until }) => until > 0);
  return { rows: { vouches: living, reviews }, records };
}

/** The records as two devices have them after each met a part and the two compared. */
async function gossiped(records: readonly SignedRecord[]): Promise<Statements> {
  const verdicts = await Promise.all(records.map((record) => judge(encodeRecord(record), SCHEME, NOW)));
  const held = verdicts.map((verdict) => {
    if (typeof verdict === "string") throw new Error(verdict);
    return verdict;
  });
  const random = createRandom(4);
  const mixed = held.map((record) => [random(), record] as const).sort(([one], [other]) => one - other);
  const some = mixed.map(([, record]) => record).slice(0, 900);
  const rest = held.toReversed().slice(0, held.length - 300);
  const set = join(join(EMPTY, some), join(EMPTY, [...rest, ...held]).values());
  return toStatements(counting(set, NOW));
}

interface Scores {
  readonly community: ReadonlyMap<AccountId, number>;
  readonly personal: ReadonlyMap<AccountId, number>;
}

async function scores(statements: Statements): Promise<Scores> {
  const viewer = signer(0).account;
  const { edges, members, numberOf } = toTrustRecord(statements, viewer, NOW);
  const truster = createTruster();
  await truster.load(0, edges, { now: NOW, halfLife: DEFAULT_HALF_LIFE });
  const seeds = Array.from({ length: SEEDS }, (_, place) => signer(place * 40).account);
  const community = await truster.community(
    seeds.map((account) => ({ peer: numberOf.get(account) ?? 0, weight: 1 })),
  );
  const personal = await truster.viewer(0, [...members.keys()], EXACT);
  truster.dispose();
  const named = (values: Float64Array, lost: Float64Array) =>
    new Map(members.map((member, at) => [member, (values[at] ?? 0) - (lost[at] ?? 0)]));
  return {
    community: named(community.scores, community.losses),
    personal: named(personal.scores, personal.losses),
  };
}

function expectSame(one: ReadonlyMap<AccountId, number>, other: ReadonlyMap<AccountId, number>): void {
  expect(one.size).to.equal(other.size);
  for (const [member, score] of one) expect(other.get(member), member).to.be.closeTo(score, 1e-6);
}

describe("Trust from gossip", () => {
  it("equals trust from the index on the same attestations, and trust from halves of both", async () => {
    const { rows, records } = await history();
    const gossip = await gossiped(records);
    const indexed = await scores(rows);
    expect(indexed.community.size).to.equal(MEMBERS);
    expect(Math.max(...indexed.community.values())).to.be.above(0.01);

    const alone = await scores(mergeSources({ vouches: [], reviews: [] }, gossip));
    expectSame(indexed.community, alone.community);
    expectSame(indexed.personal, alone.personal);

    const halved = {
      vouches: rows.vouches.filter((_, at) => at % 2 === 0),
      reviews: rows.reviews.filter((_, at) => at % 3 === 0),
    };
    const merged = mergeSources(halved, gossip);
    expect(new Set(merged.vouches.map(({ source }) => source))).to.deep.equal(new Set(["both", "gossip"]));
    const both = await scores(merged);
    expectSame(indexed.community, both.community);
    expectSame(indexed.personal, both.personal);
  });
});

describe("What members say, from the chain and from gossip", () => {
  const [ada, bo] = [signer(1).account, signer(2).account];
  const said = { voucher: ada, member: bo, weight: 80, at: NOW - DAY, until: NOW + DAY };
  const rated = { agreement: salt(1), reviewer: ada, member: bo, overall: 4, at: NOW - DAY };
  const none: Statements = { vouches: [], reviews: [] };

  it("counts a review of an agreement only where the index has it closed between the same two", async () => {
    const id = valid(agreementId(salt(7)));
    const said = await review(
      signer(1),
      signer(2),
      { kind: "agreement", agreement: id },
      { time: NOW - DAY },
    );
    const held = [toHeld(said, encodeRecord(said), SCHEME)];
    const closed = {
      id,
      payer: bo,
      provider: ada,
      category: 1,
      state: "Closed" as const,
      acceptedAt: 1,
      reviews: [],
    };
    const counted = (...agreements: readonly ReviewedAgreement[]) =>
      toStatements(held, agreements).reviews.length;
    expect(counted()).to.equal(0);
    expect(counted({ ...closed, state: "Disputed" })).to.equal(0);
    expect(counted({ ...closed, payer: signer(3).account })).to.equal(0);
    expect(counted(closed)).to.equal(1);
  });

  it("names its source", () => {
    const chain = { vouches: [said], reviews: [rated] };
    const sourcesOf = ({ vouches, reviews }: ReturnType<typeof mergeSources>) =>
      [...vouches, ...reviews].map(({ source }) => source);
    expect(sourcesOf(mergeSources(chain, none))).to.deep.equal(["chain", "chain"]);
    expect(sourcesOf(mergeSources(none, chain))).to.deep.equal(["gossip", "gossip"]);
    expect(sourcesOf(mergeSources(chain, chain))).to.deep.equal(["both", "both"]);
  });

  it("counts the newest vouch of one for another, wherever it was given", () => {
    const newer = { ...said, weight: 20, at: NOW };
    const merged = (chain: typeof said, gossip: typeof said) =>
      mergeSources({ ...none, vouches: [chain] }, { ...none, vouches: [gossip] }).vouches;
    expect(merged(said, newer)).to.deep.equal([{ ...newer, source: "gossip" }]);
    expect(merged(newer, said)).to.deep.equal([{ ...newer, source: "chain" }]);
  });

  it("counts an imported vouch once, from when the chain has it", () => {
    const imported = { ...said, at: NOW };
    const merged = mergeSources({ ...none, vouches: [imported] }, { ...none, vouches: [said] });
    expect(merged.vouches).to.deep.equal([{ ...imported, source: "both" }]);
  });

  it("counts one review of an agreement by one, the chain's where there are two", () => {
    const merged = mergeSources(
      { ...none, reviews: [rated] },
      { ...none, reviews: [{ ...rated, overall: 1 }] },
    );
    expect(merged.reviews).to.deep.equal([{ ...rated, source: "chain" }]);
  });
});
