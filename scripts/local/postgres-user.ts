import { createHash } from "node:crypto";
import { lstatSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { Refusal } from "./refusal.ts";
import type { Settings } from "./settings.ts";

/** Whom Postgres runs as: it refuses to run as root, so root lends it the account that owns nothing. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** The account to run Postgres as; undefined where this user will do. */
export function accountForPostgres(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const entry = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((line) => line.startsWith("nobody:"));
  const [, , uid, gid] = (entry ?? "").split(":");
  if (uid === undefined || gid === undefined)
    throw new Refusal(
      "Postgres doesn't run as root and this machine has no account named nobody: run as another user.",
    );
  return { uid: Number(uid), gid: Number(gid) };
}

/** True when every folder on the way to a path lets other users pass. */
export function othersMayReach(path: string): boolean {
  const OTHERS_MAY_PASS = 0o001;
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      if ((statSync(folder).mode & OTHERS_MAY_PASS) === 0) return false;
    } catch {
      // Not made yet: what is above it decides.
    }
    if (folder === dirname(folder)) return true;
  }
}

/**
 * Where Postgres keeps its data: in the network's home, unless the other account can't get there (a home or temporary
 * folder of root's own); then in a folder of /var/tmp named after that home.
 */
export function databaseFolder(settings: Settings, account: Account | undefined): string {
  if (account === undefined || othersMayReach(dirname(settings.home))) return join(settings.home, "postgres");
  const mark = createHash("sha256").update(settings.home).digest("hex").slice(0, 16);
  const folder = join("/var/tmp", `myceliary-${mark}`);
  requireOwnFolder(folder);
  return folder;
}

/** /var/tmp is everybody's: a folder or link that someone else put there first is not ours to use. */
function requireOwnFolder(folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found !== undefined && (!found.isDirectory() || found.uid !== 0))
    throw new Refusal(
      `${folder} belongs to someone else: remove it, or set MYCELIARY_HOME to another folder.`,
    );
}
