import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { EIP1193Provider } from "@nomicfoundation/ignition-core";
import { type JsonRpcProvider, Transaction, type TransactionRequest, Wallet } from "ethers";
import { z } from "zod";
import { DeploymentError } from "./errors.ts";

/*
 * Every transaction is written down, signed, before it is sent. So whoever is interrupted knows what may be on its way,
 * sends the very same again, and nothing is ever done twice. What is written is what everybody may read on the chain.
 */

const quantity = z.string().transform(BigInt);

/** A transaction as Ignition asks for it (`eth_sendTransaction`). */
const requestSchema = z.object({
  to: z.string().optional(),
  data: z.string().default("0x"),
  value: quantity.default(0n),
  nonce: quantity.transform(Number),
  gas: quantity,
  gasPrice: quantity.optional(),
  maxFeePerGas: quantity.optional(),
  maxPriorityFeePerGas: quantity.optional(),
});

/** How often a pending transaction is looked for, in milliseconds. */
const POLL = 500;

/** What nodes say of a transaction that they have. */
const KNOWN = /already known|already imported|nonce too low|nonce has already been used/i;

/** An account that has each transaction written down before it hands out the signature. */
class WritingWallet extends Wallet {
  readonly #write: (signed: string) => void;

  constructor(wallet: Wallet, write: (signed: string) => void) {
    super(wallet.signingKey, wallet.provider);
    this.#write = write;
  }

  override async signTransaction(transaction: TransactionRequest): Promise<string> {
    const signed = await super.signTransaction(transaction);
    this.#write(signed);
    return signed;
  }
}

export class Outbox {
  readonly #file: string;
  readonly #provider: JsonRpcProvider;
  /** The account; what it sends is written down. */
  readonly signer: Wallet;

  /** @param folder Where it is kept, beside the journal of the same deployment. */
  constructor(folder: string, wallet: Wallet, provider: JsonRpcProvider) {
    this.#file = join(folder, "sent.txt");
    this.#provider = provider;
    this.signer = new WritingWallet(wallet, (signed) => {
      mkdirSync(folder, { recursive: true });
      // "as": the line is on the disk before the call returns.
      writeFileSync(this.#file, `${signed}\n`, { flag: "as" });
    });
  }

  /** All that was written down, the oldest first. A line that an interruption cut off was never sent. */
  transactions(): readonly Transaction[] {
    if (!existsSync(this.#file)) return [];
    const whole = readFileSync(this.#file, "utf8").split("\n").slice(0, -1);
    return whole.map((line) => Transaction.from(line));
  }

  /**
   * Sends again what is on its way or got lost, and waits until it is mined.
   * @param report Is told when there is something to wait for.
   * @throws {@link DeploymentError} where the node takes one of them no more.
   */
  async sendAgain(report: (line: string) => void): Promise<void> {
    const sender = this.signer.address;
    const mined = await this.#provider.getTransactionCount(sender, "latest");
    const waiting = this.transactions().filter(({ from, nonce }) => from === sender && nonce >= mined);
    for (const { serialized, nonce } of waiting) {
      try {
        await this.#provider.send("eth_sendRawTransaction", [serialized]);
      } catch (cause) {
        if (cause instanceof Error && KNOWN.test(cause.message)) continue;
        const sentence = `The node doesn't take transaction ${nonce} of ${sender} again. See why (is the account out of money?), and run this again.`;
        throw new DeploymentError(sentence, { cause });
      }
    }
    if (waiting.length === 0) return;
    report(
      `An earlier run had ${waiting.length} transactions on their way. They are sent again; waiting until they are mined. If that takes long, the network's fees rose above what they offer: it goes on once the fees fall.`,
    );
    const last = Math.max(...waiting.map(({ nonce }) => nonce));
    while ((await this.#provider.getTransactionCount(sender, "latest")) <= last) await delay(POLL);
  }

  /** The node as Ignition wants it (EIP-1193), with an account that signs here. */
  signingProvider(): EIP1193Provider {
    return {
      request: async ({ method, params }) => {
        const given: readonly unknown[] = Array.isArray(params) ? params : [];
        if (method === "eth_accounts") return [this.signer.address];
        if (method !== "eth_sendTransaction") return this.#provider.send(method, [...given]);
        const { gas, to, gasPrice, maxFeePerGas, maxPriorityFeePerGas, ...rest } = requestSchema.parse(
          given[0],
        );
        const fees =
          gasPrice === undefined
            ? {
                type: 2,
                maxFeePerGas: maxFeePerGas ?? null,
                maxPriorityFeePerGas: maxPriorityFeePerGas ?? null,
              }
            : { type: 0, gasPrice };
        const { chainId } = await this.#provider.getNetwork();
        const signed = await this.signer.signTransaction({
          ...rest,
          ...fees,
          chainId,
          gasLimit: gas,
          to: to ?? null,
        });
        return this.#provider.send("eth_sendRawTransaction", [signed]);
      },
    };
  }
}
