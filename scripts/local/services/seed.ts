import { hasBegun, markBegun } from "../beginning.ts";
import { runToEnd } from "../child.ts";
import { setClock } from "../clock.ts";
import { deploymentFile } from "../deployment.ts";
import { Rpc } from "../rpc.ts";
import { type Context, done, type Running, type Service } from "../service.ts";

async function start(context: Context): Promise<Running> {
  const { settings } = context;
  if (hasBegun(settings)) return done("seeded before");
  const rpc = new Rpc(settings.ports.chain);
  if (settings.seed !== null)
    await runToEnd(context, {
      name: "seed",
      command: process.execPath,
      args: [
        ...["scripts/seed/seed.ts", "--rpc", rpc.url, "--deployment", deploymentFile(settings)],
        ...settings.seed,
      ],
      stopSignal: "SIGTERM",
    });
  await setClock(rpc);
  await markBegun(settings, rpc);
  return done(settings.seed === null ? "none wanted" : `up to block ${(await rpc.block("latest"))?.number}`);
}

/** Communities, members and their history, told once to a new chain. */
export const seed: Service = { name: "seed", needs: ["deploy"], ports: [], start };
