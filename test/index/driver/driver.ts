import { z } from "zod";
import { numbered } from "../../../scripts/seed/nonces.ts";
import { createRandom, type Random } from "../../../scripts/seed/random.ts";
import type { Rpc } from "../../../scripts/seed/rpc.ts";
import { Listener, rawLogs } from "../reference/logs.ts";
import { agreementActions } from "./agreement-actions.ts";
import { communityActions } from "./community-actions.ts";
import { creationCodeOf, readInterfaces } from "./contracts.ts";
import { creditActions } from "./credit-actions.ts";
import { disputeActions } from "./dispute-actions.ts";
import { governanceActions } from "./governance-actions.ts";
import { listingActions } from "./listing-actions.ts";
import { trustActions } from "./trust-actions.ts";
import { type Action, type Call, World } from "./world.ts";

const ACTIONS: readonly Action[] = [
  ...communityActions,
  ...creditActions,
  ...listingActions,
  ...agreementActions,
  ...disputeActions,
  ...trustActions,
  ...governanceActions,
];
const TOTAL_WEIGHT = ACTIONS.reduce((sum, { weight }) => sum + weight, 0);

const PEOPLE = 30;
/** Enough for every call but the making of a governor. */
const GAS = 1_800_000n;
const BLOCK_GAS = 30_000_000n;
/** 1,000 units of the native currency, in wei. */
const BALANCE = "0x3635c9adc5dea00000";
/** Blocks after which the chain has forgotten a seed: it keeps 8,191 (EIP-2935). */
const SEED_BLOCKS = 8_200n;
/** Code that refuses all money: PUSH0, PUSH0, REVERT. */
const REFUSES = "0x5f5ffd";
/** Of anvil's own accounts, one that deploys nothing else. */
const MAKER = "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc";

const hex = (value: bigint): string => `0x${value.toString(16)}`;
const receipts = z.array(z.object({ transactionHash: z.string(), status: z.string(), logs: rawLogs }));
const block = z.object({ timestamp: z.string(), number: z.string() });

/** How often each kind of call was sent, and how often it took effect. */
export type Tally = Map<string, { sent: number; succeeded: number }>;

export interface DriverOptions {
  readonly rpc: Rpc;
  readonly contracts: Readonly<Record<string, string>>;
  readonly schemas: Readonly<Record<string, string>>;
  /** The same seed makes the same calls. */
  readonly seed: number;
}

/** Acts at random on all contracts, the same way for the same seed. */
export class Driver {
  readonly tally: Tally = new Map();
  readonly #rpc: Rpc;
  readonly #random: Random;
  readonly #world: World;
  readonly #listener: Listener;

  private constructor(rpc: Rpc, random: Random, world: World, listener: Listener) {
    this.#rpc = rpc;
    this.#random = random;
    this.#world = world;
    this.#listener = listener;
  }

  static async start({ rpc, contracts, schemas, seed }: DriverOptions): Promise<Driver> {
    const random = createRandom(seed, "driver");
    const token = await make(rpc, await creationCodeOf("token"));
    const manualArbitrator = await make(rpc, await creationCodeOf("manualArbitrator"));
    const known = { ...contracts, token, manualArbitrator };
    const world = new World(random, await readInterfaces(), known, schemas, PEOPLE);
    await rpc.one("anvil_autoImpersonateAccount", true);
    await rpc.all(
      world.people.map(({ address }) => ({ method: "anvil_setBalance", params: [address, BALANCE] })),
    );
    const driver = new Driver(rpc, random, world, await Listener.to(contracts));
    await driver.#endow(token);
    return driver;
  }

