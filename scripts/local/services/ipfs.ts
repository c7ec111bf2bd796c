import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";
import { CID } from "multiformats/cid";
import * as raw from "multiformats/codecs/raw";
import { sha256 } from "multiformats/hashes/sha2";
import { serve } from "../http.ts";
import type { Context, Running, Service } from "../service.ts";
import type { Settings } from "../settings.ts";

/** Bytes of a request at most: one block, and what a form adds to it. */
const REQUEST_BYTES = 2 ** 20 + 2 ** 12;

/** graph-node wants an IPFS node at its start, though a subgraph given as files asks it for nothing afterwards. */
const VERSION = { Version: "0.32.1", Commit: "", Repo: "16", System: "amd64/linux", Golang: "go1.23" };

/** Pages of another origin may ask, as Kubo lets them where it is told to. */
const CORS = { "access-control-allow-origin": "*", "access-control-allow-methods": "GET, POST" };

function folderOf(settings: Settings): string {
  return join(settings.home, "ipfs");
}

function tell(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { ...CORS, "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

/** The bytes of the form's file; null where it has none or too much. */
async function fileOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > REQUEST_BYTES) return null;
    chunks.push(chunk);
  }
  const headers = { "content-type": request.headers["content-type"] ?? "" };
  const form = await new Response(Buffer.concat(chunks), { headers }).formData().catch(() => null);
  const file = form?.get("file");
  return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : null;
}

/** Keeps a file as one raw block: what Kubo does with `raw-leaves` and a chunk that is large enough. */
async function add(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const bytes = await fileOf(request);
  if (bytes === null)
    return tell(response, 400, { Message: "Give one file of 1 MiB at most.", Type: "error" });
  const cid = CID.createV1(raw.code, await sha256.digest(bytes)).toString();
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, cid), bytes);
  tell(response, 200, { Name: cid, Hash: cid, Size: String(bytes.length) });
}

async function give(folder: string, name: string, response: ServerResponse): Promise<void> {
  const bytes = /^[a-z0-9]+$/.test(name) ? await readFile(join(folder, name)).catch(() => null) : null;
  if (bytes === null) return tell(response, 404, { Message: "It is not kept here.", Type: "error" });
  response.writeHead(200, { ...CORS, "content-type": "application/octet-stream" });
  response.end(bytes);
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? "/", "http://ipfs").pathname;
  if (path === "/api/v0/version") return tell(response, 200, VERSION);
  if (path === "/api/v0/add" && request.method === "POST") return add(folder, request, response);
  if (path.startsWith("/ipfs/")) return give(folder, path.slice("/ipfs/".length), response);
  return tell(response, 404, { Message: "This node holds no content.", Code: 0, Type: "error" });
}

function start({ settings, report }: Context): Promise<Running> {
  const listener: RequestListener = (request, response) => {
    answer(folderOf(settings), request, response).catch((error: Error) => {
      report(`ipfs: ${error.message}`);
      tell(response, 500, { Message: "This node failed.", Code: 0, Type: "error" });
    });
  };
  return serve(settings.ports.ipfs, listener);
}

/** The calls of an IPFS node that graph-node makes when it starts, and those that keep and give the files of disputes. */
export const ipfs: Service = {
  name: "ipfs",
  needs: [],
  ports: ["ipfs"],
  start,
  wipe: (settings) => rm(folderOf(settings), { recursive: true, force: true }),
};
