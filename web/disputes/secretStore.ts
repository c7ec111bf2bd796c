import type { Hex } from "viem";
import * as z from "zod/mini";
import type { DeviceStore } from "../device/store.ts";
import { readSecret, type SeatKey, writeSecret } from "./secret.ts";
import { commitmentOf, type Vote } from "./vote.ts";

const keptSchema = z.array(z.string());

/** The juror's own device keeps each seat's votes under one key. */
function keyOf({ chainId, jury, disputeID, round, juror }: SeatKey): string {
  return ["myceliary.vote", chainId, jury, disputeID, round, juror].join(".").toLowerCase();
}

function kept(device: Pick<DeviceStore, "read">, seat: SeatKey): string[] {
  const text = device.read(keyOf(seat));
  if (text === null) return [];
  try {
    return keptSchema.parse(JSON.parse(text));
  } catch {
    return [];
  }
}

/**
 * Keeps a vote beside those that were kept for the seat before: which of them the chain has taken is known only later, and
 * a vote that is forgotten can't be revealed.
 */
export function keepVote(device: Pick<DeviceStore, "read" | "keep">, vote: Vote): void {
  const text = writeSecret(vote);
  const others = kept(device, vote).filter((other) => other !== text);
  device.keep(keyOf(vote), JSON.stringify([...others, text]));
}

/** The kept vote that was committed to; null where this device has none. */
export function voteFor(device: Pick<DeviceStore, "read">, seat: SeatKey, commitment: Hex): Vote | null {
  for (const text of kept(device, seat)) {
    try {
      const vote = readSecret(text);
      if (commitmentOf(vote) === commitment) return vote;
    } catch {
      // One that was damaged says nothing about the others.
    }
  }
  return null;
}
