import { type Address, getAddress, isAddress } from "viem";

/** A proposal as an address of a page names it: the governor and the governor's number. */
export interface ProposalKey {
  readonly governor: Address;
  readonly number: bigint;
}

/** At most 2^256 − 1, which has 78 digits. */
const NUMBER = /^(0|[1-9][0-9]{0,77})$/;

/** Reads `governor.number`; null for what is none. */
export function readProposalKey(text: string | null): ProposalKey | null {
  const [governor = "", number = "", ...more] = (text ?? "").split(".");
  if (more.length > 0 || !isAddress(governor, { strict: false }) || !NUMBER.test(number)) return null;
  return { governor: getAddress(governor), number: BigInt(number) };
}
