import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { AbiCoder, Contract, encodeBytes32String, JsonRpcProvider, type JsonRpcSigner } from "ethers";
import { type Deployment, readRecord, recordFile } from "../../scripts/deployment/record.ts";
import { readArtifacts } from "../../scripts/solidity/artifacts.ts";
import { type Terms, termsOf } from "../contracts/fixtures/terms.ts";
import { type Anvil, startAnvil } from "./deployment/anvil.ts";
import { type Place, run } from "./deployment/command.ts";

const KEEPER = "scripts/keeper/main.ts";
const HOUR = 3_600;
/** Enough for every call here: an estimate lacks a slot where the next block is of another second. */
const GAS = 2_000_000n;
const CLOSED = 5n;
const DISPUTE = { choices: 3, rulingWindow: HOUR };

describe("A keeper", () => {
  let folder: string;
  let chain: Anvil;
  let place: Place;
  let provider: JsonRpcProvider;
  let record: Deployment;
  let signers: readonly JsonRpcSigner[];
  /** Each by what is to become of it. */
  const agreements = new Map<string, Terms>();

  const artifacts = new Map(
    readArtifacts().map(({ contractName, abi }) => [contractName, JSON.stringify(abi)]),
  );
  const signer = (position: number): JsonRpcSigner => {
    const found = signers[position];
    if (found === undefined) throw new Error(`Anvil has no account ${position}.`);
    return found;
  };
  const at = (name: string, address: string | undefined, by: number): Contract =>
    new Contract(address ?? "", artifacts.get(name) ?? "[]", signer(by));
  const ours = (name: string, key: string, by: number): Contract => at(name, record.contracts[key], by);
  const act = async (contract: Contract, method: string, args: readonly unknown[] = [], value = 0n) =>
    (await contract.getFunction(method)(...args, { value, gasLimit: GAS })).wait();
  const [PAYER, PROVIDER, MEDIATOR] = [1, 2, 3];
  const JURORS = [4, 5, 6];

  const termsOfCall = (terms: Terms) => [
    ...[
      terms.payer,
      terms.provider,
      terms.community,
      terms.listing,
      terms.token,
      terms.amounts,
      terms.acceptBy,
    ],
    ...[terms.deliverBy, terms.reviewWindow, terms.arbitrator, terms.arbitratorData, terms.choices],
    ...[terms.rulingWindow, terms.content, terms.salt],
  ];

  /** Brings an agreement as far as the named steps; the payer proposes and pays. */
  async function agree(outcome: string, changes: Partial<Terms>, ...steps: readonly string[]): Promise<void> {
    const now = (await provider.getBlock("latest"))?.timestamp ?? 0;
    const parties = { payer: signer(PAYER), provider: signer(PROVIDER) };
    const terms = termsOf(parties, now, changes);
    agreements.set(outcome, terms);
    await act(ours("IAgreements", "agreements", PAYER), "propose", [termsOfCall(terms)], 1_000_000n);
    for (const step of steps) {
      const by = step === "dispute" ? PAYER : PROVIDER;
      await act(ours("IAgreements", "agreements", by), step, [termsOfCall(terms)]);
    }
  }

  /** A community whose jurors are neither of the two. */
  async function community(): Promise<string> {
    const factory = ours("ICommunityFactory", "communityFactory", PAYER);
    const profile = ["Neighbours", "", encodeBytes32String("mutual-aid"), 0n];
    const salt = encodeBytes32String("keeper");
    await act(factory, "create", [profile, salt]);
    const address: string = await factory.getFunction("addressOf")(signer(PAYER).address, salt);
    for (const juror of JURORS) {
      await act(at("ICommunity", address, juror), "join");
      await act(ours("IJury", "jury", juror), "enrol", [address]);
    }
    return address;
  }

  async function pass(seconds: number): Promise<void> {
    await chain.call("evm_increaseTime", seconds);
    await chain.call("anvil_mine", "0x2");
  }

  async function isClosed(outcome: string): Promise<boolean> {
    const terms = agreements.get(outcome);
    if (terms === undefined) throw new Error(`No agreement for ${outcome}.`);
    const contract = ours("IAgreements", "agreements", PAYER);
    const id = await contract.getFunction("idOf")(termsOfCall(terms));
    return (await contract.getFunction("stateOf")(id)) === CLOSED;
  }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "myceliary-"));
    chain = await startAnvil();
    place = { network: "local", url: chain.url, records: folder };
    await run(place, "scripts/deploy.ts");
    const written = await readRecord(recordFile(folder, "local"));
    if (written === undefined) throw new Error("The deployment left no record.");
    record = written;
    provider = new JsonRpcProvider(chain.url, undefined, { cacheTimeout: -1, pollingInterval: 50 });
    signers = await provider.listAccounts();

    const encode = (types: readonly string[], values: readonly unknown[]) =>
      AbiCoder.defaultAbiCoder().encode(types, values);
    const mediator = { ...DISPUTE, arbitrator: record.contracts.mediatorArbitrator ?? "" };
    const mediated = encode(["address", "uint256"], [signer(MEDIATOR).address, 0n]);
    const settings = [await community(), 3, HOUR, HOUR, HOUR, 0n];
    const judged = encode(["address", "uint8", "uint32", "uint32", "uint32", "uint64"], settings);
    await agree("Expire", {});
    await agree("Reclaim", {}, "accept");
    await agree("ReleaseAfterReview", {}, "accept", "deliver");
    await agree("Split", { ...mediator, arbitratorData: mediated }, "accept", "dispute");
    await agree("Rule", { ...mediator, arbitratorData: mediated }, "accept", "dispute");
    const jury = { arbitrator: record.contracts.jury ?? "", choices: 3, rulingWindow: 1_000 * HOUR };
    await agree("jury", { ...jury, arbitratorData: judged }, "accept", "dispute");
    await act(ours("IMediatorArbitrator", "mediatorArbitrator", MEDIATOR), "giveRuling", [2n, 3n]);
  });

  after(async () => {
    provider?.destroy();
    await chain?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it("draws a jury and hands out a ruling, and leaves alone what has time", async () => {
    await chain.call("anvil_mine", "0x2");
    const told = await run(place, KEEPER);
    expect(told).to.match(/✔ draw dispute 1: /);
    expect(told).to.match(/✔ Rule 0x[0-9a-f]{64}: \d+ gas/);
    expect(told).to.include("5 agreements are open on the local network, and 1 disputes before the jury.");
    expect(await isClosed("Rule")).to.equal(true);
    expect(await isClosed("Expire")).to.equal(false);
    expect(await run(place, "scripts/jury-draw.ts", "--dispute", "1")).to.include(
      "Dispute 1: no juror waits to be drawn: the dispute is in its phase Commit.",
    );
  });

  it("says what is due without doing it, and what would take too much", async () => {
    await pass(6 * HOUR);
    const block = await provider.getBlockNumber();
    const told = await run(place, KEEPER, "--dry-run");
    for (const exit of ["Expire", "Reclaim", "ReleaseAfterReview", "Split"])
      expect(told).to.match(new RegExp(`· ${exit} 0x[0-9a-f]{64}: would take \\d+ gas`));
    expect(told).to.match(/· tally dispute 1: would take \d+ gas/);
    const bounded = await run(place, KEEPER, "--dry-run", "--gas", "30000", "--most", "1");
    expect(bounded).to.match(/✘ Expire 0x[0-9a-f]{64}: takes \d+ gas, and more than 30000 is not allowed/);
    expect(await provider.getBlockNumber()).to.equal(block);
  });

  it("takes every exit that is open, once, and brings a jury that stays silent to its end", async () => {
    await run(place, KEEPER);
    for (const exit of ["Expire", "Reclaim", "ReleaseAfterReview", "Split"])
      expect(await isClosed(exit), exit).to.equal(true);
    // Nobody is left for a second jury: the dispute is over once no party appealed in time.
    await pass(2 * HOUR);
    await run(place, KEEPER);
    await pass(2 * HOUR);
    const last = await run(place, KEEPER);
    expect(await isClosed("jury"), last).to.equal(true);
    expect(last).to.include("0 agreements are open on the local network, and 0 disputes before the jury.");
    const block = await provider.getBlockNumber();
    await run(place, KEEPER);
    expect(await provider.getBlockNumber()).to.equal(block);
  });
});
