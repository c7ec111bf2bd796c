import { rm } from "node:fs/promises";
import { join } from "node:path";
import { hasBegun } from "../beginning.ts";
import { runToEnd } from "../child.ts";
import { deploymentFile, isDeployed, readDeployment } from "../deployment.ts";
import { Refusal } from "../refusal.ts";
import { type Context, done, type Running, type Service } from "../service.ts";
import { commandEnvironment } from "../settings.ts";

async function start(context: Context): Promise<Running> {
  const { settings } = context;
  const earlier = await readDeployment(settings);
  if (hasBegun(settings)) {
    if (earlier !== undefined && (await isDeployed(settings, earlier)))
      return done(`${Object.keys(earlier.contracts).length} contracts, deployed before`);
    throw new Refusal(
      `The contracts of ${deploymentFile(settings)} are not on this chain: start with --fresh.`,
    );
  }
  // Hardhat Ignition's record of what it deployed to an earlier chain, which it would trust.
  await rm(join(settings.root, "ignition", "deployments", `local-${settings.chain.id}`), {
    recursive: true,
    force: true,
  });
  await runToEnd(context, {
    name: "deploy",
    command: "npm",
    args: ["run", "--silent", "deploy", "--", "--network", "local"],
    env: commandEnvironment(settings),
    stopSignal: "SIGTERM",
  });
  const deployment = await readDeployment(settings);
  if (deployment === undefined)
    throw new Refusal(`The deployment wrote no addresses to ${settings.deployments}.`);
  return done(`${Object.keys(deployment.contracts).length} contracts`);
}

/** The contracts, deployed once into a new chain. */
export const deploy: Service = {
  name: "deploy",
  needs: ["chain"],
  ports: [],
  start,
  wipe: (settings) => rm(deploymentFile(settings), { force: true }),
};
