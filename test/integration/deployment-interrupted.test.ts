import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { readRecord, recordFile } from "../../scripts/deployment/record.ts";
import { type Anvil, DEPLOYER, startAnvil } from "./deployment/anvil.ts";
import { Command, type Place, run } from "./deployment/command.ts";
import { type InterruptingNode, interruptingNode } from "./deployment/interrupting-node.ts";

const SCRIPT = "scripts/deploy.ts";
const NETWORK = "sepolia";
/** Fifteen contracts, EAS among them on a chain that has none, and three schemas. */
const TRANSACTIONS = 18;
/** `Registered(bytes32,address,(bytes32,address,bool,string))` of EAS's registry. */
const REGISTERED = "0xd0b86852e21f9e5fa4bc3b0cff9757ffe243d50c4b43968a42202153d651ea5e";
/** The deep lane's chain makes blocks at its own pace, so that a step waits for some, as it does on networks that others share. */
const ARGS = [
  "--chain-id",
  "11155111",
  ...(process.env.MYCELIARY_TESTS === "deep" ? ["--block-time", "0.5"] : []),
];

/**
 * Where a command is also cut off before the chain gets the transaction, which the next run then sends: at each in the deep
 * lane, here at a first one, one of a later batch and a schema.
 */
const ALSO_BEFORE = process.env.MYCELIARY_TESTS === "deep" ? [...Array(TRANSACTIONS).keys()] : [0, 7, 16];

describe("A deployment that is killed at each step", () => {
  let folder: string;
  let chains: Anvil[];
  let node: InterruptingNode;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "myceliary-"));
    chains = await Promise.all([startAnvil(...ARGS), startAnvil(...ARGS)]);
    node = await interruptingNode(chains[0]?.url ?? "");
  });

  after(async () => {
    await node.close();
    for (const chain of chains) await chain.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Those too that the chain has and that wait for its next block. */
  async function transactionsOn(chain: Anvil): Promise<number> {
    return Number(await chain.call("eth_getTransactionCount", DEPLOYER, "pending"));
  }

  it("comes to the same addresses, and does nothing twice", async () => {
    const [interrupted, smooth] = chains;
    if (interrupted === undefined || smooth === undefined) throw new Error("There are two chains.");
    const place: Place = { network: NETWORK, url: node.url, records: join(folder, "interrupted") };
    const undisturbed: Place = { network: NETWORK, url: smooth.url, records: join(folder, "smooth") };

    const cutOff = async (when: "before" | "after") => {
      const command = new Command(place, SCRIPT, "--yes");
      node.arm(when, () => command.kill());
      const { code, output } = await command.ended;
      expect(code, output).to.equal(null);
    };
    for (let step = 0; step < TRANSACTIONS; step++) {
      if (ALSO_BEFORE.includes(step)) {
        await cutOff("before");
        expect(await transactionsOn(interrupted)).to.equal(step);
      }
      await cutOff("after");
      expect(await transactionsOn(interrupted)).to.equal(step + 1);
    }
    expect(await readRecord(recordFile(place.records, NETWORK))).to.equal(undefined);
    node.disarm();
    const [resumed] = await Promise.all([run(place, SCRIPT, "--yes"), run(undisturbed, SCRIPT, "--yes")]);
    expect(resumed.match(/✔ (contract|schema) /g)).to.have.length(TRANSACTIONS);
    expect(resumed.match(/to do/g)).to.have.length(1);
    expect(resumed).to.include("It costs about 0 ETH");

    const [record, expected] = await Promise.all(
      [place, undisturbed].map(({ records }) => readRecord(recordFile(records, NETWORK))),
    );
    expect(record).to.deep.equal({ ...expected, startBlock: record?.startBlock });
    // The index begins before the first contract, though the record was written by the last run.
    const begin = `0x${record?.startBlock.toString(16)}`;
    for (const address of Object.values(record?.contracts ?? {}))
      expect(await interrupted.call("eth_getCode", address, begin)).to.equal("0x");
    expect(await transactionsOn(interrupted)).to.equal(TRANSACTIONS);
    expect(await transactionsOn(smooth)).to.equal(TRANSACTIONS);
    const filter = { fromBlock: "0x0", address: record?.contracts.schemaRegistry, topics: [REGISTERED] };
    expect(await interrupted.call("eth_getLogs", filter)).to.have.length(3);

    const again = await run(place, SCRIPT, "--yes");
    expect(again).to.match(/^Already deployed to Sepolia/);
    expect(await transactionsOn(interrupted)).to.equal(TRANSACTIONS);
  });
});
