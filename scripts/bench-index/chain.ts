import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { Child } from "../local/child.ts";
import { Rpc } from "../local/rpc.ts";
import type { Context, Running, Service } from "../local/service.ts";

const READY_WITHIN = 60_000;

async function start(context: Context): Promise<Running> {
  const { settings } = context;
  const rpc = new Rpc(settings.ports.chain);
  await mkdir(settings.home, { recursive: true });
  const child = new Child(context, {
    name: "chain",
    command: createRequire(import.meta.url).resolve("@foundry-rs/anvil-linux-amd64/bin/anvil"),
    args: [
      ...[
        "--host",
        "127.0.0.1",
        "--port",
        String(settings.ports.chain),
        "--chain-id",
        String(settings.chain.id),
      ],
      ...["--gas-limit", "1000000000", "--block-base-fee-per-gas", "0"],
    ],
    stopSignal: "SIGINT",
  });
  await child.until(() => rpc.answers(settings.chain.id), READY_WITHIN);
  return { detail: rpc.url, pid: child.pid, ended: child.ended, stop: () => child.stop() };
}

/** The chain of a measurement: it is not written to disk, which would take longer the longer the chain. */
export const chain: Service = { name: "chain", needs: [], ports: ["chain"], start };
