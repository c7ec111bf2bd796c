import { Interface, id } from "ethers";
import { z } from "zod";
import { readDeployment } from "../../scripts/local/deployment.ts";
import type { Settings } from "../../scripts/local/settings.ts";
import { connectRpc, type Rpc } from "../../scripts/seed/rpc.ts";
import {
  agreementsAbi,
  communityAbi,
  communityFactoryAbi,
  listingsAbi,
} from "../../web/contracts/generated/abi.ts";
import { CATEGORIES } from "../../web/matching/categories.ts";
import { localNetwork } from "./network.ts";

const NOBODY = `0x${"0".repeat(40)}`;
const BALANCE = "0x3635c9adc5dea00000";
const GAS = "0x1e8480";
const DAY = 86_400n;
const communities = new Interface(communityAbi);
const factory = new Interface(communityFactoryAbi);
const listings = new Interface(listingsAbi);
const agreements = new Interface(agreementsAbi);

const receiptsSchema = z.array(z.object({ status: z.literal("0x1") }));
const blockSchema = z.object({ timestamp: z.string() });

interface Call {
  readonly to: string;
  readonly data: string;
  /** In wei. */
  readonly value?: bigint;
}

/** Somebody without a browser, who acts on the chain while others look at their pages. */
export class Neighbour {
  readonly rpc: Rpc;
  readonly address: string;
  /** The community that the neighbour founded. */
  readonly community: string;
  readonly #contracts: Readonly<Record<string, string>>;
  #salt = 0n;

  private constructor(rpc: Rpc, address: string, home: string, contracts: Readonly<Record<string, string>>) {
    this.rpc = rpc;
    this.address = address;
    this.community = home;
    this.#contracts = contracts;
  }

  /** Founds a community by a name of its own, on the network of the tests unless told otherwise. */
  static async moveIn(
    address: string,
    name: string,
    settings: Settings = localNetwork().settings,
  ): Promise<Neighbour> {
    const rpc = connectRpc(`http://127.0.0.1:${settings.ports.chain}`);
    const deployment = await readDeployment(settings);
    if (deployment === undefined) throw new Error("Nothing is deployed.");
    const { contracts } = deployment;
    const to = contracts.communityFactory ?? "";
    await rpc.one("anvil_setBalance", address, BALANCE);
    await rpc.one("anvil_impersonateAccount", address);
    const asked = factory.encodeFunctionData("addressOf", [address, id(name)]);
    const answer = z.string().parse(await rpc.one("eth_call", { to, data: asked }, "latest"));
    const neighbour = new Neighbour(rpc, address, `0x${answer.slice(-40)}`, contracts);
    const profile = {
      name,
      about: "",
      use: `0x${Buffer.from("mutual-aid").toString("hex").padEnd(64, "0")}`,
      cell: 0,
    };
    await neighbour.mineWith([{ to, data: factory.encodeFunctionData("create", [profile, id(name)]) }]);
    return neighbour;
  }

  /** Adds one block with calls of the neighbour's, all of which succeed. */
  async mineWith(calls: readonly Call[]): Promise<void> {
    await this.rpc.one("evm_setAutomine", false);
    try {
      const hashes: unknown[] = [];
      for (const { to, data, value = 0n } of calls) {
        const call = { from: this.address, to, data, value: `0x${value.toString(16)}`, gas: GAS };
        hashes.push(await this.rpc.one("eth_sendTransaction", call));
      }
      await this.rpc.one("evm_mine");
      receiptsSchema.parse(
        await this.rpc.all(hashes.map((hash) => ({ method: "eth_getTransactionReceipt", params: [hash] }))),
      );
    } finally {
      await this.rpc.one("evm_setAutomine", true);
    }
  }

  /** Offers something in the neighbour's community. */
  publish(title: string): Call {
    const draft = {
      community: this.community,
      kind: 0,
      category: CATEGORIES[0].code,
      cell: 0,
      radius: 0,
      hoursOfWeek: 2n ** 168n - 1n,
      utcOffset: 0,
      expiry: 0,
      payments: 16,
      unit: 0,
      token: NOBODY,
      price: 0,
      title,
      description: "",
      tags: "",
    };
    return { to: this.#contracts.listings ?? "", data: listings.encodeFunctionData("publish", [draft]) };
  }

  /**
   * Proposes to pay somebody some wei, held by the agreement.
   *
   * @param acceptIn seconds until which it can be accepted
   */
  async propose(provider: string, amount: bigint, acceptIn = 2n * DAY): Promise<Call> {
    const latest = await this.rpc.one("eth_getBlockByNumber", "latest", false);
    const now = BigInt(blockSchema.parse(latest).timestamp);
    const terms = {
      payer: this.address,
      provider,
      community: this.community,
      listing: 0,
      token: "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE",
      amounts: [amount],
      acceptBy: now + acceptIn,
      deliverBy: now + 4n * DAY,
      reviewWindow: DAY,
      arbitrator: NOBODY,
      arbitratorData: "0x",
      choices: 0,
      rulingWindow: 0,
      content: id("text"),
      salt: this.#salt++,
    };
    const data = agreements.encodeFunctionData("propose", [terms]);
    return { to: this.#contracts.agreements ?? "", data, value: amount };
  }

  /** Takes a proposal back. */
  takeBack({ to, data }: Call): Call {
    const [terms] = agreements.decodeFunctionData("propose", data);
    return { to, data: agreements.encodeFunctionData("cancel", [terms]) };
  }

  /** Joins somebody's open community. */
  join(community: string): Call {
    return { to: community, data: communities.encodeFunctionData("join", []) };
  }

  /** Adds empty blocks, one after the other. */
  async mine(blocks: number): Promise<void> {
    for (let block = 0; block < blocks; block++) await this.rpc.one("evm_mine");
  }
}
