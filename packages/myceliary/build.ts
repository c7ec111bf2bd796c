/**
 * Builds the package that other dApps import: `npm run build:package`. Sources stay where they have their home; what is
 * written here is their JavaScript, their types and a copy of the contracts' interfaces.
 */
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "tsdown";
import { z } from "zod";
import { recordsModule, recordsOf } from "./records.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const here = fileURLToPath(new URL(".", import.meta.url));

/** Workers that a page starts by their file's name, which must be there under it. */
const WORKERS = [
  "web/matching/match.worker.ts",
  "web/trust/trust.worker.ts",
  "web/trust/solver/lane.worker.ts",
];

const manifest = z
  .object({ exports: z.record(z.string(), z.union([z.string(), z.object({ default: z.string() })])) })
  .parse(JSON.parse(await readFile(`${here}package.json`, "utf8")));

/** `./dist/web/x.js` → `web/x.ts`: what is built lies as its source does. */
const entries = Object.values(manifest.exports).flatMap((target) =>
  typeof target === "string" ? [] : [target.default.replace("./dist/", "").replace(/\.js$/, ".ts")],
);

await mkdir(`${here}src/generated`, { recursive: true });
await writeFile(`${here}src/generated/records.ts`, recordsModule(await recordsOf(`${root}deployments`)));
// Written beside, and put in place when it is whole: somebody may be reading what was built before.
const draft = `${here}dist.draft`;
await rm(draft, { recursive: true, force: true });
await build({
  config: false,
  cwd: root,
  entry: Object.fromEntries([...entries, ...WORKERS].map((file) => [file.replace(/\.ts$/, ""), file])),
  root,
  outDir: draft,
  tsconfig: `${here}tsconfig.json`,
  format: "esm",
  platform: "neutral",
  target: "es2023",
  unbundle: true,
  // What one module took of another and was written in place leaves no import behind.
  treeshake: { moduleSideEffects: false },
  dts: true,
  clean: false,
  hash: false,
  report: false,
  logLevel: "warn",
  // Types take most of the time, and always will.
  inputOptions: { checks: { pluginTimings: false } },
  deps: { neverBundle: [/^viem/, /^zod/] },
  plugins: [
    {
      name: "workers",
      // Bundlers of those who import this find a worker by its file's name.
      transform: (code, id) => (id.endsWith(".ts") ? code.replaceAll('.worker.ts"', '.worker.js"') : null),
    },
  ],
});
await rm(`${here}contracts`, { recursive: true, force: true });
await rm(`${here}dist`, { recursive: true, force: true });
await rename(draft, `${here}dist`);
await cp(`${root}LICENSE`, `${here}LICENSE`);
await cp(`${root}contracts/interfaces`, `${here}contracts/interfaces`, { recursive: true });
