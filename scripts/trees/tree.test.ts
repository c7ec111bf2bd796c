import { expect } from "chai";
import { MalformedTree, parseTree } from "./tree.ts";

const RELEASE = `Agreements.release
├── when the caller is not the payer
│   └── it reverts with Agreements_NotPayer
└── when the caller is the payer
    ├── given less than what remains
    │   ├── it pays the provider
    │   └── it stays in its state
    └── it logs
`;

describe("A tree", () => {
  it("is read as it is nested", () => {
    const [root] = parseTree(RELEASE);
    expect(root?.title).to.equal("Agreements.release");
    expect(root?.children.map(({ title }) => title)).to.deep.equal([
      "when the caller is not the payer",
      "when the caller is the payer",
    ]);
    const [part, logs] = root?.children[1]?.children ?? [];
    expect(part?.children.map(({ title, line }) => [title, line])).to.deep.equal([
      ["it pays the provider", 6],
      ["it stays in its state", 7],
    ]);
    expect(logs).to.deep.equal({ title: "it logs", line: 8, children: [] });
  });

  it("can have several roots", () => {
    const titles = parseTree(`${RELEASE}\nAgreements.refund\n└── it closes\n`).map(({ title }) => title);
    expect(titles).to.deep.equal(["Agreements.release", "Agreements.refund"]);
  });

  const malformed: Readonly<Record<string, readonly [text: string, line: number]>> = {
    "is empty": ["\n\n", 1],
    "has no root": ["└── it closes\n", 1],
    "has a root with nothing below": ["A.b\n\nA.c\n└── it closes\n", 1],
    "has a root of a strange form": ["release\n└── it closes\n", 1],
    "has a title that is none": ["A.b\n└── closes\n", 2],
    "has a branch with nothing below": ["A.b\n└── when closed\n", 2],
    "has something below a leaf": ["A.b\n└── it closes\n    └── it pays\n", 2],
    "goes two steps down": ["A.b\n└── when closed\n        └── it pays\n", 3],
    "goes on after the last entry": ["A.b\n└── it closes\n└── it pays\n", 3],
    "stops where it goes on": ["A.b\n├── it closes\n", 2],
    "has a line where none goes on": ["A.b\n└── when closed\n│   └── it pays\n", 3],
    "has a space at the end": ["A.b\n└── it closes \n", 2],
    "is drawn in another way": ["A.b\n`-- it closes\n", 2],
  };
  for (const [what, [text, line]] of Object.entries(malformed)) {
    it(`is refused, with the line, when it ${what}`, () => {
      expect(() => parseTree(text)).to.throw(MalformedTree, `line ${line}: `);
    });
  }
});
