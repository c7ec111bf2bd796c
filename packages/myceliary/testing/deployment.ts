import type { Deployment } from "../../../scripts/deployment/record.ts";

const address = (digit: string) => `0x${digit.repeat(40)}`;
const uid = (digit: string) => `0x${digit.repeat(64)}`;

/** A record of a deployment, as on a testnet. */
export const DEPLOYMENT: Deployment = {
  network: "baseSepolia",
  chainId: 84_532,
  startBlock: 1,
  contracts: {
    agreements: address("1"),
    listings: address("2"),
    communityFactory: address("3"),
    governorFactory: address("4"),
    jury: address("5"),
    mediatorArbitrator: address("6"),
    eas: address("7"),
    reputationGroups: address("8"),
  },
  schemas: { review: uid("a"), vouch: uid("b"), verification: uid("c") },
};
