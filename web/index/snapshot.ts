import type { Hex } from "viem";
import * as z from "zod/mini";
import type { Chain } from "./chain.ts";
import { state } from "./fields.ts";
import type { Block_height } from "./generated/operations.ts";
import { metaQuery } from "./queries/meta.ts";
import { parse, type Source } from "./reading.ts";
import { ask, type Transport } from "./transport.ts";

const statedSchema = z.object({ _meta: state });

/** A question and its variables as one key, whatever the block that it was asked at. */
export function keyOf(query: { readonly name: string }, variables: object): string {
  return `${query.name}${JSON.stringify(variables)}`;
}

/**
 * One state of one index. The first answer tells which block it shows, and every further question is asked at that block;
 * so what is written meanwhile is in none of the pages.
 */
export class Snapshot implements Source {
  readonly #transport: Transport;
  readonly #atLeast: bigint;
  readonly #signal: AbortSignal | undefined;
  #block: { readonly number: number; readonly hash: Hex | null } | null = null;
  /** The answers as they came, by question. */
  readonly bodies = new Map<string, string>();

  /** @param atLeast the least block that is wanted: an index that has not read it refuses */
  constructor(transport: Transport, atLeast: bigint, signal: AbortSignal | undefined) {
    this.#transport = transport;
    this.#atLeast = atLeast;
    this.#signal = signal;
  }

  /** Which block it shows; null until that is known. */
  get block(): bigint | null {
    return this.#block === null ? null : BigInt(this.#block.number);
  }

  async ask(query: { readonly name: string; readonly text: string }, variables: object): Promise<unknown> {
    const pinned = this.#block;
    // `number_gte` without a least block is the newest, and unlike an absent block the same on every version.
    const block: Block_height =
      pinned === null ? { number_gte: Number(this.#atLeast) } : { number: pinned.number };
    const { text, data } = await ask(this.#transport, query.text, { ...variables, block }, this.#signal);
    this.bodies.set(keyOf(query, variables), text);
    if (pinned === null) this.#block = statedSchema.safeParse(data).data?._meta?.block ?? null;
    return data;
  }

  /**
   * False where the chain was reorganised while pages were read: then a block's number means one state in the first pages
   * and another in the last. graph-node answers by number and does not say of which branch, so it is looked at afterwards:
   * whether the newest block is still the same, or else whether the chain still has the block that was shown.
   *
   * Without a chain to ask, only a branch that is not yet longer than the old one is noticed.
   */
  async isOneState(chain: Chain | undefined): Promise<boolean> {
    const shown = this.#block;
    if (this.bodies.size < 2 || shown === null || shown.hash === null) return true;
    const { data } = await ask(this.#transport, metaQuery.text, {}, this.#signal);
    const newest = parse(metaQuery, data)._meta?.block;
    if (newest === undefined || newest.hash === shown.hash) return true;
    if (newest.number <= BigInt(shown.number)) return false;
    const onChain = await chain?.blockHash(BigInt(shown.number)).catch(() => undefined);
    return onChain === undefined || onChain === shown.hash;
  }
}
