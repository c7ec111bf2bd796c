import { expect } from "chai";
import { type Click, forgetClicks, keepClick, readClicks } from "./clicks.ts";

function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (n) => [...kept.keys()][n] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const click = (listing: string, at: number): Click => ({
  listing,
  kind: "Offer",
  category: 1,
  tags: "skill:bicycle",
  at,
});

describe("listings that were opened", () => {
  it("are kept, each with its last time", () => {
    const storage = memory();
    for (const one of [click("1", 10), click("2", 20), click("1", 30)]) keepClick(storage, one);
    expect(readClicks(storage)).to.deep.equal([click("2", 20), click("1", 30)]);
  });

  it("are forgotten, the oldest first, where there are many, and all when asked", () => {
    const storage = memory();
    for (let n = 0; n < 201; n++) keepClick(storage, click(String(n), n));
    expect(readClicks(storage)).to.have.length(200);
    expect(readClicks(storage)[0]).to.deep.equal(click("1", 1));
    forgetClicks(storage);
    expect(readClicks(storage)).to.deep.equal([]);
  });

  it("are none where what is kept can't be read", () => {
    for (const broken of ["{", "{}", '[{"listing":1}]']) {
      const storage = memory();
      storage.setItem("myceliary.clicks", broken);
      expect(readClicks(storage)).to.deep.equal([]);
    }
  });
});
