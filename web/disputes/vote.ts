import { type Address, encodeAbiParameters, type Hex, keccak256, toHex } from "viem";

/** A vote, and the secret that hides it until it is revealed. */
export interface Vote {
  readonly chainId: number;
  readonly jury: Address;
  readonly disputeID: bigint;
  readonly round: number;
  readonly juror: Address;
  /** 1 to the number of choices, or 0 to refuse to rule. */
  readonly choice: bigint;
  /** 32 random bytes that nobody else knows. */
  readonly salt: Hex;
}

const PARAMETERS = [
  { type: "uint256" },
  { type: "address" },
  { type: "uint256" },
  { type: "uint256" },
  { type: "address" },
  { type: "uint256" },
  { type: "bytes32" },
] as const;

/** What a juror tells of its vote before it reveals it, as `IJury.commitmentOf` has it; never asked of a node, who would learn it. */
export function commitmentOf({ chainId, jury, disputeID, round, juror, choice, salt }: Vote): Hex {
  return keccak256(
    encodeAbiParameters(PARAMETERS, [BigInt(chainId), jury, disputeID, BigInt(round), juror, choice, salt]),
  );
}

/** 32 bytes from the browser's own source of randomness. */
export function freshSecret(): Hex {
  return toHex(crypto.getRandomValues(new Uint8Array(32)));
}
