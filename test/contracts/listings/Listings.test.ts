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

type Changes = Partial<IListings.DraftStruct>;

/** A draft that the contract refuses, and with what; some depend on the block's time in Unix seconds. */
interface Refusal {
  readonly changes: (now: bigint) => Changes;
  readonly error: string;
  readonly args?: (now: bigint) => unknown[];
}

function refusal(changes: Changes, error: string, args?: unknown[]): Refusal {
  return { changes: () => changes, error, ...(args === undefined ? {} : { args: () => args }) };
}

const categoryZero = refusal({ category: 0n }, "Listings_CategoryZero");
const cellInvalid = refusal({ cell: 5n }, "Listings_CellInvalid", [5n]);
const radiusTooLarge = refusal({ radius: 20_100_001n }, "Listings_RadiusTooLarge", [
  20_100_001n,
  20_100_000n,
]);
const radiusWithoutPlace = refusal({ cell: 0n, radius: 1n }, "Listings_RadiusWithoutPlace");
const hoursEmpty = refusal({ hoursOfWeek: 0n }, "Listings_HoursEmpty");
const tooFarWest = refusal({ utcOffset: -721n }, "Listings_UtcOffsetInvalid", [-721n]);
const tooFarEast = refusal({ utcOffset: 841n }, "Listings_UtcOffsetInvalid", [841n]);
const expiryPast: Refusal = {
  changes: (now) => ({ expiry: now }),
  error: "Listings_ExpiryPast",
  args: (now) => [now, now],
};
const noPayment = refusal({ payments: 0n }, "Listings_PaymentsInvalid", [0n]);
const unknownPayment = refusal({ payments: 32n }, "Listings_PaymentsInvalid", [32n]);
const titleEmpty = refusal({ title: "" }, "Listings_TitleEmpty");
const titleTooLong = refusal({ title: `${"é".repeat(60)}!` }, "Listings_TitleTooLong", [121n, 120n]);
const descriptionTooLong = refusal({ description: "x".repeat(2_001) }, "Listings_DescriptionTooLong", [
  2_001n,
  2_000n,
]);
const tagsTooLong = refusal({ tags: "x".repeat(401) }, "Listings_TagsTooLong", [401n, 400n]);

type World = Awaited<ReturnType<typeof publishing>>;

/** Sets the time of the next block, so that a test can name it. */
async function nextBlockTime(): Promise<bigint> {
  const now = BigInt(await networkHelpers.time.latest()) + 100n;
  await networkHelpers.time.setNextBlockTimestamp(now);
  return now;
}

async function expectRefusal(
  { listings, draftOf }: World,
  send: (draft: IListings.DraftStruct) => Promise<unknown>,
  { changes, error, args }: Refusal,
): Promise<void> {
  const now = await nextBlockTime();
  const refused = expect(send(draftOf(changes(now)))).to.be.revertedWithCustomError(listings, error);
  await (args === undefined ? refused : refused.withArgs(...args(now)));
}

function publishIsRefused(refused: Refusal) {
  return async () => {
    const world = await networkHelpers.loadFixture(publishing);
    await expectRefusal(world, (draft) => world.listings.connect(world.payer).publish(draft), refused);
  };
}

function reviseIsRefused(refused: Refusal) {
  return async () => {
    const world = await networkHelpers.loadFixture(published);
    const { listings, payer, id } = world;
    await expectRefusal(world, (draft) => listings.connect(payer).revise(id, draft), refused);
  };
}

/** Publishes a draft at a bound of what is allowed, and reads it out of the events. */
function publishTakes(changes: (now: bigint) => Changes) {
  return async () => {
    const { listings, payer, draftOf } = await networkHelpers.loadFixture(publishing);
    const draft = draftOf(changes(await nextBlockTime()));
    const transaction = await listings.connect(payer).publish(draft);
    await expectContent(transaction, listings, draft);
    expect(await listings.isStanding(FIRST)).to.equal(true);
  };
}

async function expectContent(
  transaction: unknown,
  listings: World["listings"],
  draft: IListings.DraftStruct,
): Promise<void> {
  await expect(transaction)
    .to.emit(listings, "ListingPlaced")
    .withArgs(FIRST, draft.cell, draft.radius, draft.hoursOfWeek, draft.utcOffset, draft.expiry);
  await expect(transaction)
    .to.emit(listings, "ListingPriced")
    .withArgs(FIRST, draft.payments, draft.unit, draft.token, draft.price);
  await expect(transaction)
    .to.emit(listings, "ListingDescribed")
    .withArgs(FIRST, draft.title, draft.description, draft.tags);
}

