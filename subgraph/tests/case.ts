import { type AbiEvent, eventsOf } from "../scripts/abi.ts";
import { readDeployment } from "../scripts/deployment.ts";
import { artifactOf } from "../scripts/manifest.ts";
import { contractKeys, dataSources, type Source, sources, templates } from "../scripts/sources.ts";

/** A log as `gnd test` takes it. */
export interface TestEvent {
  readonly address: string;
  readonly event: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One test of `gnd test`: blocks in, answers to queries out. */
export interface Case {
  readonly name: string;
  readonly blocks: readonly { readonly timestamp?: number; readonly events: readonly TestEvent[] }[];
  readonly assertions: readonly { readonly query: string; readonly expected: unknown }[];
}

export const { contracts } = await readDeployment(new URL("deployment.json", import.meta.url).pathname);

function signatureOf({ name, inputs }: AbiEvent): string {
  const parameters = inputs.map((input) => `${input.type}${input.indexed ? " indexed" : ""} ${input.name}`);
  return `${name}(${parameters.join(", ")})`;
}

/** Event lists, each under the name of its source. */
const known = new Map<string, readonly AbiEvent[]>();
for (const source of sources) known.set(source.name, await eventsOf(artifactOf(source)));

function logOf(source: Source, address: string, name: string, params: TestEvent["params"]): TestEvent {
  const event = known.get(source.name)?.find((candidate) => candidate.name === name);
  if (event === undefined) throw new Error(`${source.name} writes no ${name}.`);
  return { address, event: signatureOf(event), params };
}

/** A log of a contract with one address; the first of them that writes such an event, unless its key is given. */
export function log(
  name: string,
  params: TestEvent["params"],
  key = contractKeys.find((candidate) => (dataSources[candidate].events as readonly string[]).includes(name)),
): TestEvent {
  if (key === undefined) throw new Error(`No contract writes ${name}.`);
  return logOf(dataSources[key], contracts[key], name, params);
}

/** A log of a contract that a factory made. */
export function cloneLog(
  template: keyof typeof templates,
  address: string,
  name: string,
  params: TestEvent["params"],
): TestEvent {
  return logOf(templates[template], address, name, params);
}
