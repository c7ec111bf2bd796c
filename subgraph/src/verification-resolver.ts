import { VerificationRevoked, Verified } from "../generated/VerificationResolver/IVerificationResolver";
import { Community, Verification } from "../generated/schema";
import { accountOf } from "./account";
import { keepLog } from "./log";
import { slugOf } from "./slug";
import { verifierOf } from "./verifier";

/** A newer verification takes the place of the older one of its kind. */
export function handleVerified(event: Verified): void {
  keepLog(event, "Verified", event.params.attestation);
  if (Community.load(event.params.community) == null) return;
  const at = event.block.timestamp;
  accountOf(event.params.member, at);
  const id = event.params.member.concat(event.params.community).concat(event.params.kind);
  const verification = new Verification(id);
  verification.member = event.params.member;
  verification.community = event.params.community;
  verification.verifier = verifierOf(event.params.community, event.params.verifier, at).id;
  verification.kind = slugOf(event.params.kind);
  verification.kindBytes = event.params.kind;
  verification.method = slugOf(event.params.method);
  verification.methodBytes = event.params.method;
  verification.at = at;
  verification.until = event.params.until;
  verification.revokedAt = null;
  verification.attestation = event.params.attestation;
  verification.save();
}

export function handleVerificationRevoked(event: VerificationRevoked): void {
  keepLog(event, "VerificationRevoked", event.params.attestation);
  const id = event.params.member.concat(event.params.community).concat(event.params.kind);
  const verification = Verification.load(id);
  if (verification == null) return;
  verification.revokedAt = event.block.timestamp;
  verification.save();
}
