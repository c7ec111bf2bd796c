import { setTimeout as delay } from "node:timers/promises";
import type { JsonRpcProvider } from "ethers";
import type { AppConfig } from "../../web/config/schema.ts";
import { IndexForeign, IndexUnreachable } from "../../web/index/errors.ts";
import { assertOrigin } from "../../web/index/origin.ts";
import { type IndexMeta, metaQuery } from "../../web/index/queries/meta.ts";
import { parse } from "../../web/index/reading.ts";
import { ask as askIndex, type Transport, wait } from "../../web/index/transport.ts";
import { ask, mayBeReadBy } from "./ask.ts";
import { chainOfNode } from "./chain.ts";
import { type Finding, fault, hostOf, reasonOf } from "./finding.ts";

/** Seconds of the chain's time that an index may be behind. */
const BEHIND = 120;

/** What the examination of an index depends on. */
export interface IndexExamination {
  /** Of a page that will ask it, such as `https://commons.example`. */
  readonly origin: string;
  /** Milliseconds between two looks at an index that is behind. */
  readonly patience: number;
}

function transportOf(url: string): Transport {
  return {
    url,
    fetch: (...parameters) => fetch(...parameters),
    timeout: 8_000,
    attempts: 1,
    backOff: 0,
    wait,
  };
}

async function metaOf(transport: Transport): Promise<IndexMeta | null> {
  return parse(metaQuery, (await askIndex(transport, metaQuery.text, {})).data)._meta;
}

/** Looks twice at an index that is behind: one that reads on needs time, one that stands still needs help. */
async function examineLag(
  node: JsonRpcProvider,
  transport: Transport,
  patience: number,
): Promise<readonly Finding[]> {
  const host = hostOf(transport.url);
  const [first, head] = [await metaOf(transport), await node.getBlock("latest")];
  if (first === null || head === null) return [];
  if (first.hasIndexingErrors)
    return [
      fault(
        `The index at ${host} met an error at block ${first.block.number} and reads no further.`,
        "Look into graph-node's log for the error, and deploy the subgraph again: npm run subgraph:deploy.",
      ),
    ];
  const seconds = head.timestamp - (first.block.timestamp ?? head.timestamp);
  if (seconds <= BEHIND) return [];
  await delay(patience);
  const read = ((await metaOf(transport))?.block.number ?? first.block.number) - first.block.number;
  const left = BigInt(head.number) - first.block.number - read;
  if (left <= 0n) return [];
  const wrong = `The index at ${host} is ${left} blocks behind the chain`;
  return [
    read > 0n
      ? fault(
          `${wrong}, and reads on: ${read} in ${patience / 1_000} seconds.`,
          "Wait until it has caught up, or give members another index in index.fallbacks until then.",
        )
      : fault(
          `${wrong}, and stands still.`,
          "See whether graph-node runs and reaches its own chain node, then start it again.",
        ),
  ];
}

/** Whether an index answers pages, is of this deployment, and keeps up with the chain. */
export async function examineIndex(
  url: string,
  node: JsonRpcProvider,
  { contracts }: AppConfig,
  { origin, patience }: IndexExamination,
): Promise<readonly Finding[]> {
  const host = hostOf(url);
  const transport = transportOf(url);
  try {
    const ours = [contracts.communityFactory, contracts.listings, contracts.agreements];
    await assertOrigin(transport, { chain: chainOfNode(node), contracts: ours });
  } catch (error) {
    if (error instanceof IndexForeign)
      return [
        fault(
          `The index at ${host} tells of other contracts or of another chain than this deployment's.`,
          "Deploy the subgraph for this deployment, npm run subgraph:deploy, and name its address in index.url.",
        ),
      ];
    return [
      fault(
        `The index at ${host} can't be asked: ${error instanceof IndexUnreachable ? error.reason : reasonOf(error)}.`,
        "See whether graph-node runs and the subgraph is deployed, and whether index.url names it.",
      ),
    ];
  }
  const response = await ask(url, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ query: "{ _meta { block { number } } }" }),
  });
  const closed = mayBeReadBy(origin, response)
    ? []
    : [
        fault(
          `The index at ${host} lets no page of ${origin} read its answers.`,
          "Have it, or the proxy before it, answer with Access-Control-Allow-Origin: *",
        ),
      ];
  return [...closed, ...(await examineLag(node, transport, patience))];
}
