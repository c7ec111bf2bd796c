import { expect } from "chai";
import { compare } from "./compare.ts";
import { missingCategories } from "./signature.ts";

describe("a catalogue beside the English one", () => {
  const english = {
    a: { hours: "{count, plural, one {# hour} other {# hours}}", link: "Open <link>it</link>, {name}" },
    size: "{size}",
    or: ", or ",
  };

  it("has nothing to tell where it says the same", () => {
    const german = {
      a: {
        hours: "{count, plural, one {# Stunde} other {# Stunden}}",
        link: "{name}, öffne <link>es</link>",
      },
      size: "{size}",
      or: " oder ",
    };
    expect(compare({ ...english, or: " or " }, german, "de", [])).to.deep.equal([]);
  });

  it("tells what is missing, left over, misformed, and as in English", () => {
    const german = {
      a: { hours: "{count, plural, one {# Stunde}", old: "alt" },
      size: "{size}",
      or: ", or ",
    };
    expect(compare(english, german, "de", [])).to.deep.equal([
      "a.hours: is not well formed",
      "a.link: is missing; in English: Open <link>it</link>, {name}",
      "or: is the English one",
      "a.old: is not in English",
    ]);
  });

  it("tells of other arguments, tags, options and spaces", () => {
    const said = compare(
      { one: "{name} <b>is</b> here", two: "{who, select, you {a} other {b}}", three: "or " },
      { one: "{nom} est là", two: "{who, select, me {a} other {b}}", three: "ou" },
      "fr",
      [],
    );
    expect(said).to.deep.equal([
      "one: has nom: text, and English <b>; name: text",
      "two: distinguishes who: me, other, and English who: other, you",
      "three: begins or ends with other spaces than English",
    ]);
  });

  it("tells of a plural without a category that its language has, in English too", () => {
    const arabic = { hours: "{count, plural, one {a} two {b} few {c} many {d} other {e}}" };
    expect(compare(arabic, arabic, "ar", ["hours"])).to.deep.equal(["hours: a plural lacks zero"]);
    expect(
      compare({ hours: "{n, plural, other {a}}" }, { hours: "{n, plural, other {a}}" }, "en", []),
    ).to.deep.equal(["hours: a plural lacks one"]);
  });

  it("takes an exact number for a category that holds no other", () => {
    expect(missingCategories(["=0", "one", "two", "few", "many", "other"], "ar")).to.deep.equal([]);
    expect(missingCategories(["=1", "other"], "fr")).to.deep.equal(["one", "many"]);
  });

  it("believes the list of what is as in English only as long as it is", () => {
    expect(compare({ bic: "BIC" }, { bic: "BIC" }, "de", ["bic"])).to.deep.equal([]);
    expect(compare({ bic: "BIC" }, { bic: "BLZ" }, "de", ["bic"])).to.deep.equal([
      "bic: is listed as the English one, and differs",
    ]);
  });
});
