import { agreementsAbi, reviewResolverAbi } from "myceliary/abi";
import { accountId, chainOf, IndexClient, type Listing } from "myceliary/index-client";
import { ANYTHING, createMatcher, toListingInput, toListingRecord } from "myceliary/matching";
import { readSite } from "myceliary/site";
import { contentOf, freshSalt, type Terms } from "myceliary/typed-data";
import {
  type Address,
  createPublicClient,
  createWalletClient,
  custom,
  defineChain,
  type EIP1193Provider,
  http,
  zeroAddress,
} from "viem";

const TOOLS = 2;
const DAY = 86_400;
/** 4 of 5, and more than one recent review: one friend's word is a perfect score, and says little. */
const LEAST = { score: 4n * 10n ** 18n, weight: 15n * 10n ** 17n };

// One address is all that it has to know: the site tells the chain, the contracts and the index.
const site = new URLSearchParams(location.search).get("site") ?? "http://127.0.0.1:3000/";
const { chain, contracts, index } = await readSite(site);
const { id, name, currency: nativeCurrency, rpcUrl } = chain;
const network = defineChain({ id, name, nativeCurrency, rpcUrls: { default: { http: [rpcUrl] } } });
const client = createPublicClient({ chain: network, transport: http() });
const commons = new IndexClient([index.url, ...index.fallbacks], { chain: chainOf(client) });

const element = (id: string) => document.querySelector(`#${id}`) ?? document.body;
const say = (text: string) => element("status").replaceChildren(text);
const short = (address: Address) => `${address.slice(0, 6)}…${address.slice(-4)}`;

/** A line with a title, something about it, and perhaps what its button does. */
function line(title: string, about: string, press?: () => void): Node {
  const template = document.querySelector<HTMLTemplateElement>("#line")?.content ?? new DocumentFragment();
  const copy = document.importNode(template, true);
  copy.querySelector("b")?.append(title);
  copy.querySelector("small")?.append(about);
  if (press === undefined) copy.querySelector("button")?.remove();
  else copy.querySelector("button")?.addEventListener("click", press);
  return copy;
}

// Wallets make themselves known (EIP-6963); this takes the first.
const wallets: EIP1193Provider[] = [];
window.addEventListener("eip6963:announceProvider", (event) => {
  if (event instanceof CustomEvent) wallets.push(event.detail.provider);
});
window.dispatchEvent(new Event("eip6963:requestProvider"));

async function connect() {
  const [provider] = wallets;
  if (provider === undefined) throw new Error("Install a wallet first, such as a browser extension.");
  const wallet = createWalletClient({ chain: network, transport: custom(provider) });
  const [account] = await wallet.requestAddresses();
  if (account === undefined) throw new Error("Your wallet shows no account: choose one there.");
  return { wallet, account };
}

/** Offers of tools, those that suit best first. */
async function tools(): Promise<readonly Listing[]> {
  const listings = await commons.listings({ kind: "Offer", categories: [TOOLS] });
  const matcher = createMatcher();
  await matcher.load(
    listings.flatMap((listing) => {
      const record = toListingRecord(listing);
      return record === null ? [] : [toListingInput(record, null)];
    }),
  );
  const now = Math.floor(Date.now() / 1000);
  const order = await matcher.order({ ...ANYTHING, seeks: "Offer", categories: [TOOLS], now, limit: 100 });
  matcher.dispose();
  return order.flatMap((id) => listings.find((listing) => listing.id === id) ?? []);
}

/** What others' reviews of a member as a lender of tools come to, asked of the chain. */
const reputationOf = (member: Address) =>
  client.readContract({
    address: contracts.reviewResolver,
    abi: reviewResolverAbi,
    functionName: "scoreOf",
    args: [member, TOOLS],
  });

/** Proposes to borrow a tool: an agreement that holds no money and that its owner accepts in any app. */
async function borrow(listing: Listing) {
  const { wallet, account } = await connect();
  const { timestamp } = await client.getBlock();
  const acceptBy = Number(timestamp) + 7 * DAY;
  const terms: Terms = {
    payer: account,
    provider: listing.publisher.id,
    community: listing.community.id,
    listing: BigInt(listing.id),
    token: zeroAddress,
    amounts: [0n],
    acceptBy,
    deliverBy: acceptBy + 30 * DAY,
    reviewWindow: 3 * DAY,
    arbitrator: zeroAddress,
    arbitratorData: "0x",
    choices: 0,
    rulingWindow: 0,
    content: contentOf(listing),
    salt: freshSalt(),
  };
  say("Confirm in your wallet; it is here once it is on the chain.");
  const hash = await wallet.writeContract({
    account,
    address: contracts.agreements,
    abi: agreementsAbi,
    functionName: "propose",
    args: [terms],
  });
  await commons.waitForIndexed(await client.waitForTransactionReceipt({ hash }));
  say(`Asked. ${short(listing.publisher.id)} has a week to accept.`);
  await showLoans();
}

async function showLoans() {
  const { account } = await connect();
  const me = accountId(account);
  const loans = me === null ? [] : (await commons.agreements(me)).filter(({ payer }) => payer === me);
  element("loans").replaceChildren(...loans.map((loan) => line(loan.listing?.title ?? "A tool", loan.state)));
}

/** Carries out what a button asks for, and says what went wrong. */
const attempt = (task: () => Promise<void>) => () =>
  void task().catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));

element("mine").addEventListener("click", attempt(showLoans));
attempt(async () => {
  const offers = await tools();
  const lines = offers.map(async (listing) => {
    const [score, weight] = await reputationOf(listing.publisher.id);
    const by = `by ${short(listing.publisher.id)} in ${listing.community.name}`;
    if (score < LEAST.score || weight < LEAST.weight)
      return line(listing.title, `${by} · not yet reviewed enough`);
    const stars = (Number(score) / 1e18).toFixed(1);
    return line(
      listing.title,
      `${by} · ${stars} of 5`,
      attempt(() => borrow(listing)),
    );
  });
  element("tools").replaceChildren(...(await Promise.all(lines)));
  say(offers.length === 0 ? "Nobody offers a tool yet." : `${offers.length} tools.`);
})();
