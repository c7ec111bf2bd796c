import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect } from "chai";
import { allDocuments } from "../../../scripts/documents/all.ts";
import { commandEnvironment, PORTS, type PortName, type Settings } from "../../../scripts/local/settings.ts";
import type { TemporaryNetwork } from "../../../scripts/local/temporary.ts";
import { NETWORKS } from "../../../scripts/networks.ts";

/** What is not run here, and why. All else that a document tells readers to run, is. */
const NOT_RUN: readonly { readonly command: RegExp; readonly why: string }[] = [
  { command: /^npm (start|test)$/, why: "runs until it is stopped; or is what runs this" },
  { command: /^npm run build:web$/, why: "was run before the tests" },
  {
    command: new RegExp(`^npm run .*--network (${Object.keys(NETWORKS).join("|")})\\b`),
    why: "needs that network and money there; npm run rehearse runs it against a chain of that id",
  },
];

/** Documents say where `npm start` has things; this network has them elsewhere. */
function here(command: string, { ports }: Settings): string {
  return (Object.keys(PORTS) as PortName[]).reduce(
    (text, name) => text.replaceAll(`127.0.0.1:${PORTS[name].preset}`, `127.0.0.1:${ports[name]}`),
    command,
  );
}

/** Needs a whole network. */
export function describeDocuments(network: () => TemporaryNetwork): void {
  const commands = [...new Set([...allDocuments().values()].flatMap((document) => document.commands))];
  const isLeftOut = (command: string) => NOT_RUN.some((each) => each.command.test(command));

  for (const command of commands.filter((each) => !isLeftOut(each)))
    it(command, async () => {
      const { settings } = network();
      // A shell, as readers have one. It rejects, with all that was said, unless the command ends well.
      await promisify(execFile)("sh", ["-c", here(command, settings)], {
        cwd: settings.root,
        env: { ...process.env, ...commandEnvironment(settings) },
      });
    });

  it("leaves nothing out for a reason that is gone", () => {
    const needless = NOT_RUN.filter((each) => !commands.some((command) => each.command.test(command)));
    expect(needless).to.deep.equal([]);
  });
}
