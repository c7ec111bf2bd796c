import { Address, BigInt } from "@graphprotocol/graph-ts";
import { Verifier } from "../generated/schema";
import { VerifierAdded, VerifierRemoved } from "../generated/templates/Community/Community";
import { accountOf } from "./account";
import { keepLog } from "./log";

/** The community's verifier, made when it is seen for the first time. */
export function verifierOf(community: Address, account: Address, at: BigInt): Verifier {
  const id = community.concat(account);
  const known = Verifier.load(id);
  if (known != null) return known;
  accountOf(account, at);
  const verifier = new Verifier(id);
  verifier.community = community;
  verifier.account = account;
  verifier.named = true;
  verifier.namedAt = at;
  verifier.save();
  return verifier;
}

export function handleVerifierAdded(event: VerifierAdded): void {
  keepLog(event, "VerifierAdded", event.address);
  const verifier = verifierOf(event.address, event.params.verifier, event.block.timestamp);
  verifier.named = true;
  verifier.namedAt = event.block.timestamp;
  verifier.removedAt = null;
  verifier.save();
}

export function handleVerifierRemoved(event: VerifierRemoved): void {
  keepLog(event, "VerifierRemoved", event.address);
  const verifier = verifierOf(event.address, event.params.verifier, event.block.timestamp);
  verifier.named = false;
  verifier.removedAt = event.block.timestamp;
  verifier.save();
}
