import { Wallet } from "ethers";
import { z } from "zod";
import { percentile, rounded } from "../../scripts/bench-index/figures.ts";
import { ceramicUrl } from "../../scripts/local/deployment.ts";
import { ceramic } from "../../scripts/local/services/ceramic.ts";
import { temporaryNetwork } from "../../scripts/local/temporary.ts";
import { CeramicReader } from "../../web/identity/ceramic/reader.ts";
import { openSession } from "../../web/identity/ceramic/session.ts";
import { CeramicWriter } from "../../web/identity/ceramic/writer.ts";
import { MemoryStore } from "../../web/identity/keep/keyed-store.ts";
import { seal, unseal } from "../../web/identity/private/seal.ts";
import { keyOf } from "../../web/identity/private/secret.ts";
import { PROFILE_MODEL } from "../../web/identity/profile/model-id.ts";
import { PROFILE_LIMITS, type Profile } from "../../web/identity/profile/schema.ts";
import type { KeptSession } from "../../web/identity/session/kept.ts";

/*
 * What profiles cost: a node of its own with some profiles of the largest kind, read again and again by what pages read them
 * with, one at a time.
 */

const MEMBERS = 50;
const READS = 1_000;
const READERS = 20;

const hexSchema = z.templateLiteral(["0x", z.string()]);

function profileAt(minute: number): Profile {
  return {
    name: "Amal Haddad",
    about: "a".repeat(PROFILE_LIMITS.about),
    picture: `data:image/jpeg;base64,${"A".repeat(40_000)}`,
    skills: ["bicycles", "welding"],
    updatedAt: new Date(Date.UTC(2026, 10, 27, 12, minute)).toISOString(),
  };
}

async function timed<T>(work: () => Promise<T> | T): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

const row = (times: readonly number[]) => ({
  count: times.length,
  "median ms": rounded(percentile(times, 0.5)),
  "p95 ms": rounded(percentile(times, 0.95)),
  "max ms": rounded(percentile(times, 1)),
});

const local = await temporaryNetwork([ceramic], null, () => {});
try {
  const node = { url: ceramicUrl(local.settings), model: PROFILE_MODEL };
  const sessions = new MemoryStore<KeptSession>();
  const reader = new CeramicReader(node);
  const writer = new CeramicWriter(node, sessions, reader);
  const members = Array.from({ length: MEMBERS }, () => Wallet.createRandom());
  const times: Record<"signIn" | "first" | "later" | "read" | "seal" | "open", number[]> = {
    signIn: [],
    first: [],
    later: [],
    read: [],
    seal: [],
    open: [],
  };
  const addressOf = (wallet: (typeof members)[number]) => hexSchema.parse(wallet.address);
  for (const wallet of members) {
    const member = addressOf(wallet);
    const asked = {
      member,
      sign: async (text: string) => hexSchema.parse(await wallet.signMessage(text)),
      domain: "commons.example",
      statement: "Let this browser write your profile.",
      model: PROFILE_MODEL,
    };
    times.signIn.push(await timed(() => openSession(sessions, asked)));
    times.first.push(await timed(() => writer.write(member, profileAt(0))));
    times.later.push(await timed(() => writer.write(member, profileAt(1))));
  }
  for (let read = 0; read < READS; read++) {
    const member = members[read % MEMBERS];
    if (member !== undefined) times.read.push(await timed(() => reader.read(addressOf(member))));
  }

  const key = () => keyOf(crypto.getRandomValues(new Uint8Array(32)));
  const [owner, readers] = [key(), Array.from({ length: READERS }, key)];
  const fields = { address: "12 Bakery Yard", phone: "+351 210 000 000" };
  const of = "0x00000000000000000000000000000000000000aa";
  const publicKeys = readers.map(({ publicKey }) => publicKey);
  const sealed = seal(of, owner, fields, publicKeys, []);
  for (const one of readers) {
    times.seal.push(await timed(() => seal(of, owner, fields, publicKeys, [])));
    times.open.push(await timed(() => unseal(of, one, sealed)));
  }
  console.log(`${MEMBERS} profiles of ${JSON.stringify(profileAt(0)).length} characters`);
  console.table({
    "sign in": row(times.signIn),
    "first save": row(times.first),
    "later save": row(times.later),
    "read, warm": row(times.read),
    [`seal for ${READERS}`]: row(times.seal),
    open: row(times.open),
  });
} finally {
  await local.close();
}
