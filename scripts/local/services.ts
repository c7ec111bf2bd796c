import type { Service } from "./service.ts";
import { ceramic } from "./services/ceramic.ts";
import { chain } from "./services/chain.ts";
import { deploy } from "./services/deploy.ts";
import { index } from "./services/index.ts";
import { ipfs } from "./services/ipfs.ts";
import { postgres } from "./services/postgres.ts";
import { relay } from "./services/relay.ts";
import { seed } from "./services/seed.ts";
import { subgraph } from "./services/subgraph.ts";
import { sync } from "./services/sync.ts";
import { web } from "./services/web.ts";

/** The local network. A further service is one file in `services/` and one line here. */
export const SERVICES: readonly Service[] = [
  chain,
  deploy,
  seed,
  subgraph,
  postgres,
  ipfs,
  index,
  sync,
  relay,
  ceramic,
  web,
];
