import { AbiCoder, id, TypedDataEncoder } from "ethers";
import { settlementTypes } from "../../../web/contracts/settlement.ts";
import { agreementsDomain, termsTypes } from "../../../web/contracts/terms.ts";
import { type Action, type Call, type KnownAgreement, same, type Terms, type World } from "./world.ts";

const CHAIN = 31_337;
const HOUR = 3_600;
const NATIVE = "0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE";
const NOBODY = `0x${"0".repeat(40)}`;
const SETTLEMENT = { Settlement: settlementTypes.Settlement.map((field) => ({ ...field })) };
const TERMS = { Terms: termsTypes.Terms.map((field) => ({ ...field })) };

const domainOf = (world: World) => agreementsDomain(CHAIN, world.contract("agreements") as `0x${string}`);
const fieldsOf = ({ total: _, ...terms }: Terms) => terms;
/** The EIP-712 digest of terms. */
export const digestOf = (world: World, terms: Terms): string =>
  TypedDataEncoder.hash(domainOf(world), TERMS, fieldsOf(terms));

function arbitrationOf(world: World, community: string) {
  const { random } = world;
  const choices = random.pick([2, 3, 101]);
  const rulingWindow = random.whole(10 * HOUR, 500 * HOUR);
  const coder = AbiCoder.defaultAbiCoder();
  const kind = random.pick(["none", "jury", "jury", "mediator", "manual"]);
  if (kind === "none") return { arbitrator: NOBODY, arbitratorData: "0x", choices: 0, rulingWindow: 0 };
  if (kind === "jury") {
    const settings = [community, random.pick([1, 3, 5]), HOUR, HOUR, HOUR, random.pick([0, 0, 7])];
    const types = ["address", "uint8", "uint32", "uint32", "uint32", "uint64"];
    return {
      arbitrator: world.contract("jury"),
      arbitratorData: coder.encode(types, settings),
      choices,
      rulingWindow,
    };
  }
  if (kind === "manual")
    return {
      arbitrator: world.contract("manualArbitrator"),
      arbitratorData: "0x1234",
      choices,
      rulingWindow,
    };
  const data = coder.encode(["address", "uint256"], [world.person().address, random.pick([0, 9])]);
  return { arbitrator: world.contract("mediatorArbitrator"), arbitratorData: data, choices, rulingWindow };
}

function newTerms(world: World): Terms | null {
  const { random } = world;
  const community = world.any(world.communities);
  if (community === null) return null;
  const [payer, provider] = [
    world.member(community),
    random.chance(0.9) ? world.member(community) : world.person().address,
  ];
  if (same(payer, provider)) return null;
  const token = random.pick([NATIVE, NATIVE, NOBODY, world.contract("token"), community.credits ?? NATIVE]);
  const listing = random.chance(0.7) ? (world.any(world.listings)?.id ?? 0n) : 0n;
  const count = random.chance(0.5) ? 1 : random.whole(2, 6);
  const most = token === community.credits ? 60 : 100_000;
  const amounts = Array.from({ length: count }, () =>
    token === NOBODY ? 0n : BigInt(random.whole(1, most)),
  );
  const acceptBy = world.now + BigInt(random.whole(HOUR, 200 * HOUR));
  return {
    payer,
    provider,
    community: random.chance(0.95) ? community.address : NOBODY,
    listing,
    token,
    amounts,
    acceptBy,
    deliverBy: acceptBy + BigInt(random.whole(0, 200 * HOUR)),
    reviewWindow: random.whole(HOUR, 100 * HOUR),
    ...arbitrationOf(world, community.address),
    content: id("text"),
    salt: world.salt++,
    total: amounts.reduce((sum, amount) => sum + amount, 0n),
  };
}

const begin = (world: World, terms: Terms): KnownAgreement => {
  const id = digestOf(world, terms).toLowerCase();
  const agreement = { id, terms, state: "None", proposer: "", paid: 0n, settlement: null };
  world.agreements.set(id, agreement);
  return agreement;
};

