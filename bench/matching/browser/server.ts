import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { stripTypeScriptTypes } from "node:module";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PAGE = `<!doctype html><meta charset="utf-8"><title>Matching</title><link rel="icon" href="data:,">
<script type="module" src="/bench/matching/browser/page.ts"></script>`;

/** With these the browser's clock is fine enough to time one query. */
const ISOLATION = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** Serves the project's own TypeScript with its types taken out, on loopback; resolves to the address. */
export async function serveSources(): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    contentOf(path).then(
      ({ type, text }) => response.writeHead(200, { "Content-Type": type, ...ISOLATION }).end(text),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server has no port.");
  return { address: `http://127.0.0.1:${bound.port}/`, server };
}

async function contentOf(path: string): Promise<{ readonly type: string; readonly text: string }> {
  if (path === "/") return { type: "text/html", text: PAGE };
  const file = join(ROOT, normalize(path));
  if (!file.startsWith(ROOT) || extname(file) !== ".ts") throw new Error("Only the project's own sources.");
  return { type: "text/javascript", text: stripTypeScriptTypes(await readFile(file, "utf8")) };
}