async function withdrawn() {
  const world = await published();
  await world.listings.connect(world.payer).withdraw(world.id);
  return world;
}

describe("Listings.publish", () => {
  describe("when the category is zero", () => {
    it("it reverts with Listings_CategoryZero", publishIsRefused(categoryZero));
  });

  describe("when the cell is none", () => {
    it("it reverts with Listings_CellInvalid", publishIsRefused(cellInvalid));
  });

  describe("when the radius is larger than the Earth", () => {
    it("it reverts with Listings_RadiusTooLarge", publishIsRefused(radiusTooLarge));
  });

  describe("when there is a radius around no place", () => {
    it("it reverts with Listings_RadiusWithoutPlace", publishIsRefused(radiusWithoutPlace));
  });

  describe("when there are no hours", () => {
    it("it reverts with Listings_HoursEmpty", publishIsRefused(hoursEmpty));
  });

  describe("when the time zone is too far west", () => {
    it("it reverts with Listings_UtcOffsetInvalid", publishIsRefused(tooFarWest));
  });

  describe("when the time zone is too far east", () => {
    it("it reverts with Listings_UtcOffsetInvalid", publishIsRefused(tooFarEast));
  });

  describe("when the expiry is now", () => {
    it("it reverts with Listings_ExpiryPast", publishIsRefused(expiryPast));
  });

  describe("when there is no way to pay", () => {
    it("it reverts with Listings_PaymentsInvalid", publishIsRefused(noPayment));
  });

  describe("when there is an unknown way to pay", () => {
    it("it reverts with Listings_PaymentsInvalid", publishIsRefused(unknownPayment));
  });

  describe("when there is no title", () => {
    it("it reverts with Listings_TitleEmpty", publishIsRefused(titleEmpty));
  });

  describe("when the title is too long", () => {
    it("it reverts with Listings_TitleTooLong", publishIsRefused(titleTooLong));
  });

  describe("when the description is too long", () => {
    it("it reverts with Listings_DescriptionTooLong", publishIsRefused(descriptionTooLong));
  });

  describe("when there are too many tags", () => {
    it("it reverts with Listings_TagsTooLong", publishIsRefused(tagsTooLong));
  });

  describe("when the community is not the factory's", () => {
    it("it reverts with Listings_NotCommunity", async () => {
      const { listings, payer, draftOf } = await networkHelpers.loadFixture(publishing);
      await expect(listings.connect(payer).publish(draftOf({ community: payer.address })))
        .to.be.revertedWithCustomError(listings, "Listings_NotCommunity")
        .withArgs(payer.address);
    });
  });

  describe("when the caller is no member", () => {
    it("it reverts with Listings_NotMember", async () => {
      const { listings, community, provider, draftOf } = await networkHelpers.loadFixture(publishing);
      await expect(listings.connect(provider).publish(draftOf()))
        .to.be.revertedWithCustomError(listings, "Listings_NotMember")
        .withArgs(await community.getAddress(), provider.address);
    });
  });

  describe("when a member publishes within the bounds", () => {
    it("it tells all that matching needs, flat", async () => {
      const { listings, payer, draftOf } = await networkHelpers.loadFixture(publishing);
      const draft = draftOf({ kind: NEED });
      const transaction = await listings.connect(payer).publish(draft);
      await expect(transaction)
        .to.emit(listings, "ListingPublished")
        .withArgs(FIRST, payer.address, draft.community, NEED, CATEGORY);
      await expectContent(transaction, listings, draft);
    });

    it("it counts on, whatever the category", async () => {
      const { listings, payer, draftOf } = await networkHelpers.loadFixture(published);
      await listings.connect(payer).publish(draftOf({ category: 65_535n }));
      expect(await listings.publisherOf((65_535n << 240n) | 2n)).to.equal(payer.address);
    });

    it(
      "it takes no place",
      publishTakes(() => ({ cell: 0n, radius: 0n })),
    );

    it(
      "it takes the whole Earth",
      publishTakes(() => ({ radius: 20_100_000n })),
    );

    it(
      "it takes a single hour",
      publishTakes(() => ({ hoursOfWeek: 1n })),
    );

    it(
      "it takes the westernmost time zone",
      publishTakes(() => ({ utcOffset: -720n })),
    );

    it(
      "it takes the easternmost time zone",
      publishTakes(() => ({ utcOffset: 840n })),
    );

    it(
      "it takes an expiry in a second",
      publishTakes((now) => ({ expiry: now + 1n })),
    );

    it(
      "it takes every way to pay",
      publishTakes(() => ({ payments: 31n })),
    );

    it(
      "it takes the longest texts",
      publishTakes(() => ({
        title: "é".repeat(60),
        description: "x".repeat(2_000),
        tags: "x".repeat(400),
      })),
    );

    it(
      "it takes no description, no tags, no token and no price",
      publishTakes(() => ({ description: "", tags: "", token: ZeroAddress, price: 0n })),
    );
  });
});

