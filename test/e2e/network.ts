import { SERVICES } from "../../scripts/local/services.ts";
import { type TemporaryNetwork, temporaryNetwork } from "../../scripts/local/temporary.ts";

let running: TemporaryNetwork | undefined;

/** A tenth of the seed: enough that lists and maps are not empty, and started in half the time. */
const SEED = ["--scale", "0.1"];

/** Mocha: one local network for all the end-to-end tests. */
export async function mochaGlobalSetup(): Promise<void> {
  running = await temporaryNetwork(SERVICES, SEED, (line) => console.log(`  ${line}`));
}

/** Mocha: leaves no process, no port and no folder behind. */
export async function mochaGlobalTeardown(): Promise<void> {
  await running?.close();
}

/** Has the tests run against a network that one of them started. */
export function runOn(network: TemporaryNetwork): void {
  running = network;
}

/** The network that the tests run against. */
export function localNetwork(): TemporaryNetwork {
  if (running === undefined) throw new Error("The end-to-end tests need --require ./test/e2e/network.ts");
  return running;
}

export function siteUrl(path = "/"): string {
  return `http://127.0.0.1:${localNetwork().settings.ports.web}${path}`;
}

export function chainUrl(): string {
  return `http://127.0.0.1:${localNetwork().settings.ports.chain}`;
}
