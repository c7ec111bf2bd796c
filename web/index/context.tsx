"use client";

import { createContext, type ReactNode, use, useMemo } from "react";
import { useConfig } from "../config/context.tsx";
import type { AppConfig } from "../config/schema.ts";
import { useNode } from "../wallet/node.ts";
import { AnswerCache, type Deployment } from "./cache/answer-cache.ts";
import { IndexedDbShelf } from "./cache/indexeddb.ts";
import { MemoryShelf } from "./cache/memory.ts";
import { type Chain, chainOf } from "./chain.ts";
import { IndexClient } from "./client.ts";

const IndexContext = createContext<IndexClient | null>(null);

/** A local chain that is begun anew has the same number and addresses; its first block of ours tells it from the last. */
function deploymentOf({ chain, contracts, startBlock }: AppConfig, of: Chain): Deployment {
  return {
    name: `${chain.id} ${contracts.agreements} ${startBlock}`,
    identify: async () => {
      const hash = await of.blockHash(BigInt(startBlock));
      if (hash === null) throw new Error("The chain has not reached the deployment's first block.");
      return hash;
    },
  };
}

/** Gives the pages below it the index that the configuration names. */
export function IndexProvider({ children }: { children: ReactNode }) {
  const config = useConfig();
  const node = useNode();
  const client = useMemo(() => {
    const urls = [config.index.url, ...config.index.fallbacks];
    const chain = chainOf(node);
    const shelf = typeof indexedDB === "undefined" ? new MemoryShelf() : new IndexedDbShelf(indexedDB);
    return new IndexClient(urls, {
      chain,
      contracts: [config.contracts.communityFactory, config.contracts.listings, config.contracts.agreements],
      cache: new AnswerCache(shelf, deploymentOf(config, chain)),
    });
  }, [config, node]);
  return <IndexContext value={client}>{children}</IndexContext>;
}

/** The index. */
export function useIndex(): IndexClient {
  const client = use(IndexContext);
  if (client === null) throw new Error("useIndex needs an IndexProvider above it.");
  return client;
}
