import { AbiCoder, getBytes, id as keccakOfText } from "ethers";
import { z } from "zod";
import type { Rpc } from "../../../scripts/seed/rpc.ts";
import type { AbiEvent } from "../../../subgraph/scripts/abi.ts";
import { eventsOf } from "../../../subgraph/scripts/abi.ts";
import { artifactOf } from "../../../subgraph/scripts/manifest.ts";
import { type ContractKey, dataSources, templates } from "../../../subgraph/scripts/sources.ts";

/** An argument: addresses and bytes in lower-case hexadecimal, numbers as bigint. */
export type Argument = bigint | boolean | string | readonly Argument[];

type SourceKey = ContractKey | keyof typeof templates;

/** A log that the index listens to, in plain values. */
export interface Log {
  readonly source: SourceKey;
  readonly event: string;
  readonly args: ReadonlyMap<string, Argument>;
  readonly contract: string;
  readonly block: bigint;
  readonly at: bigint;
  readonly index: number;
  readonly transaction: string;
}

export function big(log: Log, name: string): bigint {
  const value = log.args.get(name);
  if (typeof value !== "bigint") throw new TypeError(`${log.event}.${name} is no number.`);
  return value;
}

export function text(log: Log, name: string): string {
  const value = log.args.get(name);
  if (typeof value !== "string") throw new TypeError(`${log.event}.${name} is no text.`);
  return value;
}

export function flag(log: Log, name: string): boolean {
  const value = log.args.get(name);
  if (typeof value !== "boolean") throw new TypeError(`${log.event}.${name} is no truth value.`);
  return value;
}

export function list(log: Log, name: string): readonly Argument[] {
  const value = log.args.get(name);
  if (!Array.isArray(value)) throw new TypeError(`${log.event}.${name} is no list.`);
  return value;
}

interface Known {
  readonly source: SourceKey;
  readonly event: AbiEvent;
}

const quantity = z.string().transform((hex) => BigInt(hex));
export const rawLogs = z.array(
  z.object({
    address: z.string(),
    topics: z.array(z.string()),
    data: z.string(),
    blockNumber: quantity,
    transactionHash: z.string(),
    logIndex: quantity.transform(Number),
  }),
);
type RawLog = z.infer<typeof rawLogs>[number];

/** Which event of which source has this topic; several sources may share one. */
async function knownEvents(): Promise<ReadonlyMap<string, readonly Known[]>> {
  const byTopic = new Map<string, Known[]>();
  for (const [key, source] of Object.entries({ ...dataSources, ...templates })) {
    const names: readonly string[] = source.events;
    for (const event of await eventsOf(artifactOf(source))) {
      if (!names.includes(event.name)) continue;
      const topic = keccakOfText(`${event.name}(${event.inputs.map(({ type }) => type).join(",")})`);
      const entry = { source: key as SourceKey, event };
      byTopic.set(topic, [...(byTopic.get(topic) ?? []), entry]);
    }
  }
  return byTopic;
}

/**
 * Text as graph-node keeps it: what is no UTF-8 replaced the way that the WHATWG and Rust do it, and without zero bytes,
 * which PostgreSQL refuses.
 */
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

function plain(type: string, value: unknown): Argument {
  if (Array.isArray(value)) return value.map((element) => plain(type.replace(/\[\d*\]$/, ""), element));
  if (type === "string") return utf8.decode(getBytes(String(value)));
  if (typeof value === "bigint" || typeof value === "boolean") return value;
  return String(value).toLowerCase();
}

/** Texts are decoded as bytes, for hostile ones are no UTF-8. */
const asBytes = (type: string) => type.replace(/^string/, "bytes");

