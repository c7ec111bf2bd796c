"use client";

import { usePathname } from "next/navigation";
import type { ComponentType } from "react";
import { AgreementWaiting } from "../components/agreement/AgreementWaiting.tsx";
import { DiscoverWaiting } from "../components/discover/DiscoverWaiting.tsx";
import { PageSkeleton } from "../components/feedback/PageSkeleton.tsx";
import { ListingWaiting } from "../components/listing/ListingWaiting.tsx";

/** Pages that have something to read while all else is on its way. */
const WAITING: Readonly<Record<string, ComponentType>> = {
  "/": DiscoverWaiting,
  "/listing/": ListingWaiting,
  "/agreement/": AgreementWaiting,
};

/** What stands in the exported page, and until the page itself can be shown. */
export function PageWaiting() {
  const Waiting = WAITING[usePathname()];
  return Waiting === undefined ? <PageSkeleton isPage /> : <Waiting />;
}
