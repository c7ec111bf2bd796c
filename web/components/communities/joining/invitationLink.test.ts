import { expect } from "chai";
import { getAddress } from "viem";
import { invitationFragment, readInvitation, type SignedInvitation } from "./invitationLink.ts";

const invitation: SignedInvitation = {
  inviter: getAddress(`0x${"0a".repeat(20)}`),
  invitee: getAddress(`0x${"0b".repeat(20)}`),
  deadline: 1_800_000_000n,
  signature: `0x${"5e".repeat(65)}`,
};

describe("an invitation in a link", () => {
  it("comes out as it went in", () => {
    expect(readInvitation(invitationFragment(invitation))).to.deep.equal(invitation);
  });

  it("is none where a part is missing, cut off or of another kind", () => {
    const whole = invitationFragment(invitation);
    for (const broken of [
      "",
      "#part=join",
      whole.slice(0, -1),
      whole.replace("1800000000", "soon"),
      `${whole}.`,
    ]) {
      expect(readInvitation(broken), broken).to.equal(null);
    }
  });
});
