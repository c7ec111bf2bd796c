import { readFileSync } from "node:fs";
import { expect } from "chai";
import { insert, NoPlace } from "./insert.ts";
import { stateDiagram, stateRows, stateTable, waysOut } from "./states.ts";

const table = stateTable.parse(
  JSON.parse(readFileSync(new URL("../../contracts/agreements/states.json", import.meta.url), "utf8")),
);

describe("diagrams of the state table", () => {
  it("draw every transition once, those of one way on one arrow", () => {
    const diagram = stateDiagram(table);
    expect(diagram).to.include("[*] --> Proposed: propose\n");
    expect(diagram).to.include("Active --> Active: release in part\n");
    expect(diagram).to.match(/Disputed --> \[\*\]: settle, rule, split/);
    const arrows = diagram.split("\n").filter((line) => line.includes("-->"));
    expect(new Set(arrows.map((line) => line.split(":")[0])).size).to.equal(arrows.length);
  });

  it("list every transition, and a way out of every state in which members can be left", () => {
    const rows = stateRows(table).split("\n");
    expect(rows).to.have.length(table.actions.length + 2);
    expect(rows.join("\n")).to.include(
      "| Active | reclaim | anyone | after the day by which to deliver | Closed | what is left goes back to the payer |",
    );
    const left = table.states.filter((state) => state !== "None" && state !== "Closed");
    for (const state of left) expect(waysOut(table)).to.include(`**${state}**`);
  });

  it("stand where a document has a place for them", () => {
    const document = "a\n<!-- generated: x -->\nold\n<!-- end -->\nb\n";
    expect(insert(document, "x", "new")).to.equal("a\n<!-- generated: x -->\nnew\n<!-- end -->\nb\n");
    expect(() => insert(document, "y", "new")).to.throw(NoPlace);
  });
});
