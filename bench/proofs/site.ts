import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { build } from "esbuild";
import { policyOf } from "../../scripts/site/policy.ts";
import { ARTIFACT_FILES, ARTIFACTS_FOLDER } from "../../web/trust/proofs/artifacts.ts";

const require = createRequire(import.meta.url);
const ROOT = resolve(import.meta.dirname, "../..");
const WORKER = "proofs.worker.ts";
const PAGE = `<!doctype html><meta charset="utf-8"><title>Proofs</title><link rel="icon" href="data:,">
<script type="module" src="/page.js"></script>`;

async function scriptOf(file: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: [file],
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["browser"],
    minify: true,
    write: false,
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`${file} was bundled to nothing.`);
  return output.contents;
}

/** Serves the page, the app's own worker and the circuit's files, under the policy of the app's pages. */
export async function openSite(): Promise<{ readonly url: string; readonly close: () => void }> {
  const files = new Map<string, { readonly type: string; readonly content: string | Uint8Array }>([
    ["/", { type: "text/html; charset=utf-8", content: PAGE }],
    ["/page.js", { type: "text/javascript", content: await scriptOf("bench/proofs/page.ts") }],
    // As the page's code names it.
    [`/${WORKER}`, { type: "text/javascript", content: await scriptOf(`web/trust/proofs/${WORKER}`) }],
  ]);
  for (const { name } of Object.values(ARTIFACT_FILES)) {
    const content = await readFile(require.resolve(`@zk-kit/semaphore-artifacts/${name}`));
    files.set(`/${ARTIFACTS_FOLDER}${name}`, { type: "application/octet-stream", content });
  }
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? "/", "http://localhost").pathname);
    response.statusCode = file === undefined ? 404 : 200;
    response.setHeader("Content-Security-Policy", policyOf(PAGE));
    if (file !== undefined) response.setHeader("Content-Type", file.type);
    response.end(file?.content);
  });
  return new Promise((done) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" ? (address?.port ?? 0) : 0;
      done({ url: `http://127.0.0.1:${port}/`, close: () => server.close() });
    });
  });
}
