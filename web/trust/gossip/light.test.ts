import { expect } from "chai";
import { encodeRecord } from "../attestations/codec.ts";
import { toHeld } from "../attestations/held.ts";
import { NOW, revocation, SCHEME, salt, signer, vouch } from "../attestations/testing/signers.ts";
import { hourOf } from "../hour.ts";
import { type Share, sharesOf } from "../shares.ts";
import { medians } from "./scores/told.ts";
import { createWorld, type Device } from "./testing/device.ts";

const MEMBERS = 24;
const EACH = 21;
const HOUR = 3_600_000;
const members = Array.from({ length: MEMBERS }, (_, number) => signer(number));
const memberAt = (place: number) => members[place % MEMBERS] ?? signer(0);
/** The member whose device holds only its own. */
const me = memberAt(0);

/** Some five hundred vouches of members for one another. */
const vouches = Promise.all(
  members.flatMap((from, place) =>
    Array.from({ length: EACH }, async (_, step) => {
      const weight = 1 + ((place * 7 + step) % 100);
      const record = await vouch(from, memberAt(place + step + 1), { salt: salt(step), weight });
      return encodeRecord(record);
    }),
  ),
);

const lie = async (): Promise<readonly Share[]> => [{ member: signer(99).account, share: 1 }];

/** A device that holds only its own, linked with five that hold all, of which some lie about scores. */
async function surrounded(liars: number) {
  const world = createWorld();
  const records = await vouches;
  const light = await world.device(me, [], { holds: "own" });
  const others = await Promise.all(
    [1, 2, 3, 4, 5].map((number) =>
      world.device(signer(100 + number), records, number <= liars ? { scores: lie } : {}),
    ),
  );
  for (const other of others) world.connect(light, other);
  await world.deliver();
  return { world, light, others };
}

async function expectTrue({ gossiper }: Device, full: Device | undefined): Promise<void> {
  const wanted = await sharesOf(full?.gossiper.records() ?? [], hourOf(NOW));
  const told = new Map(medians(gossiper.told()).map(({ member, share }) => [member, share]));
  expect(wanted.length).to.equal(MEMBERS);
  for (const { member, share } of wanted) expect(told.get(member)).to.be.closeTo(share, 1e-6);
}

const isMine = ({ record }: ReturnType<Device["gossiper"]["records"]>[number]) =>
  record.attester === me.account || ("recipient" in record && record.recipient === me.account);

describe("A device that holds only its own", () => {
  it("is told by those that hold all what it would compute if it did", async () => {
    const { light, others } = await surrounded(0);
    expect(light.gossiper.told().length).to.equal(5);
    await expectTrue(light, others[0]);
  });

  it("is told so, too, where two of five lie", async () => {
    const { light, others } = await surrounded(2);
    expect(light.gossiper.told().length).to.equal(5);
    await expectTrue(light, others[4]);
  });

  it("comes to hold what is its own, and never what is others'", async () => {
    const { world, light, others } = await surrounded(0);
    const all = (await vouches).length;
    expect(others[0]?.ids().length).to.equal(all);
    expect(light.ids().length).to.equal(2 * EACH);
    expect(light.gossiper.records().every(isMine)).to.equal(true);
    expect(light.store.kept.size).to.equal(2 * EACH);
    for (const { received, refusals } of light.gossiper.peers())
      expect([received.records <= 2 * EACH, refusals]).to.deep.equal([true, {}]);

    await others[0]?.add(await vouch(signer(100), signer(101)));
    await world.deliver();
    await world.pass(120_000);
    expect(light.ids().length).to.equal(2 * EACH);
    expect(await light.gossiper.add(encodeRecord(await vouch(signer(100), signer(101))))).to.equal(
      "of-others",
    );
  });

  it("gives what it signs to those that hold all, and hears what is said about it and taken back", async () => {
    const world = createWorld();
    const light = await world.device(me, [], { holds: "own" });
    const full = await world.device(memberAt(1));
    await light.add(await vouch(me, memberAt(2)));
    world.connect(light, full);
    await world.deliver();
    expect(full.ids()).to.deep.equal(light.ids());
    await light.add(await vouch(me, memberAt(3)));
    await world.deliver();
    expect(full.ids().length).to.equal(2);

    const about = await vouch(memberAt(1), me);
    await full.add(about);
    await world.deliver();
    expect(light.ids().length).to.equal(3);
    await full.add(await revocation(memberAt(1), toHeld(about, new Uint8Array(), SCHEME).uid));
    await world.deliver();
    expect(light.ids().length).to.equal(2);
    expect(full.gossiper.peers()[0]).to.deep.include({ holds: "own", refusals: {} });
  });

  it("lets others' records go when it comes to hold only its own, and fetches them when it holds all again", async () => {
    const records = await vouches;
    const world = createWorld();
    const light = await world.device(me, records, { holds: "own" });
    expect([light.ids().length, light.store.kept.size]).to.deep.equal([2 * EACH, 2 * EACH]);
    const again = await world.device(me, [...light.store.kept.values()]);
    const full = await world.device(signer(101), records);
    world.connect(again, full);
    await world.deliver();
    expect(again.ids()).to.deep.equal(full.ids());
  });

  it("is told nothing by another that holds only its own, nor of an hour that is long past", async () => {
    const world = createWorld();
    const [light, other] = [
      await world.device(me, await vouches, { holds: "own" }),
      await world.device(memberAt(1), await vouches, { holds: "own" }),
    ];
    world.connect(light, other);
    await world.deliver();
    await world.pass(HOUR);
    expect([light.gossiper.told(), other.gossiper.told()]).to.deep.equal([[], []]);
    expect(light.gossiper.peers()[0]?.refusals).to.deep.equal({});
  });

  it("asks again from time to time, and forgets what is too old", async () => {
    const { world, light, others } = await surrounded(0);
    const [first] = light.gossiper.told();
    await world.pass(HOUR - 1);
    expect(light.gossiper.told()[0]).to.equal(first);
    await world.pass(1);
    expect(light.gossiper.told().length).to.equal(5);
    expect(light.gossiper.told()[0]?.at).to.equal((first?.at ?? 0) + HOUR);
    for (const { gossiper } of others) gossiper.close();
    await world.deliver();
    await world.pass(6 * HOUR);
    expect(light.gossiper.told().length).to.equal(5);
    await world.pass(1);
    expect(light.gossiper.told()).to.deep.equal([]);
  });

  it("has its question answered by one computation, however many ask in that hour", async () => {
    const world = createWorld();
    let computed = 0;
    const scores = (...args: Parameters<typeof sharesOf>) => {
      computed += 1;
      return sharesOf(...args);
    };
    const full = await world.device(signer(101), await vouches, { scores });
    for (const place of [0, 1, 2]) {
      const light = await world.device(memberAt(place), [], { holds: "own" });
      world.connect(light, full);
      await world.deliver();
      expect(light.gossiper.told().length).to.equal(1);
    }
    expect(computed).to.equal(1);
  });
});
