import { encodeBytes32String, Interface, id, toBeHex } from "ethers";
import { latLngToCell } from "h3-js";
import { z } from "zod";
import { communityAbi, communityFactoryAbi, listingsAbi } from "../../web/contracts/generated/abi.ts";
import { CATEGORIES } from "../../web/matching/categories.ts";
import { numbered } from "../seed/nonces.ts";
import { createRandom, type Random } from "../seed/random.ts";
import type { Rpc } from "../seed/rpc.ts";

const COMMUNITIES = 20;
const MEMBERS = 50;
/** Listings of a block, four events each. */
const BLOCK = 250;
const GAS = "0x7a120";
const BALANCE = "0x3635c9adc5dea00000";
const NOBODY = `0x${"0".repeat(40)}`;
/** Degrees around a city's centre. */
const SCATTER = 0.4;
const CELL_RESOLUTION = 7;
const WORDS = [
  "bicycle",
  "soup",
  "piano",
  "garden",
  "translation",
  "ladder",
  "bread",
  "walk",
  "paint",
  "router",
];

const factory = new Interface(communityFactoryAbi);
const community = new Interface(communityAbi);
const listings = new Interface(listingsAbi);

interface Call {
  readonly from: string;
  readonly to: string;
  readonly data: string;
}

/** A large commons: where its communities are, and who their members. */
export interface Commons {
  readonly communities: readonly string[];
  readonly members: readonly (readonly string[])[];
  readonly centres: readonly (readonly [latitude: number, longitude: number])[];
}

const address = (n: number): string => `0x${toBeHex(0xbe_0000_0000n + BigInt(n), 20).slice(2)}`;

async function mine(rpc: Rpc, calls: readonly Call[]): Promise<void> {
  const transactions = (await numbered(rpc, calls)).map((call) => ({ ...call, gas: GAS, gasPrice: "0x1" }));
  await rpc.all(transactions.map((each) => ({ method: "eth_sendTransaction", params: [each] })));
  await rpc.one("evm_mine");
}

/** Founds the communities and lets members join. */
export async function foundCommons(rpc: Rpc, contracts: Readonly<Record<string, string>>): Promise<Commons> {
  const random = createRandom(1, "commons");
  await rpc.one("anvil_autoImpersonateAccount", true);
  await rpc.one("evm_setAutomine", false);
  const members = Array.from({ length: COMMUNITIES }, (_, c) =>
    Array.from({ length: MEMBERS }, (_, m) => address(c * MEMBERS + m)),
  );
  await rpc.all(members.flat().map((each) => ({ method: "anvil_setBalance", params: [each, BALANCE] })));
  const to = contracts.communityFactory ?? "";
  const profile = { name: "Commons", about: "", use: encodeBytes32String("mutual-aid"), cell: 0 };
  const founders = members.map(([founder = ""]) => founder);
  await mine(
    rpc,
    founders.map((from, c) => ({
      from,
      to,
      data: factory.encodeFunctionData("create", [profile, id(`${c}`)]),
    })),
  );
  const answers = await rpc.all(
    founders.map((founder, c) => ({
      method: "eth_call",
      params: [{ to, data: factory.encodeFunctionData("addressOf", [founder, id(`${c}`)]) }, "latest"],
    })),
  );
  const communities = answers.map((answer) => `0x${z.string().parse(answer).slice(-40)}`);
  const join = community.encodeFunctionData("join");
  for (const [c, own] of members.entries())
    await mine(
      rpc,
      own.slice(1).map((from) => ({ from, to: communities[c] ?? "", data: join })),
    );
  const centres = communities.map(() => [random.next() * 100 - 50, random.next() * 300 - 150] as const);
  return { communities, members, centres };
}

function draftOf(random: Random, { communities, centres }: Commons, c: number) {
  const [latitude = 0, longitude = 0] = centres[c] ?? [];
  const place = [latitude + random.normal() * SCATTER, longitude + random.normal() * SCATTER] as const;
  return {
    community: communities[c],
    kind: random.whole(0, 1),
    category: random.pick(CATEGORIES).code,
    cell: BigInt(`0x${latLngToCell(...place, CELL_RESOLUTION)}`),
    radius: random.whole(500, 20_000),
    hoursOfWeek: BigInt(random.whole(1, 2 ** 30)) << BigInt(random.whole(0, 130)),
    utcOffset: 60,
    expiry: 0,
    payments: random.whole(1, 31),
    unit: random.whole(0, 3),
    token: NOBODY,
    price: random.whole(0, 1_000_000),
    title: `${random.pick(WORDS)} and ${random.pick(WORDS)} ${random.whole(1, 1_000)}`,
    description: `We ${random.pick(WORDS)} together. `.repeat(random.whole(2, 8)),
    tags: `skill:${random.pick(WORDS)} language:en`,
  };
}

/**
 * Publishes that many listings; tells how many there are now and then.
 *
 * @param alike what is the same in all of them
 */
export async function publishListings(
  rpc: Rpc,
  contracts: Readonly<Record<string, string>>,
  commons: Commons,
  count: number,
  tell: (done: number) => void,
  alike: Partial<ReturnType<typeof draftOf>> = {},
): Promise<void> {
  const random = createRandom(count, "listings");
  for (let done = 0; done < count; done += BLOCK) {
    const calls = Array.from({ length: Math.min(BLOCK, count - done) }, () => {
      const c = random.whole(0, commons.communities.length - 1);
      return {
        from: random.pick(commons.members[c] ?? []),
        to: contracts.listings ?? "",
        data: listings.encodeFunctionData("publish", [{ ...draftOf(random, commons, c), ...alike }]),
      };
    });
    await mine(rpc, calls);
    tell(done + calls.length);
  }
}
