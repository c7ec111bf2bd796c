import { Contract, Interface, type JsonRpcProvider } from "ethers";
import type { ArtifactManager } from "hardhat/types/artifacts";
import { addressIn } from "../bytecode/subjects.ts";
import type { Deployment } from "../deployment/record.ts";
import { eventsBetween, fold, type OpenAgreement } from "./agreements.ts";
import { exitOf } from "./exits.ts";
import { type JuryCall, juryCallOf, juryEventsBetween, juryStandingOf, SEATS_A_DRAW } from "./juries.ts";
import type { Deed } from "./performer.ts";

/** Follows a deployment's agreements and disputes, from its first block on. */
export class Watch {
  readonly #provider: JsonRpcProvider;
  readonly #agreements: Contract;
  readonly #jury: Contract;
  readonly #randomness: Contract;
  #open: ReadonlyMap<string, OpenAgreement> = new Map();
  readonly #disputes = new Set<bigint>();
  /** The first block that wasn't read yet. */
  #next: number;

  private constructor(provider: JsonRpcProvider, record: Deployment, abis: readonly Interface[]) {
    const at = (key: string, abi: Interface | undefined) =>
      new Contract(addressIn(record, key), abi ?? [], provider);
    this.#provider = provider;
    this.#agreements = at("agreements", abis[0]);
    this.#jury = at("jury", abis[1]);
    this.#randomness = at("blockRandomness", abis[2]);
    this.#next = record.startBlock;
  }

  static async open(
    provider: JsonRpcProvider,
    record: Deployment,
    artifacts: ArtifactManager,
  ): Promise<Watch> {
    const names = ["IAgreements", "IJury", "IRandomness"];
    const abis = await Promise.all(names.map(async (name) => (await artifacts.readArtifact(name)).abi));
    return new Watch(
      provider,
      record,
      abis.map((abi) => new Interface(abi)),
    );
  }

  /** Reads the blocks that came since. */
  async read(): Promise<void> {
    const head = await this.#provider.getBlockNumber();
    if (head < this.#next) return;
    const contract = { address: await this.#agreements.getAddress(), abi: this.#agreements.interface };
    for (const event of await eventsBetween(this.#provider, contract, this.#next, head))
      this.#open = fold(this.#open, event);
    const { begun, ended } = await juryEventsBetween(this.#provider, this.#jury, this.#next, head);
    for (const dispute of begun) this.#disputes.add(dispute);
    for (const dispute of ended) this.#disputes.delete(dispute);
    this.#next = head + 1;
  }

  /** Disputes that wait for something that anyone can do, or for a juror or a party. */
  get disputes(): ReadonlySet<bigint> {
    return this.#disputes;
  }

  /** Agreements that aren't over. */
  get agreements(): ReadonlyMap<string, OpenAgreement> {
    return this.#open;
  }

  /** What is due now, by the time of the chain's last block. */
  async due(): Promise<readonly Deed[]> {
    const head = await this.#provider.getBlock("latest");
    if (head === null) return [];
    const deeds: Deed[] = [];
    for (const dispute of this.#disputes) {
      const call = juryCallOf(await juryStandingOf(this.#jury, this.#randomness, dispute), head.timestamp);
      if (call !== undefined) deeds.push(await this.juryDeed(dispute, call));
    }
    for (const { id, terms, ...standing } of this.#open.values()) {
      const exit = exitOf(standing, head.timestamp);
      if (exit === undefined) continue;
      const transaction = await this.#agreements.getFunction(exit.call).populateTransaction(terms);
      deeds.push({ title: `${exit.action} ${id}`, transaction });
    }
    return deeds;
  }

  /** How a dispute stands now. */
  standingOf(dispute: bigint) {
    return juryStandingOf(this.#jury, this.#randomness, dispute);
  }

  /** One call for a dispute before the jury. */
  async juryDeed(dispute: bigint, call: JuryCall): Promise<Deed> {
    const args = call === "draw" ? [dispute, SEATS_A_DRAW] : [dispute];
    const transaction = await this.#jury.getFunction(call).populateTransaction(...args);
    return { title: `${call} dispute ${dispute}`, transaction };
  }
}
