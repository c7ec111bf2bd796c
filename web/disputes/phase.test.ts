import { expect } from "chai";
import { asksOf, dutyOf } from "./asks.ts";
import type { JuryFacts, SeatStatus } from "./facts.ts";
import { phaseAt } from "./phase.ts";

const juror = `0x${"1".repeat(40)}` as const;
const other = `0x${"2".repeat(40)}` as const;

function facts(change: Partial<JuryFacts> = {}, statuses: readonly SeatStatus[] = ["Silent"]): JuryFacts {
  return {
    phase: "Commit",
    until: 100n,
    jurors: 3,
    commitSeconds: 60n,
    revealSeconds: 50n,
    appealSeconds: 40n,
    feePerJuror: 0n,
    appellant: null,
    ruling: null,
    rounds: [
      {
        number: 0,
        size: statuses.length,
        poolSize: 9,
        seats: statuses.map((status, index) => ({
          juror: index === 0 ? juror : other,
          status,
          commitment: null,
          choice: null,
        })),
        votes: null,
        ruling: null,
        byJury: null,
      },
    ],
    ...change,
  };
}

const asked = (of: JuryFacts, now: bigint, isParty = false, isDrawPending = false) =>
  asksOf(of, { me: juror, isParty, now, isDrawPending }).map(({ ask }) => ask);

describe("a dispute's phase", () => {
  it("is Reveal once the time to commit is over, for as long as the settings say", () => {
    expect(phaseAt(facts(), 100n)).to.deep.equal({ phase: "Commit", until: 100n, isLate: false });
    expect(phaseAt(facts(), 101n)).to.deep.equal({ phase: "Reveal", until: 150n, isLate: false });
    expect(phaseAt(facts(), 151n)).to.deep.equal({ phase: "Reveal", until: 150n, isLate: true });
  });

  it("stays Reveal, late, until somebody counts", () => {
    const reveal = facts({ phase: "Reveal" });
    expect(phaseAt(reveal, 100n).isLate).to.equal(false);
    expect(phaseAt(reveal, 101n)).to.deep.equal({ phase: "Reveal", until: 100n, isLate: true });
  });

  it("is Decided once the time to appeal is over, and never ends by itself then", () => {
    expect(phaseAt(facts({ phase: "Appeal" }), 100n).phase).to.equal("Appeal");
    expect(phaseAt(facts({ phase: "Appeal" }), 101n)).to.deep.equal({
      phase: "Decided",
      until: null,
      isLate: false,
    });
  });

  it("stays what it is where nothing ends it", () => {
    for (const phase of ["Drawing", "Decided", "Ended"] as const)
      expect(phaseAt(facts({ phase, until: null }), 10n ** 12n)).to.deep.equal({
        phase,
        until: null,
        isLate: false,
      });
  });
});

describe("what is asked of me", () => {
  it("as a juror: to commit in time, then to reveal in time", () => {
    expect(dutyOf(facts(), juror, 100n)).to.deep.equal({ ask: "commit", by: 100n });
    expect(dutyOf(facts(), juror, 101n)).to.equal(null);
    expect(dutyOf(facts({}, ["Committed"]), juror, 100n)).to.equal(null);
    expect(dutyOf(facts({}, ["Committed"]), juror, 101n)).to.deep.equal({ ask: "reveal", by: 150n });
    expect(dutyOf(facts({}, ["Committed"]), juror, 151n)).to.equal(null);
    expect(dutyOf(facts({ phase: "Reveal" }, ["Revealed"]), juror, 1n)).to.equal(null);
  });

  it("nothing of who has no seat on the jury at work", () => {
    const second = facts({}, ["Silent"]);
    const [first] = second.rounds;
    if (first === undefined) throw new Error("No round.");
    const appealed = { ...second, rounds: [first, { ...first, number: 1, seats: [] }] };
    expect(dutyOf(appealed, juror, 1n)).to.equal(null);
    expect(dutyOf(facts(), `0x${"3".repeat(40)}`, 1n)).to.equal(null);
  });

  it("as a party: an appeal, as long as there is time for one", () => {
    expect(asked(facts({ phase: "Appeal" }), 100n, true)).to.deep.equal(["appeal"]);
    expect(asked(facts({ phase: "Appeal" }), 100n)).to.deep.equal([]);
    expect(asked(facts({ phase: "Appeal" }), 101n, true)).to.deep.equal(["execute"]);
  });

  it("as anybody: to draw, to count and to pass the ruling on", () => {
    expect(asked(facts({ phase: "Drawing", until: null }, []), 1n, false, true)).to.include("draw");
    expect(asked(facts({}, ["Recused", "Silent"]), 1n, false, true)).to.deep.equal(["draw"]);
    expect(asked(facts({}, ["Recused", "Silent"]), 101n, false, true)).to.deep.equal(["tally"]);
    expect(asked(facts({ phase: "Reveal" }, ["Revealed", "Committed"]), 100n)).to.deep.equal([]);
    expect(asked(facts({ phase: "Reveal" }, ["Revealed", "Committed"]), 101n)).to.deep.equal(["tally"]);
    expect(asked(facts({ phase: "Decided", until: null }), 1n)).to.deep.equal(["execute"]);
    expect(asked(facts({ phase: "Ended", until: null }), 1n, true, true)).to.deep.equal([]);
  });
});
