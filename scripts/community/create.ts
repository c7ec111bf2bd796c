/**
 * Founds a community as a file describes it: its rules, its time account, its governor. Run again, it does what is still to
 * do, and nothing twice: the same founder's community of the same name is the same one.
 */
import { parseArgs } from "node:util";
import { Contract, getAddress, ZeroAddress, zeroPadValue } from "ethers";
import hre from "hardhat";
import { addressIn } from "../bytecode/subjects.ts";
import { type Chain, openChain, signerOf } from "../deployment/chain.ts";
import { DeploymentError, told } from "../deployment/errors.ts";
import { logsBetween } from "../deployment/logs.ts";
import { type Deployment, requireRecord } from "../deployment/record.ts";
import { type CommunityCalls, callsOf, readSettings } from "./settings.ts";

const USAGE = "npm run community:create -- --network NAME --settings FILE";

/** Founds, or finds what was founded. */
class Founding {
  readonly #chain: Chain;
  readonly #record: Deployment;
  readonly #calls: CommunityCalls;
  readonly #at: (name: string, address: string) => Promise<Contract>;
  readonly #founder: string;

  constructor(
    chain: Chain,
    record: Deployment,
    calls: CommunityCalls,
    founder: string,
    at: (name: string, address: string) => Promise<Contract>,
  ) {
    this.#chain = chain;
    this.#record = record;
    this.#calls = calls;
    this.#founder = founder;
    this.#at = at;
  }

  async run(): Promise<void> {
    const factory = await this.#at("ICommunityFactory", addressIn(this.#record, "communityFactory"));
    const { salt, profile, policy, creditsLimit, governor } = this.#calls;
    const address = String(await factory.getFunction("addressOf")(this.#founder, salt));
    const isThere = Boolean(await factory.getFunction("isCommunity")(address));
    await this.#step("the community", isThere, factory, "createWithPolicy", profile, policy, salt);
    const community = await this.#at("ICommunity", address);
    const steward = String(await community.getFunction("steward")());
    if (steward !== this.#founder)
      return console.log(`${address} is governed by ${steward}: all else is decided there.`);
    await this.#disputes(community);
    if (creditsLimit !== undefined) {
      const has = (await factory.getFunction("creditsOf")(address)) !== ZeroAddress;
      await this.#step("its time account", has, factory, "createTimeCredits", address, creditsLimit);
    }
    if (governor !== undefined) await this.#govern(community, address, governor);
    console.log(`It is at ${address}. On the site: community/?address=${address}`);
  }

  async #disputes(community: Contract): Promise<void> {
    const wanted = this.#calls.disputes(addressIn(this.#record, "jury"));
    const current: readonly unknown[] = [...(await community.getFunction("disputeSettings")())];
    const isSame = wanted.every((value, position) => String(value) === String(current[position]));
    await this.#step("how its disputes are judged", isSame, community, "setDisputeSettings", wanted);
  }

  async #govern(community: Contract, address: string, settings: readonly number[]): Promise<void> {
    const factory = await this.#at("IGovernorFactory", addressIn(this.#record, "governorFactory"));
    const has = (await this.#timelockOf(factory, address)) !== undefined;
    await this.#step("its governor", has, factory, "create", address, settings);
    const timelock = await this.#timelockOf(factory, address);
    const isOffered = (await community.getFunction("offeredSteward")()) === timelock;
    await this.#step("the offer of the stewardship", isOffered, community, "offerStewardship", timelock);
    console.log("The members take it by a proposal, on the community's page, once there are some to vote.");
  }

  /** The timelock of the latest governor that was made for a community. */
  async #timelockOf(factory: Contract, community: string): Promise<string | undefined> {
    const { provider } = this.#chain;
    const topic = factory.interface.getEvent("GovernorCreated")?.topicHash ?? "";
    const filter = { address: await factory.getAddress(), topics: [topic, zeroPadValue(community, 32)] };
    const logs = await logsBetween(
      provider,
      filter,
      this.#record.startBlock,
      await provider.getBlockNumber(),
    );
    const word = logs.at(-1)?.topics[3];
    return word === undefined ? undefined : getAddress(`0x${word.slice(-40)}`);
  }

  async #step(
    title: string,
    isDone: boolean,
    contract: Contract,
    method: string,
    ...args: readonly unknown[]
  ): Promise<void> {
    if (isDone) return console.log(`✔ ${title}: there already`);
    const sent = await contract.getFunction(method)(...args);
    await sent.wait();
    console.log(`✔ ${title}: done (transaction ${sent.hash})`);
  }
}

async function main(): Promise<void> {
  const { network, settings } = parseArgs({
    options: { network: { type: "string" }, settings: { type: "string" } },
  }).values;
  if (network === undefined || settings === undefined) throw new DeploymentError(USAGE);
  const calls = callsOf(await readSettings(settings));
  const chain = await openChain(network);
  const wallet = await signerOf(chain);
  const at = async (name: string, address: string): Promise<Contract> =>
    new Contract(address, (await hre.artifacts.readArtifact(name)).abi, wallet);
  await new Founding(chain, await requireRecord(network), calls, wallet.address, at).run();
}

await told(main);
