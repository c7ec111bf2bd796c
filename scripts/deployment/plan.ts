import type { DeployedContract } from "./contracts.ts";

/** One thing that a deployment does. */
export interface Step {
  readonly kind: "contract" | "schema" | "record";
  /** Of the contract or the schema in the record; the record's file. */
  readonly key: string;
  /** What was done, in a word or an address; undefined for what is to do. */
  readonly done: string | undefined;
}

/** What is known of a deployment before it begins, or goes on. */
export interface Known {
  /** Address by the id of the contract's future. */
  readonly deployed: ReadonlyMap<string, string>;
  /** Uid by the schema's name, of those that EAS has. */
  readonly schemas: Readonly<Record<string, string>>;
}

/**
 * Lists a deployment's steps in their order.
 * @param schemas The names of all schemas.
 * @param file Where the record will be.
 */
export function planOf(
  contracts: readonly DeployedContract[],
  schemas: readonly string[],
  file: string,
  known: Known,
): readonly Step[] {
  return [
    ...contracts.map(
      ({ key, id, isGiven, address }): Step => ({
        kind: "contract",
        key,
        done: isGiven ? `${address}, the network's own` : known.deployed.get(id),
      }),
    ),
    ...schemas.map((key): Step => ({ kind: "schema", key, done: known.schemas[key] })),
    { kind: "record", key: file, done: undefined },
  ];
}

/** The plan for a person to read, a line a step. */
export function linesOf(steps: readonly Step[], gas: ReadonlyMap<string, bigint>): readonly string[] {
  const width = Math.max(...steps.filter(({ kind }) => kind !== "record").map(({ key }) => key.length));
  return steps.map(({ kind, key, done }) => {
    const what = kind === "record" ? `write ${key}` : `${kind.padEnd(8)} ${key.padEnd(width)}`;
    if (done !== undefined) return `  ✔ ${what}  ${done}`;
    const cost = gas.get(`${kind} ${key}`);
    return `  · ${what}  to do${cost === undefined ? "" : `, ${cost.toLocaleString("en")} gas`}`;
  });
}
