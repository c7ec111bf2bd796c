import { type Address, type Hex, isAddressEqual } from "viem";
import * as z from "zod/mini";
import { address, hex } from "../index/fields.ts";
import { commitmentOf, type Vote } from "./vote.ts";

const FORMAT = "myceliary.vote/1";

const secretSchema = z.object({
  format: z.literal(FORMAT),
  chainId: z.int().check(z.positive()),
  jury: address,
  disputeID: z.string().check(z.regex(/^\d{1,78}$/)),
  round: z.int().check(z.nonnegative()),
  juror: address,
  choice: z.string().check(z.regex(/^\d{1,5}$/)),
  salt: hex.check(z.refine((salt) => salt.length === 66)),
});

/** Why a file gives no vote back. */
export type SecretFault =
  /** It is no such file, or was changed. */
  | "unreadable"
  /** It is a vote of somebody else's, or in another dispute. */
  | "other"
  /** It is not the vote that was committed to. */
  | "mismatch";

/** A file that gives no vote back. */
export class SecretRefused extends Error {
  override readonly name = "SecretRefused";
  readonly fault: SecretFault;
  constructor(fault: SecretFault, options?: ErrorOptions) {
    super(`The file gives no vote back: ${fault}.`, options);
    this.fault = fault;
  }
}

/** A vote as text, to be kept on the device or in a file. */
export function writeSecret({ chainId, jury, disputeID, round, juror, choice, salt }: Vote): string {
  const secret: z.infer<typeof secretSchema> = {
    format: FORMAT,
    chainId,
    jury: address.parse(jury.toLowerCase()),
    disputeID: disputeID.toString(),
    round,
    juror: address.parse(juror.toLowerCase()),
    choice: choice.toString(),
    salt,
  };
  return JSON.stringify(secret, null, 2);
}

/** @throws {@link SecretRefused} where the text is none that {@link writeSecret} wrote. */
export function readSecret(text: string): Vote {
  try {
    const { format: _, disputeID, choice, ...rest } = secretSchema.parse(JSON.parse(text));
    return { ...rest, disputeID: BigInt(disputeID), choice: BigInt(choice) };
  } catch (cause) {
    throw new SecretRefused("unreadable", { cause });
  }
}

/** Which seat a vote is of. */
export type SeatKey = Omit<Vote, "choice" | "salt">;

function isOf(vote: Vote, seat: SeatKey): boolean {
  return (
    vote.chainId === seat.chainId &&
    isAddressEqual(vote.jury, seat.jury) &&
    vote.disputeID === seat.disputeID &&
    vote.round === seat.round &&
    isAddressEqual(vote.juror, seat.juror)
  );
}

/**
 * Checks that a vote is the one that a juror committed to.
 *
 * @throws {@link SecretRefused} where it isn't, with how.
 */
export function checkSecret(vote: Vote, seat: SeatKey, commitment: Hex): void {
  if (!isOf(vote, seat)) throw new SecretRefused("other");
  if (commitmentOf(vote) !== commitment) throw new SecretRefused("mismatch");
}

/** A name by which a juror finds the file again. */
export function secretFileName({
  disputeID,
  round,
  juror,
}: {
  disputeID: bigint;
  round: number;
  juror: Address;
}) {
  return `vote-${disputeID}-${round + 1}-${juror.slice(2, 8).toLowerCase()}.json`;
}
