import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { z } from "zod";

/** Messages lie here as they are sent to those who ask: encoded, with their number and time, and sealed. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS group_messages (
    id INTEGER PRIMARY KEY, topic BLOB NOT NULL, digest BLOB NOT NULL UNIQUE, message BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS group_messages_by_topic ON group_messages (topic, id);
  CREATE TABLE IF NOT EXISTS welcome_messages (
    id INTEGER PRIMARY KEY, topic BLOB NOT NULL, digest BLOB NOT NULL UNIQUE, message BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS welcome_messages_by_topic ON welcome_messages (topic, id);
  CREATE TABLE IF NOT EXISTS commit_log (
    id INTEGER PRIMARY KEY, topic BLOB NOT NULL, digest BLOB NOT NULL UNIQUE, message BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS commit_log_by_topic ON commit_log (topic, id);
  CREATE TABLE IF NOT EXISTS key_packages (
    installation BLOB PRIMARY KEY, key_package BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS identity_updates (
    id INTEGER PRIMARY KEY, inbox TEXT NOT NULL, at INTEGER NOT NULL, message BLOB NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS identity_updates_by_inbox ON identity_updates (inbox, id);
  CREATE TABLE IF NOT EXISTS accounts (
    identifier TEXT PRIMARY KEY, inbox TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

export type Log = "group_messages" | "welcome_messages" | "commit_log";

/** Which part of a topic is asked for. */
export interface Page {
  readonly ascending: boolean;
  /** The number after which (or, descending, before which) to begin; 0 for the first. */
  readonly cursor: number;
  readonly limit: number;
}

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const entry = z.object({ id: z.number(), message: bytes });
const identityEntry = entry.extend({ at: z.bigint(), id: z.bigint() });
export type Entry = z.infer<typeof entry>;

/**
 * All that the relay keeps, in one SQLite file. What was written is in the operating system's hands before it is
 * acknowledged: a relay that is killed loses nothing of it (a machine that loses its power may lose the last of it).
 */
export class Store {
  readonly #database: DatabaseSync;
  readonly #last = new Map<Log, number>();

  constructor(path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#database = new DatabaseSync(path);
    this.#database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
    this.#database.exec(TABLES);
    for (const log of ["group_messages", "welcome_messages", "commit_log"] as const) {
      const newest = this.#one(`SELECT coalesce(max(id), 0) AS id FROM ${log}`);
      this.#last.set(log, z.object({ id: z.number() }).parse(newest).id);
    }
  }

  /** Runs all or nothing. */
  atomically<T>(work: () => T): T {
    this.#database.exec("BEGIN IMMEDIATE");
    try {
      const result = work();
      this.#database.exec("COMMIT");
      return result;
    } catch (error) {
      this.#database.exec("ROLLBACK");
      for (const log of this.#last.keys()) {
        const newest = this.#one(`SELECT coalesce(max(id), 0) AS id FROM ${log}`);
        this.#last.set(log, z.object({ id: z.number() }).parse(newest).id);
      }
      throw error;
    }
  }

  /**
   * Adds a message to the end of a topic. A sender that got no answer sends again: the same sealed bytes are kept once.
   *
   * @param sealed What was sent, by which a repetition is known.
   * @param encode Makes the message as it is kept, of its number.
   * @returns The message, or undefined where it was there before.
   */
  append(
    log: Log,
    topic: Uint8Array,
    sealed: Uint8Array,
    encode: (id: number) => Uint8Array,
  ): Entry | undefined {
    const digest = createHash("sha256").update(topic).update(sealed).digest();
    if (this.#one(`SELECT id FROM ${log} WHERE digest = ?`, digest) !== undefined) return undefined;
    const id = (this.#last.get(log) ?? 0) + 1;
    const message = encode(id);
    this.#run(
      `INSERT INTO ${log} (id, topic, digest, message) VALUES (?, ?, ?, ?)`,
      id,
      topic,
      digest,
      message,
    );
    this.#last.set(log, id);
    return { id, message };
  }

  page(log: Log, topic: Uint8Array, { ascending, cursor, limit }: Page): readonly Entry[] {
    const [comparison, order] = ascending ? [">", "ASC"] : ["<", "DESC"];
    const from = !ascending && cursor === 0 ? Number.MAX_SAFE_INTEGER : cursor;
    const rows = this.#all(
      `SELECT id, message FROM ${log} WHERE topic = ? AND id ${comparison} ? ORDER BY id ${order} LIMIT ?`,
      topic,
      from,
      limit,
    );
    return z.array(entry).parse(rows);
  }

  putKeyPackage(installation: Uint8Array, keyPackage: Uint8Array): void {
    this.#run(
      "INSERT INTO key_packages VALUES (?, ?) ON CONFLICT DO UPDATE SET key_package = excluded.key_package",
      installation,
      keyPackage,
    );
  }

  keyPackage(installation: Uint8Array): Uint8Array | undefined {
    const row = this.#one(
      "SELECT key_package AS found FROM key_packages WHERE installation = ?",
      installation,
    );
    return row === undefined ? undefined : z.object({ found: bytes }).parse(row).found;
  }

  /** Adds to an inbox's history; `at` in nanoseconds since 1970. */
  appendIdentityUpdate(inbox: string, at: bigint, message: Uint8Array): void {
    this.#run("INSERT INTO identity_updates (inbox, at, message) VALUES (?, ?, ?)", inbox, at, message);
  }

  /** An inbox's history after a number, oldest first. */
  identityUpdates(inbox: string, after: bigint): readonly z.infer<typeof identityEntry>[] {
    const statement = this.#database.prepare(
      "SELECT id, at, message FROM identity_updates WHERE inbox = ? AND id > ? ORDER BY id",
    );
    statement.setReadBigInts(true);
    return z.array(identityEntry).parse(statement.all(inbox, after));
  }

  /** Says that an account belongs to an inbox, or, with null, to none any more. */
  setInbox(identifier: string, inbox: string | null): void {
    if (inbox === null) this.#run("DELETE FROM accounts WHERE identifier = ?", identifier);
    else
      this.#run(
        "INSERT INTO accounts VALUES (?, ?) ON CONFLICT DO UPDATE SET inbox = excluded.inbox",
        identifier,
        inbox,
      );
  }

  inboxOf(identifier: string): string | undefined {
    const row = this.#one("SELECT inbox FROM accounts WHERE identifier = ?", identifier);
    return row === undefined ? undefined : z.object({ inbox: z.string() }).parse(row).inbox;
  }

  close(): void {
    this.#database.close();
  }

  #run(sql: string, ...values: SQLInputValue[]): void {
    this.#database.prepare(sql).run(...values);
  }

  #one(sql: string, ...values: SQLInputValue[]): unknown {
    return this.#database.prepare(sql).get(...values);
  }

  #all(sql: string, ...values: SQLInputValue[]): unknown[] {
    return this.#database.prepare(sql).all(...values);
  }
}
