import { spawn } from "node:child_process";
import { accessSync, constants, createWriteStream, mkdirSync, realpathSync } from "node:fs";
import { delimiter, join } from "node:path";
import { local, root } from "./paths.mjs";
import { progress, Refusal } from "./refusal.mjs";

/** How often a long command shows that it is alive, in milliseconds. */
const HEARTBEAT = 20_000;

/** Where a program is on the path; undefined when it isn't. */
export function onPath(program) {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const candidate = join(folder, program);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      // Not in this folder.
    }
  }
  return undefined;
}

/** npm, run by this very Node: under an older one it leaves out packages that need a newer one, and says nothing. */
export function npm() {
  const found = process.env.npm_execpath ?? onPath("npm");
  if (found === undefined)
    throw new Refusal("npm is missing: install it (on Debian: apt-get install npm) and try again.");
  const script = realpathSync(found);
  return script.endsWith(".js") ? [process.execPath, script] : [script];
}

/** The line that tells most of why a command failed. */
function reasonIn(output) {
  const lines = output.split("\n").map((line) => line.trim());
  const full = lines.find((line) => /ENOSPC|no space left/i.test(line));
  if (full !== undefined) return "The disk is full";
  const errors = lines.filter((line) => /\berror\b|failed/i.test(line) && !/complete log|\.log$/.test(line));
  return (errors.at(0) ?? lines.findLast((line) => line !== "") ?? "It said nothing").slice(0, 300);
}

/**
 * Runs a command quietly: its output goes into a log, a sign of life comes now and then, and a failure is one sentence.
 * @param what what is being done, as a person would say it
 */
export async function runQuietly(what, [program, ...args]) {
  mkdirSync(join(local, "logs"), { recursive: true });
  const path = join(local, "logs", "set-up.log");
  const log = createWriteStream(path, { flags: "a" });
  const begin = Date.now();
  progress(`${what} …`);
  const heartbeat = setInterval(
    () => progress(`${what} … ${Math.round((Date.now() - begin) / 1000)} s`),
    HEARTBEAT,
  );
  let output = "";
  const code = await new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (data) => {
        output += data;
        log.write(data);
      });
    }
    child.once("error", (error) => {
      output += error.message;
      resolve(1);
    });
    child.once("close", resolve);
  });
  clearInterval(heartbeat);
  log.end();
  if (code !== 0) throw new Refusal(`${what}: failed. ${reasonIn(output)}. The whole output: ${path}`);
  progress(`${what}: done in ${Math.round((Date.now() - begin) / 1000)} s`);
}
