/** Draws the jurors of one dispute, or says why that can't be done now. Anyone may. */
import { parseArgs } from "node:util";
import hre from "hardhat";
import { openChain, signerOf } from "./deployment/chain.ts";
import { DeploymentError, told } from "./deployment/errors.ts";
import { requireRecord } from "./deployment/record.ts";
import { juryCallOf } from "./keeper/juries.ts";
import { Performer } from "./keeper/performer.ts";
import { Watch } from "./keeper/watch.ts";

const USAGE = "npm run jury:draw -- --network NAME --dispute NUMBER";

/** A jury of 31, the largest, in the pieces in which it is drawn, and room for new seeds. */
const BOUNDS = { gas: 2_000_000n, transactions: 10 };

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { network: { type: "string" }, dispute: { type: "string" } } });
  if (values.network === undefined || !/^\d+$/.test(values.dispute ?? "")) throw new DeploymentError(USAGE);
  const dispute = BigInt(values.dispute ?? "");
  const chain = await openChain(values.network);
  const watch = await Watch.open(chain.provider, await requireRecord(values.network), hre.artifacts);
  await watch.read();
  if (!watch.disputes.has(dispute))
    throw new DeploymentError(`No dispute ${dispute} waits before the jury of ${chain.title}.`);
  const performer = new Performer(chain.provider, BOUNDS, await signerOf(chain));
  while (true) {
    const standing = await watch.standingOf(dispute);
    const head = await chain.provider.getBlock("latest");
    const call = head === null ? undefined : juryCallOf(standing, head.timestamp);
    if (call !== "draw" && call !== "reseed") {
      const waits =
        standing.draw === undefined
          ? `no juror waits to be drawn: the dispute is in its phase ${standing.phase}`
          : `the draw waits until block ${standing.draw.seedBlock} is over`;
      return console.log(`Dispute ${dispute}: ${waits}.`);
    }
    if (!(await performer.perform(await watch.juryDeed(dispute, call)))) return;
  }
}

await told(main);