describe("Listings.revise", () => {
  describe("when the listing is unknown", () => {
    it("it reverts with Listings_Unknown", async () => {
      const { listings, payer, draftOf, id } = await networkHelpers.loadFixture(published);
      await expect(listings.connect(payer).revise(id + 1n, draftOf()))
        .to.be.revertedWithCustomError(listings, "Listings_Unknown")
        .withArgs(id + 1n);
    });
  });

  describe("when the caller is not the publisher", () => {
    it("it reverts with Listings_NotPublisher", async () => {
      const { listings, community, provider, draftOf, id } = await networkHelpers.loadFixture(published);
      await community.connect(provider).join();
      await expect(listings.connect(provider).revise(id, draftOf()))
        .to.be.revertedWithCustomError(listings, "Listings_NotPublisher")
        .withArgs(id, provider.address);
    });
  });

  describe("when the listing is withdrawn", () => {
    it("it reverts with Listings_Withdrawn", async () => {
      const { listings, payer, draftOf, id } = await networkHelpers.loadFixture(withdrawn);
      await expect(listings.connect(payer).revise(id, draftOf()))
        .to.be.revertedWithCustomError(listings, "Listings_Withdrawn")
        .withArgs(id);
    });
  });

  describe("when the draft is of another kind", () => {
    it("it reverts with Listings_Fixed", reviseIsRefused(refusal({ kind: NEED }, "Listings_Fixed", [FIRST])));
  });

  describe("when the draft is of another category", () => {
    it(
      "it reverts with Listings_Fixed",
      reviseIsRefused(refusal({ category: 3n }, "Listings_Fixed", [FIRST])),
    );
  });

  describe("when the draft is for another community", () => {
    it("it reverts with Listings_Fixed", async () => {
      const { listings, communityFactory, deployer, payer, draftOf, id } =
        await networkHelpers.loadFixture(published);
      const salt = `0x${"01".repeat(32)}`;
      await communityFactory.create(profileOf(), salt);
      const elsewhere = await communityFactory.addressOf(deployer, salt);
      await expect(listings.connect(payer).revise(id, draftOf({ community: elsewhere })))
        .to.be.revertedWithCustomError(listings, "Listings_Fixed")
        .withArgs(id);
    });
  });

  describe("when the cell is none", () => {
    it("it reverts with Listings_CellInvalid", reviseIsRefused(cellInvalid));
  });

  describe("when the radius is larger than the Earth", () => {
    it("it reverts with Listings_RadiusTooLarge", reviseIsRefused(radiusTooLarge));
  });

  describe("when there is a radius around no place", () => {
    it("it reverts with Listings_RadiusWithoutPlace", reviseIsRefused(radiusWithoutPlace));
  });

  describe("when there are no hours", () => {
    it("it reverts with Listings_HoursEmpty", reviseIsRefused(hoursEmpty));
  });

  describe("when the time zone is too far west", () => {
    it("it reverts with Listings_UtcOffsetInvalid", reviseIsRefused(tooFarWest));
  });

  describe("when the time zone is too far east", () => {
    it("it reverts with Listings_UtcOffsetInvalid", reviseIsRefused(tooFarEast));
  });

  describe("when the expiry is now", () => {
    it("it reverts with Listings_ExpiryPast", reviseIsRefused(expiryPast));
  });

  describe("when there is no way to pay", () => {
    it("it reverts with Listings_PaymentsInvalid", reviseIsRefused(noPayment));
  });

  describe("when there is an unknown way to pay", () => {
    it("it reverts with Listings_PaymentsInvalid", reviseIsRefused(unknownPayment));
  });

  describe("when there is no title", () => {
    it("it reverts with Listings_TitleEmpty", reviseIsRefused(titleEmpty));
  });

  describe("when the title is too long", () => {
    it("it reverts with Listings_TitleTooLong", reviseIsRefused(titleTooLong));
  });

  describe("when the description is too long", () => {
    it("it reverts with Listings_DescriptionTooLong", reviseIsRefused(descriptionTooLong));
  });

  describe("when there are too many tags", () => {
    it("it reverts with Listings_TagsTooLong", reviseIsRefused(tagsTooLong));
  });

  describe("when the publisher left the community", () => {
    it("it reverts with Listings_NotMember", async () => {
      const { listings, community, payer, draftOf, id } = await networkHelpers.loadFixture(published);
      await community.connect(payer).leave();
      await expect(listings.connect(payer).revise(id, draftOf()))
        .to.be.revertedWithCustomError(listings, "Listings_NotMember")
        .withArgs(await community.getAddress(), payer.address);
    });
  });

  describe("when the publisher revises within the bounds", () => {
    it("it tells all that is new, and nothing of a new listing", async () => {
      const { listings, payer, draftOf, id } = await networkHelpers.loadFixture(published);
      const draft = draftOf({ title: "Cordless drill and bits", price: 0n, cell: 0n, radius: 0n });
      const transaction = await listings.connect(payer).revise(id, draft);
      await expectContent(transaction, listings, draft);
      await expect(transaction).not.to.emit(listings, "ListingPublished");
    });
  });
});

