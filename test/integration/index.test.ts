import { readFile } from "node:fs/promises";
import { expect } from "chai";
import { Contract, type ContractTransactionResponse, HDNodeWallet, JsonRpcProvider } from "ethers";
import { buildClientSchema, findBreakingChanges, getIntrospectionQuery } from "graphql";
import { readDeployment } from "../../scripts/local/deployment.ts";
import { indexUrl } from "../../scripts/local/index-node.ts";
import { SERVICES } from "../../scripts/local/services.ts";
import { type TemporaryNetwork, temporaryNetwork } from "../../scripts/local/temporary.ts";
import { communityAbi, communityFactoryAbi, listingsAbi } from "../../web/contracts/generated/abi.ts";
import { IndexClient } from "../../web/index/client.ts";
import { apiSchemaOf } from "../../web/index/codegen/api.ts";
import { hex as hexSchema } from "../../web/index/fields.ts";
import { type AccountId, accountId, communityId, listingId } from "../../web/index/ids.ts";

const SEED = ["--scale", "0.1"];
/** Anvil's published test mnemonic. */
const MNEMONIC = "test test test test test test test test test test test junk";
/** A place in Cairo, resolution 7. */
const CELL = 0x873e628e4ffffffn;
const PLACEHOLDER = "PLACEHOLDER";

function valid<Id>(id: Id | null): Id {
  if (id === null) throw new Error("It is no id.");
  return id;
}

const hexOf = (text: string) => Buffer.from(text, "latin1").toString("hex");

