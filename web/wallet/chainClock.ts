"use client";

import { useCallback } from "react";
import { getBlock } from "viem/actions";
import { device } from "../device/store.ts";
import { useIndex } from "../index/context.tsx";
import { type Node, useNode } from "./node.ts";

/** What the next block would carry where the node tells it, else what the latest carries; in Unix seconds. */
async function ofChain(node: Node): Promise<number> {
  const block = await getBlock(node, { blockTag: "pending" }).catch(() => getBlock(node));
  return Number(block.timestamp);
}

/** Where a device keeps by how many seconds a chain's clock is before its own. */
const keyOf = (chainId: number) => `myceliary.chainAhead.${chainId}`;

const deviceSeconds = () => Math.floor(Date.now() / 1000);

/** What the chain's time would be by this device's last look at it; undefined where it never looked. */
function byLastLook(chainId: number): number | undefined {
  const ahead = device.read(keyOf(chainId));
  return ahead === null || !/^-?\d+$/.test(ahead) ? undefined : deviceSeconds() + Number(ahead);
}

/**
 * Reads the chain's time, in Unix seconds; while the chain's node can't be reached, that of the newest block which the index
 * has read, so that pages still open; without a network, what it would be by the last look of this device.
 */
export function useChainClock(): { readonly chainId: number; readonly read: () => Promise<number> } {
  const node = useNode();
  const index = useIndex();
  const read = useCallback(async () => {
    try {
      const time = await ofChain(node);
      device.keep(keyOf(node.chain.id), String(time - deviceSeconds()));
      return time;
    } catch (error) {
      const meta = await index.meta().catch(() => null);
      const time = meta?.block.timestamp ?? byLastLook(node.chain.id);
      if (time === undefined) throw error;
      return time;
    }
  }, [node, index]);
  return { chainId: node.chain.id, read };
}