describe("Listings.withdraw", () => {
  describe("when the listing is unknown", () => {
    it("it reverts with Listings_Unknown", async () => {
      const { listings, payer, id } = await networkHelpers.loadFixture(published);
      await expect(listings.connect(payer).withdraw(id + 1n))
        .to.be.revertedWithCustomError(listings, "Listings_Unknown")
        .withArgs(id + 1n);
    });
  });

  describe("when the caller is not the publisher", () => {
    it("it reverts with Listings_NotPublisher", async () => {
      const { listings, stranger, id } = await networkHelpers.loadFixture(published);
      await expect(listings.connect(stranger).withdraw(id))
        .to.be.revertedWithCustomError(listings, "Listings_NotPublisher")
        .withArgs(id, stranger.address);
    });
  });

  describe("when the listing is withdrawn", () => {
    it("it reverts with Listings_Withdrawn", async () => {
      const { listings, payer, id } = await networkHelpers.loadFixture(withdrawn);
      await expect(listings.connect(payer).withdraw(id))
        .to.be.revertedWithCustomError(listings, "Listings_Withdrawn")
        .withArgs(id);
    });
  });

  describe("when the publisher takes it back", () => {
    it("it ends for good", async () => {
      const { listings, payer, id } = await networkHelpers.loadFixture(published);
      await expect(listings.connect(payer).withdraw(id)).to.emit(listings, "ListingWithdrawn").withArgs(id);
      expect(await listings.isStanding(id)).to.equal(false);
    });

    it("it also ends for one who left the community", async () => {
      const { listings, community, payer, id } = await networkHelpers.loadFixture(published);
      await community.connect(payer).leave();
      await expect(listings.connect(payer).withdraw(id)).to.emit(listings, "ListingWithdrawn").withArgs(id);
      expect(await listings.isStanding(id)).to.equal(false);
    });
  });
});

describe("Listings.publisherOf", () => {
  describe("when the listing is unknown", () => {
    it("it is nobody", async () => {
      const { listings, id } = await networkHelpers.loadFixture(published);
      expect(await listings.publisherOf(id + 1n)).to.equal(ZeroAddress);
    });
  });

  describe("when the listing was published", () => {
    it("it is the publisher, also after it was withdrawn", async () => {
      const { listings, payer, id } = await networkHelpers.loadFixture(published);
      expect(await listings.publisherOf(id)).to.equal(payer.address);
      await listings.connect(payer).withdraw(id);
      expect(await listings.publisherOf(id)).to.equal(payer.address);
    });
  });
});

describe("Listings.isStanding", () => {
  describe("when the listing is unknown", () => {
    it("it is false", async () => {
      const { listings, id } = await networkHelpers.loadFixture(published);
      expect(await listings.isStanding(id + 1n)).to.equal(false);
    });
  });

  describe("when the listing was published", () => {
    it("it is true", async () => {
      const { listings, id } = await networkHelpers.loadFixture(published);
      expect(await listings.isStanding(id)).to.equal(true);
    });
  });

  describe("when the listing was withdrawn", () => {
    it("it is false", async () => {
      const { listings, id } = await networkHelpers.loadFixture(withdrawn);
      expect(await listings.isStanding(id)).to.equal(false);
    });
  });
});
