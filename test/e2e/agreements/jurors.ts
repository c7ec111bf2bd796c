import { Contract, type InterfaceAbi, id, JsonRpcProvider, NonceManager, parseEther, Wallet } from "ethers";
import { readDeployment } from "../../../scripts/local/deployment.ts";
import { communityAbi, communityFactoryAbi, juryAbi } from "../../../web/contracts/generated/abi.ts";
import { commitmentOf, freshSecret, type Vote } from "../../../web/disputes/vote.ts";
import { address } from "../../../web/index/fields.ts";
import { gasLimitOf } from "../../../web/writes/gasLimit.ts";
import { chainUrl, localNetwork } from "../network.ts";

const HOUR = 3600;
/** Of the contract's enum of seats. */
const RECUSED = 1n;
/** In wei. */
export const FEE_PER_JUROR = 10n ** 15n;

const addressOf = (wallet: Wallet) => address.parse(wallet.address.toLowerCase());

/** A community that judges among itself, its jurors with their keys, and what they do without a browser. */
export class Court {
  readonly name: string;
  readonly address: string;
  readonly jurors: readonly Wallet[];
  readonly #provider: JsonRpcProvider;
  readonly #jury: string;
  readonly #chainId: number;

  private constructor(
    name: string,
    community: string,
    jurors: readonly Wallet[],
    provider: JsonRpcProvider,
    jury: string,
    chainId: number,
  ) {
    this.name = name;
    this.address = community;
    this.jurors = jurors;
    this.#provider = provider;
    this.#jury = jury;
    this.#chainId = chainId;
  }

  /** Founds a community whose disputes a jury of three judges, for a fee, and gives some wallets money. */
  static async found(name: string, jurors: number): Promise<Court> {
    const deployment = await readDeployment(localNetwork().settings);
    const { communityFactory, jury } = deployment?.contracts ?? {};
    if (deployment === undefined || communityFactory === undefined || jury === undefined)
      throw new Error("Nothing is deployed.");
    const provider = new JsonRpcProvider(chainUrl(), undefined, { staticNetwork: true, cacheTimeout: -1 });
    const wallets = Array.from(
      { length: jurors },
      () => new Wallet(Wallet.createRandom().privateKey, provider),
    );
    const steward = new Wallet(Wallet.createRandom().privateKey, provider);
    for (const { address: account } of [steward, ...wallets])
      await provider.send("anvil_setBalance", [account, `0x${parseEther("10").toString(16)}`]);
    const signer = new NonceManager(steward);
    const factory = new Contract(communityFactory, communityFactoryAbi as InterfaceAbi, signer);
    const use = `0x${Buffer.from("mutual-aid").toString("hex").padEnd(64, "0")}`;
    const community: string = await factory.getFunction("addressOf").staticCall(steward.address, id(name));
    await (await factory.getFunction("create").send({ name, about: "", use, cell: 0 }, id(name))).wait();
    const settings = {
      arbitrator: jury,
      jurors: 3,
      commitSeconds: 24 * HOUR,
      revealSeconds: 24 * HOUR,
      appealSeconds: 12 * HOUR,
      feePerJuror: FEE_PER_JUROR,
      rulingWindow: 30 * 24 * HOUR,
    };
    const own = new Contract(community, communityAbi as InterfaceAbi, signer);
    await (await own.getFunction("setDisputeSettings").send(settings)).wait();
    return new Court(name, community, wallets, provider, jury, deployment.chainId);
  }

  #juryAs(wallet: Wallet): Contract {
    return new Contract(this.#jury, juryAbi as InterfaceAbi, wallet);
  }

  /** Joins and is ready to judge, without a browser. */
  async enrol(wallet: Wallet): Promise<void> {
    const own = new Contract(this.address, communityAbi as InterfaceAbi, wallet);
    const join = own.getFunction("join");
    await (await join.send({ gasLimit: gasLimitOf(await join.estimateGas()) })).wait();
    await (await this.#juryAs(wallet).getFunction("enrol").send(this.address)).wait();
  }

  /** The jurors on the jury at work who haven't stepped aside, and which jury that is. */
  async drawn(disputeID: bigint): Promise<{ round: number; jurors: Wallet[] }> {
    const contract = new Contract(this.#jury, juryAbi as InterfaceAbi, this.#provider);
    const [round, jurors, seats]: [bigint, string[], bigint[]] = await contract
      .getFunction("juryOf")
      .staticCall(disputeID);
    const sitting = jurors.filter((_, index) => seats[index] !== RECUSED);
    const wallets = sitting.map((juror) => this.jurors.find(({ address: account }) => account === juror));
    return { round: Number(round), jurors: wallets.filter((wallet) => wallet !== undefined) };
  }

  /** Commits to a vote, without a browser; gives back what opens it. */
  async commit(wallet: Wallet, disputeID: bigint, round: number, choice: bigint): Promise<Vote> {
    const jury = address.parse(this.#jury.toLowerCase());
    const vote = {
      chainId: this.#chainId,
      jury,
      disputeID,
      round,
      juror: addressOf(wallet),
      choice,
      salt: freshSecret(),
    };
    await (await this.#juryAs(wallet).getFunction("commit").send(disputeID, commitmentOf(vote))).wait();
    return vote;
  }

  async reveal(wallet: Wallet, { disputeID, choice, salt }: Vote): Promise<void> {
    await (await this.#juryAs(wallet).getFunction("reveal").send(disputeID, choice, salt)).wait();
  }

  /** The chain goes on, as it does by itself where more than a test lives on it. */
  async mine(blocks: number): Promise<void> {
    for (let block = 0; block < blocks; block++) await this.#provider.send("evm_mine", []);
  }

  balanceOf(account: string): Promise<bigint> {
    return this.#provider.getBalance(account);
  }

  close(): void {
    this.#provider.destroy();
  }
}
