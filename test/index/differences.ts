import { isDeepStrictEqual } from "node:util";
import type { Row, Table, Tables, Value } from "./reference/rows.ts";

/** Fields that are JSON: compared as what they say. */
const JSON_FIELDS = new Set(["arguments"]);

const said = (field: string, value: Value | undefined): unknown =>
  JSON_FIELDS.has(field) && typeof value === "string" ? JSON.parse(value) : value;

function differencesOfRow(expected: Row, actual: Row): string[] {
  const fields = new Set([...Object.keys(expected), ...Object.keys(actual)]);
  return [...fields].flatMap((field) => {
    const [wanted, found] = [said(field, expected[field]), said(field, actual[field])];
    if (isDeepStrictEqual(wanted, found)) return [];
    return [`${field}: ${JSON.stringify(found)} where the chain says ${JSON.stringify(wanted)}`];
  });
}

function differencesOfTable(expected: Table, actual: Table): string[] {
  const missing = [...expected.keys()].filter((id) => !actual.has(id)).map((id) => `${id} is missing`);
  const ghosts = [...actual.keys()].filter((id) => !expected.has(id)).map((id) => `${id} is a ghost`);
  const wrong = [...expected].flatMap(([id, row]) =>
    differencesOfRow(row, actual.get(id) ?? row).map((difference) => `${id}.${difference}`),
  );
  return [...missing, ...ghosts, ...wrong];
}

/** All in which an index differs from what it should hold, a sentence each. */
export function differences(expected: Tables, actual: Tables): string[] {
  const names = new Set([...expected.keys(), ...actual.keys()]);
  return [...names].flatMap((name) =>
    differencesOfTable(expected.get(name) ?? new Map(), actual.get(name) ?? new Map()).map(
      (difference) => `${name} ${difference}`,
    ),
  );
}
