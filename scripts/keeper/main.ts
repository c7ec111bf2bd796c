/**
 * Triggers what anyone may trigger once its time has come: expiry, reclaiming, release after the review window, rulings,
 * even splits, and a jury's draws, counts and rulings. Nobody depends on it: each of these is open to every member as well.
 */
import { setTimeout as delay } from "node:timers/promises";
import { parseArgs } from "node:util";
import hre from "hardhat";
import { openChain, signerOf } from "../deployment/chain.ts";
import { DeploymentError, told } from "../deployment/errors.ts";
import { requireRecord } from "../deployment/record.ts";
import { Performer } from "./performer.ts";
import { Watch } from "./watch.ts";

const USAGE = `npm run keeper -- --network NAME [--dry-run] [--every SECONDS] [--gas N] [--most N]

--dry-run   says what is due and what it would take; needs no key
--every     goes on, and looks again after so many seconds
--gas       what one transaction may take; 1000000 unless given
--most      transactions in one run; 50 unless given`;

function positive(name: string, text: string): number {
  const value = Number(text);
  if (Number.isSafeInteger(value) && value > 0) return value;
  throw new DeploymentError(`--${name} is "${text}": give a whole number above 0.\n\n${USAGE}`);
}

/** Does what is due until nothing is: one step of a dispute can make the next one due. */
async function round(watch: Watch, performer: Performer): Promise<void> {
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    await watch.read();
    for (const deed of await watch.due()) if (await performer.perform(deed)) isChanged = true;
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      network: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      every: { type: "string" },
      gas: { type: "string", default: "1000000" },
      most: { type: "string", default: "50" },
    },
  });
  if (values.network === undefined) throw new DeploymentError(USAGE);
  const bounds = {
    gas: BigInt(positive("gas", values.gas)),
    transactions: positive("most", values.most),
  };
  const every = values.every === undefined ? undefined : positive("every", values.every);
  const chain = await openChain(values.network);
  const watch = await Watch.open(chain.provider, await requireRecord(values.network), hre.artifacts);
  const wallet = values["dry-run"] ? undefined : await signerOf(chain);
  do {
    await round(watch, new Performer(chain.provider, bounds, wallet));
    console.log(
      `${watch.agreements.size} agreements are open on ${chain.title}, and ${watch.disputes.size} disputes before the jury.`,
    );
    if (every !== undefined) await delay(every * 1000);
  } while (every !== undefined);
}

await told(main);
