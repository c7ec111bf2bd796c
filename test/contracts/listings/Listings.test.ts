import { expect } from "chai";
import { ZeroAddress } from "ethers";
import type { IListings } from "../../../types/ethers-contracts/listings/Listings.ts";
import { CELL, foundedCommunity, profileOf } from "../fixtures/community.ts";
import { networkHelpers } from "../fixtures/network.ts";
import { NATIVE } from "../fixtures/terms.ts";

const CATEGORY = 2n;
const FIRST = (CATEGORY << 240n) | 1n;
const OFFER = 0n;
const NEED = 1n;

async function publishing() {
  const world = await foundedCommunity();
  await world.community.connect(world.payer).join();
  const address = await world.community.getAddress();
  const draftOf = (changes: Partial<IListings.DraftStruct> = {}): IListings.DraftStruct => ({
    community: address,
    kind: OFFER,
    category: CATEGORY,
    cell: CELL,
    radius: 5_000n,
    hoursOfWeek: (1n << 168n) - 1n,
    utcOffset: 60n,
    expiry: 0n,
    payments: 17n,
    unit: 2n,
    token: NATIVE,
    price: 10n ** 15n,
    title: "Cordless drill",
    description: "With two batteries and a case.",
    tags: "equipment:drill capacity:1",
    ...changes,
  });
  return { ...world, draftOf };
}

async function published() {
  const world = await publishing();
  await world.listings.connect(world.payer).publish(world.draftOf());
  return { ...world, id: FIRST };
}

interface Refusal {
  readonly name: string;
  readonly changes: (now: bigint) => Partial<IListings.DraftStruct>;
  readonly error: string;
  readonly args?: (now: bigint) => unknown[];
}

const refusals: readonly Refusal[] = [
  { name: "a cell that is none", changes: () => ({ cell: 5n }), error: "CellInvalid", args: () => [5n] },
  {
    name: "a radius larger than the Earth",
    changes: () => ({ radius: 20_100_001n }),
    error: "RadiusTooLarge",
    args: () => [20_100_001n, 20_100_000n],
  },
  {
    name: "a radius around no place",
    changes: () => ({ cell: 0n, radius: 1n }),
    error: "RadiusWithoutPlace",
  },
  { name: "no hours", changes: () => ({ hoursOfWeek: 0n }), error: "HoursEmpty" },
  {
    name: "a time zone too far west",
    changes: () => ({ utcOffset: -721n }),
    error: "UtcOffsetInvalid",
    args: () => [-721n],
  },
  {
    name: "a time zone too far east",
    changes: () => ({ utcOffset: 841n }),
    error: "UtcOffsetInvalid",
    args: () => [841n],
  },
  {
    name: "an expiry that is now",
    changes: (now) => ({ expiry: now }),
    error: "ExpiryPast",
    args: (now) => [now, now],
  },
  { name: "no way to pay", changes: () => ({ payments: 0n }), error: "PaymentsInvalid", args: () => [0n] },
  {
    name: "an unknown way to pay",
    changes: () => ({ payments: 32n }),
    error: "PaymentsInvalid",
    args: () => [32n],
  },
  { name: "no title", changes: () => ({ title: "" }), error: "TitleEmpty" },
  {
    name: "too long a title",
    changes: () => ({ title: `${"é".repeat(60)}!` }),
    error: "TitleTooLong",
    args: () => [121n, 120n],
  },
  {
    name: "too long a description",
    changes: () => ({ description: "x".repeat(2_001) }),
    error: "DescriptionTooLong",
    args: () => [2_001n, 2_000n],
  },
  {
    name: "too many tags",
    changes: () => ({ tags: "x".repeat(401) }),
    error: "TagsTooLong",
    args: () => [401n, 400n],
  },
];

