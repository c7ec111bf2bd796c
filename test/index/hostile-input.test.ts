import { expect } from "chai";
import { AbiCoder, Interface, id, toQuantity, ZeroAddress, ZeroHash } from "ethers";
import { z } from "zod";
import { type Interfaces, readInterfaces } from "./driver/contracts.ts";
import { differencesOf, type IndexedNetwork, indexedNetwork } from "./indexed-network.ts";

const STRANGER = "0x00000000000000000000000000000000000b0b0b";
const REGISTER = "function register(string schema, address resolver, bool revocable) returns (bytes32)";
/** Where a contract is put that forges events. */
const FORGER = "0x00000000000000000000000000000000000acade";
const COMMUNITY_SALT = id("hostile");
const ONE_ETHER = 10n ** 18n;
const GAS = 30_000_000n;
const HUGE = 100_000;

/** Not UTF-8: a lone continuation, an overlong form, a surrogate, and a code point beyond the last. */
const NO_TEXT = "80c0afeda080f4908080";
const PLACEHOLDER = "PLACEHOLDE";
const spoiled = (data: string) => data.replaceAll(Buffer.from(PLACEHOLDER).toString("hex"), NO_TEXT);

const statusSchema = z.object({ status: z.string() });

describe("the index of a chain on which somebody means harm", () => {
  let running: IndexedNetwork;
  let interfaces: Interfaces;
  let community = "";

  /** Sends a call; true where it took effect. */
  async function send(to: string, data: string): Promise<boolean> {
    const hash = await running.rpc.one("eth_sendTransaction", {
      from: STRANGER,
      to,
      data,
      gas: toQuantity(GAS),
    });
    await running.rpc.one("evm_mine");
    const receipt = await running.rpc.one("eth_getTransactionReceipt", hash);
    return statusSchema.parse(receipt).status === "0x1";
  }
  const at = (name: string) => running.contracts[name] ?? "";

  const draft = (changes: object = {}) => ({
    community,
    kind: 0,
    category: 1,
    cell: 0n,
    radius: 0,
    hoursOfWeek: 1n,
    utcOffset: 0,
    expiry: 0,
    payments: 16,
    unit: 0,
    token: ZeroAddress,
    price: 0n,
    title: PLACEHOLDER,
    description: "",
    tags: "",
    ...changes,
  });
  const publish = (changes: object) => interfaces.listings.encodeFunctionData("publish", [draft(changes)]);

  const attest = (schema: string, recipient: string) =>
    interfaces.eas.encodeFunctionData("attest", [
      {
        schema,
        data: {
          recipient,
          expirationTime: 0n,
          revocable: true,
          refUID: ZeroHash,
          data: AbiCoder.defaultAbiCoder().encode(["bytes32"], [ZeroHash]),
          value: 0n,
        },
      },
    ]);

  /** Registers a schema in EAS, with a resolver or without one. */
  async function register(schema: string, resolver: string): Promise<string> {
    const registry = new Interface([REGISTER]);
    const data = registry.encodeFunctionData("register", [schema, resolver, true]);
    const call = { from: STRANGER, to: at("schemaRegistry"), data };
    const uid = z.string().parse(await running.rpc.one("eth_call", call, "latest"));
    expect(await send(at("schemaRegistry"), data)).to.equal(true);
    return uid;
  }

  before(async () => {
    running = await indexedNetwork(null);
    interfaces = await readInterfaces();
    await running.rpc.one("evm_setAutomine", false);
    await running.rpc.one("anvil_impersonateAccount", STRANGER);
    await running.rpc.one("anvil_setBalance", STRANGER, toQuantity(1_000n * ONE_ETHER));
    const { communityFactory } = interfaces;
    const profile = { name: PLACEHOLDER, about: "", use: `0x${"ff".repeat(32)}`, cell: 0n };
    const create = communityFactory.encodeFunctionData("create", [profile, COMMUNITY_SALT]);
    const asked = communityFactory.encodeFunctionData("addressOf", [STRANGER, COMMUNITY_SALT]);
    const answer = await running.rpc.one("eth_call", { to: at("communityFactory"), data: asked }, "latest");
    community = `0x${z.string().parse(answer).slice(-40)}`;
    expect(await send(at("communityFactory"), spoiled(create))).to.equal(true);
  });

  after(() => running.close());

  /** Each must have reached the index, and left it as the chain says. */
  afterEach(async () => {
    expect(await differencesOf(running)).to.deep.equal([]);
  });

  it("goes on after words that are no UTF-8, as long as the contracts let them be", async () => {
    const words = { description: PLACEHOLDER.repeat(200), tags: PLACEHOLDER.repeat(40) };
    expect(await send(at("listings"), spoiled(publish(words)))).to.equal(true);
  });

  it("goes on after zero bytes and nothing but a byte-order mark", async () => {
    expect(
      await send(at("listings"), publish({ title: "\0\0", description: "\ufeff", tags: "\0" })),
    ).to.equal(true);
  });

  it("goes on after a huge string of bytes that are no text", async () => {
    const settings = { votingDelay: 120, votingPeriod: 3600, quorumPercent: 1, timelockDelay: 60 };
    const { governorFactory, governor } = interfaces;
    const create = governorFactory.encodeFunctionData("create", [community, settings]);
    const call = { from: STRANGER, to: at("governorFactory"), data: create };
    const made = z.string().parse(await running.rpc.one("eth_call", call, "latest"));
    expect(await send(at("governorFactory"), create)).to.equal(true);
    // The first word that it gives back, an address.
    const address = `0x${made.slice(26, 66)}`;
    const data = governor.encodeFunctionData("propose(address[],uint256[],bytes[],string)", [
      [community],
      [0n],
      ["0x"],
      PLACEHOLDER.repeat(HUGE / PLACEHOLDER.length),
    ]);
    expect(await send(address, spoiled(data))).to.equal(true);
  });

  for (const [name, cell] of [
    ["no bits", 1n],
    ["all bits", 2n ** 64n - 1n],
    ["another resolution", 0x863e628e7ffffffn],
    ["a base cell that there isn't", 0x87ff628e4ffffffn],
    ["a pentagon's missing child", 0x870800100ffffffn],
  ] as const)
    it(`goes on whatever a contract makes of a number that is no H3 cell: ${name}`, async () => {
      // Refused or taken: both are told by the chain, and the index follows.
      await send(at("listings"), publish({ cell, radius: 1_000, title: `Cell ${cell}` }));
    });

  it("goes on after zero addresses wherever a contract takes one", async () => {
    const name = interfaces.community.encodeFunctionData("addVerifier", [ZeroAddress]);
    const offer = interfaces.community.encodeFunctionData("offerStewardship", [ZeroAddress]);
    const delegate = interfaces.community.encodeFunctionData("delegate", [ZeroAddress]);
    for (const data of [name, offer, delegate]) await send(community, data);
    expect(await send(community, delegate)).to.equal(true);
  });

  it("goes on after attestations of a schema that nobody of us knows", async () => {
    const schema = await register("bytes32 nothingOfOurs", ZeroAddress);
    expect(await send(at("eas"), attest(schema, ZeroAddress))).to.equal(true);
    expect(await send(at("eas"), attest(schema, STRANGER))).to.equal(true);
  });

  for (const resolver of ["reviewResolver", "vouchResolver", "verificationResolver"])
    it(`goes on after a stranger's schema that names our ${resolver} as its own, which refuses it`, async () => {
      const schema = await register(`bytes32 pretends${resolver}`, at(resolver));
      expect(await send(at("eas"), attest(schema, community))).to.equal(false);
    });

  it("goes on after an attestation of a schema that EAS doesn't have", async () => {
    expect(await send(at("eas"), attest(id("nothing"), STRANGER))).to.equal(false);
  });

  it("goes on after a stranger's contract that writes our events' words", async () => {
    // Code that logs ListingPublished with arguments of its own: PUSH32 each topic, then LOG4.
    const event = interfaces.listings.getEvent("ListingPublished")?.topicHash.slice(2) ?? "";
    const topic = `7f${"11".repeat(32)}`;
    await running.rpc.one("anvil_setCode", FORGER, `0x${topic}${topic}${topic}7f${event}60805fa400`);
    expect(await send(FORGER, "0x")).to.equal(true);
  });
});
