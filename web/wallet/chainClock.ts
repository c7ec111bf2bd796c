"use client";

import { useCallback } from "react";
import { getBlock } from "viem/actions";
import { useIndex } from "../index/context.tsx";
import { type Node, useNode } from "./node.ts";

/** What the next block would carry where the node tells it, else what the latest carries; in Unix seconds. */
async function ofChain(node: Node): Promise<number> {
  const block = await getBlock(node, { blockTag: "pending" }).catch(() => getBlock(node));
  return Number(block.timestamp);
}

/**
 * Reads the chain's time, in Unix seconds; while the chain's node can't be reached, that of the newest block which the index
 * has read, so that pages still open.
 */
export function useChainClock(): { readonly chainId: number; readonly read: () => Promise<number> } {
  const node = useNode();
  const index = useIndex();
  const read = useCallback(async () => {
    try {
      return await ofChain(node);
    } catch (error) {
      const { timestamp } = (await index.meta()).block;
      if (timestamp === null) throw error;
      return timestamp;
    }
  }, [node, index]);
  return { chainId: node.chain.id, read };
}