const depositOf = ({ token, total }: Terms, pays: boolean): bigint => (pays && token === NATIVE ? total : 0n);

function on(
  world: World,
  name: string,
  from: string,
  terms: Terms,
  args: readonly unknown[] = [],
  value = 0n,
): Call {
  const data = world.interfaces.agreements.encodeFunctionData(name, [fieldsOf(terms), ...args]);
  return { from, to: world.contract("agreements"), data, value };
}

/** Some agreement that is in one of these states, as far as is known. */
function inState(world: World, ...states: readonly string[]): KnownAgreement | null {
  const all = [...world.agreements.values()].filter(({ state }) => states.includes(state));
  // The newest, mostly: time has passed over the older ones.
  return world.any(world.random.chance(0.7) ? all.slice(-25) : all);
}

type Role = "payer" | "provider" | "either" | "anyone";

const whoIs = (world: World, role: Role, { payer, provider }: Terms): string => {
  if (role === "payer") return payer;
  if (role === "provider") return provider;
  return role === "either" ? world.random.pick([payer, provider]) : world.person().address;
};

/** A call with the terms alone. */
const plain = (
  name: string,
  call: string,
  weight: number,
  states: readonly string[],
  role: Role,
): Action => ({
  name,
  weight,
  make: (world) => {
    const agreement = inState(world, ...states);
    return agreement && on(world, call, whoIs(world, role, agreement.terms), agreement.terms);
  },
});

async function open(world: World): Promise<Call | null> {
  const terms = newTerms(world);
  if (terms === null) return null;
  const pays = terms.token === NATIVE || world.random.chance(0.5);
  const [from, signer] = pays ? [terms.payer, terms.provider] : [terms.provider, terms.payer];
  const wallet = world.walletOf(signer);
  if (wallet === null) return null;
  const signature = await wallet.signTypedData(domainOf(world), TERMS, fieldsOf(terms));
  begin(world, terms);
  return on(world, "open", from, terms, [signature], depositOf(terms, true));
}

async function settle(world: World): Promise<Call | null> {
  const agreement = inState(world, "Active", "Delivered", "Disputed");
  if (agreement === null) return null;
  const { terms, id: digest, paid } = agreement;
  const from = whoIs(world, "either", terms);
  const signer = world.walletOf(same(from, terms.payer) ? terms.provider : terms.payer);
  if (signer === null) return null;
  const ofRemaining = terms.total - paid;
  const toProvider = (ofRemaining * BigInt(world.random.whole(0, 4))) / 4n;
  const validUntil = world.now + 1_000_000n;
  const split = { id: digest, toProvider, ofRemaining, validUntil };
  const signature = await signer.signTypedData(domainOf(world), SETTLEMENT, split);
  return on(world, "settle", from, terms, [toProvider, validUntil, signature]);
}

