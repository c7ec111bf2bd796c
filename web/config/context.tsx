"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { AppConfig } from "./schema.ts";

interface Configs {
  readonly config: AppConfig;
  readonly hosts: AppConfig;
}

const ConfigContext = createContext<Configs | null>(null);

interface ConfigProviderProps extends Configs {
  children: ReactNode;
}

/** @param props.config as it is used: the host's, with the member's own endpoints where there are any */
export function ConfigProvider({ config, hosts, children }: ConfigProviderProps) {
  const configs = useMemo(() => ({ config, hosts }), [config, hosts]);
  return <ConfigContext value={configs}>{children}</ConfigContext>;
}

/** The runtime configuration. Pages are only rendered once it is there. */
export function useConfig(): AppConfig {
  return useConfigs().config;
}

/** The configuration as whoever hosts this site wrote it. */
export function useHostsConfig(): AppConfig {
  return useConfigs().hosts;
}

function useConfigs(): Configs {
  const configs = useContext(ConfigContext);
  if (configs === null) throw new Error("useConfig needs a ConfigProvider above it.");
  return configs;
}
