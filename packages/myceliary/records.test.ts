import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { recordFile, writeRecord } from "../../scripts/deployment/record.ts";
import { recordsModule, recordsOf } from "./records.ts";
import { DEPLOYMENT } from "./testing/deployment.ts";

describe("deployments in the package", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "myceliary-records-"));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it("are those of public networks, by name", async () => {
    await writeRecord(recordFile(folder, "sepolia"), { ...DEPLOYMENT, network: "sepolia" });
    await writeRecord(recordFile(folder, "baseSepolia"), DEPLOYMENT);
    await writeRecord(recordFile(folder, "local"), { ...DEPLOYMENT, network: "local" });
    await writeFile(join(folder, "notes.txt"), "no record");
    expect((await recordsOf(folder)).map(({ network }) => network)).to.deep.equal(["baseSepolia", "sepolia"]);
  });

  it("are none where nothing was deployed", async () => {
    expect(await recordsOf(join(folder, "absent"))).to.deep.equal([]);
  });

  it("become a module that says what the record says", async () => {
    await writeFile(join(folder, "records.ts"), recordsModule([DEPLOYMENT]));
    const { records } = await import(join(folder, "records.ts"));
    expect(records).to.deep.equal([DEPLOYMENT]);
  });
});
