import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { EventType } from "@ceramicnetwork/common";
import { CeramicClient } from "@ceramicnetwork/http-client";
import { ModelInstanceDocument } from "@ceramicnetwork/stream-model-instance";
import { StreamID } from "@ceramicnetwork/streamid";
import { expect } from "chai";
import { Wallet } from "ethers";
import { z } from "zod";
import { publishModel } from "../../scripts/local/ceramic/model.ts";
import { ceramicUrl } from "../../scripts/local/deployment.ts";
import { ceramic } from "../../scripts/local/services/ceramic.ts";
import type { Settings } from "../../scripts/local/settings.ts";
import { type TemporaryNetwork, temporaryNetwork } from "../../scripts/local/temporary.ts";
import { CeramicReader } from "../../web/identity/ceramic/reader.ts";
import { openSession, signerOf } from "../../web/identity/ceramic/session.ts";
import { CeramicWriter } from "../../web/identity/ceramic/writer.ts";
import { didOf } from "../../web/identity/did.ts";
import {
  ProfileRefused,
  ProfilesAway,
  SessionExpired,
  SignedOut,
  StillSealed,
  Superseded,
} from "../../web/identity/errors.ts";
import { MemoryStore } from "../../web/identity/keep/keyed-store.ts";
import { type Book, granted, takenBack } from "../../web/identity/private/book.ts";
import { type Directory, readersOf } from "../../web/identity/private/readers.ts";
import { seal, unseal } from "../../web/identity/private/seal.ts";
import { deriveKey, type EncryptionKey, publishKey, sealableKey } from "../../web/identity/private/secret.ts";
import { PROFILE_MODEL } from "../../web/identity/profile/model-id.ts";
import { ProfileQueue } from "../../web/identity/profile/queue.ts";
import type { Profile } from "../../web/identity/profile/schema.ts";
import { endOf, type KeptSession } from "../../web/identity/session/kept.ts";

const hexSchema = z.templateLiteral(["0x", z.string()]);
const addressOf = ({ address }: { address: string }) => hexSchema.parse(address);

const MONDAY = "2026-11-23T10:00:00.000Z";
const TUESDAY = "2026-11-24T10:00:00.000Z";
const WEDNESDAY = "2026-11-25T10:00:00.000Z";

const amal = (change: Partial<Profile> = {}): Profile => ({
  name: "Amal Haddad",
  about: "I mend bicycles in the yard behind the bakery.",
  skills: ["bicycles", "welding"],
  languages: ["ar", "pt-PT"],
  area: { cell: "873933b5bffffff", radius: 5_000 },
  links: ["https://example.org/amal"],
  updatedAt: MONDAY,
  ...change,
});

async function failureOf(work: Promise<unknown>): Promise<unknown> {
  try {
    await work;
  } catch (error) {
    return error;
  }
  throw new Error("It did not fail.");
}

/** Until a session has ended by the clock; a timer alone may be up a moment before that. */
async function untilAfter(session: KeptSession): Promise<void> {
  while (Date.now() < endOf(session)) await delay(endOf(session) - Date.now());
}

/** All that the node keeps of documents, as text: their strings lie in the blocks as they are. */
async function blocksOf({ home }: Settings): Promise<string> {
  const folder = join(home, "ceramic", "blocks");
  const names = await readdir(folder);
  return (await Promise.all(names.map((name) => readFile(join(folder, name), "latin1")))).join("\n");
}

