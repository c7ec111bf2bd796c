import { expect } from "chai";
import { firstMarks, isUnread, markAllRead, markRead, visit } from "./marks.ts";

const DAY = 86_400;
const NOW = 100 * DAY;

describe("what a member has read", () => {
  it("begins with the last week, for a member may come from another device", () => {
    const marks = firstMarks(NOW);
    expect(isUnread(marks, { id: "a", at: NOW - 6 * DAY })).to.equal(true);
    expect(isUnread(marks, { id: "b", at: NOW - 8 * DAY })).to.equal(false);
  });

  it("is read one by one", () => {
    const marks = markRead(firstMarks(NOW), { id: "a", at: NOW });
    expect([isUnread(marks, { id: "a", at: NOW }), isUnread(marks, { id: "b", at: NOW })]).to.deep.equal([
      false,
      true,
    ]);
    expect(markRead(marks, { id: "a", at: NOW })).to.equal(marks);
  });

  it("is read all at once, but for what is told later, even of the same second", () => {
    const told = [
      { id: "a", at: NOW },
      { id: "b", at: NOW - 5 },
    ];
    const marks = markAllRead(markRead(firstMarks(NOW), { id: "b", at: NOW - 5 }), told);
    expect(told.map((notice) => isUnread(marks, notice))).to.deep.equal([false, false]);
    expect(isUnread(marks, { id: "late", at: NOW })).to.equal(true);
    expect(marks.read).to.deep.equal(["a"]);
    expect(markAllRead(marks, [])).to.deep.equal({ ...marks, read: [] });
  });
});

describe("a visit", () => {
  it("goes on while the member is here, and makes what came while it was away new", () => {
    const first = firstMarks(NOW);
    const still = visit(visit(first, NOW + 600), NOW + 1_200);
    expect([still.since, still.visitedAt]).to.deep.equal([first.since, NOW + 1_200]);
    const again = visit(still, NOW + 3 * DAY);
    expect([again.since, again.visitedAt]).to.deep.equal([NOW + 1_200, NOW + 3 * DAY]);
  });

  it("is no other where the device's clock went back", () => {
    const marks = firstMarks(NOW);
    expect(visit(marks, NOW - DAY)).to.equal(marks);
  });
});
