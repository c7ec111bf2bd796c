import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { Network } from "../../scripts/local/network.ts";
import { ipfs } from "../../scripts/local/services/ipfs.ts";
import type { Settings } from "../../scripts/local/settings.ts";
import { removeTemporary, temporarySettings } from "../../scripts/local/temporary.ts";
import {
  EVIDENCE_BYTES,
  evidenceHash,
  isAuthentic,
  writeEvidence,
} from "../../web/disputes/evidence/content.ts";
import { EvidenceUnreachable, fetchFromNode, keepAtNode } from "../../web/disputes/evidence/ipfs.ts";
import { ipfsAddress, placeOf } from "../../web/disputes/evidence/place.ts";

const agreement = `0x${"a1".repeat(32)}` as const;
const by = `0x${"b2".repeat(20)}` as const;

async function cidOf(bytes: Uint8Array): Promise<string> {
  const place = placeOf(await ipfsAddress(bytes));
  if (place.in !== "ipfs") throw new Error("It has no address in IPFS.");
  return place.cid;
}

async function isUnreachable(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt;
    return false;
  } catch (error) {
    if (error instanceof EvidenceUnreachable) return true;
    throw error;
  }
}

describe("the node that keeps the files of disputes, as a page speaks to it", () => {
  let settings: Settings;
  let network: Network;
  let node: { api: string; gateway: string };

  const start = async () => {
    const url = `http://127.0.0.1:${settings.ports.ipfs}`;
    node = { api: url, gateway: url };
    network = new Network(settings, [ipfs], () => {});
    await network.start();
  };

  before(async () => {
    settings = await temporarySettings(null);
    await start();
  });

  after(async () => {
    await network?.stop();
    await removeTemporary(settings, [ipfs]);
  });

  it("keeps a document under the address that the page computed, over a restart", async () => {
    const photograph = crypto.getRandomValues(new Uint8Array(50_000));
    const files = [{ name: "roof.jpg", type: "image/jpeg", bytes: photograph }];
    const bytes = writeEvidence({ statement: "It drips.", files }, agreement, by);
    const cid = await cidOf(bytes);
    await keepAtNode(node, bytes, cid);
    expect(await fetchFromNode(node, cid, undefined)).to.deep.equal(bytes);
    await network.stop();
    // On another port, where no connection of before is kept open.
    settings = { ...settings, ports: { ...settings.ports, ipfs: settings.ports.web } };
    await start();
    expect(await fetchFromNode(node, cid, undefined)).to.deep.equal(bytes);
  });

  it("takes the largest document that there can be, and nothing larger", async () => {
    const largest = new Uint8Array(EVIDENCE_BYTES);
    await keepAtNode(node, largest, await cidOf(largest));
    expect(await fetchFromNode(node, await cidOf(largest), undefined)).to.have.length(EVIDENCE_BYTES);
    const larger = new Uint8Array(EVIDENCE_BYTES + 8192);
    expect(await isUnreachable(keepAtNode(node, larger, await cidOf(larger)))).to.equal(true);
  });

  it("can give something else than what was kept, and the hash on chain tells", async () => {
    const bytes = writeEvidence({ statement: "It is tight.", files: [] }, agreement, by);
    const cid = await cidOf(bytes);
    await keepAtNode(node, bytes, cid);
    const changed = writeEvidence({ statement: "It leaks.", files: [] }, agreement, by);
    await writeFile(join(settings.home, "ipfs", cid), changed);
    const given = await fetchFromNode(node, cid, undefined);
    expect(isAuthentic(given, evidenceHash(bytes))).to.equal(false);
  });

  it("has nothing where nothing was kept, and gives no other file of its machine", async () => {
    const cid = await cidOf(new TextEncoder().encode("never kept"));
    expect(await isUnreachable(fetchFromNode(node, cid, undefined))).to.equal(true);
    for (const path of ["..%2f..%2fetc%2fpasswd", "../config.json", "%2e%2e", ""])
      expect((await fetch(`${node.gateway}/ipfs/${path}`)).status).to.equal(404);
  });
});
