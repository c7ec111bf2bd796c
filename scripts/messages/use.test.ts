import { expect } from "chai";
import { keysShown } from "./use.ts";

function shows(code: string, key: string): boolean {
  return keysShown("page.tsx", code).some((pattern) => new RegExp(`^${pattern}$`, "u").test(key));
}

describe("the keys that a file shows", () => {
  it("are those that it spells", () => {
    const code = `const t = useTranslations("agreement"); t("days"); t.rich("link", {}); t(open ? "a" : "b");`;
    for (const key of ["days", "link", "a", "b"]) expect(shows(code, `agreement.${key}`), key).to.equal(true);
    expect(shows(code, "agreement.hours")).to.equal(false);
    expect(shows(code, "listing.days")).to.equal(false);
  });

  it("may be any that a template can spell", () => {
    const code = "const words = useTranslations('call'); words(`end.$" + "{reason}`);";
    expect(shows(code, "call.end.lost")).to.equal(true);
    expect(shows(code, "call.over")).to.equal(false);
  });

  it("may be any of the namespace where the key comes from elsewhere", () => {
    const code = `function f(t: ReturnType<typeof useTranslations<"week">>, key) { return t(key); }`;
    expect(shows(code, "week.part.night")).to.equal(true);
    expect(shows(code, "wallet.connect")).to.equal(false);
  });

  it("are all of a namespace that is taken out of the catalogue", () => {
    const code = "const { match, tags: names } = useMessages();";
    expect(shows(code, "match.reason.price-gift")).to.equal(true);
    expect(shows(code, "tags.age")).to.equal(true);
    expect(shows(code, "names.age")).to.equal(false);
  });
});
