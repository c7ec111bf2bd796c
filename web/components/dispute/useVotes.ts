"use client";

import { useCallback, useMemo, useState } from "react";
import type { Address } from "viem";
import { useConfig } from "../../config/context.tsx";
import { device } from "../../device/store.ts";
import { seatOf } from "../../disputes/facts.ts";
import { checkSecret, readSecret, type SeatKey, secretFileName, writeSecret } from "../../disputes/secret.ts";
import { keepVote, voteFor } from "../../disputes/secretStore.ts";
import { freshSecret, type Vote } from "../../disputes/vote.ts";
import { saveFile } from "../call/save.ts";
import type { DisputeRecord } from "./record.ts";

export interface Votes {
  /** The vote that I committed to; null where this device doesn't have it, or before. */
  readonly mine: Vote | null;
  /** A vote with a new secret, kept on this device before anything is signed. */
  readonly make: (choice: bigint) => Vote;
  readonly save: (vote: Vote) => void;
  /** Takes a vote back from a saved file. @throws `SecretRefused` where it isn't the one that was committed to. */
  readonly restore: (file: Blob) => Promise<void>;
}

/** My votes in a dispute, which only my devices and files know until I open them. */
export function useVotes({ arbitrator, disputeID, jury }: DisputeRecord, me: Address): Votes {
  const { chain } = useConfig();
  const round = jury?.rounds.at(-1)?.number ?? 0;
  const commitment = jury === null ? null : (seatOf(jury, me)?.commitment ?? null);
  // What is kept lies outside of React: this tells it to look again.
  const [looks, setLooks] = useState(0);
  const seat = useMemo<SeatKey>(
    () => ({ chainId: chain.id, jury: arbitrator, disputeID, round, juror: me }),
    [chain.id, arbitrator, disputeID, round, me],
  );
  const mine = useMemo(
    () => (looks < 0 || commitment === null ? null : voteFor(device, seat, commitment)),
    [looks, seat, commitment],
  );
  const make = useCallback(
    (choice: bigint): Vote => {
      const vote = { ...seat, choice, salt: freshSecret() };
      keepVote(device, vote);
      setLooks((count) => count + 1);
      return vote;
    },
    [seat],
  );
  const save = useCallback(
    (vote: Vote) =>
      saveFile(new Blob([writeSecret(vote)], { type: "application/json" }), secretFileName(vote)),
    [],
  );
  const restore = useCallback(
    async (file: Blob) => {
      const vote = readSecret(await file.text());
      if (commitment !== null) checkSecret(vote, seat, commitment);
      keepVote(device, vote);
      setLooks((count) => count + 1);
    },
    [seat, commitment],
  );
  return { mine, make, save, restore };
}
