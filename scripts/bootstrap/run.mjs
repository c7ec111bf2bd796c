// Makes a bare machine ready and runs a command of this checkout: node scripts/bootstrap/run.mjs start|test [arguments].
// Plain JavaScript without dependencies: it runs on Node 18, before anything is installed.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { browser } from "./browser.mjs";
import { checkDisk, checkMachine } from "./machine.mjs";
import { environmentOf, nodeToUse } from "./node.mjs";
import { installPackages } from "./packages.mjs";
import { root } from "./paths.mjs";
import { progress, Refusal } from "./refusal.mjs";
import { build } from "./steps.mjs";

/** What the state and logs of a network need, in gigabytes. */
const DISK = 1;

/** What each command runs, and whether it needs the builds and a browser. */
const COMMANDS = {
  start: { script: "scripts/local/main.ts", needsBrowser: false },
  test: { script: "scripts/test/main.ts", needsBrowser: true },
};
/** Words to a network that runs already: nothing is to be built for them. */
const TO_A_RUNNING_NETWORK = ["restart", "status", "stop"];

/** Runs a script under a Node, passes signals on, and ends as it ends. */
async function handOver(node, script, words, env) {
  const child = spawn(node, [script, ...words], { cwd: root, stdio: "inherit", env });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (...end) => resolve(end));
  });
  process.exitCode = signal === null ? code : 1;
}

async function main([name, ...words]) {
  const command = COMMANDS[name];
  if (command === undefined) throw new Refusal(`Say which: ${Object.keys(COMMANDS).join(" or ")}.`);
  checkMachine();
  checkDisk(DISK);
  const node = await nodeToUse();
  const env = environmentOf(node);
  if (node !== process.execPath) return handOver(node, fileURLToPath(import.meta.url), [name, ...words], env);

  // From here on `node` and `npm` mean this Node, for every program that is run.
  process.env.PATH = env.PATH;
  await installPackages();
  if (!TO_A_RUNNING_NETWORK.includes(words[0])) await build();
  if (command.needsBrowser) env.MYCELIARY_CHROMIUM = await browser();
  await handOver(node, command.script, words, env);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  progress(error.message);
  process.exitCode = 1;
}
