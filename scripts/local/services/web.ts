import { existsSync } from "node:fs";
import { join } from "node:path";
import { configOf, readDeployment } from "../deployment.ts";
import { serve } from "../http.ts";
import { Refusal } from "../refusal.ts";
import type { Context, Running, Service } from "../service.ts";
import { siteListener } from "../site.ts";

async function start({ settings }: Context): Promise<Running> {
  const folder = join(settings.root, "web", "out");
  if (!existsSync(join(folder, "404.html")))
    throw new Refusal("The site is not built: run npm run build:web.");
  const deployment = await readDeployment(settings);
  if (deployment === undefined)
    throw new Refusal(`No deployment in ${settings.deployments}: start with --fresh.`);
  return serve(settings.ports.web, siteListener({ folder, config: configOf(settings, deployment) }));
}

/** The exported site, and beside it the configuration that points it at this network. */
export const web: Service = { name: "web", needs: ["deploy"], ports: ["web"], start };
