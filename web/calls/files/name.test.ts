import { expect } from "chai";
import fc from "fast-check";
import { safeName } from "./name.ts";

describe("the name of a file that somebody sends", () => {
  it("stays as it is where nothing is wrong with it", () => {
    for (const name of ["bike repair.pdf", "Ernährung 2026.ods", "صورة.jpg", "自行车.png", "a.tar.gz"]) {
      expect(safeName(name)).to.equal(name);
    }
  });

  it("names no folder, no device, no hidden file and no direction of text", () => {
    for (const [given, safe] of [
      ["../../etc/passwd", "_.._etc_passwd"],
      ["C:\\Windows\\system.ini", "C__Windows_system.ini"],
      [".bashrc", "bashrc"],
      ["con.txt", "_con.txt"],
      ["invoice\u202Etxt.exe", "invoicetxt.exe"],
      ["a\u0000b\nc.txt", "abc.txt"],
      ["trailing. . ", "trailing"],
      ["...", "file"],
      ["", "file"],
    ] as const) {
      expect(safeName(given)).to.equal(safe);
    }
  });

  it("is cut where it is too long for a file system, with its ending kept", () => {
    const cut = safeName(`${"é".repeat(300)}.pdf`);
    expect(cut).to.match(/^é+\.pdf$/);
    expect(new TextEncoder().encode(cut).length).to.be.within(190, 200);
    expect(safeName(`${"a".repeat(199)} b`)).to.equal("a".repeat(199));
  });

  it("is safe whatever was given, and stays so when made safe again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (given) => {
        const name = safeName(given);
        expect(name).to.not.equal("");
        expect(name).to.not.match(/[/\\:*?"<>|\p{Cc}\p{Cf}]|^\.|[. ]$/u);
        expect(new TextEncoder().encode(name).length).to.be.at.most(200);
        expect(safeName(name)).to.equal(name);
      }),
      { numRuns: 100 },
    );
  });
});