describe("index client and graph-node", () => {
  let running: TemporaryNetwork;
  let index: IndexClient;
  let founder: HDNodeWallet;
  let factory: Contract;
  let listings: Contract;

  before(async () => {
    running = await temporaryNetwork(
      SERVICES.filter(({ name }) => name !== "web"),
      SEED,
      (line) => console.log(`  ${line}`),
    );
    const { settings } = running;
    index = new IndexClient(indexUrl(settings.ports.index));
    const chain = new JsonRpcProvider(`http://127.0.0.1:${settings.ports.chain}`, undefined, {
      staticNetwork: true,
      cacheTimeout: -1,
    });
    founder = HDNodeWallet.fromPhrase(MNEMONIC, undefined, "m/44'/60'/0'/0/9").connect(chain);
    const deployment = await readDeployment(settings);
    const addressOf = (name: string) => deployment?.contracts[name] ?? "";
    factory = new Contract(addressOf("communityFactory"), communityFactoryAbi, founder);
    listings = new Contract(addressOf("listings"), listingsAbi, founder);
  });

  after(() => running.close());

  async function indexed(sent: Promise<ContractTransactionResponse>): Promise<void> {
    const receipt = await (await sent).wait();
    if (receipt === null) throw new Error("The transaction has no receipt.");
    const { hash, blockNumber, blockHash } = receipt;
    await index.waitForIndexed({
      transactionHash: hexSchema.parse(hash),
      blockNumber: BigInt(blockNumber),
      blockHash: hexSchema.parse(blockHash),
    });
  }

  /** Founds a community of one member, and answers its id. */
  async function found(salt: number, profile: object): Promise<ReturnType<typeof communityId>> {
    const bytes = `0x${salt.toString(16).padStart(64, "0")}`;
    await indexed(factory.getFunction("create")(profile, bytes));
    return communityId(await factory.getFunction("addressOf")(founder.address, bytes));
  }

  const profile = { name: "Nile", about: "", use: `0x${hexOf("repair").padEnd(64, "0")}`, cell: CELL };

  it("serves the schema that the queries are checked against", async () => {
    const response = await fetch(indexUrl(running.settings.ports.index), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: getIntrospectionQuery({ descriptions: false }) }),
    });
    const { data } = await response.json();
    const subgraph = new URL("../../subgraph/schema.graphql", import.meta.url);
    const missing = findBreakingChanges(
      apiSchemaOf(await readFile(subgraph, "utf8")),
      buildClientSchema(data),
    ).filter(({ type }) => !type.startsWith("DIRECTIVE_"));
    expect(missing.map(({ description }) => description)).to.deep.equal([]);
  });

  it("reads all that the seed told, whatever the page", async () => {
    const whole = await index.listings({ withdrawn: true });
    const small = new IndexClient(indexUrl(running.settings.ports.index), { page: 7 });
    const paged = await small.listings({ withdrawn: true });
    expect(whole.length).to.be.greaterThan(100);
    expect(paged).to.deep.equal(whole);
    const communities = await index.communities();
    const sum = communities.reduce((total, { listingCount }) => total + listingCount, 0);
    expect(sum).to.equal(whole.filter(({ standing }) => standing).length);
  });

  it("filters as the same filter in memory would", async () => {
    const all = await index.listings();
    const ids = (some: typeof all) => some.map(({ id }) => id);
    const [sample] = all.filter(({ cell5 }) => cell5 !== null);
    if (sample === undefined || sample.cell5 === null) throw new Error("No listing has a place.");
    const { community, kind, category, cell5 } = sample;
    expect(
      ids(await index.listings({ kind, categories: [category], community: community.id })),
    ).to.deep.equal(
      ids(
        all.filter(
          (one) => one.kind === kind && one.category === category && one.community.id === community.id,
        ),
      ),
    );
    expect(ids(await index.listings({ cells: { resolution: 5, in: [cell5] } }))).to.deep.equal(
      ids(all.filter((one) => one.cell5 === cell5)),
    );
    expect(await index.listing(sample.id)).to.deep.equal(sample);
  });

  it("tells a member's exchanges and reviews the same from both sides", async () => {
    const [busiest] = (await index.listings())
      .map(({ publisher }) => publisher)
      .sort((a, b) => b.reviewCount - a.reviewCount);
    const id = valid<AccountId>(busiest?.id ?? null);
    const account = await index.account(id);
    const reviews = await index.reviews(id);
    expect(reviews).to.have.length(account?.reviewCount ?? -1);
    expect(reviews.reduce((sum, { overall }) => sum + overall, 0)).to.equal(account?.overallSum);
    const agreements = await index.agreements(id);
    expect(
      agreements.filter(({ state, acceptedAt }) => state === "Closed" && acceptedAt !== null),
    ).to.have.length(account?.closedAgreementCount ?? -1);
    for (const { id: each, state } of agreements) {
      const story = await index.agreement(each);
      expect(story?.moves.at(0)?.action).to.equal("Propose");
      expect(story?.moves.at(-1)?.to).to.equal(state);
    }
    expect(await index.credits(id)).to.deep.equal([]);
  });

  it("knows a new community with its name and its founder as soon as its block is indexed", async () => {
    const id = valid(await found(1, profile));
    expect(await index.community(id)).to.include({
      name: "Nile",
      use: "repair",
      cell: CELL.toString(16),
      memberCount: 1,
    });
    const memberships = await index.memberships(valid(accountId(founder.address)));
    expect(memberships.map(({ community }) => community.id)).to.include(id);
  });

  it("goes on past words that are no UTF-8 and have zero bytes", async () => {
    const id = valid(await found(2, profile));
    const draft = {
      community: id,
      kind: 0,
      category: 1,
      cell: CELL,
      radius: 1000,
      hoursOfWeek: 1n,
      utcOffset: 0,
      expiry: 0,
      payments: 16,
      unit: 0,
      token: `0x${"00".repeat(20)}`,
      price: 0,
      title: PLACEHOLDER,
      description: "",
      tags: "",
    };
    const transaction = await listings.getFunction("publish").populateTransaction(draft);
    // A lone continuation byte, an overlong form, half a surrogate pair, a zero byte, and what is never valid.
    const rubbish = "80c0afeda08000ffff4142".padEnd(hexOf(PLACEHOLDER).length, "43");
    const data = transaction.data.replace(hexOf(PLACEHOLDER), rubbish);
    expect(data).to.not.equal(transaction.data);
    const before = await index.listings({ community: id });
    const sent = founder.sendTransaction({ ...transaction, data });
    const receipt = await (await sent).wait();
    await index.waitForIndexed(BigInt(receipt?.blockNumber ?? 0));
    const after = await index.listings({ community: id });
    expect(after).to.have.length(before.length + 1);
    expect(after[0]?.title).to.match(/AB/);
    expect(await index.meta()).to.include({ hasIndexingErrors: false });
  });

  it("is at the chain's head, and answers null for what nobody made", async () => {
    const head = await founder.provider?.getBlock("latest");
    const freshness = await index.freshness({
      number: BigInt(head?.number ?? -1),
      timestamp: head?.timestamp ?? null,
    });
    expect(freshness).to.include({ blocks: 0n, seconds: 0, stopped: false });
    expect(await index.listing(valid(listingId("1")))).to.equal(null);
    expect(await index.account(valid(accountId(`0x${"77".repeat(20)}`)))).to.equal(null);
  });

  it("drops a member who leaves from the community's members", async () => {
    const id = valid(await found(3, profile));
    // Not as estimated: in the second of the founding, leaving writes over checkpoints that take slots of their own later.
    await indexed(new Contract(id, communityAbi, founder).getFunction("leave")({ gasLimit: 200_000n }));
    expect(await index.community(id)).to.include({ memberCount: 0 });
    const memberships = await index.memberships(valid(accountId(founder.address)));
    expect(memberships.map(({ community }) => community.id)).to.not.include(id);
  });
});
