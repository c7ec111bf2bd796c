/** A program of someone else's that has only the package: prints what each of its parts answers. */
import { agreementsAbi } from "myceliary/abi";
import { descriptorsOf } from "myceliary/clear-signing";
import { deploymentOf } from "myceliary/deployments";
import { accountId, IndexClient, IndexUnreachable } from "myceliary/index-client";
import { limits } from "myceliary/limits";
import { ANYTHING, createMatcher, type ListingInput, type Query } from "myceliary/matching";
import { schemaUid } from "myceliary/schemas";
import { readSite, SiteUnreadable } from "myceliary/site";
import { states } from "myceliary/states";
import { createTruster, DEFAULT_HALF_LIFE, experienceOfVouch, toEdgeColumns } from "myceliary/trust";
import { agreementId, type Terms } from "myceliary/typed-data";
import { type Address, getAbiItem, toFunctionSelector, zeroAddress, zeroHash } from "viem";

const NOW = 1_800_000_000;
/** No chain has this id. */
const NOWHERE = 4_294_967_295;
const NOBODY_LISTENS = "http://127.0.0.1:9/";
const address = (digit: string): Address => `0x${digit.repeat(40)}`;

const terms: Terms = {
  payer: address("a"),
  provider: address("b"),
  community: zeroAddress,
  listing: 0n,
  token: zeroAddress,
  amounts: [0n],
  acceptBy: NOW,
  deliverBy: NOW + 1,
  reviewWindow: 86_400,
  arbitrator: zeroAddress,
  arbitratorData: "0x",
  choices: 0,
  rulingWindow: 0,
  content: zeroHash,
  salt: 7n,
};

const far = { latitude: 30.1, longitude: 31.4 };
const near = { latitude: 30.04, longitude: 31.23 };
const listing = (id: string, place: ListingInput["place"]): ListingInput => ({
  id,
  publisher: address("b"),
  kind: "Offer",
  category: 1,
  place,
  radius: 50_000,
  hoursOfWeek: 2n ** 168n - 1n,
  utcOffset: 0,
  expiry: 0,
  payments: 16,
  unit: "Once",
  token: zeroAddress,
  price: 0n,
  tags: "",
  reviewCount: 0,
  overallSum: 0,
});
const query: Query = {
  ...ANYTHING,
  seeks: "Offer",
  categories: [1],
  place: near,
  now: NOW,
  limit: 10,
};

const matcher = createMatcher();
await matcher.load([listing("1", far), listing("2", near)]);

const truster = createTruster();
const vouch = { experience: experienceOfVouch(100), time: NOW, kind: "vouch" } as const;
const edges = toEdgeColumns(3, [
  { ...vouch, rater: 0, member: 1 },
  { ...vouch, rater: 1, member: 2 },
]);
await truster.load(1, edges, { now: NOW, halfLife: DEFAULT_HALF_LIFE });
const [path] = await truster.paths(0, 2);

const index = new IndexClient(NOBODY_LISTENS, { attempts: 1 });

console.log(
  JSON.stringify({
    deployment: deploymentOf(NOWHERE) === undefined,
    descriptors: typeof descriptorsOf,
    release: toFunctionSelector(getAbiItem({ abi: agreementsAbi, name: "release" })),
    agreement: agreementId(terms, 31_337, address("c")),
    vouch: schemaUid("vouch", address("d")),
    delivered: states.actions.find(({ action }) => action === "Deliver")?.to,
    milestones: String(limits.milestones),
    account: accountId(address("A")),
    nearest: (await matcher.order(query))[0],
    steps: path?.edges.map(({ from, to }) => [from, to]),
    index: await index.communities().catch((error: unknown) => error instanceof IndexUnreachable),
    site: await readSite(NOBODY_LISTENS).catch((error: unknown) => error instanceof SiteUnreadable),
  }),
);