const bounds: Readonly<Record<string, (now: bigint) => Partial<IListings.DraftStruct>>> = {
  "no place": () => ({ cell: 0n, radius: 0n }),
  "the whole Earth": () => ({ radius: 20_100_000n }),
  "a single hour": () => ({ hoursOfWeek: 1n }),
  "the westernmost time zone": () => ({ utcOffset: -720n }),
  "the easternmost time zone": () => ({ utcOffset: 840n }),
  "an expiry in a second": (now) => ({ expiry: now + 1n }),
  "every way to pay": () => ({ payments: 31n }),
  "the longest texts": () => ({
    title: "é".repeat(60),
    description: "x".repeat(2_000),
    tags: "x".repeat(400),
  }),
  "no description, no tags, no token, no price": () => ({
    description: "",
    tags: "",
    token: ZeroAddress,
    price: 0n,
  }),
};

describe("Listings", () => {
  it("tell all that matching needs, flat", async () => {
    const { listings, payer, draftOf } = await networkHelpers.loadFixture(publishing);
    const draft = draftOf({ kind: NEED });
    const transaction = await listings.connect(payer).publish(draft);
    await expect(transaction)
      .to.emit(listings, "ListingPublished")
      .withArgs(FIRST, payer.address, draft.community, NEED, CATEGORY);
    await expect(transaction)
      .to.emit(listings, "ListingPlaced")
      .withArgs(FIRST, draft.cell, draft.radius, draft.hoursOfWeek, draft.utcOffset, draft.expiry);
    await expect(transaction)
      .to.emit(listings, "ListingPriced")
      .withArgs(FIRST, draft.payments, draft.unit, draft.token, draft.price);
    await expect(transaction)
      .to.emit(listings, "ListingDescribed")
      .withArgs(FIRST, draft.title, draft.description, draft.tags);
    expect(await listings.publisherOf(FIRST)).to.equal(payer.address);
    expect(await listings.isStanding(FIRST)).to.equal(true);
  });

  it("count on, whatever the category", async () => {
    const { listings, payer, draftOf } = await networkHelpers.loadFixture(published);
    const draft = draftOf({ category: 65_535n });
    await listings.connect(payer).publish(draft);
    expect(await listings.publisherOf((65_535n << 240n) | 2n)).to.equal(payer.address);
  });

  describe("are published", () => {
    it("in a category", async () => {
      const { listings, payer, draftOf } = await networkHelpers.loadFixture(publishing);
      await expect(listings.connect(payer).publish(draftOf({ category: 0n }))).to.be.revertedWithCustomError(
        listings,
        "Listings_CategoryZero",
      );
    });

    it("in a community of the factory's", async () => {
      const { listings, payer, draftOf } = await networkHelpers.loadFixture(publishing);
      await expect(listings.connect(payer).publish(draftOf({ community: payer.address })))
        .to.be.revertedWithCustomError(listings, "Listings_NotCommunity")
        .withArgs(payer.address);
    });

    it("by its members", async () => {
      const { listings, community, provider, draftOf } = await networkHelpers.loadFixture(publishing);
      await expect(listings.connect(provider).publish(draftOf()))
        .to.be.revertedWithCustomError(listings, "Listings_NotMember")
        .withArgs(await community.getAddress(), provider.address);
    });
  });

  for (const { name, changes, error, args } of refusals) {
    it(`are refused with ${name}`, async () => {
      const { listings, payer, draftOf, id } = await networkHelpers.loadFixture(published);
      for (const send of [
        (draft: IListings.DraftStruct) => listings.connect(payer).publish(draft),
        (draft: IListings.DraftStruct) => listings.connect(payer).revise(id, draft),
      ]) {
        const now = BigInt(await networkHelpers.time.latest()) + 100n;
        await networkHelpers.time.setNextBlockTimestamp(now);
        const refusal = expect(send(draftOf(changes(now)))).to.be.revertedWithCustomError(
          listings,
          `Listings_${error}`,
        );
        await (args === undefined ? refusal : refusal.withArgs(...args(now)));
      }
    });
  }

  for (const [name, changes] of Object.entries(bounds)) {
    it(`are taken with ${name}`, async () => {
      const { listings, payer, draftOf } = await networkHelpers.loadFixture(publishing);
      const now = BigInt(await networkHelpers.time.latest()) + 100n;
      await networkHelpers.time.setNextBlockTimestamp(now);
      await listings.connect(payer).publish(draftOf(changes(now)));
    });
  }

  describe("are revised", () => {
    it("in all but community, kind and category", async () => {
      const { listings, payer, draftOf, id } = await networkHelpers.loadFixture(published);
      const draft = draftOf({ title: "Cordless drill and bits", price: 0n, cell: 0n, radius: 0n });
      const transaction = await listings.connect(payer).revise(id, draft);
      await expect(transaction)
        .to.emit(listings, "ListingDescribed")
        .withArgs(id, draft.title, draft.description, draft.tags);
      await expect(transaction)
        .to.emit(listings, "ListingPriced")
        .withArgs(id, draft.payments, draft.unit, draft.token, 0n);
    });

    it("never in community, kind or category", async () => {
      const { listings, communityFactory, deployer, payer, draftOf, id } =
        await networkHelpers.loadFixture(published);
      const salt = `0x${"01".repeat(32)}`;
      await communityFactory.create(profileOf(), salt);
      const elsewhere = await communityFactory.addressOf(deployer, salt);
      for (const changes of [{ kind: NEED }, { category: 3n }, { community: elsewhere }])
        await expect(listings.connect(payer).revise(id, draftOf(changes)))
          .to.be.revertedWithCustomError(listings, "Listings_Fixed")
          .withArgs(id);
    });

    it("by their publisher", async () => {
      const { listings, community, provider, draftOf, id } = await networkHelpers.loadFixture(published);
      await community.connect(provider).join();
      await expect(listings.connect(provider).revise(id, draftOf()))
        .to.be.revertedWithCustomError(listings, "Listings_NotPublisher")
        .withArgs(id, provider.address);
    });

    it("only by a member", async () => {
      const { listings, community, payer, draftOf, id } = await networkHelpers.loadFixture(published);
      await community.connect(payer).leave();
      await expect(listings.connect(payer).revise(id, draftOf()))
        .to.be.revertedWithCustomError(listings, "Listings_NotMember")
        .withArgs(await community.getAddress(), payer.address);
    });

    it("only when they exist", async () => {
      const { listings, payer, draftOf, id } = await networkHelpers.loadFixture(published);
      await expect(listings.connect(payer).revise(id + 1n, draftOf()))
        .to.be.revertedWithCustomError(listings, "Listings_Unknown")
        .withArgs(id + 1n);
    });
  });

  describe("are withdrawn", () => {
    it("for good, also by who left the community", async () => {
      const { listings, community, payer, draftOf, id } = await networkHelpers.loadFixture(published);
      await community.connect(payer).leave();
      await expect(listings.connect(payer).withdraw(id)).to.emit(listings, "ListingWithdrawn").withArgs(id);
      expect(await listings.isStanding(id)).to.equal(false);
      expect(await listings.publisherOf(id)).to.equal(payer.address);
      for (const attempt of [
        () => listings.connect(payer).withdraw(id),
        () => listings.connect(payer).revise(id, draftOf()),
      ])
        await expect(attempt()).to.be.revertedWithCustomError(listings, "Listings_Withdrawn").withArgs(id);
    });

    it("by their publisher", async () => {
      const { listings, stranger, id } = await networkHelpers.loadFixture(published);
      await expect(listings.connect(stranger).withdraw(id))
        .to.be.revertedWithCustomError(listings, "Listings_NotPublisher")
        .withArgs(id, stranger.address);
    });
  });

  it("that don't exist are nobody's", async () => {
    const { listings } = await networkHelpers.loadFixture(published);
    expect(await listings.publisherOf(7n)).to.equal(ZeroAddress);
    expect(await listings.isStanding(7n)).to.equal(false);
  });
});
