import { expect } from "chai";
import fc from "fast-check";
import { formatTags, parseTags, parseTagsStrictly } from "./tags.ts";

describe("tags", () => {
  it("keep every value of a key once, in order", () => {
    expect(parseTags("skill:bicycle  language:ar language:en skill:Bicycle").get("language")).to.deep.equal([
      "ar",
      "en",
    ]);
  });

  it("come back as they were written", () => {
    const word = fc.tuple(
      fc.constantFrom("skill", "language", "animal"),
      fc.stringMatching(/^[a-z0-9-]{1,8}$/),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const tags = parseTags(words.map((pair) => pair.join(":")).join(" "));
        expect(parseTags(formatTags(tags))).to.deep.equal(tags);
      }),
    );
  });

  it("of strangers never throw", () => {
    fc.assert(fc.property(fc.string(), (text) => void parseTags(text)));
  });

  it("that a member types wrongly are named", () => {
    expect(() => parseTagsStrictly("skill:bicycle bicycle"))
      .to.throw()
      .with.property("code", "tag-malformed");
  });
});
