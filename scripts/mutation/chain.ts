import hre from "hardhat";
import { z } from "zod";
import { REACHING } from "./schema.ts";

/** A network that tests made, and how to bring it back to its beginning. */
interface Network {
  request(method: string, params: readonly unknown[]): Promise<unknown>;
  clearSnapshots(): void;
  beginning: string;
}

const networks: Network[] = [];
const reached = new Set<number>();
let beneficiary: string | undefined;

/** What each fixture reached when it ran; a test that starts from its snapshot reaches the same. */
const reachedByFixtures = new Map<unknown, readonly number[]>();

async function snapshot(network: Pick<Network, "request">): Promise<string> {
  return z.string().parse(await network.request("evm_snapshot", []));
}

async function applyBeneficiary({ request }: Pick<Network, "request">): Promise<void> {
  if (beneficiary !== undefined) await request("hardhat_setCoinbase", [beneficiary]);
}

/** Watches the networks that are made from now on, and what is reached on them. */
export function watchNetworks(): void {
  hre.hooks.registerHandlers("network", {
    async newConnection(context, next) {
      const connection = await next(context);
      const request = (method: string, params: readonly unknown[]) =>
        connection.provider.request({ method, params: [...params] });
      const { networkHelpers } = connection;
      const load = networkHelpers.loadFixture.bind(networkHelpers);
      networkHelpers.loadFixture = async <T>(fixture: (of: typeof connection) => Promise<T>) => {
        const before = new Set(reached);
        reached.clear();
        const world = await load(fixture);
        // A snapshot keeps the beneficiary of its time, which is this run's.
        if (!reachedByFixtures.has(fixture)) reachedByFixtures.set(fixture, [...reached]);
        for (const number of [...before, ...(reachedByFixtures.get(fixture) ?? [])]) reached.add(number);
        return world;
      };
      const network = {
        request,
        clearSnapshots: () => networkHelpers.clearSnapshots(),
        beginning: await snapshot({ request }),
      };
      await applyBeneficiary(network);
      networks.push(network);
      return connection;
    },
    async onCoverageData(_context, tags) {
      for (const tag of tags) reached.add(Number(BigInt(`0x${tag}`)));
    },
  });
}

/** Puts every network back to its beginning, with this block beneficiary from there on. */
async function begin(address: string): Promise<void> {
  beneficiary = address;
  reachedByFixtures.clear();
  reached.clear();
  for (const network of networks) {
    network.clearSnapshots();
    await network.request("evm_revert", [network.beginning]);
    network.beginning = await snapshot(network);
    await applyBeneficiary(network);
  }
}

/** From now on, no mutant is awake, and what is reached is recorded. */
export async function beginReaching(): Promise<void> {
  await begin(REACHING);
}

/** From now on, this mutant is awake. */
export async function wake(number: number): Promise<void> {
  await begin(`0x${number.toString(16).padStart(40, "0")}`);
}

/** The numbers that were reached since this was asked last. */
export function takeReached(): readonly number[] {
  const numbers = [...reached];
  reached.clear();
  return numbers;
}