  /** Sends that many calls, some a block; what reverts counts too. */
  async run(calls: number): Promise<void> {
    await this.#manually(async () => {
      for (let left = calls; left > 0; )
        left -= await this.#mineSome(Math.min(left, this.#random.whole(1, 8)));
    });
  }

  /** Mines so many empty blocks that draws of jurors which wait need a new seed. */
  async forgetSeeds(): Promise<void> {
    await this.#rpc.one("anvil_mine", hex(SEED_BLOCKS));
  }

  /** Sends one block of calls. */
  async runBlock(calls: number): Promise<void> {
    await this.#manually(() => this.#mineSome(calls));
  }

  /** Gives everybody tokens, and allows the escrow to take them. */
  async #endow(token: string): Promise<void> {
    const { interfaces, people } = this.#world;
    const amount = 10n ** 12n;
    const calls = people.flatMap(({ address }) => [
      { from: address, to: token, data: interfaces.token.encodeFunctionData("mint", [address, amount]) },
      {
        from: address,
        to: token,
        data: interfaces.token.encodeFunctionData("approve", [this.#world.contract("agreements"), amount]),
      },
    ]);
    await this.#manually(async () => {
      for (let from = 0; from < calls.length; from += 10)
        await this.#mine(calls.slice(from, from + 10).map((call) => ["endow", call]));
    });
  }

  async #manually(work: () => Promise<unknown>): Promise<void> {
    await this.#rpc.one("evm_setAutomine", false);
    try {
      await work();
    } finally {
      await this.#rpc.one("evm_setAutomine", true);
    }
  }

  async #mineSome(most: number): Promise<number> {
    const calls: [string, Call][] = [];
    let gas = 0n;
    while (calls.length < most) {
      const action = this.#pick();
      const call = await action.make(this.#world);
      // A contract acts for itself alone.
      if (call === null || this.#world.walletOf(call.from) === null) continue;
      gas += call.gas ?? GAS;
      if (gas > BLOCK_GAS) break;
      calls.push([action.name, call]);
    }
    if (this.#random.chance(0.05)) await this.#openOrCloseADoor();
    await this.#mine(calls);
    return calls.length;
  }

  #pick(): Action {
    let at = this.#random.next() * TOTAL_WEIGHT;
    for (const action of ACTIONS) {
      at -= action.weight;
      if (at < 0) return action;
    }
    return ACTIONS[0] as Action;
  }

  /** Somebody's account takes no money for a while, so that payouts are credited. */
  async #openOrCloseADoor(): Promise<void> {
    const code = this.#random.chance(0.4) ? REFUSES : "0x";
    await this.#rpc.one("anvil_setCode", this.#world.person().address, code);
  }

  async #mine(calls: readonly (readonly [string, Call])[]): Promise<void> {
    const transactions = calls.map(([, { from, to, data, value = 0n, gas = GAS }]) => ({
      from,
      to,
      data,
      value: hex(value),
      gas: hex(gas),
      maxFeePerGas: hex(10n ** 11n),
    }));
    const sent = await this.#rpc.all(
      (await numbered(this.#rpc, transactions)).map((transaction) => ({
        method: "eth_sendTransaction",
        params: [transaction],
      })),
    );
    const latest = block.parse(await this.#rpc.one("eth_getBlockByNumber", "latest", false));
    const timestamp = BigInt(latest.timestamp) + BigInt(this.#step());
    await this.#rpc.one("evm_mine", { timestamp: Number(timestamp) });
    this.#world.now = timestamp;
    const mined = receipts.parse(await this.#rpc.one("eth_getBlockReceipts", "latest"));
    const succeeded = new Set(
      mined.filter(({ status }) => status === "0x1").map((each) => each.transactionHash),
    );
    for (const [i, [name]] of calls.entries()) {
      const count = this.tally.get(name) ?? { sent: 0, succeeded: 0 };
      count.sent++;
      if (succeeded.has(String(sent[i]))) count.succeeded++;
      this.tally.set(name, count);
    }
    for (const log of this.#listener.ofBlock(
      mined.flatMap(({ logs }) => logs),
      timestamp,
    ))
      this.#world.hear(log);
  }

  /** Seconds to the next block: mostly few, sometimes hours, rarely days. */
  #step(): number {
    if (this.#random.chance(0.008)) return this.#random.whole(86_400, 700_000);
    return this.#random.chance(0.06) ? this.#random.whole(600, 9_000) : this.#random.whole(1, 60);
  }
}

async function make(rpc: Rpc, code: string): Promise<string> {
  const hash = await rpc.one("eth_sendTransaction", { from: MAKER, data: code });
  await rpc.one("evm_mine");
  const receipt = await rpc.one("eth_getTransactionReceipt", hash);
  return z.object({ contractAddress: z.string() }).parse(receipt).contractAddress;
}