export const agreementActions: readonly Action[] = [
  {
    name: "propose an agreement",
    weight: 14,
    make: (world) => {
      const terms = newTerms(world);
      if (terms === null) return null;
      const from = whoIs(world, "either", terms);
      begin(world, terms);
      return on(world, "propose", from, terms, [], depositOf(terms, same(from, terms.payer)));
    },
  },
  { name: "open an agreement", weight: 12, make: open },
  {
    name: "accept",
    weight: 14,
    make: (world) => {
      const agreement = inState(world, "Proposed");
      if (agreement === null) return null;
      const { terms, proposer } = agreement;
      const from = same(proposer, terms.payer) ? terms.provider : terms.payer;
      return on(world, "accept", from, terms, [], depositOf(terms, same(from, terms.payer)));
    },
  },
  {
    name: "revoke terms",
    weight: 2,
    make: (world) => {
      const terms = newTerms(world);
      return terms && on(world, "revoke", whoIs(world, "either", terms), terms);
    },
  },
  plain("cancel", "cancel", 2, ["Proposed"], "either"),
  plain("expire", "expire", 2, ["Proposed"], "anyone"),
  plain("deliver", "deliver", 9, ["Active"], "provider"),
  plain("refund", "refund", 1, ["Active", "Delivered"], "provider"),
  plain("reclaim", "reclaim", 2, ["Active"], "anyone"),
  plain("release after the review window", "releaseAfterReview", 3, ["Delivered"], "anyone"),
  plain("execute a ruling", "executeRuling", 6, ["Disputed"], "anyone"),
  plain("split without a ruling", "splitUnruled", 3, ["Disputed"], "anyone"),
  {
    name: "release",
    weight: 9,
    make: (world) => {
      const agreement = inState(world, "Active", "Delivered");
      if (agreement === null) return null;
      const left = agreement.terms.total - agreement.paid;
      const amount = world.random.chance(0.5) ? left : (left * BigInt(world.random.whole(1, 3))) / 4n;
      return on(world, "release", agreement.terms.payer, agreement.terms, [amount]);
    },
  },
  {
    name: "propose a settlement",
    weight: 4,
    make: (world) => {
      const agreement = inState(world, "Active", "Delivered", "Disputed");
      if (agreement === null) return null;
      const left = agreement.terms.total - agreement.paid;
      const toProvider = (left * BigInt(world.random.whole(0, 4))) / 4n;
      return on(world, "proposeSettlement", whoIs(world, "either", agreement.terms), agreement.terms, [
        toProvider,
      ]);
    },
  },
  {
    name: "accept a settlement",
    weight: 4,
    make: (world) => {
      const open = [...world.agreements.values()].filter(
        ({ settlement, state }) => settlement !== null && ["Active", "Delivered", "Disputed"].includes(state),
      );
      const agreement = world.any(open);
      if (agreement?.settlement == null) return null;
      const { terms, settlement } = agreement;
      const from = same(settlement.by, terms.payer) ? terms.provider : terms.payer;
      return on(world, "acceptSettlement", from, terms, [settlement.toProvider]);
    },
  },
  { name: "settle by signature", weight: 2, make: settle },
  {
    name: "raise a dispute",
    weight: 10,
    make: (world) => {
      const agreement = inState(world, "Active", "Delivered");
      if (agreement === null) return null;
      const jurors = [0n, 7n, 21n, 35n, 9n];
      const value = world.random.chance(0.2) ? world.random.pick(jurors) : feeOf(world, agreement.terms);
      return on(world, "dispute", whoIs(world, "either", agreement.terms), agreement.terms, [], value);
    },
  },
  {
    name: "submit evidence",
    weight: 3,
    make: (world) => {
      const agreement = inState(world, "Disputed");
      if (agreement === null) return null;
      const args = [`ipfs://${"e".repeat(world.random.whole(0, 300))}`, id("evidence")];
      return on(world, "submitEvidence", whoIs(world, "either", agreement.terms), agreement.terms, args);
    },
  },
  {
    name: "withdraw a credit",
    weight: 3,
    make: (world) => {
      const credit = world.any(world.credits);
      if (credit === null) return null;
      const to = world.random.chance(0.5) ? credit.account : world.person().address;
      const data = world.interfaces.agreements.encodeFunctionData("withdraw", [credit.token, to]);
      return { from: credit.account, to: world.contract("agreements"), data };
    },
  },
];

/** What the arbitrator of these terms takes. */
function feeOf(world: World, { arbitrator, arbitratorData }: Terms): bigint {
  const coder = AbiCoder.defaultAbiCoder();
  if (arbitrator === world.contract("mediatorArbitrator"))
    return BigInt(coder.decode(["address", "uint256"], String(arbitratorData))[1]);
  if (arbitrator !== world.contract("jury")) return 0n;
  const types = ["address", "uint8", "uint32", "uint32", "uint32", "uint64"];
  const settings = coder.decode(types, String(arbitratorData));
  return BigInt(settings[1]) * BigInt(settings[5]);
}
