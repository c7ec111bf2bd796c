import { z } from "zod";
import type { Row, Table, Tables, Value } from "./reference/rows.ts";

/** Rows that graph-node gives at once. */
const PAGE = 1000;

const typeSchema: z.ZodType<GraphqlType> = z.lazy(() =>
  z.object({ kind: z.string(), name: z.string().nullable(), ofType: typeSchema.nullable().optional() }),
);
interface GraphqlType {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType?: GraphqlType | null | undefined;
}

const introspection = z.object({
  __schema: z.object({
    types: z.array(
      z.object({
        kind: z.string(),
        name: z.string(),
        fields: z.array(z.object({ name: z.string(), type: typeSchema })).nullable(),
      }),
    ),
  }),
});

const TYPE = "kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } }";
const INTROSPECTION = `{ __schema { types { kind name fields { name type { ${TYPE} } } } } }`;

async function ask(url: string, query: string, variables: object = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = z
    .object({ data: z.unknown(), errors: z.unknown().optional() })
    .parse(await response.json());
  if (errors !== undefined) throw new Error(`The index refused a query: ${JSON.stringify(errors)}`);
  return data;
}

/** The kinds that a type is wrapped in, and at last its own kind and name. */
function unwrapped(type: GraphqlType): {
  readonly isList: boolean;
  readonly kind: string;
  readonly name: string;
} {
  let [isList, at] = [false, type];
  while (at.ofType !== null && at.ofType !== undefined) {
    isList ||= at.kind === "LIST";
    at = at.ofType;
  }
  return { isList, kind: at.kind, name: at.name ?? "" };
}

/** How an entity is asked for: all its own fields, references by their id. */
interface Selection {
  readonly collection: string;
  readonly fields: string;
}

async function selectionsOf(url: string): Promise<ReadonlyMap<string, Selection>> {
  const { types } = introspection.parse(await ask(url, INTROSPECTION)).__schema;
  const fieldsOf = (name: string) => types.find((type) => type.name === name)?.fields ?? [];
  const selections = new Map<string, Selection>();
  for (const { name: collection, type } of fieldsOf("Query")) {
    const { isList, kind, name } = unwrapped(type);
    if (!isList || kind !== "OBJECT" || name.startsWith("_") || selections.has(name)) continue;
    const own = fieldsOf(name).flatMap((field) => {
      const target = unwrapped(field.type);
      if (target.kind !== "OBJECT") return [field.name];
      // A list of entities is derived from the other side.
      return target.isList ? [] : [`${field.name} { id }`];
    });
    selections.set(name, { collection, fields: own.join(" ") });
  }
  return selections;
}

const reference = z.object({ id: z.string() }).transform(({ id }) => id);
const value = z.union([z.boolean(), z.number(), z.string(), z.null(), z.array(z.string()), reference]);
const row = z.record(z.string(), value);

async function tableOf(url: string, { collection, fields }: Selection, block: bigint): Promise<Table> {
  const rows = new Map<string, Row>();
  const query = `query Rows($after: ID!, $block: Int!) {
    ${collection}(first: ${PAGE}, orderBy: id, where: { id_gt: $after }, block: { number: $block }) { ${fields} }
  }`;
  for (let after = ""; ; ) {
    const answer = z
      .record(z.string(), z.array(row))
      .parse(await ask(url, query, { after, block: Number(block) }));
    const page = answer[collection] ?? [];
    for (const one of page) rows.set(String(one.id), one as Record<string, Value>);
    if (page.length < PAGE) return rows;
    after = String(page.at(-1)?.id);
  }
}

/** All that the index holds at a block, whatever its schema. */
export async function entitiesAt(url: string, block: bigint): Promise<Tables> {
  const tables = new Map<string, Table>();
  for (const [name, selection] of await selectionsOf(url))
    tables.set(name, await tableOf(url, selection, block));
  return tables;
}
