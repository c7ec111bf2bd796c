import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, readdir, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect } from "chai";
import { indexHead } from "../../scripts/local/index-node.ts";
import { startTimeOf } from "../../scripts/local/leftovers.ts";
import { Network } from "../../scripts/local/network.ts";
import { requireFree } from "../../scripts/local/ports.ts";
import { Rpc } from "../../scripts/local/rpc.ts";
import { SERVICES } from "../../scripts/local/services.ts";
import {
  commandEnvironment,
  LOCAL_CHAIN,
  PORTS,
  type PortName,
  type Settings,
} from "../../scripts/local/settings.ts";
import { removeTemporary, temporarySettings } from "../../scripts/local/temporary.ts";

/** The smallest seed, since these tests are about the network and not about what is on it. */
const SEED = ["--scale", "0.05"];
const ALL_PORTS = Object.keys(PORTS) as PortName[];

/** The supervisor as a person runs it. */
class Supervisor {
  readonly lines: string[] = [];
  readonly #child;
  readonly #waiting = new Set<() => void>();
  readonly exited: Promise<number | null>;

  constructor(settings: Settings, ...words: string[]) {
    this.#child = spawn(process.execPath, ["scripts/local/main.ts", ...words], {
      cwd: settings.root,
      env: { ...process.env, ...commandEnvironment(settings) },
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr])
      createInterface({ input: stream }).on("line", (line) => {
        this.lines.push(line);
        for (const look of this.#waiting) look();
      });
    this.exited = once(this.#child, "close").then(([code]) => {
      for (const look of this.#waiting) look();
      return code;
    });
  }

  /** Settles when it says something; fails when it ends without having said it. */
  async says(what: RegExp): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const look = () => {
      if (this.lines.some((line) => what.test(line))) resolve();
      else if (this.#child.exitCode !== null)
        reject(new Error(`It ended without saying ${what}:\n${this.lines.join("\n")}`));
    };
    this.#waiting.add(look);
    look();
    await promise;
    this.#waiting.delete(look);
  }

  signal(name: NodeJS.Signals): void {
    this.#child.kill(name);
  }
}

async function processesOf(settings: Settings): Promise<number[]> {
  const folder = join(settings.home, "processes");
  const texts = await Promise.all(
    (await readdir(folder)).map((name) => readFile(join(folder, name), "utf8")),
  );
  return texts.map((text) => Number(text.split(" ")[0]));
}

describe("the supervisor of the local network", () => {
  let settings: Settings;
  beforeEach(async () => {
    settings = await temporarySettings(SEED);
  });
  afterEach(() => removeTemporary(settings, SERVICES));

  it("says in one sentence which port is taken, by whom, and what to do", async () => {
    const squatter = createServer().listen(settings.ports.chain, "127.0.0.1");
    await once(squatter, "listening");
    const supervisor = new Supervisor(settings);
    expect(await supervisor.exited).to.equal(1);
    squatter.close();
    expect(supervisor.lines).to.have.length(1);
    const name = (await readFile("/proc/self/comm", "utf8")).trim();
    expect(supervisor.lines[0]).to.equal(
      `Port ${settings.ports.chain} is taken by ${name} (process ${process.pid}): end it, or choose another port with MYCELIARY_CHAIN_PORT.`,
    );
  });

  it("stops without a trace, keeps its state, and takes commands", async () => {
    const first = new Supervisor(settings);
    await first.says(/^Myceliary is at /);
    const site = await fetch(`http://127.0.0.1:${settings.ports.web}/config.json`);
    expect(site.status).to.equal(200);
    expect(site.headers.get("cache-control")).to.equal("no-cache");
    const rpc = new Rpc(settings.ports.chain);
    const head = await rpc.block("latest");
    const processes = await processesOf(settings);
    expect(processes).to.have.length(5);

    const second = new Supervisor(settings);
    expect(await second.exited).to.equal(1);
    expect(second.lines.join()).to.match(/runs already/);
    const status = new Supervisor(settings, "status");
    expect(await status.exited).to.equal(0);
    expect(status.lines.filter((line) => /running/.test(line))).to.have.length(SERVICES.length);

    const wrong = new Supervisor(settings, "restart", "printer");
    expect(await wrong.exited).to.equal(1);
    expect(wrong.lines.join()).to.match(/^There is no service "printer". There are: chain,/);

    first.signal("SIGINT");
    expect(await first.exited).to.equal(0);
    expect(processes.filter((pid) => startTimeOf(pid) !== undefined)).to.deep.equal([]);
    await requireFree(settings.ports, ALL_PORTS);

    const again = new Supervisor(settings);
    await again.says(/^Myceliary is at /);
    expect(await rpc.block(head?.number ?? -1)).to.deep.equal(head);
    expect(await indexHead(settings.ports.index)).to.include({ number: head?.number });
    expect(again.lines.join("\n"))
      .to.match(/seeded before/)
      .and.not.match(/built again|begun again/);
    const stop = new Supervisor(settings, "stop");
    expect(await stop.exited, stop.lines.join("\n")).to.equal(0);
    expect(await again.exited).to.equal(0);
  });

  it("gives up a start on Ctrl-C, and begins again what was cut short", async () => {
    const first = new Supervisor(settings);
    await first.says(/^deploy +ready/);
    const processes = await processesOf(settings);
    first.signal("SIGINT");
    expect(await first.exited).to.equal(0);
    expect(processes.filter((pid) => startTimeOf(pid) !== undefined)).to.deep.equal([]);
    await requireFree(settings.ports, ALL_PORTS);

    const again = new Supervisor(settings);
    await again.says(/cut short the last time/);
    await again.says(/^Myceliary is at /);
    again.signal("SIGTERM");
    expect(await again.exited).to.equal(0);
  });

  it("ends what a killed supervisor has left running, and goes on where it was", async () => {
    const killed = new Supervisor(settings);
    await killed.says(/^Myceliary is at /);
    const processes = await processesOf(settings);
    killed.signal("SIGKILL");
    await killed.exited;

    const next = new Supervisor(settings);
    await next.says(/^Myceliary is at /);
    expect(next.lines.filter((line) => /was left running/.test(line))).to.have.length(5);
    expect(processes.filter((pid) => startTimeOf(pid) !== undefined)).to.deep.equal([]);
    next.signal("SIGINT");
    expect(await next.exited).to.equal(0);
  });
});

