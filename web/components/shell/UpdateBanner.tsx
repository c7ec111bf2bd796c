"use client";

import Button from "@mui/material/Button";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { siteBase } from "../../site/base.ts";
import { createUpdates, type Updates } from "../../site/updates.ts";
import { Banner } from "./Banner.tsx";
import { useQuiet } from "./useQuiet.ts";

const none: Updates = {
  start: () => {},
  isHere: () => false,
  subscribe: () => () => {},
  begin: () => {},
};

/** Browsers have no workers on an address without TLS. */
const updates =
  typeof navigator === "undefined" || !("serviceWorker" in navigator)
    ? none
    : createUpdates(navigator.serviceWorker, new URL("sw.js", siteBase()));

/** Says so when a newer version of the site is ready, and leaves it to the member when to begin it. */
export function UpdateBanner() {
  const t = useTranslations("update");
  const isHere = useSyncExternalStore(updates.subscribe, updates.isHere, none.isHere);
  const isQuiet = useQuiet();
  useEffect(() => {
    if (isQuiet) updates.start();
  }, [isQuiet]);
  return (
    <Banner
      text={isHere ? t("text") : null}
      severity="info"
      action={
        <Button color="inherit" size="small" onClick={updates.begin}>
          {t("reload")}
        </Button>
      }
    />
  );
}
