import { activeAgreement, openAgreement } from "../../../test/contracts/fixtures/exchange.ts";
import { deployAll, networkHelpers } from "../../../test/contracts/fixtures/network.ts";
import { signPermit, signTerms } from "../../../test/contracts/fixtures/signing.ts";
import { type Terms, termsOf } from "../../../test/contracts/fixtures/terms.ts";
import { MINTED, withToken } from "../../../test/contracts/fixtures/token.ts";
import { PEERS } from "../peers.ts";
import type { Scenario } from "../scenario.ts";
import { openedBy, settledBy } from "./by-signature.ts";

const TEN = Array.from({ length: 10 }, () => 100_000n);

/** Terms that the provider signed, for the payer to open. */
async function signedTerms<W extends Awaited<ReturnType<typeof deployAll>>>(
  world: W,
  changes: Partial<Terms>,
) {
  const terms = termsOf(world, await networkHelpers.time.latest(), changes);
  return { ...world, terms, signature: await signTerms(world.agreements, world.provider, terms) };
}

const oneMilestone = async () => signedTerms(await deployAll(), {});
const tenMilestones = async () => signedTerms(await deployAll(), { amounts: TEN });

async function tokenTerms() {
  const world = await withToken();
  const opened = await signedTerms(world, { token: world.tokenAddress });
  return { ...opened, permit: await signPermit(world.token, world.payer, world.agreements, opened.terms) };
}

/** The escrow holds some of the token already, as it does from the first agreement in it on. */
async function heldTokenTerms() {
  const world = await withToken();
  const { agreements, payer, token, tokenAddress } = world;
  await token.connect(payer).approve(agreements, MINTED / 2n);
  await openAgreement(world, { token: tokenAddress });
  await token.connect(payer).approve(agreements, 0n);
  const opened = await signedTerms(world, { token: tokenAddress });
  return { ...opened, permit: await signPermit(token, payer, agreements, opened.terms) };
}

const openedByPermit = (fixture: typeof tokenTerms): Scenario["run"] => {
  return async () => {
    const { agreements, payer, terms, signature, permit } = await networkHelpers.loadFixture(fixture);
    return [await agreements.connect(payer).openWithPermit(terms, signature, permit)];
  };
};

export const signed: readonly Scenario[] = [
  {
    name: "open by signature, native",
    limit: 92_000n,
    peer: PEERS.createNative,
    run: openedBy(oneMilestone),
  },
  {
    name: "open by signature, native, 10 milestones",
    limit: 104_000n,
    peer: PEERS.tenTranches,
    run: openedBy(tenMilestones),
  },
  {
    name: "open by signature and permit, ERC-20",
    limit: 155_000n,
    peer: PEERS.createErc20,
    run: openedByPermit(heldTokenTerms),
  },
  {
    name: "the same, a token that nobody used here before",
    peer: PEERS.createErc20,
    run: openedByPermit(tokenTerms),
  },
  {
    name: "settle, signed by the other, in one call",
    limit: 60_000n,
    peer: PEERS.settle,
    run: settledBy(activeAgreement),
  },
];
