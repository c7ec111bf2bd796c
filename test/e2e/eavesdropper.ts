import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { JsonRpcProvider } from "ethers";
import type { BrowserContext } from "playwright-core";
import { accountForPostgres, databaseFolder } from "../../scripts/local/postgres-user.ts";
import { chainUrl, localNetwork } from "./network.ts";

/** Something that somebody other than the members has, by where it was found. */
export interface Overheard {
  readonly where: string;
  readonly bytes: Buffer;
}

/** Keeps everything that a browser sends, its workers too. */
export function overhear(context: BrowserContext): readonly Overheard[] {
  const sent: Overheard[] = [];
  context.on("request", (request) => {
    const head = Buffer.from(`${request.method()} ${request.url()} ${JSON.stringify(request.headers())}\n`);
    const bytes = Buffer.concat([head, request.postDataBuffer() ?? Buffer.alloc(0)]);
    sent.push({ where: `a request to ${new URL(request.url()).pathname}`, bytes });
  });
  return sent;
}

/** All files that the network's services keep, and their logs: relay, Ceramic node, index and chain. */
export async function keptByServices(): Promise<readonly Overheard[]> {
  const { settings } = localNetwork();
  const database = databaseFolder(settings, accountForPostgres());
  return [
    ...(await filesOf(join(settings.home, ".."), (path) => path)),
    ...(await filesOf(database, (path) => `the index's ${path}`)),
  ];
}

async function filesOf(folder: string, named: (path: string) => string): Promise<readonly Overheard[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        // A database may take a file of its own away meanwhile.
        const bytes = await readFile(path).catch(() => Buffer.alloc(0));
        return { where: named(relative(folder, path)), bytes };
      }),
  );
}

/** Every transaction and every log of the chain so far, as bytes. */
export async function onChain(): Promise<readonly Overheard[]> {
  const provider = new JsonRpcProvider(chainUrl());
  try {
    const logs = await provider.getLogs({ fromBlock: 0, toBlock: "latest" });
    const blocks = await Promise.all(
      Array.from({ length: (await provider.getBlockNumber()) + 1 }, (_, number) =>
        provider.getBlock(number, true),
      ),
    );
    const inputs = blocks.flatMap((block) => block?.prefetchedTransactions.map(({ data }) => data) ?? []);
    return [...inputs, ...logs.map(({ data }) => data)].map((data) => ({
      where: "the chain",
      bytes: Buffer.from(data.slice(2), "hex"),
    }));
  } finally {
    provider.destroy();
  }
}