describe("the local network", () => {
  const services = SERVICES.filter(({ name }) => name !== "web");
  let settings: Settings;
  let reports: string[];

  beforeEach(async () => {
    reports = [];
    settings = await temporarySettings(null);
  });
  afterEach(() => removeTemporary(settings, services));

  async function whileRunning(what: (network: Network, rpc: Rpc) => Promise<void>): Promise<void> {
    const network = new Network(settings, services, (line) => reports.push(line));
    try {
      await network.start();
      await what(network, new Rpc(settings.ports.chain));
    } finally {
      await network.stop();
    }
  }

  it("tells plainly of a service that died, leaves it dead, and starts it again when asked", async () => {
    await whileRunning(async (network, rpc) => {
      const head = await rpc.block("latest");
      const pid = network.statuses().find(({ name }) => name === "index")?.pid ?? 0;
      const { promise: told, resolve } = Promise.withResolvers<void>();
      reports.push = (...lines) => {
        if (lines.some((line) => /^index was ended by SIGKILL and is not running any more/.test(line)))
          resolve();
        return Array.prototype.push.apply(reports, lines);
      };
      network.kill("index");
      await told;
      expect(startTimeOf(pid)).to.equal(undefined);
      expect(network.statuses().find(({ name }) => name === "index")).to.include({ condition: "ended" });
      expect(await rpc.answers(LOCAL_CHAIN.id)).to.equal(true);
      await rpc.call("evm_mine");
      await network.restart("index");
      expect(await indexHead(settings.ports.index)).to.include({ number: (head?.number ?? 0) + 1 });
      expect(reports.join("\n")).to.not.match(/built again/);
    });
  });

  it("builds the index again, and says so, when the chain has lost blocks that the index has read", async () => {
    const state = join(settings.home, "chain", "state.json");
    await whileRunning(async () => {});
    await copyFile(state, `${state}.earlier`);
    await whileRunning(async (network, rpc) => {
      await rpc.call("anvil_mine", ["0x5"]);
      await network.restart("sync");
    });
    await copyFile(`${state}.earlier`, state);
    reports = [];
    await whileRunning(async (_network, rpc) => {
      expect(reports.join("\n")).to.match(/The chain has lost blocks .* built again from an empty database/);
      const head = await rpc.block("latest");
      expect(await indexHead(settings.ports.index)).to.deep.equal({ number: head?.number, hash: head?.hash });
    });
  });

  it("builds the index again, and says so, when the chain is another one", async () => {
    await whileRunning(async () => {});
    await rm(join(settings.home, "chain"), { recursive: true });
    reports = [];
    await whileRunning(async (_network, rpc) => {
      expect(reports.join("\n")).to.match(/is another one .* built again from an empty database/);
      const head = await rpc.block("latest");
      expect(await indexHead(settings.ports.index)).to.deep.equal({ number: head?.number, hash: head?.hash });
    });
  });
});
