import { CeramicDaemon, DaemonConfig } from "@ceramicnetwork/cli";
import { LoggerProvider, LogLevel } from "@ceramicnetwork/common";
import { Ceramic } from "@ceramicnetwork/core";
import { DID } from "dids";
import { getResolver as keyResolver } from "key-did-resolver";
import { getResolver as pkhResolver } from "pkh-did-resolver";
import { BlockFiles } from "./block-files.ts";
import { localIpfs } from "./ipfs.ts";

interface Place {
  readonly port: number;
  readonly network: string;
  /** Folder of the blocks; it belongs to `states`, and neither is of use without the other. */
  readonly blocks: string;
  /** Folder of the streams' states. */
  readonly states: string;
  /** File of the index of documents by model and author. */
  readonly index: string;
}

/** js-ceramic itself, on the loopback, with everything that it keeps in one folder. */
export async function startNode({ port, network, blocks, states, index }: Place) {
  const indexing = {
    db: `sqlite://${index}`,
    allowQueriesBeforeHistoricalSync: true,
    disableComposedb: false,
    enableHistoricalSync: false,
  };
  const ipfs = localIpfs(new BlockFiles(blocks));
  // Its configuration is typed for the whole of a Kubo node; it calls what `localIpfs` answers.
  const ceramic = await Ceramic.create(
    ipfs as unknown as Parameters<typeof Ceramic.create>[0],
    {
      networkName: network,
      stateStoreDirectory: states,
      indexing,
      disablePeerDataSync: true,
      useCentralizedPeerDiscovery: false,
      // An anchor gives a write its time, without which it would be void once the session that signed it has expired.
      anchorOnRequest: true,
      loggerProvider: new LoggerProvider({ logLevel: LogLevel.important, logToFiles: false }),
    },
    { cliPackageVersion: "", gitHash: "", ceramicOneVersion: "" },
  );
  ceramic.did = new DID({ resolver: { ...keyResolver(), ...pkhResolver() } });
  const daemon = new CeramicDaemon(
    ceramic,
    DaemonConfig.fromObject({
      "http-api": { hostname: "127.0.0.1", port, "cors-allowed-origins": [/.*/] },
      network: { name: network },
      node: {},
      ipfs: {},
      indexing,
    }),
  );
  return { ceramic, listen: () => daemon.listen(), close: () => daemon.close() };
}
