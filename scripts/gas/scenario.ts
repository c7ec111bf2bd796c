import type { ContractTransactionResponse } from "ethers";

/** What a figure is compared with: a peer's, or another scenario's of the same run by its name. */
export interface Peer {
  readonly whose: string;
  readonly gas: bigint | { readonly scenario: string };
}

/** Something that a member does, and what it may cost. */
export interface Scenario {
  readonly name: string;
  /** Gas of all its transactions together, at most. */
  readonly limit?: bigint;
  /** Of how many alike things, so that the figure is that of one; 1 where it isn't given. */
  readonly per?: bigint;
  /** At most so many times what `peer` costs. */
  readonly limitOfPeer?: number;
  readonly peer?: Peer;
  /** Whether a little of its gas is by chance: it is held to its limits, and to no figure of the snapshot. */
  readonly isByChance?: true;
  /**
   * Makes the world as it is before, and then sends what is measured.
   * @returns The transactions that count, and no other.
   */
  run(): Promise<readonly ContractTransactionResponse[]>;
}
