/** A value as the index answers it: numbers beyond 32 bits as decimal texts, references as ids. */
export type Value = boolean | number | string | null | readonly string[];
export type Row = Record<string, Value>;
/** The rows of an entity, by id. */
export type Table = ReadonlyMap<string, Row>;
/** All that the index should hold: tables by the entity's name. */
export type Tables = ReadonlyMap<string, Table>;

const INT_MOST = 2n ** 31n - 1n;
/** PostgreSQL takes no zero bytes. */
export const kept = (text: string): string => text.replaceAll("\0", "");

/** As a GraphQL Int: the largest where it is larger. */
export const int = (value: bigint): number => Number(value > INT_MOST ? INT_MOST : value);

/** 32 bytes, the highest first. */
export const word = (value: bigint): string => value.toString(16).padStart(64, "0");

/** Four bytes, the lowest first, as graph-ts appends an i32 to an id. */
export function suffix(value: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes.toString("hex");
}

/** Joins ids of hexadecimal digits. */
export const joined = (first: string, ...rest: readonly string[]): string =>
  first + rest.map((part) => part.replace(/^0x/, "")).join("");

/** A slug as the index reads it: `other` where it can't be read. */
export function slug(bytes: string): string {
  const read = Buffer.from(bytes.slice(2), "hex").toString("latin1").replace(/\0.*$/s, "");
  return /^[a-z0-9-]+$/.test(read) ? read : "other";
}

export class Rows {
  readonly #rows = new Map<string, Row>();

  get table(): Table {
    return this.#rows;
  }

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** The row, begun with `fields` where there is none. */
  open(id: string, fields: () => Row): Row {
    const row = this.#rows.get(id) ?? { id, ...fields() };
    this.#rows.set(id, row);
    return row;
  }

  put(id: string, fields: Row): void {
    this.#rows.set(id, { id, ...fields });
  }

  count(field: string, value: Value): number {
    let count = 0;
    for (const row of this.#rows.values()) if (row[field] === value) count++;
    return count;
  }
}
