"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useMemo, useState } from "react";
import { device } from "../../device/store.ts";
import { type Filters, type Nearby, readFilters, readNearby, writeFilters } from "./filters.ts";

const FILTERS_KEY = "myceliary.discover";
const NEARBY_KEY = "myceliary.place";

/** Filters, kept in the address and, for the next visit, on the device. */
export function useFilters(): readonly [Filters, (change: Partial<Filters>) => void] {
  const parameters = useSearchParams();
  const filters = useMemo(() => readFilters(new URLSearchParams(parameters)), [parameters]);

  // An address without filters is a plain visit: go on where the last one ended.
  useEffect(() => {
    const kept = device.read(FILTERS_KEY);
    if (window.location.search === "" && kept) showInAddress(kept);
  }, []);

  const change = useCallback((part: Partial<Filters>) => {
    // From the address itself: two quick changes may come before the page is drawn again.
    const now = readFilters(new URLSearchParams(window.location.search));
    const text = writeFilters({ ...now, ...part }).toString();
    device.keep(FILTERS_KEY, text);
    showInAddress(text);
  }, []);
  return [filters, change];
}

/** What the member last looked for on this device. */
export function readKeptFilters(): Filters {
  return readFilters(new URLSearchParams(device.read(FILTERS_KEY) ?? ""));
}

/** Has Discover look for just this when it is next opened. */
export function keepLook(filters: Filters, nearby: Nearby | null): void {
  device.keep(FILTERS_KEY, writeFilters(filters).toString());
  keepNearby(nearby);
}

function keepNearby(nearby: Nearby | null): void {
  if (nearby === null) device.forget(NEARBY_KEY);
  else device.keep(NEARBY_KEY, JSON.stringify(nearby));
}

/** Without a new entry in the history: a filter is not a page to come back to. */
function showInAddress(text: string): void {
  window.history.replaceState(null, "", text === "" ? window.location.pathname : `?${text}`);
}

/** Where the member looks round: on the device, never in the address. */
export function useNearby(): readonly [Nearby | null, (nearby: Nearby | null) => void] {
  const [nearby, setNearby] = useState<Nearby | null>(null);
  useEffect(() => setNearby(readNearby(device.read(NEARBY_KEY))), []);
  const keep = useCallback((place: Nearby | null) => {
    setNearby(place);
    keepNearby(place);
  }, []);
  return [nearby, keep];
}
