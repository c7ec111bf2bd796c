import { expect } from "chai";
import fc from "fast-check";
import { keccak256 } from "viem";
import { safeName } from "../../calls/files/name.ts";
import { EVIDENCE_BYTES, evidenceHash, isAuthentic, readEvidence, writeEvidence } from "./content.ts";
import { EvidenceUnreachable, fetchFromNode, keepAtNode } from "./ipfs.ts";
import { ipfsAddress, placeOf, textAddress } from "./place.ts";

const agreement = `0x${"a1".repeat(32)}` as const;
const by = `0x${"b2".repeat(20)}` as const;
const node = { api: "http://127.0.0.1:1/", gateway: "http://127.0.0.1:2" };
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** What a node is asked, and what it answers. */
function answering(answer: (url: string, init: RequestInit | undefined) => Response) {
  const asked: string[] = [];
  const fetching: typeof fetch = async (url, init) => {
    asked.push(String(url));
    return answer(String(url), init);
  };
  return { asked, fetching };
}

async function refused(attempt: Promise<unknown>): Promise<boolean> {
  try {
    await attempt;
    return false;
  } catch (error) {
    if (error instanceof EvidenceUnreachable) return true;
    throw error;
  }
}

describe("a piece of evidence", () => {
  it("comes back as it was written, whatever it says and shows", () => {
    const files = fc.array(
      fc.record({
        name: fc.string({ maxLength: 50 }).map(safeName),
        type: fc.constantFrom("image/jpeg", "application/pdf", ""),
        bytes: fc.uint8Array({ maxLength: 500 }).map((bytes) => Uint8Array.from(bytes)),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.string(), files, (statement, shown) => {
        const content = { statement, files: shown };
        expect(readEvidence(writeEvidence(content, agreement, by))).to.deep.equal(content);
      }),
    );
  });

  it("that is no document of ours is one file, and runs nothing", () => {
    for (const text of [
      "plain words",
      "{}",
      '{"format":"myceliary.evidence/1"}',
      "<script>alert(1)</script>",
    ]) {
      const { statement, files } = readEvidence(bytesOf(text));
      expect(statement).to.equal("");
      expect(files).to.deep.equal([
        { name: "evidence", type: "application/octet-stream", bytes: bytesOf(text) },
      ]);
    }
  });

  it("is authentic with the hash on chain alone", () => {
    const bytes = writeEvidence({ statement: "The wheel still wobbles.", files: [] }, agreement, by);
    expect(evidenceHash(bytes)).to.equal(keccak256(bytes));
    expect(isAuthentic(bytes, keccak256(bytes))).to.equal(true);
    const changed = bytes.with(bytes.length - 20, 65);
    expect(isAuthentic(changed, keccak256(bytes))).to.equal(false);
  });

  it("names who says it and about what: the same words of another are another document", () => {
    const content = { statement: "It is done.", files: [] };
    expect(evidenceHash(writeEvidence(content, agreement, by))).not.to.equal(
      evidenceHash(writeEvidence(content, agreement, `0x${"c3".repeat(20)}`)),
    );
  });
});

describe("where evidence is", () => {
  it("a short statement lies in its own address, in any script", () => {
    for (const statement of ["It rained, 100 %.", "أصلحت العجلة", ""]) {
      const uri = textAddress(statement) ?? "";
      const place = placeOf(uri);
      expect(place).to.deep.equal({ in: "chain", statement, bytes: bytesOf(statement) });
    }
  });

  it("one that is too long for the contract, or has half a character, does not", () => {
    expect(textAddress("a".repeat(270))).to.have.length(300);
    expect(textAddress("a".repeat(271))).to.equal(null);
    expect(textAddress("\ud800")).to.equal(null);
  });

  it("a document's address follows from its bytes, as IPFS has it", async () => {
    // What `ipfs add --cid-version=1 --raw-leaves` of Kubo says of these bytes.
    expect(await ipfsAddress(bytesOf("hello world"))).to.equal(
      "ipfs://bafkreifzjut3te2nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e",
    );
    const uri = await ipfsAddress(bytesOf("x"));
    expect(placeOf(uri)).to.deep.equal({ in: "ipfs", cid: uri.slice("ipfs://".length) });
  });

  it("any other address is not followed", () => {
    for (const uri of [
      "",
      "https://example.org/evidence",
      "ipfs://evidence-3",
      "ipfs://../config.json",
      "javascript:alert(1)",
      "data:text/html,<script>",
      "data:text/plain;charset=utf-8,%E0%A4",
    ])
      expect(placeOf(uri)).to.deep.equal({ in: "elsewhere" });
  });
});

describe("the node that keeps evidence", () => {
  it("is given the bytes, and must keep them under the address that was computed here", async () => {
    const { asked, fetching } = answering(() => Response.json({ Hash: "bafy1" }));
    await keepAtNode(node, bytesOf("x"), "bafy1", fetching);
    expect(asked[0]).to.match(/^http:\/\/127\.0\.0\.1:1\/api\/v0\/add\?/);
    expect(await refused(keepAtNode(node, bytesOf("x"), "bafy2", fetching))).to.equal(true);
    const failing = answering(() => new Response("", { status: 500 }));
    expect(await refused(keepAtNode(node, bytesOf("x"), "bafy1", failing.fetching))).to.equal(true);
  });

  it("gives no more than evidence can have, and what it has not is told", async () => {
    const full = new Uint8Array(EVIDENCE_BYTES);
    const give = (bytes: Uint8Array<ArrayBuffer>) => answering(() => new Response(bytes)).fetching;
    expect(await fetchFromNode(node, "bafy1", undefined, give(full))).to.have.length(EVIDENCE_BYTES);
    expect(
      await refused(fetchFromNode(node, "bafy1", undefined, give(new Uint8Array(EVIDENCE_BYTES + 1)))),
    ).to.equal(true);
    const missing = answering(() => new Response("", { status: 404 }));
    expect(await refused(fetchFromNode(node, "bafy1", undefined, missing.fetching))).to.equal(true);
    expect(missing.asked).to.deep.equal(["http://127.0.0.1:2/ipfs/bafy1"]);
  });
});
