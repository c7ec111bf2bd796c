import { join } from "node:path";
import { z } from "zod";

/** The network's own id for a node that anchors by itself and knows no other node. */
const NETWORK = "inmemory";

const environment = z.object({
  CERAMIC_PORT: z.coerce.number().int().positive(),
  CERAMIC_FOLDER: z.string().min(1),
});

const { CERAMIC_PORT: port, CERAMIC_FOLDER: folder } = environment.parse(process.env);

// js-ceramic reads it while it is imported: otherwise it looks for another kind of node, over HTTP.
process.env.IPFS_FLAVOR = "go";
const [{ startNode }, { publishModel }] = await Promise.all([import("./node.ts"), import("./model.ts")]);

const node = await startNode({
  port,
  network: NETWORK,
  blocks: join(folder, "blocks"),
  states: join(folder, "states"),
  index: join(folder, "index.sqlite"),
});
await node.ceramic.admin.startIndexingModels([await publishModel(node.ceramic)]);
await node.listen();

process.once("SIGTERM", () => void node.close().finally(() => process.exit(0)));
