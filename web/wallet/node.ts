"use client";

import { type Chain, type Client, createClient, http, type PublicClient, type Transport } from "viem";
import { useConfig } from "../config/context.tsx";
import type { AppConfig } from "../config/schema.ts";
import { chainOf } from "./chain.ts";

/** Milliseconds between looks at the chain's head, while something is waited for. */
export const POLLING_MS = 1_000;

/** What asks the chain's node; each of viem's actions takes it. */
export type Node = Client<Transport, Chain, undefined>;

const nodes = new WeakMap<AppConfig, Node>();

function nodeOf(config: AppConfig): Node {
  const known = nodes.get(config);
  if (known !== undefined) return known;
  const node = createClient({
    chain: chainOf(config),
    transport: http(config.chain.rpcUrl, { batch: true }),
    pollingInterval: POLLING_MS,
  });
  nodes.set(config, node);
  return node;
}

/** The chain's node. It carries no action of its own, so that a page fetches the code of those alone that it uses. */
export function useNode(): Node {
  return nodeOf(useConfig());
}

/** The node with all of viem's public actions, which are heavy: for what a member does, not for what a page shows first. */
export async function publicClientOf(node: Node): Promise<PublicClient<Transport, Chain>> {
  const { publicActions } = await import("./loaded/chainActions.ts");
  return node.extend(publicActions);
}
