import { Contract, type InterfaceAbi, JsonRpcProvider, type TransactionReceipt, Wallet } from "ethers";
import { readDeployment } from "../../scripts/local/deployment.ts";
import { communityAbi, communityFactoryAbi, timeCreditsAbi } from "../../web/contracts/generated/abi.ts";
import { chainUrl, localNetwork } from "./network.ts";

/** More than an estimate, which counts on a vote's checkpoint being written over in the newest block's second. */
const GAS = 2_000_000n;
const BALANCE = "0x8ac7230489e80000";

/** Where a contract of the network's deployment is. */
export async function contractAt(name: string): Promise<string> {
  const address = (await readDeployment(localNetwork().settings))?.contracts[name];
  if (address === undefined) throw new Error(`The deployment has no ${name}.`);
  return address;
}

/** Somebody with a key and money, who calls contracts without a browser. */
export class Villager {
  readonly key: string;
  readonly address: string;
  readonly provider: JsonRpcProvider;
  readonly #wallet: Wallet;

  private constructor(key: string) {
    // Asked anew each time: a test sends many in a row, by several hands.
    this.provider = new JsonRpcProvider(chainUrl(), undefined, { staticNetwork: true, cacheTimeout: -1 });
    this.#wallet = new Wallet(key, this.provider);
    this.key = key;
    this.address = this.#wallet.address;
  }

  /** @param key 32 bytes as hexadecimal digits; somebody new without one */
  static async settle(key = Wallet.createRandom().privateKey): Promise<Villager> {
    const villager = new Villager(key);
    await villager.provider.send("anvil_setBalance", [villager.address, BALANCE]);
    return villager;
  }

  /** Calls a contract and waits until that is mined. @param value in wei */
  async call(
    to: string,
    abi: InterfaceAbi,
    name: string,
    args: readonly unknown[],
    value = 0n,
  ): Promise<TransactionReceipt> {
    const sent = await new Contract(to, abi, this.#wallet).getFunction(name)(...args, {
      value,
      gasLimit: GAS,
    });
    const receipt = await sent.wait();
    if (receipt === null) throw new Error(`${name} was not mined.`);
    return receipt;
  }

  /** Founds an open community. @param about its text @returns its address in lower case */
  async found(name: string, use: string, about = ""): Promise<string> {
    const factory = await contractAt("communityFactory");
    const salt = Wallet.createRandom().privateKey;
    const slug = `0x${Buffer.from(use).toString("hex").padEnd(64, "0")}`;
    await this.call(factory, communityFactoryAbi, "create", [[name, about, slug, 0], salt]);
    const reading = new Contract(factory, communityFactoryAbi, this.provider);
    return String(await reading.getFunction("addressOf")(this.address, salt)).toLowerCase();
  }

  async join(community: string): Promise<void> {
    await this.call(community, communityAbi, "join", []);
  }

  /** Makes a community count time, as its steward. @returns the address of its credits */
  async countTime(community: string, limit: bigint): Promise<string> {
    const factory = await contractAt("communityFactory");
    await this.call(factory, communityFactoryAbi, "createTimeCredits", [community, limit]);
    const reading = new Contract(factory, communityFactoryAbi, this.provider);
    return String(await reading.getFunction("creditsOf")(community));
  }

  /** Gives hundredths of an hour. */
  async give(credits: string, to: string, amount: bigint): Promise<void> {
    await this.call(credits, timeCreditsAbi, "transferWithMemo", [to, amount, "0x"]);
  }
}

/** Lets the chain's clock run ahead. */
export async function pass(provider: JsonRpcProvider, seconds: number): Promise<void> {
  await provider.send("evm_increaseTime", [seconds]);
  await provider.send("evm_mine", []);
}
