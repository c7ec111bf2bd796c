"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { device } from "../../device/store.ts";
import { useIndex } from "../../index/context.tsx";
import { keys } from "../../index/hooks/keys.ts";
import { accountId } from "../../index/ids.ts";
import type { Kind } from "../../matching/listing.ts";
import { useAccount } from "../../wallet/account.ts";
import { type Click, keepClick, readClicks } from "./clicks.ts";
import { learnsHere } from "./learning.ts";
import { type Lessons, toLessons } from "./lessons.ts";
import { useLearning } from "./useLearning.ts";

/** Milliseconds for which what everyone took part in is as good as new. */
const FRESH = 600_000;

/** What is learned, and how to have it or not. */
export interface Interests {
  readonly isOn: boolean;
  /** Off forgets what was opened, too. */
  readonly turn: (on: boolean) => void;
  /** Null while it is off or not known. */
  readonly lessons: Lessons | null;
  /** Nothing more is about to become known: it is known, or turned off, or asking failed. */
  readonly isSettled: boolean;
}

/** What matching may learn of the member's interests; the choice, and what it opened, are kept on the device alone. */
export function useInterests(seeks: Kind): Interests {
  const index = useIndex();
  const { address } = useAccount();
  const { choice, turn } = useLearning();
  const isOn = choice === true;
  const [clicks, setClicks] = useState<readonly Click[]>([]);
  useEffect(() => setClicks(choice === false ? [] : readClicks(device)), [choice]);
  const viewer = address === undefined ? null : accountId(address);
  const side = viewer === null ? null : seeks === "Offer" ? { payer: viewer } : { provider: viewer };
  const everyone = useQuery({
    queryKey: keys.exchanges(null),
    queryFn: isOn ? ({ signal }) => index.exchanges(null, { signal }) : skipToken,
    staleTime: FRESH,
  });
  const own = useQuery({
    queryKey: keys.exchanges(side),
    queryFn: isOn && side !== null ? ({ signal }) => index.exchanges(side, { signal }) : skipToken,
    staleTime: FRESH,
  });
  const asked = side === null ? [everyone] : [everyone, own];
  const isKnown = isOn && asked.every(({ data }) => data !== undefined);
  const lessons = useMemo(
    () => (isKnown ? toLessons(seeks, { everyone: everyone.data ?? [], own: own.data ?? [], clicks }) : null),
    [isKnown, seeks, everyone.data, own.data, clicks],
  );
  const isSettled =
    choice !== null &&
    (!isOn || asked.every(({ data, failureCount }) => data !== undefined || failureCount > 0));
  return { isOn, turn, lessons, isSettled };
}

/** Keeps on the device that the member opened a listing, unless it wants nothing learned. */
export function useKeepClick(click: Omit<Click, "at"> | null): void {
  const { listing, kind, category, tags } = click ?? {};
  useEffect(() => {
    if (listing === undefined || kind === undefined || category === undefined || tags === undefined) return;
    if (!learnsHere(device)) return;
    keepClick(device, { listing, kind, category, tags, at: Math.floor(Date.now() / 1000) });
  }, [listing, kind, category, tags]);
}
