import { expect } from "chai";
import { calendarOf } from "./calendar.ts";

const reminder = {
  id: "12-0-commit",
  title: "Say how you would decide: soup, bread; and more",
  text: "Open the page\nand vote.",
  url: "https://commons.example.org/dispute/?id=0x12",
  by: 1_796_000_000n,
};

describe("a deadline's calendar file", () => {
  const text = calendarOf(reminder, 1_795_000_000n);
  const unfolded = text.replaceAll("\r\n ", "");

  it("ends at the deadline, in universal time, with two alarms before it", () => {
    expect(unfolded).to.include("DTEND:20261130T005320Z");
    expect(unfolded).to.include("DTSTART:20261130T002320Z");
    expect(unfolded).to.include("DTSTAMP:20261118T110640Z");
    expect(unfolded.match(/TRIGGER:-PT\d+M/g)).to.deep.equal(["TRIGGER:-PT1440M", "TRIGGER:-PT120M"]);
  });

  it("escapes what separates, and has one line for one property", () => {
    expect(unfolded).to.include("SUMMARY:Say how you would decide: soup\\, bread\\; and more\r\n");
    expect(unfolded).to.include("DESCRIPTION:Open the page\\nand vote.\r\n");
    expect(unfolded.split("\r\n").at(-1)).to.equal("");
  });

  it("folds long lines at 75 octets, and never inside a character", () => {
    const long = calendarOf({ ...reminder, title: "ü🍄".repeat(60) }, 0n);
    for (const line of long.split("\r\n")) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(long.replaceAll("\r\n ", "")).to.include(`SUMMARY:${"ü🍄".repeat(60)}\r\n`);
  });
});
