import { join, resolve } from "node:path";
import { Refusal } from "./refusal.ts";

/** Every port of the network: its default and the variable that changes it. */
export const PORTS = {
  chain: { variable: "MYCELIARY_CHAIN_PORT", preset: 8545 },
  index: { variable: "MYCELIARY_INDEX_PORT", preset: 8000 },
  indexAdmin: { variable: "MYCELIARY_INDEX_ADMIN_PORT", preset: 8020 },
  indexStatus: { variable: "MYCELIARY_INDEX_STATUS_PORT", preset: 8030 },
  indexMetrics: { variable: "MYCELIARY_INDEX_METRICS_PORT", preset: 8040 },
  postgres: { variable: "MYCELIARY_POSTGRES_PORT", preset: 54329 },
  ipfs: { variable: "MYCELIARY_IPFS_PORT", preset: 15001 },
  relay: { variable: "MYCELIARY_RELAY_PORT", preset: 5556 },
  relayWeb: { variable: "MYCELIARY_RELAY_WEB_PORT", preset: 5557 },
  ceramic: { variable: "MYCELIARY_CERAMIC_PORT", preset: 7007 },
  web: { variable: "MYCELIARY_WEB_PORT", preset: 3000 },
} as const;

/** A chain as its users know it. */
export interface ChainSettings {
  /** EIP-155 id. */
  readonly id: number;
  /** As the index's manifest names it. */
  readonly graphName: string;
}

/** The chain of `npm start`, with the id that wallets and Hardhat know as a local chain. */
export const LOCAL_CHAIN: ChainSettings = { id: 31_337, graphName: "local" };

export type PortName = keyof typeof PORTS;
export type Ports = Readonly<Record<PortName, number>>;

export interface Settings {
  /** The checkout. */
  readonly root: string;
  /** Where this network keeps everything it writes. */
  readonly home: string;
  /** The folder of the deployments' address files. */
  readonly deployments: string;
  /** Arguments for the seed command; `null` leaves the network without seed data. */
  readonly seed: readonly string[] | null;
  readonly ports: Ports;
  readonly chain: ChainSettings;
}

/** The checkout that this file belongs to. */
export const ROOT = resolve(import.meta.dirname, "../..");

function portOf(name: PortName, env: NodeJS.ProcessEnv): number {
  const { variable, preset } = PORTS[name];
  const text = env[variable];
  if (text === undefined || text === "") return preset;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535)
    throw new Refusal(`${variable} is "${text}": give a port number from 1 to 65535.`);
  return port;
}

function portsFrom(env: NodeJS.ProcessEnv): Ports {
  const names = Object.keys(PORTS) as PortName[];
  const ports = Object.fromEntries(names.map((name) => [name, portOf(name, env)])) as Record<
    PortName,
    number
  >;
  for (const [position, name] of names.entries()) {
    const twin = names.slice(0, position).find((other) => ports[other] === ports[name]);
    if (twin !== undefined)
      throw new Refusal(
        `${PORTS[twin].variable} and ${PORTS[name].variable} are both ${ports[name]}: give each a port of its own.`,
      );
  }
  return ports;
}

/** Reads the network's settings from the environment. */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  return {
    root: ROOT,
    home: env.MYCELIARY_HOME ? resolve(env.MYCELIARY_HOME) : join(ROOT, ".local", "state"),
    deployments: resolve(env.MYCELIARY_DEPLOYMENTS || join(ROOT, "deployments")),
    seed: (env.MYCELIARY_SEED_ARGUMENTS ?? "").split(" ").filter((word) => word !== ""),
    ports: portsFrom(env),
    chain: LOCAL_CHAIN,
  };
}

/** The environment by which a command of this checkout finds this network; `settingsFrom` reads it back. */
export function commandEnvironment(settings: Settings): NodeJS.ProcessEnv {
  const ports = (Object.keys(PORTS) as PortName[]).map((name) => [
    PORTS[name].variable,
    String(settings.ports[name]),
  ]);
  return {
    ...Object.fromEntries(ports),
    MYCELIARY_HOME: settings.home,
    MYCELIARY_DEPLOYMENTS: settings.deployments,
    MYCELIARY_SEED_ARGUMENTS: (settings.seed ?? []).join(" "),
  };
}
