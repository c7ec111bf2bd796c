import "fake-indexeddb/auto";
import { expect } from "chai";
import type { Address } from "viem";
import { failureOf } from "../../index/testing/expect.ts";
import { ProfileRefused, ProfilesAway, ProfileUnreadable, SessionExpired } from "../errors.ts";
import { IndexedDbStore, openIdentityDatabase } from "../keep/indexeddb.ts";
import { MemoryStore } from "../keep/keyed-store.ts";
import { type KeptProfile, ProfileCache, readKeptProfile } from "./cache.ts";
import { ProfileQueue, stampAfter } from "./queue.ts";
import { type Profile, profileSchema } from "./schema.ts";

const ME: Address = "0x00000000000000000000000000000000000000aA";
const profile = (name: string, minute = 0): Profile => ({
  name,
  updatedAt: new Date(Date.UTC(2026, 10, 27, 12, minute)).toISOString(),
});

/** A node that takes what it is given, unless it is told otherwise. */
class Node {
  readonly taken: Profile[] = [];
  instead: Error | null = null;
  async read(): Promise<Profile | null> {
    if (this.instead !== null) throw this.instead;
    return this.taken.at(-1) ?? null;
  }
  async write(_member: Address, profile: Profile): Promise<void> {
    if (this.instead !== null) throw this.instead;
    this.taken.push(profile);
  }
}

const alone = <T>(work: () => Promise<T>): Promise<T> => work();

describe("a save of a profile", () => {
  let node: Node;
  let waiting: MemoryStore<Profile>;
  /** A visit of its own: only what waits is what it was. */
  const visit = () => new ProfileQueue(waiting, async () => node, alone);
  beforeEach(() => {
    node = new Node();
    waiting = new MemoryStore();
  });

  it("is sent at once, and once", async () => {
    const queue = visit();
    expect(await queue.save(ME, profile("Amal"))).to.deep.equal({ state: "none" });
    await queue.send(ME);
    expect(node.taken).to.deep.equal([profile("Amal")]);
    expect(await queue.pending(ME)).to.equal(undefined);
  });

  it("waits while the node is away, over visits, and only the last one is sent", async () => {
    node.instead = new ProfilesAway();
    const queue = visit();
    await queue.save(ME, profile("Amal"));
    expect(queue.delivery(ME)).to.deep.equal({ state: "waiting", why: node.instead });
    await queue.save(ME, profile("Amal H.", 1));
    const next = visit();
    expect(next.delivery(ME)).to.deep.equal({ state: "none" });
    expect((await next.send(ME)).state).to.equal("waiting");
    node.instead = null;
    expect((await next.send(ME)).state).to.equal("none");
    expect(node.taken).to.deep.equal([profile("Amal H.", 1)]);
  });

  for (const why of [new SessionExpired(), new ProfileRefused("too long")])
    it(`is kept when it ends with ${why.name}`, async () => {
      node.instead = why;
      const queue = visit();
      expect(await queue.save(ME, profile("Amal"))).to.deep.equal({ state: "waiting", why });
      expect(await visit().pending(ME)).to.deep.equal(profile("Amal"));
    });

  it("is not taken for sent when another was saved meanwhile", async () => {
    const queue = visit();
    const write = node.write.bind(node);
    node.write = async (member, sent) => {
      await waiting.put(ME.toLowerCase(), profile("Later", 5));
      await write(member, sent);
    };
    await queue.save(ME, profile("Amal"));
    expect(await queue.pending(ME)).to.deep.equal(profile("Later", 5));
  });

  it("tells of each change, and can be dropped", async () => {
    const queue = visit();
    const told: string[] = [];
    queue.subscribe(() => told.push(queue.delivery(ME).state));
    node.instead = new ProfilesAway();
    await queue.save(ME, profile("Amal"));
    await queue.drop(ME);
    expect(told).to.deep.equal(["sending", "waiting", "none"]);
    expect(await queue.pending(ME)).to.equal(undefined);
  });

  it("is dated after the one before it, whatever the clocks say", () => {
    const now = new Date("2026-11-27T12:00:00.000Z");
    expect(stampAfter(undefined, now)).to.equal("2026-11-27T12:00:00.000Z");
    expect(stampAfter("2026-11-27T11:00:00.000Z", now)).to.equal("2026-11-27T12:00:00.000Z");
    expect(stampAfter("2026-11-27T12:30:00.000Z", now)).to.equal("2026-11-27T12:30:00.001Z");
  });
});

describe("a profile that was seen once", () => {
  it("shows while the node is away, with the time it was seen, also on the next visit", async () => {
    const node = new Node();
    node.taken.push(profile("Amal"));
    const database = openIdentityDatabase(indexedDB);
    const store = () => new IndexedDbStore<KeptProfile>(database, "profiles", readKeptProfile);
    const look = () => new ProfileCache(node, store(), () => 1_000).look(ME);
    expect(await look()).to.deep.equal({ profile: profile("Amal"), keptSince: null });
    node.instead = new ProfilesAway();
    expect(await look()).to.deep.equal({ profile: profile("Amal"), keptSince: 1_000 });
    await new IndexedDbStore<unknown>(database, "profiles", () => undefined).put(ME.toLowerCase(), {
      at: "?",
    });
    expect(await failureOf(look())).to.equal(node.instead);
  });

  it("counts as none where it can't be read", async () => {
    const node = new Node();
    node.instead = new ProfileUnreadable("name");
    const cache = new ProfileCache(node, new MemoryStore());
    expect(await cache.look(ME)).to.deep.equal({ profile: null, keptSince: null });
  });
});

describe("the schema of a profile", () => {
  for (const [what, bad] of Object.entries({
    "a picture that is fetched from elsewhere": { picture: "https://example.org/spy.png" },
    "a picture that could hold a script": { picture: "data:image/svg+xml;base64,AAAA" },
    "a link that is no web page": { links: ["javascript:alert(1)"] },
    "a finer place than a listing's": { area: { cell: "8a3933b5b0affff", radius: 1 } },
    "an unknown entry": { phone: "+351 210 000 000" },
    "a name without a letter": { name: "" },
  }))
    it(`refuses ${what}`, () => {
      expect(profileSchema.safeParse({ ...profile("Amal"), ...bad }).success).to.equal(false);
    });
});
