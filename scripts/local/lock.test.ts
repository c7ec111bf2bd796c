import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { alone } from "./lock.ts";

describe("a lock between processes", () => {
  let folder: string;
  let lock: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "myceliary-lock-"));
    lock = join(folder, "stamps", "lock");
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("lets one work at a time, and all in the end", async () => {
    let working = 0;
    let most = 0;
    const work = async (number: number) => {
      working += 1;
      most = Math.max(most, working);
      await new Promise((resolve) => setTimeout(resolve, 5));
      working -= 1;
      return number;
    };
    const done = await Promise.all([1, 2, 3].map((number) => alone(lock, () => work(number))));
    expect(done).to.deep.equal([1, 2, 3]);
    expect(most).to.equal(1);
    expect(await readdir(join(folder, "stamps"))).to.deep.equal([]);
  });

  it("is given back by who fails", async () => {
    const failing = alone(lock, async () => {
      throw new Error("It broke.");
    });
    expect(await failing.catch((error: Error) => error.message)).to.equal("It broke.");
    expect(await alone(lock, async () => "works")).to.equal("works");
  });

  it("is taken over from a process that is gone", async () => {
    await alone(lock, async () => undefined);
    // The largest number of a process on Linux is 2²² − 1.
    await writeFile(lock, String(2 ** 22));
    expect(await alone(lock, async () => "works")).to.equal("works");
  });
});
