import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Network, wipe } from "./network.ts";
import type { Service } from "./service.ts";
import { LOCAL_CHAIN, PORTS, type PortName, ROOT, type Settings } from "./settings.ts";

/** A network for a test: in a folder and on ports of its own, gone afterwards. */
export interface TemporaryNetwork {
  readonly network: Network;
  readonly settings: Settings;
  /** Stops it and removes all that it kept. */
  close(): Promise<void>;
}

async function freePorts(): Promise<Record<PortName, number>> {
  // All are held at once, so that none is given twice.
  const servers: [PortName, Server][] = (Object.keys(PORTS) as PortName[]).map((name) => [
    name,
    createServer(),
  ]);
  const ports: Partial<Record<PortName, number>> = {};
  for (const [name, server] of servers) {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("A TCP server without a port");
    ports[name] = address.port;
  }
  for (const [, server] of servers) {
    server.close();
    await once(server, "close");
  }
  return ports as Record<PortName, number>;
}

/** Settings in a folder of their own under the system's temporary one, on ports that are free now. */
export async function temporarySettings(seed: readonly string[] | null): Promise<Settings> {
  const folder = await mkdtemp(join(tmpdir(), "myceliary-"));
  return {
    root: ROOT,
    home: join(folder, "state"),
    deployments: join(folder, "deployments"),
    seed,
    ports: await freePorts(),
    chain: LOCAL_CHAIN,
  };
}

/** Removes all that a network of temporary settings kept. */
export async function removeTemporary(settings: Settings, services: readonly Service[]): Promise<void> {
  await wipe(settings, services);
  await rm(join(settings.home, ".."), { recursive: true, force: true });
}

/**
 * Starts a network for a test; one that does not start leaves nothing behind.
 * @param changed settings other than a temporary network's
 */
export async function temporaryNetwork(
  services: readonly Service[],
  seed: readonly string[] | null,
  report: (line: string) => void,
  changed: Partial<Settings> = {},
): Promise<TemporaryNetwork> {
  const settings = { ...(await temporarySettings(seed)), ...changed };
  const network = new Network(settings, services, report);
  const close = async (): Promise<void> => {
    await network.stop();
    await removeTemporary(settings, services);
  };
  try {
    await network.start();
  } catch (error) {
    await network.stop();
    throw error;
  }
  return { network, settings, close };
}
