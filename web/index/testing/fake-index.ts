import type { Hex } from "viem";
import * as z from "zod/mini";
import type { Chain, Receipt } from "../chain.ts";
import { listing, refused } from "./samples.ts";
import { type Answer, type Asked, serve, type TestServer } from "./server.ts";

const blockSchema = z.union([z.object({ number: z.int() }), z.object({ number_gte: z.int() })]);
const variablesSchema = z.object({
  block: z.optional(blockSchema),
  first: z._default(z.int(), 1000),
  where: z._default(z.object({ id_gt: z.optional(z.string()) }), {}),
  hash: z.optional(z.string()),
  contracts: z.optional(z.array(z.string())),
  id: z.optional(z.string()),
});

export interface Block {
  readonly number: number;
  readonly hash: Hex;
  readonly listings: readonly string[];
}

/** A block of listings; the branch makes its hash another than that of the same height elsewhere. */
export function block(number: number, listings: readonly string[], branch = 0): Block {
  return { number, hash: `0x${branch}${number.toString(16).padStart(63, "0")}`, listings };
}

/**
 * A chain of blocks that hold listings, served over HTTP as graph-node serves it: at a block, by number even of another
 * branch than before, in its words where it isn't there, and with a hash only where none was asked for by number.
 */
export class FakeIndex {
  /** From the first block on; what it has read now. */
  blocks: Block[];
  /** Every block that it ever read, abandoned ones too. */
  readonly known = new Set<string>();
  /** The contract that wrote all that it has read; null where it has read nothing. */
  contract: string | null = null;
  /** Called before each answer, with how many were given. */
  before: (position: number, asked: Asked) => void = () => undefined;
  /** What it says instead; null for the truth. */
  instead: Answer | null = null;
  #server: TestServer | undefined;

  constructor(...blocks: Block[]) {
    this.blocks = blocks;
  }

  async serve(): Promise<this> {
    this.#server = await serve((asked, position) => this.#answer(asked, position));
    return this;
  }

  get url(): string {
    return this.#opened.url;
  }

  get asked(): readonly Asked[] {
    return this.#opened.asked;
  }

  /** What it was asked by a name. */
  askedFor(name: string): readonly Asked[] {
    return this.asked.filter(({ query }) => new RegExp(`^query ${name}\\b`).test(query));
  }

  close(): Promise<void> {
    return this.#opened.close();
  }

  /** The same blocks, as a node of the chain tells of them. */
  get chain(): Chain {
    return chainOf(() => this.blocks);
  }

  get #opened(): TestServer {
    if (this.#server === undefined) throw new Error("It is not served yet.");
    return this.#server;
  }

  #answer(asked: Asked, position: number): Answer {
    this.before(position, asked);
    for (const { hash } of this.blocks) this.known.add(hash);
    if (this.instead !== null) return this.instead;
    const { block: at, first, where, hash, contracts, id } = variablesSchema.parse(asked.variables);
    if (hash !== undefined)
      return this.known.has(hash) ? told(0, null) : refused("no block with that hash found");
    const head = this.blocks.at(-1);
    if (head === undefined) return refused("`Qm` has not started syncing yet.");
    if (contracts !== undefined) return told(head.number, head.hash, this.#writtenBy(contracts));
    const wanted = at === undefined ? 0 : "number" in at ? at.number : at.number_gte;
    if (wanted > head.number)
      return refused(
        `Failed to decode \`block.number\` value: \`subgraph Qm has only indexed up to block number ${head.number} and data for block number ${wanted} is therefore not yet available\``,
      );
    const isPinned = at !== undefined && "number" in at;
    const shown = isPinned ? this.blocks.find(({ number }) => number === wanted) : head;
    const listings = (shown?.listings ?? []).toSorted();
    const page = listings.filter((each) => each > (where.id_gt ?? "")).slice(0, first);
    const one = id !== undefined && listings.includes(id) ? listing(id) : null;
    return told(shown?.number ?? 0, isPinned ? null : head.hash, {
      listings: page.map((each) => listing(each)),
      listing: one,
    });
  }

  #writtenBy(contracts: readonly string[]): object {
    const logs = this.contract === null ? [] : [{ id: "0x01" }];
    return { anything: logs, ours: contracts.some((each) => each === this.contract) ? logs : [] };
  }
}

function told(number: number, hash: Hex | null, data: object = {}): Answer {
  const _meta = { block: { number, hash, timestamp: 1000 }, hasIndexingErrors: false };
  return { json: { data: { ...data, _meta } } };
}

/** A chain's node that has these blocks now, each with one transaction, whose hash is the block's number. */
export function chainOf(blocks: () => readonly Block[], moved: (transaction: Hex) => number = Number): Chain {
  const at = (number: number) => blocks().find((each) => each.number === number) ?? null;
  return {
    blockHash: async (number) => at(Number(number))?.hash ?? null,
    newest: async () => BigInt(blocks().at(-1)?.number ?? 0),
    receipt: async (transaction) => {
      const found = at(moved(transaction));
      return found === null ? null : receiptOf(found, transaction);
    },
  };
}

/** The receipt of a block's transaction. */
export function receiptOf({ number, hash }: Block, transaction: Hex = `0x${number.toString(16)}`): Receipt {
  return { transactionHash: transaction, blockNumber: BigInt(number), blockHash: hash };
}