function argumentsOf({ inputs }: AbiEvent, { topics, data }: RawLog): ReadonlyMap<string, Argument> {
  const coder = AbiCoder.defaultAbiCoder();
  const inData = inputs.filter(({ indexed }) => indexed !== true);
  const values = coder
    .decode(
      inData.map(({ type }) => asBytes(type)),
      data,
    )
    .toArray(true);
  const inTopics = inputs.filter(({ indexed }) => indexed === true);
  const found = new Map<string, Argument>();
  for (const [i, { name, type }] of inTopics.entries())
    found.set(name, plain(type, coder.decode([type], topics[i + 1] ?? "0x")[0]));
  for (const [i, { name, type }] of inData.entries()) found.set(name, plain(type, values[i]));
  // In the order in which the event has them.
  return new Map(inputs.map(({ name }) => [name, found.get(name) ?? ""]));
}

/** Templates' contracts by the events that tell of them. */
const BIRTHS: Readonly<Record<string, readonly (readonly [argument: string, template: SourceKey])[]>> = {
  CommunityCreated: [["community", "community"]],
  TimeCreditsCreated: [["credits", "timeCredits"]],
  GovernorCreated: [
    ["governor", "governor"],
    ["timelock", "timelock"],
  ],
};

/** The logs of a chain, in the order in which graph-node hands them over. */
export class Listener {
  readonly #known: ReadonlyMap<string, readonly Known[]>;
  readonly #sources: Map<string, SourceKey>;

  private constructor(known: ReadonlyMap<string, readonly Known[]>, sources: Map<string, SourceKey>) {
    this.#known = known;
    this.#sources = sources;
  }

  static async to(contracts: Readonly<Record<string, string>>): Promise<Listener> {
    const sources = new Map<string, SourceKey>();
    for (const key of Object.keys(dataSources))
      sources.set((contracts[key] ?? "").toLowerCase(), key as ContractKey);
    return new Listener(await knownEvents(), sources);
  }

  /**
   * A block's logs: those of the contracts known before it, in their order; then, of the contracts that these made, all
   * that they said in this very block.
   */
  ofBlock(raw: readonly RawLog[], at: bigint): Log[] {
    const heard: Log[] = [];
    let from = new Map(this.#sources);
    while (from.size > 0) {
      const born = new Map<string, SourceKey>();
      for (const one of raw) {
        const source = from.get(one.address.toLowerCase());
        const known = this.#known.get(one.topics[0] ?? "")?.find((candidate) => candidate.source === source);
        if (known === undefined) continue;
        const log = {
          source: known.source,
          event: known.event.name,
          args: argumentsOf(known.event, one),
          contract: one.address.toLowerCase(),
          block: one.blockNumber,
          at,
          index: one.logIndex,
          transaction: one.transactionHash.toLowerCase(),
        };
        heard.push(log);
        for (const [argument, template] of BIRTHS[log.event] ?? []) born.set(text(log, argument), template);
      }
      for (const [address, source] of born) this.#sources.set(address, source);
      from = born;
    }
    return heard;
  }
}

/** Blocks that are asked for at once. */
const SPAN = 500n;

/** All logs from the chain's first block to `head`, in the order in which graph-node hands them over. */
export async function readLogs(
  rpc: Rpc,
  contracts: Readonly<Record<string, string>>,
  head: bigint,
): Promise<readonly Log[]> {
  const listener = await Listener.to(contracts);
  const logs: Log[] = [];
  for (let from = 0n; from <= head; from += SPAN) {
    const to = from + SPAN - 1n < head ? from + SPAN - 1n : head;
    const range = { fromBlock: `0x${from.toString(16)}`, toBlock: `0x${to.toString(16)}` };
    const byBlock = Map.groupBy(rawLogs.parse(await rpc.one("eth_getLogs", range)), (log) => log.blockNumber);
    const numbers = [...byBlock.keys()];
    const blocks = await rpc.all(
      numbers.map((number) => ({
        method: "eth_getBlockByNumber",
        params: [`0x${number.toString(16)}`, false],
      })),
    );
    const times = z.array(z.object({ timestamp: quantity })).parse(blocks);
    for (const [i, number] of numbers.entries())
      logs.push(...listener.ofBlock(byBlock.get(number) ?? [], times[i]?.timestamp ?? 0n));
  }
  return logs;
}