describe("the local Ceramic node", () => {
  let local: TemporaryNetwork;
  const sessions = new MemoryStore<KeptSession>();

  before(async () => {
    local = await temporaryNetwork([ceramic], null, () => {});
  });
  after(() => local.close());

  const node = () => ({ url: ceramicUrl(local.settings), model: PROFILE_MODEL });
  const reader = () => new CeramicReader(node());
  const writer = () => new CeramicWriter(node(), sessions, reader());

  /** Somebody with a wallet in their hand who has signed in. */
  async function member(lasts?: number, wallet = Wallet.createRandom()) {
    await openSession(sessions, {
      member: addressOf(wallet),
      sign: async (text) => hexSchema.parse(await wallet.signMessage(text)),
      domain: "commons.example",
      statement: "Let this browser write your profile.",
      model: PROFILE_MODEL,
      ...(lasts === undefined ? {} : { lasts }),
    });
    return addressOf(wallet);
  }

  /** How often a member has written, by the node's log of the document. */
  async function commitsOf(someone: z.infer<typeof hexSchema>): Promise<number> {
    const client = new CeramicClient(node().url);
    client.did = await signerOf(sessions, someone);
    const document = await ModelInstanceDocument.single(client, {
      controller: didOf(someone),
      model: StreamID.fromString(PROFILE_MODEL),
    });
    return document.state.log.filter(({ type }) => type === EventType.DATA).length;
  }

  /** A member who has a key for private fields. */
  async function person() {
    const wallet = Wallet.createRandom();
    const address = await member(undefined, wallet);
    const sign = async (text: string) => hexSchema.parse(await wallet.signMessage(text));
    const key = await deriveKey(address, sign);
    return { address, key, published: await publishKey(key, sign) };
  }

  it("has the profile model under the id that the app is configured with", async () => {
    const response = await fetch(`${node().url}/api/v0/streams/${PROFILE_MODEL}`);
    expect(await response.json()).to.have.nested.property("state.content.name", "MyceliaryProfile");
  });

  it("takes the model over HTTP as any other node does, under the same id", async () => {
    const published = await publishModel(new CeramicClient(node().url));
    expect(published.toString()).to.equal(PROFILE_MODEL);
  });

  it("keeps a profile that its member has signed, and gives it to anybody", async () => {
    const someone = await member();
    expect(await reader().read(someone)).to.equal(null);
    await writer().write(someone, amal());
    expect(await reader().read(someone)).to.deep.equal(amal());
    await writer().write(someone, amal({ name: "Amal H.", updatedAt: TUESDAY }));
    expect(await reader().read(someone)).to.deep.equal(amal({ name: "Amal H.", updatedAt: TUESDAY }));
  });

  it("takes the same profile once, and none that is older than what it has", async () => {
    const someone = await member();
    await writer().write(someone, amal({ updatedAt: TUESDAY }));
    const commits = () => commitsOf(someone);
    const before = await commits();
    await writer().write(someone, amal({ updatedAt: TUESDAY }));
    expect(await commits()).to.equal(before);
    expect(await failureOf(writer().write(someone, amal({ updatedAt: MONDAY })))).to.be.instanceOf(
      Superseded,
    );
  });

  it("takes a save once, though the answer to it was lost", async () => {
    const someone = await member();
    const queue = new ProfileQueue(
      new MemoryStore(),
      async () => writer(),
      (work) => work(),
    );
    const sent = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const response = await sent(input, init);
      if (String(input).endsWith("/commits")) throw new TypeError("The connection was lost.");
      return response;
    };
    try {
      expect(await queue.save(someone, amal())).to.have.nested.property("why.code", "away");
    } finally {
      globalThis.fetch = sent;
    }
    expect(await reader().read(someone)).to.deep.equal(amal());
    expect(await queue.send(someone)).to.deep.equal({ state: "none" });
    expect(await commitsOf(someone)).to.equal(1);
  });

  it("loses nothing when it is killed, and goes on afterwards", async () => {
    const someone = await member();
    await writer().write(someone, amal());
    const ended = local.network.statuses().find(({ name }) => name === "ceramic")?.pid;
    expect(ended).to.be.a("number");
    local.network.kill("ceramic");
    expect(await failureOf(reader().read(someone))).to.be.instanceOf(ProfilesAway);
    expect(await failureOf(writer().write(someone, amal()))).to.be.instanceOf(ProfilesAway);
    await local.network.restart("ceramic");
    expect(await reader().read(someone)).to.deep.equal(amal());
    await writer().write(someone, amal({ about: "Still here.", updatedAt: TUESDAY }));
    expect((await reader().read(someone))?.about).to.equal("Still here.");
  });

  it("refuses another's profile", async () => {
    const [owner, stranger] = [await member(), await member()];
    await writer().write(owner, amal());
    const client = new CeramicClient(node().url);
    client.did = await signerOf(sessions, stranger);
    const metadata = { controller: didOf(owner), model: StreamID.fromString(PROFILE_MODEL) };
    const document = await ModelInstanceDocument.single<Profile>(client, metadata);
    const forged = amal({ name: "Not Amal", updatedAt: TUESDAY });
    expect(String(await failureOf(document.replace(forged)))).to.match(/invalid_jws|not a valid|controller/i);
    expect(await reader().read(owner)).to.deep.equal(amal());
  });

  it("refuses a commit that was changed after it was signed", async () => {
    const someone = await member();
    await writer().write(someone, amal());
    const client = new CeramicClient(node().url);
    client.did = await signerOf(sessions, someone);
    const document = await ModelInstanceDocument.single<Profile>(client, {
      controller: didOf(someone),
      model: StreamID.fromString(PROFILE_MODEL),
    });
    const sent = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      const body = typeof init?.body === "string" ? JSON.parse(init.body) : {};
      const { jws } = body.commit ?? {};
      if (jws === undefined) return sent(input, init);
      // Another signature of the right length.
      jws.signatures[0].signature = `${"A".repeat(20)}${jws.signatures[0].signature.slice(20)}`;
      return sent(input, { ...init, body: JSON.stringify(body) });
    };
    try {
      expect(String(await failureOf(document.replace(amal({ updatedAt: TUESDAY }))))).to.match(/status/);
    } finally {
      globalThis.fetch = sent;
    }
    expect(await reader().read(someone)).to.deep.equal(amal());
  });

  it("refuses what is no profile, or too much of one, whatever the app lets through", async () => {
    const someone = await member();
    const client = new CeramicClient(node().url);
    client.did = await signerOf(sessions, someone);
    const document = await ModelInstanceDocument.single(client, {
      controller: didOf(someone),
      model: StreamID.fromString(PROFILE_MODEL),
    });
    for (const content of [
      { name: "", updatedAt: MONDAY },
      { ...amal(), balance: 12 },
      { ...amal(), picture: "https://example.org/tracker.png" },
      { ...amal(), about: "a".repeat(3_000) },
      { ...amal(), about: "a".repeat(2_000_000) },
    ])
      expect(String(await failureOf(document.replace(content)))).to.match(/status/);
    expect(await reader().read(someone)).to.equal(null);
    expect(await failureOf(writer().write(someone, amal({ name: "" })))).to.be.instanceOf(ProfileRefused);
  });

  it("keeps what was signed in a session that has ended since", async () => {
    const wallet = Wallet.createRandom();
    const someone = await member(2, wallet);
    const session = await sessions.get(someone.toLowerCase());
    if (session === undefined) throw new Error("No session was kept.");
    await writer().write(someone, amal());
    await untilAfter(session);
    expect(await failureOf(writer().write(someone, amal({ updatedAt: TUESDAY })))).to.be.instanceOf(
      SessionExpired,
    );
    await local.network.restart("ceramic");
    expect(await reader().read(someone)).to.deep.equal(amal());
    await member(undefined, wallet);
    await writer().write(someone, amal({ updatedAt: TUESDAY }));
    expect(await reader().read(someone)).to.deep.equal(amal({ updatedAt: TUESDAY }));
  });

  it("tells a session that ends on the way from a node that is away", async () => {
    const someone = await member(2);
    const session = await sessions.get(someone.toLowerCase());
    if (session === undefined) throw new Error("No session was kept.");
    const sent = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      await untilAfter(session);
      return sent(input, init);
    };
    try {
      expect(await failureOf(writer().write(someone, amal()))).to.be.instanceOf(SessionExpired);
    } finally {
      globalThis.fetch = sent;
    }
  });

  it("is not written to without a session, or after it", async () => {
    const stranger = addressOf(Wallet.createRandom());
    expect(await failureOf(writer().write(stranger, amal()))).to.be.instanceOf(SignedOut);
    const late = await member(-1);
    expect(await failureOf(writer().write(late, amal()))).to.be.instanceOf(SessionExpired);
  });

  it("never learns a private field, which opens for who was granted it, and only then", async () => {
    const heard: string[] = [];
    const sent = globalThis.fetch;
    globalThis.fetch = (input, init) => {
      heard.push(String(init?.body));
      return sent(input, init);
    };
    try {
      const [owner, friend, stranger] = await Promise.all([person(), person(), person()]);
      for (const each of [friend, stranger])
        await writer().write(each.address, amal({ encryptionKey: each.published }));
      const directory: Directory = {
        keyOf: async (of) => sealableKey(of, (await reader().read(of))?.encryptionKey),
        membersOf: async () => [],
      };
      const fields = { address: "12 Bakery Yard, second door", phone: "+351 210 000 000" };
      const save = async (book: Book, updatedAt: string) => {
        const { keys } = await readersOf(book, directory);
        const sealed = seal(owner.address, owner.key, fields, keys, book);
        await writer().write(owner.address, amal({ private: sealed, updatedAt }));
      };
      const openedBy = async ({ key }: { key: EncryptionKey }) => {
        const sealed = (await reader().read(owner.address))?.private;
        if (sealed === undefined) throw new Error("There is no private part.");
        return unseal(owner.address, key, sealed);
      };

      await save([], MONDAY);
      expect(await openedBy(owner)).to.deep.equal(fields);
      expect(await failureOf(openedBy(friend))).to.be.instanceOf(StillSealed);
      const book = granted([], "member", friend.address, new Date(MONDAY));
      await save(book, TUESDAY);
      expect(await openedBy(friend)).to.deep.equal(fields);
      expect(await failureOf(openedBy(stranger))).to.be.instanceOf(StillSealed);
      await save(takenBack(book, "member", friend.address), WEDNESDAY);
      expect(await failureOf(openedBy(friend))).to.be.instanceOf(StillSealed);

      const everything = heard.join("\n") + (await blocksOf(local.settings));
      expect(heard.length).to.be.above(10);
      for (const secret of ["Bakery Yard", "210 000 000"]) expect(everything).to.not.include(secret);
      expect(everything).to.include("bicycles");
    } finally {
      globalThis.fetch = sent;
    }
  });
});
