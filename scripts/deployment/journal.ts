import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type EIP1193Provider, status, trackTransaction } from "@nomicfoundation/ignition-core";
import type { JsonRpcProvider, Transaction } from "ethers";
import { z } from "zod";

/*
 * Ignition's journal of one deployment: what it sent and what came of it. Ignition writes a line before it sends and one
 * after; where an interruption left the first without the second it refuses to go on, for it can't know what was sent.
 * We can: the outbox has every transaction that may have left.
 */

const artifactSchema = z.object({ bytecode: z.string() });

const preparedSchema = z.object({
  type: z.literal("TRANSACTION_PREPARE_SEND"),
  futureId: z.string(),
  networkInteractionId: z.number(),
  nonce: z.number(),
});
const sentSchema = preparedSchema.extend({ type: z.literal("TRANSACTION_SEND") });

/** A step that Ignition was about to send, or sent. */
type Prepared = z.infer<typeof preparedSchema>;

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function isSame(one: Omit<Prepared, "type">, other: Omit<Prepared, "type">): boolean {
  return (
    one.futureId === other.futureId &&
    one.networkInteractionId === other.networkInteractionId &&
    one.nonce === other.nonce
  );
}

/** The steps of a journal's text that were prepared and not noted as sent. */
export function unsent(text: string): readonly Prepared[] {
  const lines = text.split("\n").map(parsed);
  const sent = lines.flatMap((line) => sentSchema.safeParse(line).data ?? []);
  return lines
    .flatMap((line) => preparedSchema.safeParse(line).data ?? [])
    .filter((prepared) => !sent.some((each) => isSame(each, prepared)));
}

/** A journal's text without the named steps, and without a last line that an interruption cut off. */
export function without(text: string, dropped: readonly Prepared[]): string {
  const lines = text.split("\n").filter((line, position, all) => {
    const content = parsed(line);
    if (content === undefined) return line === "" || position < all.length - 1;
    const prepared = preparedSchema.safeParse(content).data;
    return prepared === undefined || !dropped.some((each) => isSame(each, prepared));
  });
  return lines.join("\n");
}

export class Journal {
  /** Where Ignition keeps it. */
  readonly folder: string;
  readonly #file: string;

  constructor(folder: string) {
    this.folder = folder;
    this.#file = join(folder, "journal.jsonl");
  }

  /** Contracts that are on the chain, by the id of their future in the module. */
  async deployed(): Promise<ReadonlyMap<string, string>> {
    if (!existsSync(this.#file)) return new Map();
    const { contracts } = await status(this.folder);
    return new Map(Object.entries(contracts).map(([id, { address }]) => [id, address]));
  }

  /** The creation code that a step began with, by the id of its future; undefined where it hasn't begun. */
  async bytecodeOf(id: string): Promise<string | undefined> {
    const file = join(this.folder, "artifacts", `${id}.json`);
    if (!existsSync(file)) return undefined;
    return artifactSchema.parse(JSON.parse(await readFile(file, "utf8"))).bytecode;
  }

  async forget(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** The block before the first deployment, also for a run that resumes it. */
  async startBlock(provider: JsonRpcProvider): Promise<number> {
    const note = join(this.folder, "start-block");
    if (existsSync(note)) return Number(await readFile(note, "utf8"));
    const block = await provider.getBlockNumber();
    await mkdir(this.folder, { recursive: true });
    await writeFile(`${note}.draft`, `${block}\n`);
    await rename(`${note}.draft`, note);
    return block;
  }

  /**
   * Tells Ignition what became of the steps that an interruption hit.
   * @param written All that the outbox has; what isn't in it was never sent.
   * @param confirmations How many Ignition asks for.
   */
  async mend(
    provider: EIP1193Provider,
    written: readonly Transaction[],
    confirmations: number,
  ): Promise<void> {
    if (!existsSync(this.#file)) return;
    const text = await readFile(this.#file, "utf8");
    const steps = unsent(text);
    const never = steps.filter(({ nonce }) => !written.some((transaction) => transaction.nonce === nonce));
    const kept = without(text, never);
    if (kept !== text) {
      await writeFile(`${this.#file}.draft`, kept);
      await rename(`${this.#file}.draft`, this.#file);
    }
    for (const { nonce } of steps) {
      for (const { hash } of written.filter((transaction) => transaction.nonce === nonce)) {
        const known: unknown = await provider.request({
          method: "eth_getTransactionByHash",
          params: [hash],
        });
        if (known === null || hash === null) continue;
        await trackTransaction(this.folder, hash, provider, confirmations);
        break;
      }
    }
  }
}
