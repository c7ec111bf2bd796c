import { expect } from "chai";
import fc from "fast-check";
import { accountId } from "../../index/ids.ts";
import { valid } from "../../index/testing/expect.ts";
import { messageId } from "../ids.ts";
import type { ContentTypeId } from "./kind.ts";
import { limits } from "./limits.ts";
import { readContent } from "./read.ts";
import { type ContentOf, kinds } from "./table.ts";
import { encodeOwn, type OwnKind } from "./write.ts";

const ADDRESS = "0x1111111111111111111111111111111111111111";
const PROPOSAL: ContentOf<"proposal"> = {
  kind: "proposal",
  value: {
    chainId: 31337,
    agreements: ADDRESS,
    terms: {
      payer: ADDRESS,
      provider: "0x2222222222222222222222222222222222222222",
      community: ADDRESS,
      listing: 2n ** 255n + 3n,
      token: ADDRESS,
      amounts: [2n ** 96n - 1n, 5n],
      acceptBy: 1_800_000_000,
      deliverBy: 1_900_000_000,
      reviewWindow: 259_200,
      arbitrator: ADDRESS,
      arbitratorData: "0x",
      choices: 0,
      rulingWindow: 0,
      content: `0x${"ab".repeat(32)}`,
      salt: 2n ** 256n - 1n,
    },
    signature: `0x${"cd".repeat(65)}`,
    title: "A bicycle mended",
  },
};
const OWN: readonly ContentOf<OwnKind>[] = [
  PROPOSAL,
  { kind: "meeting", value: { place: "The mill by the river", at: 1_800_000_000 } },
  { kind: "call", value: { signal: { version: 1 } } },
  {
    kind: "exchange",
    value: {
      provider: valid(accountId(ADDRESS)),
      receiver: valid(accountId(`0x${"2".repeat(40)}`)),
      community: ADDRESS,
      category: 7,
      words: "A bicycle mended",
      time: 1_800_000_000,
      salt: `0x${"ab".repeat(32)}`,
      providerSignature: `0x${"cd".repeat(64)}`,
      receiverSignature: null,
    },
  },
  { kind: "gossip", value: { signal: { version: 1 } } },
];

const bytesOf = (value: unknown) => ({
  form: "bytes" as const,
  bytes: new TextEncoder().encode(JSON.stringify(value)),
});
const readAs = (type: ContentTypeId, value: unknown, fallback: string | null = null) =>
  readContent(type, bytesOf(value), fallback);

describe("what messages hold", () => {
  for (const content of OWN)
    it(`brings a ${content.kind} back as it was sent`, () => {
      const { type, content: bytes } = encodeOwn(content);
      expect(readContent(type, { form: "bytes", bytes }, null)).to.deep.equal(content);
    });

  it("takes what the SDK decoded of the kinds that it knows", () => {
    const decoded = (type: ContentTypeId, value: unknown) =>
      readContent(type, { form: "decoded", value }, null);
    expect(decoded(kinds.text.contentType, "Hello")).to.deep.equal({ kind: "text", value: "Hello" });
    expect(
      decoded(kinds.reaction.contentType, { reference: "m", action: 1, content: "👍", schema: 1 }),
    ).to.deep.equal({
      kind: "reaction",
      value: { reference: messageId.parse("m"), action: 1, content: "👍" },
    });
    expect(decoded(kinds.receipt.contentType, {})).to.deep.equal({ kind: "receipt", value: {} });
  });

  it("shows the sender's fallback for a kind that it doesn't know, and for a newer one of ours", () => {
    const unknown = { kind: "unreadable", reason: "unknown", fallback: "See it elsewhere" };
    const type = { authorityId: "example.org", typeId: "poll", versionMajor: 1, versionMinor: 0 };
    expect(readAs(type, {}, "See it elsewhere")).to.deep.equal(unknown);
    expect(readAs({ ...kinds.meeting.contentType, versionMajor: 2 }, {}, "See it elsewhere")).to.deep.equal(
      unknown,
    );
  });

  it("calls what is too big oversize, whatever it is", () => {
    const reasonOf = (content: ReturnType<typeof readContent>) => "reason" in content && content.reason;
    const long = "x".repeat(limits.text + 1);
    const big = new Uint8Array(limits.attachment + 1);
    expect(reasonOf(readContent(kinds.text.contentType, { form: "decoded", value: long }, long))).to.equal(
      "oversize",
    );
    expect(
      reasonOf(
        readContent(
          kinds.attachment.contentType,
          { form: "decoded", value: { mimeType: "a/b", content: big } },
          null,
        ),
      ),
    ).to.equal("oversize");
    expect(reasonOf(readAs(kinds.call.contentType, { signal: "x".repeat(limits.own) }))).to.equal("oversize");
    expect(() => encodeOwn({ kind: "call", value: { signal: "x".repeat(limits.own) } })).to.throw("oversize");
  });

  it("shows nothing of what devices tell each other, not even where it can't be read", () => {
    const { contentType } = kinds.gossip;
    const unheard = { kind: "gossip", value: { signal: null } };
    expect(readAs(contentType, { signal: "x".repeat(limits.own) }, "Look here")).to.deep.equal(unheard);
    expect(readAs({ ...contentType, versionMajor: 2 }, {}, "Look here")).to.deep.equal(unheard);
    expect(readContent(contentType, { form: "bytes", bytes: Uint8Array.of(255) }, null)).to.deep.equal(
      unheard,
    );
  });

  it("never throws, whatever bytes a stranger sends", () => {
    const types = Object.values(kinds).map(({ contentType }) => contentType);
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.uint8Array({ maxLength: 64 }),
        fc.string(),
        (type, bytes, fallback) => {
          expect(readContent(type, { form: "bytes", bytes }, fallback).kind).to.be.a("string");
        },
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.jsonValue(), (type, value) => {
        expect(readAs(type, value).kind).to.be.a("string");
        expect(readContent(type, { form: "decoded", value }, null).kind).to.be.a("string");
      }),
    );
  });

  it("takes no proposal whose terms lost or gained a field or a bound", () => {
    const { terms } = PROPOSAL.value;
    const wire = JSON.parse(new TextDecoder().decode(encodeOwn(PROPOSAL).content));
    for (const broken of [
      { ...wire, terms: { ...wire.terms, salt: undefined } },
      { ...wire, terms: { ...wire.terms, amounts: [] } },
      { ...wire, terms: { ...wire.terms, amounts: [(2n ** 96n).toString()] } },
      { ...wire, terms: { ...wire.terms, listing: "-1" } },
      { ...wire, terms: { ...wire.terms, payer: `${terms.payer}00` } },
      { ...wire, signature: "0xzz" },
    ])
      expect(readAs(kinds.proposal.contentType, broken).kind).to.equal("unreadable");
  });
});
