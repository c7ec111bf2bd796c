import { expect } from "chai";
import { associationsOf, checkUpdate } from "./associations.ts";
import { frame, trailerFrame } from "./framing.ts";
import { envelopeOf, installationKeyOf } from "./mls-bytes.ts";

const INBOX = "ab".repeat(32);
const update = (...actions: object[]) =>
  ({ actions, inboxId: INBOX, clientTimestampNs: 0 }) as unknown as Parameters<typeof checkUpdate>[0];
const creation = { createInbox: { initialIdentifier: "0xABC" } };
const addition = { add: { newMemberIdentifier: { ethereumAddress: "0xDEF" } } };

describe("what the relay reads of sealed messages", () => {
  const group = Uint8Array.from({ length: 16 }, (_, index) => index);
  const epoch = new Uint8Array(8);

  it("is the group and whether its order matters, of private messages", () => {
    for (const [type, isCommit] of [
      [1, false],
      [3, true],
    ] as const)
      expect(envelopeOf(Uint8Array.of(0, 1, 0, 2, 16, ...group, ...epoch, type))).to.deep.equal({
        groupId: group,
        isCommit,
      });
  });

  it("is the same of public messages, whoever sends them", () => {
    const member = [1, 0, 0, 0, 7];
    const newcomer = [4];
    for (const sender of [member, newcomer])
      expect(
        envelopeOf(Uint8Array.of(0, 1, 0, 1, 16, ...group, ...epoch, ...sender, 2, 9, 9, 3)).isCommit,
      ).to.equal(true);
  });

  it("takes lengths of two bytes", () => {
    const long = new Uint8Array(300).fill(5);
    const { groupId } = envelopeOf(Uint8Array.of(0, 1, 0, 2, 0x41, 0x2c, ...long, ...epoch, 1));
    expect(groupId).to.deep.equal(long);
  });

  it("is nothing of a welcome, nor of bytes that end too soon", () => {
    expect(() => envelopeOf(Uint8Array.of(0, 1, 0, 3, 1, 1))).to.throw("not for a group");
    expect(() => envelopeOf(Uint8Array.of(0, 1, 0, 2, 16, 1))).to.throw("not whole");
    expect(() => installationKeyOf(Uint8Array.of(0, 1))).to.throw("not whole");
  });

  it("is a key package's signature key", () => {
    const keys = [1, 0xaa, 1, 0xbb, 2, 0xcc, 0xdd];
    expect(installationKeyOf(Uint8Array.of(0, 1, 0, 3, ...keys))).to.deep.equal(Uint8Array.of(0xcc, 0xdd));
  });
});

describe("an inbox's history at the relay", () => {
  it("begins with its creation and has no second one: clients could not read it any more", () => {
    checkUpdate(update(creation, addition), 0);
    checkUpdate(update(addition), 1);
    expect(() => checkUpdate(update(creation), 1)).to.throw("created before");
    expect(() => checkUpdate(update(addition), 0)).to.throw("not created yet");
    expect(() => checkUpdate(update(addition, creation), 0)).to.throw("not created yet");
    expect(() => checkUpdate(update(), 0)).to.throw("names its inbox");
    expect(() => checkUpdate(update(addition), 256)).to.throw("at most 256");
  });

  it("says which accounts came and which left", () => {
    const revocation = { revoke: { memberToRevoke: { ethereumAddress: "0xDEF" } } };
    expect(associationsOf(update(creation, addition, revocation))).to.deep.equal([
      { identifier: "0xabc", inbox: INBOX },
      { identifier: "0xdef", inbox: INBOX },
      { identifier: "0xdef", inbox: null },
    ]);
  });
});

describe("frames of gRPC", () => {
  it("carry a flag, a length and the bytes", () => {
    expect([...frame(Uint8Array.of(7, 8))]).to.deep.equal([0, 0, 0, 0, 2, 7, 8]);
  });

  it("end an answer over gRPC-web with its status", () => {
    const ended = trailerFrame({ "grpc-status": "0" });
    expect(ended[0]).to.equal(0x80);
    expect(ended.subarray(5).toString()).to.equal("grpc-status: 0\r\n");
  });
});
