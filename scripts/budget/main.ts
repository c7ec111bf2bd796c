/**
 * What a first visit of a page costs in JavaScript: `npm run budget`. The site must be built, and `MYCELIARY_CHROMIUM` name a
 * browser. Fails where a page weighs more than `budget.json` allows; `README.md` tells what counts.
 */
import { launchBrowser } from "../../test/e2e/browser.ts";
import { SERVICES } from "../local/services.ts";
import { temporaryNetwork } from "../local/temporary.ts";
import { checkBudget } from "./check.ts";

/** A tenth of the seed: lists and maps are not empty, and what is fetched is the same. */
const SEED = ["--scale", "0.1"];

const network = await temporaryNetwork(SERVICES, SEED, console.log);
try {
  const browser = await launchBrowser();
  try {
    const problems = await checkBudget(browser, network.settings, console.log);
    for (const problem of problems) console.log(`✘ ${problem}`);
    process.exitCode = problems.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
} finally {
  await network.close();
}
