"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { AppConfig } from "./schema.ts";

const ConfigContext = createContext<AppConfig | null>(null);

export function ConfigProvider({ config, children }: { config: AppConfig; children: ReactNode }) {
  return <ConfigContext value={config}>{children}</ConfigContext>;
}

/** The runtime configuration. Pages are only rendered once it is there. */
export function useConfig(): AppConfig {
  const config = useContext(ConfigContext);
  if (config === null) throw new Error("useConfig needs a ConfigProvider above it.");
  return config;
}
