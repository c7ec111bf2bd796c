/**
 * What a proof costs in Chromium, in the app's own worker and under its policy: `npm run bench:proofs`, with `-- --members N`
 * for groups of other sizes. Fails where a figure passes its limit.
 */
import { statSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";
import { percentile, rounded } from "../../scripts/bench-index/figures.ts";
import { ARTIFACT_FILES } from "../../web/trust/proofs/artifacts.ts";
import { reportOf } from "../chromium.ts";
import type { Report } from "./page.ts";
import { openSite } from "./site.ts";

/** Milliseconds, and bytes, at most. */
const LIMITS = { proof: 3_000, check: 100, artifacts: 6_000_000 } as const;
const MINUTES_5 = 300_000;

async function measure(members: number, repeats: number): Promise<Report> {
  const site = await openSite();
  try {
    return await reportOf(`${site.url}?members=${members}&repeats=${repeats}`, MINUTES_5);
  } finally {
    site.close();
  }
}

function bytesOfArtifacts(): number {
  const require = createRequire(import.meta.url);
  const sizes = Object.values(ARTIFACT_FILES).map(
    ({ name }) => statSync(require.resolve(`@zk-kit/semaphore-artifacts/${name}`)).size,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

const { values } = parseArgs({
  options: {
    members: { type: "string", default: "10000" },
    repeats: { type: "string", default: "5" },
  },
});
const [members, repeats] = [Number(values.members), Number(values.repeats)];
if (!Number.isSafeInteger(members) || members < 1 || members > 65_536)
  throw new Error("--members takes a whole number from 1 to 65536.");
if (!Number.isSafeInteger(repeats) || repeats < 1)
  throw new Error("--repeats takes a whole number from 1 on.");

const report = await measure(members, repeats);
const proof = percentile(report.proofs, 0.5);
const check = percentile(report.checks, 0.5);
const artifacts = bytesOfArtifacts();
const row = (figure: number, limit?: number) => ({ figure: rounded(figure), limit: limit ?? "" });
console.log(`A group of ${members.toLocaleString("en")} members, in Chromium, one thread in a worker:`);
console.table({
  "tree of the group, ms": row(report.tree),
  "first proof, with fetching and checking the files, ms": row(report.firstProof),
  "proof, median, ms": row(proof, LIMITS.proof),
  "tree and proof together, ms": row(report.tree + proof, LIMITS.proof),
  "first verification, ms": row(report.firstCheck),
  "verification, median, ms": row(check, LIMITS.check),
  "files of the circuit, bytes": row(artifacts, LIMITS.artifacts),
});
const isWithin =
  report.tree + proof <= LIMITS.proof && check <= LIMITS.check && artifacts <= LIMITS.artifacts;
process.exitCode = isWithin ? 0 : 1;
