import { expect } from "chai";
import { createDeviceStore } from "../../device/store.ts";
import { memoryStorage } from "../../device/testing/memory-storage.ts";
import { discardDraft, readDrafts } from "./drafts.ts";

const stored = (kept: Readonly<Record<string, string>>) => {
  const store = createDeviceStore(() => storage);
  const storage = memoryStorage();
  for (const [key, text] of Object.entries(kept)) store.keep(key, text);
  return store;
};

describe("what was begun and not sent", () => {
  it("is told by what it becomes and what it is about", () => {
    const store = stored({
      "myceliary.draft.publish": '{"title":" Soup on Tuesdays "}',
      "myceliary.draft.publish.7": '{"title":"Bread"}',
      "myceliary.draft.publish.again.8": '{"title":"Jam"}',
      "myceliary.draft.propose:12": '{"amount":"0.5"}',
      "myceliary.draft.message.abc": '{"text":"Hello"}',
      "myceliary.place": "{}",
    });
    expect(readDrafts(store)).to.deep.equal([
      { key: "myceliary.draft.propose:12", kind: "propose", listing: "12", title: "" },
      { key: "myceliary.draft.publish", kind: "publish", listing: null, title: "Soup on Tuesdays" },
      { key: "myceliary.draft.publish.7", kind: "revise", listing: "7", title: "Bread" },
      { key: "myceliary.draft.publish.again.8", kind: "again", listing: "8", title: "Jam" },
    ]);
  });

  it("is still told where what was stored can't be read", () => {
    const [draft] = readDrafts(stored({ "myceliary.draft.publish": "not JSON" }));
    expect(draft?.title).to.equal("");
  });

  it("comes back whole after it was discarded", () => {
    const text = '{"title":"Soup"}';
    const store = stored({ "myceliary.draft.publish": text });
    const undo = discardDraft(store, "myceliary.draft.publish");
    expect(readDrafts(store)).to.deep.equal([]);
    undo();
    expect(store.read("myceliary.draft.publish")).to.equal(text);
  });
});
