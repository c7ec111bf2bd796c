import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { ROOT } from "../../../scripts/local/settings.ts";
import { factsOf } from "../../../scripts/networks.ts";
import { DEPLOYER_PRIVATE_KEY } from "./anvil.ts";

/** Where a command finds its chain and keeps what it writes. */
export interface Place {
  /** Of the table of networks. */
  readonly network: string;
  /** The node's address. */
  readonly url: string;
  /** The folder of the records. */
  readonly records: string;
}

/** How a command ended. */
export interface End {
  /** Null where it was killed. */
  readonly code: number | null;
  /** All that it printed. */
  readonly output: string;
}

/** A command for deployers, as a person runs it. */
export class Command {
  readonly #child: ChildProcess;
  readonly ended: Promise<End>;

  constructor({ network, url, records }: Place, script: string, ...words: readonly string[]) {
    const variable = factsOf(network)?.rpc.variable ?? "MYCELIARY_CHAIN_PORT";
    this.#child = spawn(process.execPath, [script, "--network", network, ...words], {
      cwd: ROOT,
      env: {
        ...process.env,
        [variable]: factsOf(network) === undefined ? new URL(url).port : url,
        MYCELIARY_DEPLOYMENTS: records,
        MYCELIARY_DEPLOYER_KEY: DEPLOYER_PRIVATE_KEY,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.ended = this.#follow();
  }

  async #follow(): Promise<End> {
    let output = "";
    for (const stream of [this.#child.stdout, this.#child.stderr])
      stream?.setEncoding("utf8").on("data", (text: string) => {
        output += text;
      });
    const [code] = (await once(this.#child, "close")) as [number | null];
    return { code, output };
  }

  /** Ends it as a power cut would. */
  kill(): void {
    this.#child.kill("SIGKILL");
  }
}

/** Runs a command to its end. @throws with all that it printed where it fails. */
export async function run(place: Place, script: string, ...words: readonly string[]): Promise<string> {
  const { code, output } = await new Command(place, script, ...words).ended;
  if (code !== 0) throw new Error(`${script} ended with code ${code}:\n${output}`);
  return output;
}
