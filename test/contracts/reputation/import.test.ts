import type { HardhatEthersSigner } from "@nomicfoundation/hardhat-ethers/types";
import { expect } from "chai";
import { unrated } from "../../../web/contracts/ratings.ts";
import { type AccountId, accountId } from "../../../web/index/ids.ts";
import { delegatedTypedData, importCall } from "../../../web/trust/attestations/delegated.ts";
import type { ReviewRecord, VouchRecord } from "../../../web/trust/attestations/record.ts";
import { EAS_VERSION, type Scheme } from "../../../web/trust/attestations/scheme.ts";
import { compactOf } from "../../../web/trust/attestations/signature.ts";
import {
  attestationTypedData,
  exchangeDigest,
  exchangeTypedData,
  type UnsignedAttestation,
} from "../../../web/trust/attestations/typedData.ts";
import { verify } from "../../../web/trust/attestations/verify.ts";
import { ethers, networkHelpers } from "../fixtures/network.ts";
import { easAs, reputation, type World } from "../fixtures/reputation.ts";
import { hex } from "../fixtures/web-terms.ts";

const DAY = 86_400;
const SALT = hex(`0x${"5a".repeat(32)}`);

/** Typed data as a wallet takes it: what is read-only here isn't there. */
interface TypedData {
  readonly domain: object;
  readonly types: Readonly<Record<string, readonly { readonly name: string; readonly type: string }[]>>;
  readonly message: object;
}

async function sign(
  by: HardhatEthersSigner,
  { domain, types, message }: TypedData,
): Promise<ReturnType<typeof hex>> {
  const writable = Object.fromEntries(
    Object.entries(types).map(([name, fields]) => [name, fields.map((field) => ({ ...field }))]),
  );
  return hex(await by.signTypedData({ ...domain }, writable, { ...message }));
}

function accountOf({ address }: HardhatEthersSigner): AccountId {
  const account = accountId(address);
  if (account === null) throw new Error("A signer has an account.");
  return account;
}

async function deployed() {
  const world = await reputation();
  const { chainId } = await ethers.provider.getNetwork();
  const scheme: Scheme = {
    chainId: Number(chainId),
    eas: hex(await world.eas.getAddress()),
    easVersion: await world.eas.getFunction("version")(),
    schemas: {
      vouch: hex(await world.vouchResolver.SCHEMA_UID()),
      review: hex(await world.reviewResolver.SCHEMA_UID()),
    },
  };
  return { ...world, scheme, now: await networkHelpers.time.latest() };
}

type Deployed = Awaited<ReturnType<typeof deployed>>;

/** A vouch that the payer signed off the chain, for the provider. */
async function vouch({ payer, provider, scheme, now }: Deployed): Promise<VouchRecord> {
  const unsigned = {
    kind: "vouch",
    attester: accountOf(payer),
    recipient: accountOf(provider),
    time: now,
    expirationTime: now + 100 * DAY,
    weight: 80,
    salt: SALT,
  } as const;
  const signature = compactOf(await sign(payer, attestationTypedData(unsigned, scheme)));
  return { ...unsigned, signature };
}

/** A review by the payer that it signed off the chain. */
async function review(world: Deployed, about: ReviewRecord["about"]): Promise<ReviewRecord> {
  const { payer, provider, scheme, now } = world;
  const unsigned = {
    kind: "review",
    attester: accountOf(payer),
    recipient: accountOf(provider),
    time: now,
    ratings: { ...unrated, overall: 4, quality: 5 },
    about,
    salt: SALT,
  } as const;
  const signature = compactOf(await sign(payer, attestationTypedData(unsigned, scheme)));
  return { ...unsigned, signature };
}

/** The attester signs for the chain too, and a stranger sends it. */
async function bring(
  world: Deployed,
  attestation: UnsignedAttestation,
  by: HardhatEthersSigner = world.payer,
) {
  const nonce: bigint = await world.eas.getFunction("getNonce")(by);
  const delegation = { nonce, deadline: BigInt(world.now + DAY) };
  const signature = await sign(by, delegatedTypedData(attestation, world.scheme, delegation));
  const { functionName, args } = importCall(attestation, world.scheme, delegation, signature);
  return easAs(world satisfies Pick<World, "eas">, world.stranger).getFunction(functionName)(...args);
}

describe("An attestation that was signed off the chain", () => {
  it("is of the domain that the deployed EAS tells", async () => {
    const { scheme } = await networkHelpers.loadFixture(deployed);
    expect(scheme.easVersion).to.equal(EAS_VERSION);
  });

  it("counts on the chain once a third has brought it there: a vouch", async () => {
    const world = await networkHelpers.loadFixture(deployed);
    const { payer, provider, vouchResolver, scheme, now } = world;
    const record = await vouch(world);
    expect(await verify(record, scheme, now)).to.equal(null);
    expect(await vouchResolver.weightOf(payer, provider)).to.equal(0n);
    await expect(bring(world, record)).to.changeEtherBalance(ethers, payer, 0n);
    expect(await vouchResolver.weightOf(payer, provider)).to.equal(80n);
    await networkHelpers.time.increaseTo(record.expirationTime);
    expect(await vouchResolver.weightOf(payer, provider)).to.equal(0n);
  });

  it("counts on the chain once a third has brought it there: a review of a closed agreement", async () => {
    const world = await networkHelpers.loadFixture(deployed);
    const { provider, reviewResolver, scheme, now, id } = world;
    const record = await review(world, { kind: "agreement", agreement: hex(id) });
    expect(await verify(record, scheme, now)).to.equal(null);
    await bring(world, record);
    const [score, weight] = await reviewResolver.scoreOf(provider, 7);
    expect([score, weight]).to.deep.equal([4n * 10n ** 18n, 10n ** 18n]);
  });

  it("is refused by the resolver where the chain knows of no such agreement: a review of an exchange", async () => {
    const world = await networkHelpers.loadFixture(deployed);
    const { payer, provider, reviewResolver, scheme, now, community } = world;
    const exchange = {
      provider: accountOf(provider),
      receiver: accountOf(payer),
      community: hex(await community.getAddress()),
      category: 7,
      what: SALT,
      time: now - DAY,
      salt: SALT,
    };
    const typed = exchangeTypedData(exchange, scheme);
    const signed = {
      ...exchange,
      providerSignature: compactOf(await sign(provider, typed)),
      receiverSignature: compactOf(await sign(payer, typed)),
    };
    const record = await review(world, { kind: "exchange", exchange: signed });
    expect(await verify(record, scheme, now)).to.equal(null);
    await expect(bring(world, record))
      .to.be.revertedWithCustomError(reviewResolver, "ReviewResolver_NotReviewable")
      .withArgs(exchangeDigest(exchange, scheme));
  });

  it("can't be brought by whom its attester didn't sign it for the chain", async () => {
    const world = await networkHelpers.loadFixture(deployed);
    await expect(bring(world, await vouch(world), world.stranger)).to.be.revertedWithCustomError(
      world.eas,
      "InvalidSignature",
    );
  });
});
