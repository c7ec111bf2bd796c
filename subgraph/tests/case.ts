import { resolve } from "node:path";
import { eventsOf } from "../scripts/abi.ts";
import { readDeployment } from "../scripts/deployment.ts";
import { contractKeys, dataSources, templates } from "../scripts/sources.ts";

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

const root = resolve(import.meta.dirname, "../..");
const { contracts } = await readDeployment(resolve(import.meta.dirname, "deployment.json"));

async function signaturesOf(abi: string): Promise<ReadonlyMap<string, string>> {
  const events = await eventsOf(resolve(root, `artifacts/contracts/interfaces/${abi}.sol/${abi}.json`));
  return new Map(
    events.map(({ name, inputs }) => {
      const parameters = inputs.map(
        (input) => `${input.type}${input.indexed ? " indexed" : ""} ${input.name}`,
      );
      return [name, `${name}(${parameters.join(", ")})`];
    }),
  );
}

const signatures = new Map<string, string>();
for (const { abi } of [...Object.values(dataSources), ...Object.values(templates)])
  for (const [name, signature] of await signaturesOf(abi)) signatures.set(name, signature);

const emitters = new Map(
  contractKeys.flatMap((key) =>
    Object.keys(dataSources[key].handlers).map((event) => [event, contracts[key]] as const),
  ),
);

/** A log of the contract that emits such events; a community's need its address. */
export function log(name: string, params: TestEvent["params"], address = emitters.get(name)): TestEvent {
  const event = signatures.get(name);
  if (event === undefined || address === undefined) throw new Error(`No contract emits ${name}.`);
  return { address, event, params };
}
