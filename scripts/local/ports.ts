import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { createServer } from "node:net";
import { Refusal } from "./refusal.ts";
import { PORTS, type PortName, type Ports } from "./settings.ts";

/** The kernel's code of a listening socket in /proc/net/tcp. */
const LISTENING = "0A";

function canListen(port: number, host: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const server = createServer();
  server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code === "EAFNOSUPPORT"));
  server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  return promise;
}

function inodesListeningOn(port: number): Set<string> {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, "0")}`;
  const inodes = new Set<string>();
  for (const table of ["/proc/net/tcp", "/proc/net/tcp6"]) {
    for (const line of readOr(table).split("\n").slice(1)) {
      const columns = line.trim().split(/\s+/);
      if (columns[1]?.endsWith(suffix) && columns[3] === LISTENING && columns[9]) inodes.add(columns[9]);
    }
  }
  return inodes;
}

function readOr(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

function descriptorsOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((fd) => `/proc/${pid}/fd/${fd}`);
  } catch {
    // Another user's process, or one that has just ended.
    return [];
  }
}

function holds(descriptor: string, inodes: ReadonlySet<string>): boolean {
  try {
    const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(descriptor))?.[1];
    return inode !== undefined && inodes.has(inode);
  } catch {
    return false;
  }
}

/** Names the process that listens on a port, where this user may see it. */
export function holderOf(port: number): string | undefined {
  const inodes = inodesListeningOn(port);
  if (inodes.size === 0) return undefined;
  for (const pid of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    if (descriptorsOf(pid).some((descriptor) => holds(descriptor, inodes)))
      return `${readOr(`/proc/${pid}/comm`).trim()} (process ${pid})`;
  }
  return undefined;
}

/** Refuses to go on when one of the named ports is taken. */
export async function requireFree(ports: Ports, names: readonly PortName[]): Promise<void> {
  for (const name of names) {
    const port = ports[name];
    // Both, because a listener on every address and one on the loopback can each block the other.
    if ((await canListen(port, "127.0.0.1")) && (await canListen(port, "0.0.0.0"))) continue;
    const holder = holderOf(port) ?? "another process";
    throw new Refusal(
      `Port ${port} is taken by ${holder}: end it, or choose another port with ${PORTS[name].variable}.`,
    );
  }
}
