import { expect } from "chai";
import { blame, type Credit, isMuted, newCredit, type PeerFault, spend } from "./limits.ts";

const AT = 1_000_000;
const MINUTE = 60_000;
const DAY = 86_400_000;

function blamed(credit: Credit, fault: PeerFault, times: number, at: number): Credit {
  return Array.from({ length: times }).reduce<Credit>((left) => blame(left, fault, at), credit);
}

describe("A peer's credit", () => {
  it("takes bytes, records and comparisons until they are spent, and again as time brings them back", () => {
    for (const [allowance, most, second] of [
      ["bytes", 4 * 1024 ** 2, 128 * 1024],
      ["records", 10_000, 100],
      ["comparisons", 12, 0.1],
    ] as const) {
      const spent = spend(newCredit(AT), allowance, most, AT);
      expect(spent, allowance).not.to.equal(null);
      if (spent === null) return;
      expect(spend(spent, allowance, second, AT), allowance).to.equal(null);
      expect(spend(spent, allowance, second, AT + 1_000), allowance).not.to.equal(null);
      expect(spend(spent, allowance, second * 2, AT + 1_000), allowance).to.equal(null);
      expect(spend(spent, allowance, most + 1, AT + DAY), allowance).to.equal(null);
    }
  });

  it("brings nothing when a clock goes back", () => {
    const spent = spend(newCredit(AT), "comparisons", 12, AT);
    expect(spent && spend(spent, "comparisons", 1, AT - DAY)).to.equal(null);
  });

  it("is lost by forgeries at once, by what a wrong clock does only in numbers, by what the device decides never", () => {
    expect(isMuted(blamed(newCredit(AT), "forged", 2, AT), AT)).to.equal(false);
    expect(isMuted(blamed(newCredit(AT), "forged", 3, AT), AT)).to.equal(true);
    expect(isMuted(blamed(newCredit(AT), "expired", 20, AT), AT)).to.equal(false);
    expect(isMuted(blamed(newCredit(AT), "expired", 21, AT), AT)).to.equal(true);
    expect(isMuted(blamed(newCredit(AT), "replayed", 11, AT), AT)).to.equal(true);
    expect(isMuted(blamed(newCredit(AT), "oversized", 3, AT), AT)).to.equal(true);
    expect(isMuted(blamed(newCredit(AT), "full", 1_000, AT), AT)).to.equal(false);
  });

  it("forgives single faults in time", () => {
    const some = blamed(newCredit(AT), "forged", 2, AT);
    expect(isMuted(blamed(some, "forged", 2, AT + 60 * MINUTE), AT + 60 * MINUTE)).to.equal(false);
  });

  it("is withheld for a minute, then two, then four, up to a day; after a day without, for a minute again", () => {
    let credit = newCredit(AT);
    let at = AT;
    const silences: number[] = [];
    for (let time = 0; time < 14; time += 1) {
      credit = blamed(credit, "forged", 3, at);
      silences.push(((credit.mutedUntil ?? at) - at) / MINUTE);
      at = credit.mutedUntil ?? at;
      expect(isMuted(credit, at)).to.equal(false);
    }
    expect(silences).to.deep.equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1_024, 1_440, 1_440, 1_440]);
    const later = blamed(credit, "forged", 3, at + DAY + 1);
    expect(later.mutedUntil).to.equal(at + DAY + 1 + MINUTE);
  });
});
