import { expect } from "chai";
import { createDeviceStore } from "./store.ts";
import { memoryStorage } from "./testing/memory-storage.ts";

describe("what is kept on the device", () => {
  it("is there for whoever opens it next, until it is forgotten", () => {
    const storage = memoryStorage();
    const store = createDeviceStore(() => storage);
    expect(store.read("draft")).to.equal(null);
    store.keep("draft", "soup for four");
    expect(createDeviceStore(() => storage).read("draft")).to.equal("soup for four");
    store.forget("draft");
    expect(store.read("draft")).to.equal(null);
    expect(store.isFailing()).to.equal(false);
  });

  it("lives as long as the page where the browser is full, and says so until there is room", () => {
    const storage = memoryStorage(20);
    const store = createDeviceStore(() => storage);
    const told: boolean[] = [];
    const stop = store.subscribe(() => told.push(store.isFailing()));
    store.keep("draft", "soup");
    store.keep("draft", "soup for four, and bread");
    expect(store.read("draft")).to.equal("soup for four, and bread");
    expect(storage.getItem("draft")).to.equal("soup");
    store.keep("draft", "soup for two");
    expect(storage.getItem("draft")).to.equal("soup for two");
    expect(told).to.deep.equal([true, false]);
    stop();
    store.keep("draft", "soup for everybody in the street");
    expect(told).to.have.length(2);
    store.forget("draft");
    expect([store.read("draft"), store.isFailing()]).to.deep.equal([null, false]);
  });

  it("tells the keys that begin alike, of what is kept and of what lives with the page", () => {
    const storage = memoryStorage(20);
    const store = createDeviceStore(() => storage);
    store.keep("draft.b", "soup");
    store.keep("place", "x");
    store.keep("draft.a", "bread for the whole street");
    expect(store.keys("draft.")).to.deep.equal(["draft.a", "draft.b"]);
    store.forget("draft.a");
    expect(store.keys("draft.")).to.deep.equal(["draft.b"]);
  });

  it("works for the page where the browser allows no storage at all", () => {
    const store = createDeviceStore(() => {
      throw new DOMException("Denied.", "SecurityError");
    });
    expect(store.read("draft")).to.equal(null);
    store.keep("draft", "soup");
    expect([store.read("draft"), store.isFailing()]).to.deep.equal(["soup", true]);
    expect(store.keys("dr")).to.deep.equal(["draft"]);
    store.forget("draft");
    expect([store.read("draft"), store.isFailing()]).to.deep.equal([null, false]);
  });
});
