import { giveCommand, takeCommands } from "./control.ts";
import { endLeftovers } from "./leftovers.ts";
import { Log } from "./logs.ts";
import { Network, wipe } from "./network.ts";
import { Refusal } from "./refusal.ts";
import { SERVICES } from "./services.ts";
import { type Settings, settingsFrom } from "./settings.ts";

const USAGE = `npm start                        the local network and the site
npm start -- --fresh             the same, from an empty state
npm start -- status              how the services of a running network are
npm start -- restart <service>   start a service again, in a running network
npm start -- stop                stop a running network`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

async function run(settings: Settings, fresh: boolean): Promise<void> {
  if (await giveCommand(settings, ["status"], () => {}))
    throw new Refusal(
      `A network of ${settings.home} runs already. See it with: npm start -- status; end it with: npm start -- stop`,
    );
  for (const name of await endLeftovers(settings))
    say(`${name} was left running by an earlier start; ended it`);
  if (fresh) await wipe(settings, SERVICES);

  const network = new Network(settings, SERVICES, say);
  const over = Promise.withResolvers<void>();
  let asked = false;
  const stop = async (): Promise<void> => {
    asked = true;
    await network.stop();
    over.resolve();
  };
  const stopOnSignal = (): void => {
    // A second Ctrl-C changes nothing: the services are being stopped, and those that won't stop are killed in time.
    if (!asked) say("Stopping.");
    void stop();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stopOnSignal);
  const closeControl = await takeCommands(settings, async ([command, name], tell) => {
    if (command === "status")
      for (const { name: each, condition, detail, pid } of network.statuses())
        tell(
          `${each.padEnd(9)} ${condition.padEnd(8)} ${pid === undefined ? "" : `process ${pid}, `}${detail}`,
        );
    if (command === "restart") {
      await network.restart(name ?? "");
      tell(`${name} runs again.`);
    }
    if (command === "stop") {
      say("Stopping.");
      await stop();
      tell("Stopped.");
    }
  });
  try {
    await network.start();
    say(`\nMyceliary is at http://127.0.0.1:${settings.ports.web}`);
    await over.promise;
  } catch (error) {
    await network.stop();
    // Someone who stops a network that is still starting asked for no error.
    if (!asked) throw error;
  } finally {
    await closeControl();
  }
  say("Stopped: no process and no port is left.");
}

async function main(settings: Settings, words: readonly string[]): Promise<void> {
  const [command = "start", ...rest] = words;
  if (command === "start" || command === "--fresh") return run(settings, words.includes("--fresh"));
  const needed = { status: 0, stop: 0, restart: 1 }[command];
  if (needed !== rest.length) throw new Refusal(USAGE);
  if (!(await giveCommand(settings, words, say)))
    throw new Refusal("No network runs here. Start it with: npm start");
}

/** A refusal is its own sentence; the stack of anything else goes into the log. */
function sentenceOf(error: unknown, settings: Settings): string {
  if (error instanceof Refusal) return error.message;
  const log = new Log(settings, "network");
  for (const line of String(error instanceof Error ? error.stack : error).split("\n")) log.line(line);
  log.close();
  return `Something unexpected went wrong: ${error instanceof Error ? error.message : error}. More in ${log.path}`;
}

function settingsOrSentence(): Settings | string {
  try {
    return settingsFrom(process.env);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

// Whoever read along may go away; the network must not end, and leave its services alone, for want of a reader.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

const settings = settingsOrSentence();
const sentence =
  typeof settings === "string"
    ? settings
    : await main(settings, process.argv.slice(2)).catch((error: unknown) => sentenceOf(error, settings));
if (sentence !== undefined) process.stderr.write(`${sentence}\n`);
process.exitCode = sentence === undefined ? 0 : 1;
