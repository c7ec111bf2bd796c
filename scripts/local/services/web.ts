import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import { configOf, readDeployment } from "../deployment.ts";
import { serve } from "../http.ts";
import { Refusal } from "../refusal.ts";
import type { Context, Running, Service } from "../service.ts";

async function start({ settings }: Context): Promise<Running> {
  const site = join(settings.root, "web", "out");
  const notFound = join(site, "404.html");
  if (!existsSync(notFound)) throw new Refusal("The site is not built: run npm run build:web.");
  const deployment = await readDeployment(settings);
  if (deployment === undefined)
    throw new Refusal(`No deployment in ${settings.deployments}: start with --fresh.`);
  const config = JSON.stringify(configOf(settings, deployment), null, 2);
  const missing = readFileSync(notFound);
  const files = sirv(site, {
    etag: true,
    extensions: ["html"],
    onNoMatch: (_request, response) => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" });
      response.end(missing);
    },
  });
  return serve(settings.ports.web, (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.split("?")[0] !== "/config.json") return files(request, response);
    response.writeHead(200, { "content-type": "application/json", "cache-control": "no-cache" });
    response.end(config);
  });
}

/** The exported site, and beside it the configuration that points it at this network. */
export const web: Service = { name: "web", needs: ["deploy"], ports: ["web"], start };
