import { rm } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { Child } from "../child.ts";
import type { Context, Running, Service } from "../service.ts";
import type { Settings } from "../settings.ts";

const READY_WITHIN = 20_000;

function folder(settings: Settings): string {
  return join(settings.home, "relay");
}

function isOpen(port: number): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect(port, "127.0.0.1");
  socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
  return promise.finally(() => socket.destroy());
}

async function start(context: Context): Promise<Running> {
  const { settings } = context;
  const { relay: grpc, relayWeb: web } = settings.ports;
  const child = new Child(context, {
    name: "relay",
    command: process.execPath,
    args: [
      ...["scripts/local/relay/main.ts", "--store", join(folder(settings), "relay.sqlite")],
      ...["--grpc", String(grpc), "--web", String(web)],
    ],
    stopSignal: "SIGTERM",
  });
  // The second of the two that it opens.
  await child.until(() => isOpen(web), READY_WITHIN);
  return {
    detail: `gRPC on ${grpc}, gRPC-web on ${web}`,
    pid: child.pid,
    ended: child.ended,
    stop: () => child.stop(),
  };
}

/** The messages' relay, which speaks to XMTP's SDKs; what it keeps outlives a restart. */
export const relay: Service = {
  name: "relay",
  needs: [],
  ports: ["relay", "relayWeb"],
  start,
  wipe: (settings) => rm(folder(settings), { recursive: true, force: true }),
};
