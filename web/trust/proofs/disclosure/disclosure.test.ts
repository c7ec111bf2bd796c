import { expect } from "chai";
import fc from "fast-check";
import { type Hex, hashTypedData, keccak256 } from "viem";
import { sign } from "viem/accounts";
import { encodeRecord } from "../../attestations/codec.ts";
import { compactOf } from "../../attestations/signature.ts";
import {
  DAY,
  exchange,
  NOW,
  review,
  SCHEME,
  type Signer,
  salt,
  signer,
} from "../../attestations/testing/signers.ts";
import { ProofError } from "../errors.ts";
import { checkDisclosure } from "./check.ts";
import { commit, type Disclosure, disclose } from "./disclose.ts";
import { type DisclosureFile, looksLikeDisclosure, readDisclosure, writeDisclosure } from "./file.ts";
import { leafOf, saltOf } from "./leaf.ts";
import { type ReviewSet, reviewSetTypedData, type SignedReviewSet } from "./set.ts";

const [ada, bo] = [signer(1), signer(2)];
const secret = new Uint8Array(32).fill(7);

async function reviewOf(member: Signer, number: number): Promise<Uint8Array> {
  const by = signer(10 + number);
  const both = await exchange(member, by, { salt: salt(number) });
  return encodeRecord(await review(by, member, { kind: "exchange", exchange: both }));
}

async function signSet(set: ReviewSet, by: Signer): Promise<SignedReviewSet> {
  const hash = hashTypedData(reviewSetTypedData(set, SCHEME));
  return { ...set, signature: compactOf(await sign({ hash, privateKey: by.key, to: "hex" })) };
}

const setOf = (reviews: readonly Uint8Array[], changes: Partial<ReviewSet> = {}, by = ada) =>
  signSet({ member: ada.account, ...commit(secret, reviews), time: NOW, ...changes }, by);

const checked = (disclosure: Disclosure, scheme: DisclosureFile["scheme"] = SCHEME) =>
  checkDisclosure({ scheme, disclosure }, SCHEME, NOW);

