import { existsSync } from "node:fs";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { AppConfig } from "../../web/config/schema.ts";
import { Refusal } from "../local/refusal.ts";
import { writeCar } from "./car.ts";

export interface ExportedSite {
  /** The files to serve, `config.json` among them. */
  readonly folder: string;
  /** The same as one archive for IPFS. */
  readonly car: string;
  readonly cid: string;
}

/**
 * Writes a site that is ready to be served: the built pages, its configuration, and both as an archive.
 * @param built what `npm run build:web` made
 * @param target the folder that the site goes to; emptied before
 * @throws {@link Refusal} where nothing is built
 */
export async function exportSite(built: string, config: AppConfig, target: string): Promise<ExportedSite> {
  if (!existsSync(join(built, "404.html")))
    throw new Refusal("The site is not built. Run: npm run build:web");
  const folder = join(target, "site");
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await cp(built, folder, { recursive: true });
  await writeFile(join(folder, "config.json"), `${JSON.stringify(config, null, 2)}\n`);
  const car = join(target, "site.car");
  return { folder, car, cid: await writeCar(folder, car) };
}
