import * as z from "zod/mini";
import { type CeramicNode, CeramicReader } from "./ceramic/reader.ts";
import { IndexedDbStore, openIdentityDatabase } from "./keep/indexeddb.ts";
import { type KeyedStore, MemoryStore } from "./keep/keyed-store.ts";
import type { Bytes } from "./private/bytes.ts";
import { type KeptProfile, ProfileCache, readKeptProfile } from "./profile/cache.ts";
import { ProfileDirectory } from "./profile/directory.ts";
import { type Alone, ProfileQueue } from "./profile/queue.ts";
import { type Profile, profileSchema } from "./profile/schema.ts";
import { type KeptSession, readSession } from "./session/kept.ts";

/** Everything by which pages read and write profiles, made once for a visit. */
export interface Identity {
  readonly node: CeramicNode;
  readonly directory: ProfileDirectory;
  readonly queue: ProfileQueue;
  readonly sessions: KeyedStore<KeptSession>;
  /** Members' secrets for private fields, while they are signed in on this device. */
  readonly secrets: KeyedStore<Bytes>;
}

const bytesSchema = z.pipe(
  z.instanceof(Uint8Array),
  z.transform((bytes): Bytes => Uint8Array.from(bytes)),
);

/** One tab at a time, where the browser has locks (W3C Web Locks). */
const alone: Alone = async (work) =>
  "locks" in navigator ? await navigator.locks.request("myceliary-profile", work) : work();

function storesOf(factory: IDBFactory | undefined) {
  if (factory === undefined)
    return {
      kept: new MemoryStore<KeptProfile>(),
      waiting: new MemoryStore<Profile>(),
      sessions: new MemoryStore<KeptSession>(),
      secrets: new MemoryStore<Bytes>(),
    };
  const database = openIdentityDatabase(factory);
  return {
    kept: new IndexedDbStore(database, "profiles", readKeptProfile),
    waiting: new IndexedDbStore(database, "waiting", (value) => profileSchema.safeParse(value).data),
    sessions: new IndexedDbStore(database, "sessions", readSession),
    secrets: new IndexedDbStore(database, "secrets", (value) => bytesSchema.safeParse(value).data),
  };
}

/** @param factory the browser's database; without one, nothing outlives the visit */
export function identityOf(node: CeramicNode, factory: IDBFactory | undefined): Identity {
  const { kept, waiting, sessions, secrets } = storesOf(factory);
  const reader = new CeramicReader(node);
  const writer = async () => {
    const { CeramicWriter } = await import("./ceramic/writer.ts");
    return new CeramicWriter(node, sessions, reader);
  };
  return {
    node,
    directory: new ProfileDirectory(new ProfileCache(reader, kept)),
    queue: new ProfileQueue(waiting, writer, alone),
    sessions,
    secrets,
  };
}