describe("Reviews that a member shows of a set", () => {
  let reviews: Uint8Array[];
  let set: SignedReviewSet;

  before(async () => {
    reviews = await Promise.all(Array.from({ length: 7 }, (_, number) => reviewOf(ada, number)));
    set = await setOf(reviews);
  });

  it("are right, whichever and however many they are, also out of a file", async () => {
    const chosen = fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(chosen, async (places) => {
        const text = writeDisclosure({ scheme: SCHEME, disclosure: disclose(set, secret, reviews, places) });
        expect(looksLikeDisclosure(text)).to.equal(true);
        const shown = await checkDisclosure(readDisclosure(text), SCHEME, NOW);
        if (typeof shown === "string") throw new Error(shown);
        expect(shown.map((one) => encodeRecord(one).join()).sort()).to.deep.equal(
          places.map((place) => reviews[place]?.join()).sort(),
        );
      }),
      { numRuns: 25 },
    );
  });

  it("come to the same root in whatever order, and to another with another secret or another review", () => {
    const { root } = commit(secret, reviews);
    expect(commit(secret, [...reviews].reverse()).root).to.equal(root);
    expect(commit(new Uint8Array(32).fill(8), reviews).root).to.not.equal(root);
    expect(commit(secret, reviews.slice(1)).root).to.not.equal(root);
  });

  it("are refused with any one digit changed", async () => {
    const text = writeDisclosure({ scheme: SCHEME, disclosure: disclose(set, secret, reviews, [1, 4]) });
    const digits = [...text.matchAll(/(?<=0x[0-9a-f]*)[0-9a-f]/g)].map(({ index }) => index);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...digits), fc.integer({ min: 1, max: 15 }), async (at, by) => {
        const digit = (Number.parseInt(text.charAt(at), 16) ^ by).toString(16);
        const changed = text.slice(0, at) + digit + text.slice(at + 1);
        expect(await checkDisclosure(readDisclosure(changed), SCHEME, NOW)).to.be.a("string");
      }),
      { numRuns: 60 },
    );
  });

  it("are refused each for its own reason", async () => {
    const good = disclose(set, secret, reviews, [0, 3]);
    const [first, second] = good.shown;
    if (first === undefined || second === undefined) throw new Error("Two are shown.");
    const strange = await reviewOf(ada, 20);
    expect(await checked({ ...good, set: { ...set, count: 8 } })).to.equal("set-not-signed");
    expect(await checked({ ...good, set: { ...set, member: bo.account } })).to.equal("set-not-signed");
    expect(await checked({ ...good, set: await setOf(reviews, {}, bo) })).to.equal("set-not-signed");
    expect(await checked({ ...good, set: await setOf(reviews.slice(1)) })).to.equal("not-in-set");
    expect(await checked({ ...good, set: await setOf(reviews, { time: NOW + DAY }) })).to.equal(
      "set-not-yet",
    );
    expect(await checked({ ...good, set: await setOf(reviews, { count: 1 }) })).to.equal("too-many");
    expect(await checked({ ...good, shown: [first, { ...second, review: strange }] })).to.equal("not-in-set");
    expect(await checked({ ...good, shown: [first] })).to.equal("not-in-set");
    expect(await checked({ ...good, shown: [first, first] })).to.equal("not-in-set");
    expect(await checked(good, { ...SCHEME, chainId: 1 })).to.equal("elsewhere");
  });

  it("are refused where the set itself has what is wrong", async () => {
    const of = async (wrong: readonly Uint8Array[], places = [0, 1]) =>
      checked(disclose(await setOf(wrong), secret, wrong, places));
    const [first, second] = reviews;
    if (first === undefined || second === undefined) throw new Error("There are seven.");
    const forged = Uint8Array.from(second);
    forged.set([1], forged.length - 1);
    const agreed = encodeRecord(await review(bo, ada, { kind: "agreement", agreement: salt(9) }));
    expect(await of([first, await reviewOf(bo, 3)])).to.equal("review-of-another");
    expect(await of([first, forged])).to.equal("review-wrong");
    expect(await of([first, agreed])).to.equal("review-wrong");
    expect(await of([first, first])).to.equal("twice");
  });

  it("don't let an inner node pass for a review", async () => {
    const pair = reviews.slice(0, 2).map((one) => leafOf(saltOf(secret, one), one));
    const node = keccak256(`0x${pair.map((leaf) => leaf.slice(2)).join("")}`);
    expect(leafOf(node, new Uint8Array())).to.not.equal(node);
    const two = await setOf(reviews.slice(0, 2));
    const shown = [{ review: new Uint8Array(64), salt: pair[0] as Hex }];
    expect(await checked({ set: two, shown, proof: [], proofFlags: [] })).to.equal("not-in-set");
  });

  it("tell nothing of the others to who knows these and has not their salts", () => {
    const { shown, proof } = disclose(set, secret, reviews, [0]);
    const hidden = reviews.slice(1);
    const salts = [...shown.map((one) => one.salt), `0x${"00".repeat(32)}` as const];
    const guessed = hidden.flatMap((one) => salts.map((guess) => leafOf(guess, one)));
    expect(guessed.filter((leaf) => proof.includes(leaf))).to.deep.equal([]);
    // With the secret the same look-up finds the neighbour: it is the salt that hides it.
    const known = hidden.map((one) => leafOf(saltOf(secret, one), one));
    expect(known.filter((leaf) => proof.includes(leaf))).to.have.length.greaterThan(0);
  });

  it("are refused as a file that is too large, or none", () => {
    const text = writeDisclosure({ scheme: SCHEME, disclosure: disclose(set, secret, reviews, [0]) });
    const content = JSON.parse(text);
    const wrong = [
      text.slice(1),
      text + " ".repeat(2 ** 21),
      JSON.stringify({ ...content, reviews: [] }),
      JSON.stringify({ ...content, reviews: Array(201).fill(content.reviews[0]) }),
      JSON.stringify({ ...content, set: { ...content.set, count: 0 } }),
      JSON.stringify({ ...content, more: 1 }),
    ];
    for (const one of wrong) expect(() => readDisclosure(one)).to.throw(ProofError, "file-unreadable");
  });
});
