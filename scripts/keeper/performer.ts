import { type ContractTransaction, isError, type JsonRpcProvider, type Wallet } from "ethers";

/** One thing that the keeper would do. */
export interface Deed {
  /** For a person: what, and to what. */
  readonly title: string;
  /** To whom, and with what data. */
  readonly transaction: ContractTransaction;
}

/** What a keeper may spend. */
export interface Bounds {
  /** Gas of one transaction. */
  readonly gas: bigint;
  /** Transactions in all. */
  readonly transactions: number;
}

/** Beyond the estimate: what a block more can change. In percent. */
const MARGIN = 20n;

/** Does what a keeper found to be due, or only says so. */
export class Performer {
  readonly #provider: JsonRpcProvider;
  readonly #bounds: Bounds;
  /** Undefined: nothing is sent. */
  readonly #wallet: Wallet | undefined;
  #sent = 0;

  constructor(provider: JsonRpcProvider, bounds: Bounds, wallet: Wallet | undefined) {
    this.#provider = provider;
    this.#bounds = bounds;
    this.#wallet = wallet;
  }

  /**
   * Tries a deed on the node first: what somebody else did already costs nothing.
   * @returns Whether it changed the chain.
   */
  async perform({ title, transaction }: Deed): Promise<boolean> {
    if (this.#sent >= this.#bounds.transactions) {
      console.log(`· ${title}: left for the next run, this one has sent ${this.#sent} transactions`);
      return false;
    }
    const gas = await this.#estimate(title, transaction);
    if (gas === undefined) return false;
    if (gas > this.#bounds.gas) {
      console.log(`✘ ${title}: takes ${gas} gas, and more than ${this.#bounds.gas} is not allowed (--gas)`);
      return false;
    }
    if (this.#wallet === undefined) {
      console.log(`· ${title}: would take ${gas} gas`);
      this.#sent += 1;
      return false;
    }
    const gasLimit = (gas * (100n + MARGIN)) / 100n;
    this.#sent += 1;
    const sent = await this.#wallet.sendTransaction({ ...transaction, gasLimit });
    const receipt = await sent.wait().catch((error: unknown) => {
      if (isError(error, "CALL_EXCEPTION")) return null;
      throw error;
    });
    console.log(
      receipt === null
        ? `✘ ${title}: somebody was faster (transaction ${sent.hash})`
        : `✔ ${title}: ${receipt.gasUsed} gas (transaction ${sent.hash})`,
    );
    return receipt !== null;
  }

  /** Undefined where the contract would refuse. */
  async #estimate(title: string, transaction: ContractTransaction): Promise<bigint | undefined> {
    const from = this.#wallet?.address;
    try {
      return await this.#provider.estimateGas(from === undefined ? transaction : { ...transaction, from });
    } catch (error) {
      if (!isError(error, "CALL_EXCEPTION")) throw error;
      console.log(`✘ ${title}: the contract refuses (${error.data ?? "it doesn't say why"})`);
      return undefined;
    }
  }
}
