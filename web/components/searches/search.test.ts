import { expect } from "chai";
import { noFilters } from "../discover/filters.ts";
import { add, filtersOf, findSame, NAME_MOST, nearbyOf, remove, rename, restore } from "./search.ts";

const lisbon = { name: "Lisbon", place: { latitude: 38.72, longitude: -9.14 } };
const bread = { filters: { ...noFilters, category: "food" as const, within: 5 }, nearby: lisbon };
const saved = (...ids: string[]) =>
  ids.reduce<ReturnType<typeof add>>(
    (searches, id) => add(searches, { id, name: id, savedAt: 7, filters: noFilters, nearby: null }),
    [],
  );

describe("saved searches", () => {
  it("keep filters and place, and give them back", () => {
    const [search] = add([], { ...bread, id: "1", name: " Bread nearby ", savedAt: 7 });
    expect(search?.name).to.equal("Bread nearby");
    expect(search && filtersOf(search)).to.deep.equal(bread.filters);
    expect(search && nearbyOf(search)).to.deep.equal(lisbon);
  });

  it("are known again by what they look for, place included", () => {
    const searches = add([], { ...bread, id: "1", name: "Bread", savedAt: 7 });
    expect(findSame(searches, bread)?.id).to.equal("1");
    expect(findSame(searches, { ...bread, nearby: null })).to.equal(null);
    expect(findSame(searches, { ...bread, filters: noFilters })).to.equal(null);
  });

  it("are renamed, but never to nothing, nor to a novel", () => {
    const searches = saved("a", "b");
    expect(rename(searches, "b", " Tools ")[1]?.name).to.equal("Tools");
    expect(rename(searches, "b", "   ")).to.equal(searches);
    expect(rename(searches, "a", "x".repeat(200))[0]?.name).to.have.length(NAME_MOST);
  });

  it("come back where they stood after they were removed, beside what was saved meanwhile", () => {
    const searches = saved("a", "b", "c");
    const [removed] = searches.slice(1, 2);
    if (removed === undefined) throw new Error("There are three.");
    const without = remove(searches, "b");
    const meanwhile = add(without, { id: "d", name: "d", savedAt: 8, filters: noFilters, nearby: null });
    const back = restore(meanwhile, removed, 1);
    expect(back.map(({ id }) => id)).to.deep.equal(["a", "b", "c", "d"]);
    expect(restore(back, removed, 1)).to.equal(back);
  });
});
