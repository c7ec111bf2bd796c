import { expect } from "chai";
import { createDeviceStore } from "../../device/store.ts";
import { memoryStorage } from "../../device/testing/memory-storage.ts";
import { type Click, forgetClicks, keepClick, readClicks } from "./clicks.ts";

const empty = () => {
  const storage = memoryStorage();
  return createDeviceStore(() => storage);
};

const click = (listing: string, at: number): Click => ({
  listing,
  kind: "Offer",
  category: 1,
  tags: "skill:bicycle",
  at,
});

describe("listings that were opened", () => {
  it("are kept, each with its last time", () => {
    const store = empty();
    for (const one of [click("1", 10), click("2", 20), click("1", 30)]) keepClick(store, one);
    expect(readClicks(store)).to.deep.equal([click("2", 20), click("1", 30)]);
  });

  it("are forgotten, the oldest first, where there are many, and all when asked", () => {
    const store = empty();
    for (let n = 0; n < 201; n++) keepClick(store, click(String(n), n));
    expect(readClicks(store)).to.have.length(200);
    expect(readClicks(store)[0]).to.deep.equal(click("1", 1));
    forgetClicks(store);
    expect(readClicks(store)).to.deep.equal([]);
  });

  it("are none where what is kept can't be read", () => {
    for (const broken of ["{", "{}", '[{"listing":1}]']) {
      const store = empty();
      store.keep("myceliary.clicks", broken);
      expect(readClicks(store)).to.deep.equal([]);
    }
  });
});
