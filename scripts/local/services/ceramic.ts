import { join } from "node:path";
import { Child } from "../child.ts";
import { ceramicUrl } from "../deployment.ts";
import type { Context, Running, Service } from "../service.ts";

const READY_WITHIN = 60_000;

async function isAlive(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/api/v0/node/healthcheck`)).ok;
  } catch {
    return false;
  }
}

async function start(context: Context): Promise<Running> {
  const { settings } = context;
  const url = ceramicUrl(settings);
  const child = new Child(context, {
    name: "ceramic",
    command: process.execPath,
    args: ["scripts/local/ceramic/main.ts"],
    env: { CERAMIC_PORT: String(settings.ports.ceramic), CERAMIC_FOLDER: join(settings.home, "ceramic") },
    stopSignal: "SIGTERM",
  });
  await child.until(() => isAlive(url), READY_WITHIN);
  return { detail: url, pid: child.pid, ended: child.ended, stop: () => child.stop() };
}

/** The members' profiles: js-ceramic itself, with the profile model published. */
export const ceramic: Service = { name: "ceramic", needs: [], ports: ["ceramic"], start };
