import { expect } from "chai";
import type { Dispute } from "../../index/queries/dispute.ts";
import { disputesQuery } from "../../index/queries/dispute.ts";
import { casesOf, dutyKey } from "./cases.ts";

const me = `0x${"1".repeat(40)}` as const;
const other = `0x${"2".repeat(40)}` as const;
const community = { id: `0x${"9".repeat(40)}`, name: "Alfama" };

/** A dispute as the index tells it. */
function dispute(number: number, change: object = {}, seat: object = {}): Dispute {
  const { disputes } = disputesQuery.answer.parse({
    disputes: [
      {
        id: `0x${"5".repeat(40)}${number.toString(16).padStart(64, "0")}`,
        arbitrator: `0x${"5".repeat(40)}`,
        kind: "Jury",
        disputeID: String(number),
        agreement: {
          id: `0x${number.toString(16).padStart(64, "0")}`,
          payer: { id: other },
          provider: { id: `0x${"3".repeat(40)}` },
          state: "Disputed",
          listing: { title: "Soup" },
        },
        raisedBy: { id: other },
        choices: "101",
        fee: "0",
        community,
        jurors: 3,
        commitSeconds: "60",
        revealSeconds: "50",
        appealSeconds: "40",
        feePerJuror: "0",
        mediator: null,
        phase: "Commit",
        until: "100",
        appellant: null,
        ruling: null,
        delivered: null,
        withdrawn: false,
        raisedAt: "1",
        endedAt: null,
        rounds: [
          {
            number: 0,
            poolSize: "9",
            size: 1,
            votes: null,
            ruling: null,
            byJury: null,
            seats: [{ juror: { id: me }, status: "Silent", commitment: null, choice: null, ...seat }],
          },
        ],
        ...change,
      },
    ],
    _meta: null,
  });
  const [read] = disputes;
  if (read === undefined) throw new Error("None was read.");
  return read;
}

describe("a juror's cases", () => {
  it("begin with what is asked, the most urgent first, and end with what is over", () => {
    const disputes = [
      dispute(1, { endedAt: "50", phase: "Ended", until: null }),
      dispute(2, {}, { status: "Committed" }),
      dispute(3, { until: "90" }),
      dispute(4, { until: "80" }),
    ];
    expect(
      casesOf(disputes, me, 70n).map(({ jury, duty, isOver }) => [jury.until, duty?.ask ?? null, isOver]),
    ).to.deep.equal([
      [80n, "commit", false],
      [90n, "commit", false],
      [100n, null, false],
      [null, null, true],
    ]);
  });

  it("ask nothing once the two have settled, though the jury's last event says otherwise", () => {
    const [settled] = casesOf([dispute(1, { withdrawn: true, endedAt: "60" })], me, 70n);
    expect(settled).to.include({ duty: null, isOver: true });
  });

  it("are those before a jury, about an agreement", () => {
    expect(casesOf([dispute(1, { agreement: null }), dispute(2, { jurors: null })], me, 70n)).to.deep.equal(
      [],
    );
  });

  it("tell what is asked apart: to vote, and later to open the vote", () => {
    const keyOf = (now: bigint, status: string) =>
      casesOf([dispute(1, {}, { status })], me, now).map(dutyKey)[0];
    expect(keyOf(70n, "Silent")).not.to.equal(keyOf(101n, "Committed"));
    expect(keyOf(70n, "Silent")).to.equal(keyOf(80n, "Silent"));
  });
});
