import * as z from "zod/mini";
import { fromHex, toHex } from "../identity/private/bytes.ts";
import type { PeerFault } from "../trust/gossip/limits.ts";

/** Name and version of the file's form. */
const FORM = "myceliary-attestations/1";

/** Bytes of a file that is read: some 20,000 records. */
export const MOST_FILE = 16 * 1024 ** 2;

const schema = z.object({
  form: z.literal(FORM),
  /** Each as it travels, in hexadecimal digits. */
  records: z.array(z.string().check(z.regex(/^0x(?:[0-9a-f]{2})+$/))),
});

/** It is no file of signed records, or too large to be one. */
export class RecordsFileInvalid extends Error {
  override readonly name = "RecordsFileInvalid";
  constructor() {
    super("This is no file of signed records. Choose one that was saved on a sync page.");
  }
}

/** All records as a file's text: whoever has it can check each. */
export function writeRecordsFile(records: readonly Uint8Array[]): string {
  return JSON.stringify({ form: FORM, records: records.map(toHex) });
}

/** @throws {@link RecordsFileInvalid} */
export function readRecordsFile(text: string): readonly Uint8Array[] {
  if (text.length > MOST_FILE) throw new RecordsFileInvalid();
  try {
    return schema.parse(JSON.parse(text)).records.map(fromHex);
  } catch {
    throw new RecordsFileInvalid();
  }
}

/** What became of the records of a file. */
export interface Taken {
  readonly taken: number;
  readonly refused: Readonly<Record<string, number>>;
}

/** Records that are verified at once. */
const AT_ONCE = 200;

/** Adds all, and counts what was refused, by why. */
export async function takeRecords(
  records: readonly Uint8Array[],
  add: (record: Uint8Array) => Promise<PeerFault | null>,
): Promise<Taken> {
  let taken = 0;
  const refused: Record<string, number> = {};
  for (let from = 0; from < records.length; from += AT_ONCE) {
    for (const fault of await Promise.all(records.slice(from, from + AT_ONCE).map(add))) {
      if (fault === null) taken += 1;
      else refused[fault] = (refused[fault] ?? 0) + 1;
    }
  }
  return { taken, refused };
}
