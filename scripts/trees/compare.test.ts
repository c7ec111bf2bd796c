import { expect } from "chai";
import { differencesOf } from "./compare.ts";
import type { Node } from "./tree.ts";

function node(title: string, ...children: Node[]): Node {
  return { title, line: 1, children };
}

const TREE = [node("A.b", node("when closed", node("it reverts")), node("when open", node("it pays")))];

describe("A tree and its tests", () => {
  it("are the same when all titles are, in any order", () => {
    const tests = [node("A.b", node("when open", node("it pays")), node("when closed", node("it reverts")))];
    expect(differencesOf(TREE, tests)).to.deep.equal([]);
  });

  it("differ by a title that only one of them has, at any depth", () => {
    const tests = [node("A.b", node("when closed", node("it fails")), node("when open", node("it pays")))];
    expect(differencesOf(TREE, tests)).to.deep.equal([
      "only in the tree (line 1): A.b › when closed › it reverts",
      "only in the tests (line 1): A.b › when closed › it fails",
    ]);
  });

  it("differ by a root that only one of them has", () => {
    expect(differencesOf(TREE, [])).to.deep.equal(["only in the tree (line 1): A.b"]);
    expect(differencesOf([], TREE)).to.deep.equal(["only in the tests (line 1): A.b"]);
  });

  it("differ by a title that is there twice", () => {
    const twice = [node("A.b", node("it pays"), node("it pays"))];
    expect(differencesOf([node("A.b", node("it pays"))], twice)).to.deep.equal([
      "twice in the tests (line 1): A.b › it pays",
    ]);
    expect(differencesOf(twice, [node("A.b", node("it pays"))])).to.deep.equal([
      "twice in the tree (line 1): A.b › it pays",
    ]);
  });
});
