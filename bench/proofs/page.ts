import { ARTIFACTS_FOLDER } from "../../web/trust/proofs/artifacts.ts";
import { identityOf } from "../../web/trust/proofs/identity.ts";
import type { Statement } from "../../web/trust/proofs/proof.ts";
import { createProver } from "../../web/trust/proofs/prover.ts";

/** What the page tells, in milliseconds as it sees them: asked until answered. */
export interface Report {
  readonly members: number;
  /** The group's tree, from its leaves. */
  readonly tree: number;
  /** With fetching the circuit's files and checking their hash. */
  readonly firstProof: number;
  readonly proofs: readonly number[];
  readonly firstCheck: number;
  readonly checks: readonly number[];
}

const query = new URLSearchParams(location.search);
const members = Number(query.get("members"));
const repeats = Number(query.get("repeats"));

const address = `0x${"1".repeat(40)}` as const;
/** A value of 32 bytes. */
const word = (value: number) => `0x${value.toString(16).padStart(64, "0")}` as const;
const statementAt = (turn: number): Statement => ({
  contract: { chainId: 1, address },
  tier: { community: address, category: 7, level: 2 },
  scope: { asker: address, purpose: word(turn) },
  message: word(0),
});

async function timed<T>(run: () => Promise<T>): Promise<{ readonly took: number; readonly result: T }> {
  const start = performance.now();
  const result = await run();
  return { took: performance.now() - start, result };
}

const secret = crypto.getRandomValues(new Uint8Array(32));
// Commitments are as random as these, and as large.
const leaves = Array.from({ length: members }, (_, place) => (BigInt(place) + 1n) ** 17n * 10n ** 6n);
leaves[members >> 1] = identityOf(secret).commitment;

const prover = createProver();
const artifacts = new URL(ARTIFACTS_FOLDER, location.href).href;
// The worker starts before the clock does, as it does in the app.
await prover.load([1n]);
const tree = await timed(() => prover.load(leaves));
const first = await timed(() => prover.prove(secret, statementAt(0), artifacts));
const firstCheck = await timed(() => prover.check(statementAt(0), first.result));
const proofs: number[] = [];
const checks: number[] = [];
for (let turn = 1; turn <= repeats; turn += 1) {
  const proved = await timed(() => prover.prove(secret, statementAt(turn), artifacts));
  const checked = await timed(() => prover.check(statementAt(turn), proved.result));
  if (proved.result.root !== tree.result || !checked.result) throw new Error("The proof is not right.");
  proofs.push(proved.took);
  checks.push(checked.took);
}
prover.dispose();

const report: Report = {
  members,
  tree: tree.took,
  firstProof: first.took,
  proofs,
  firstCheck: firstCheck.took,
  checks,
};
document.body.dataset.report = JSON.stringify(report);
