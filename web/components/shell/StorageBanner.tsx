"use client";

import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { device } from "../../device/store.ts";
import { Banner } from "./Banner.tsx";

const onServer = () => false;

/** Says so while the browser keeps nothing of what a member types. */
export function StorageBanner() {
  const t = useTranslations("storage");
  const isFailing = useSyncExternalStore(device.subscribe, device.isFailing, onServer);
  return <Banner text={isFailing ? t("failing") : null} />;
}
