import { AbiCoder, encodeBytes32String } from "ethers";
import { STORY_DAYS } from "./members.ts";
import type { Plan } from "./plan.ts";
import type { Happening, Stage } from "./story.ts";

const DAY = 86_400;
/** How long a vouch lives after the story's end, in days. */
const VOUCH_DAYS = 300;
const GAS = { attest: 600_000n, name: 150_000n };
const NONE = `0x${"0".repeat(64)}`;

interface Attestation {
  readonly schema: string;
  readonly recipient: string | undefined;
  readonly expirationTime: number;
  readonly data: string;
}

function attest({ deployment, interfaces }: Stage, { schema, ...attestation }: Attestation) {
  const data = { ...attestation, revocable: true, refUID: NONE, value: 0n };
  return {
    to: deployment.contracts.eas,
    data: interfaces.eas.encodeFunctionData("attest", [{ schema, data }]),
    value: 0n,
  };
}

/** Who vouches for whom, whom communities name as verifiers, and whom those verify. */
export function tellTrust(plan: Plan, stage: Stage): readonly Happening[] {
  const { deployment, interfaces, memberAddresses, communityAddresses, secondsAt } = stage;
  const coder = AbiCoder.defaultAbiCoder();
  const vouches = plan.vouches.map(({ voucher, member, weight, slot }) => ({
    slot,
    member: voucher,
    gas: GAS.attest,
    said: `member ${voucher} vouching for ${member}`,
    call: () =>
      attest(stage, {
        schema: deployment.schemas.vouch,
        recipient: memberAddresses[member],
        expirationTime: secondsAt(STORY_DAYS) + VOUCH_DAYS * DAY,
        data: coder.encode(["uint8"], [weight]),
      }),
  }));
  const communityOf = (position: number) => plan.members[position]?.community ?? -1;
  const verifiers = [...new Set(plan.verifications.map(({ verifier }) => verifier))];
  const namings = verifiers.map((verifier) => ({
    // After the founding, before the first verification.
    slot:
      Math.min(...plan.verifications.filter((one) => one.verifier === verifier).map(({ slot }) => slot)) - 1,
    member: verifier,
    gas: GAS.name,
    said: `member ${verifier} named as a verifier`,
    call: () => ({
      to: communityAddresses[communityOf(verifier)] ?? "",
      data: interfaces.community.encodeFunctionData("addVerifier", [memberAddresses[verifier]]),
      value: 0n,
    }),
  }));
  const verifications = plan.verifications.map(({ verifier, member, kind, method, slot }) => ({
    slot,
    member: verifier,
    gas: GAS.attest,
    said: `member ${verifier} verifying ${member}`,
    call: () =>
      attest(stage, {
        schema: deployment.schemas.verification,
        recipient: memberAddresses[member],
        expirationTime: 0,
        data: coder.encode(
          ["address", "bytes32", "bytes32"],
          [communityAddresses[communityOf(member)], encodeBytes32String(kind), encodeBytes32String(method)],
        ),
      }),
  }));
  return [...namings, ...vouches, ...verifications];
}
