/**
 * Where the contracts are on public networks. A network of one's own, such as the local one, isn't among them: ask a site of
 * it (`myceliary/site`).
 *
 * @module
 */
import type { Address, Hex } from "viem";
import { records } from "./generated/records.ts";

/** Where the contracts are on one chain. */
export interface Deployment {
  readonly network: string;
  /** EIP-155 id. */
  readonly chainId: number;
  /** The first block that may tell of them. */
  readonly startBlock: number;
  /** Name → address. */
  readonly contracts: Readonly<Record<string, Address>>;
  /** Name → EAS schema uid. */
  readonly schemas: Readonly<Record<string, Hex>>;
}

/** All deployments that this version of the package knows. */
export const deployments: readonly Deployment[] = records;

/**
 * The deployment on a chain.
 *
 * @param chainId EIP-155 id
 * @returns undefined where this version of the package knows none
 */
export function deploymentOf(chainId: number): Deployment | undefined {
  return deployments.find((deployment) => deployment.chainId === chainId);
}
