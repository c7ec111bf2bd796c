import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { chainFolder, hasBegun, holdsBeginning } from "../beginning.ts";
import { Child } from "../child.ts";
import { setClock } from "../clock.ts";
import { Rpc } from "../rpc.ts";
import type { Context, Running, Service } from "../service.ts";
import type { Settings } from "../settings.ts";

/** A year in seconds: a new chain begins that long ago, so that the seed can tell a year of history. */
const YEAR = 365 * 24 * 3600;
/** How often the chain is written to disk, in seconds: what a killed chain can lose. */
const SAVE_EVERY = 10;
const READY_WITHIN = 60_000;

function stateFile(settings: Settings): string {
  return join(chainFolder(settings), "state.json");
}

/** Anvil's own program; the package's command is a wrapper that would hide its process id. */
function program(): string {
  return createRequire(import.meta.url).resolve("@foundry-rs/anvil-linux-amd64/bin/anvil");
}

const wipe = (settings: Settings): Promise<void> =>
  rm(chainFolder(settings), { recursive: true, force: true });

async function spawnChain(context: Context, rpc: Rpc): Promise<Child> {
  const { settings } = context;
  const isNew = !existsSync(stateFile(settings));
  await mkdir(chainFolder(settings), { recursive: true });
  const child = new Child(context, {
    name: "chain",
    command: program(),
    args: [
      ...[
        "--host",
        "127.0.0.1",
        "--port",
        String(settings.ports.chain),
        "--chain-id",
        String(settings.chain.id),
      ],
      ...["--state", stateFile(settings), "--state-interval", String(SAVE_EVERY)],
      ...(isNew ? ["--timestamp", String(Math.floor(Date.now() / 1000) - YEAR)] : []),
    ],
    stopSignal: "SIGINT",
  });
  await child.until(() => rpc.answers(settings.chain.id), READY_WITHIN);
  return child;
}

async function start(context: Context): Promise<Running> {
  const { settings, report } = context;
  const rpc = new Rpc(settings.ports.chain);
  const startOver = async () => {
    report("chain: its deployment and seed were cut short the last time. It is begun again.");
    await wipe(settings);
  };
  if (existsSync(stateFile(settings)) && !hasBegun(settings)) await startOver();
  let child = await spawnChain(context, rpc);
  if (hasBegun(settings)) {
    if (await holdsBeginning(settings, rpc)) await setClock(rpc);
    else {
      await child.stop();
      await startOver();
      child = await spawnChain(context, rpc);
    }
  }
  const head = await rpc.block("latest");
  return {
    detail: `block ${head?.number ?? 0}, ${rpc.url}`,
    pid: child.pid,
    ended: child.ended,
    stop: () => child.stop(),
  };
}

/** The chain: anvil, whose state outlives a restart. */
export const chain: Service = { name: "chain", needs: [], ports: ["chain"], start, wipe };
