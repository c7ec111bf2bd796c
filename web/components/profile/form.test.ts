import { expect } from "chai";
import type { Profile } from "../../identity/profile/schema.ts";
import { faultsOf, formOf, publicPartOf } from "./form.ts";

const UPDATED = "2026-11-23T10:00:00.000Z";
const AMAL: Profile = {
  name: "Amal",
  about: "Bicycles.",
  skills: ["welding"],
  languages: ["ar"],
  area: { cell: "873933b5bffffff", radius: 2_500 },
  links: ["https://example.org/amal"],
  updatedAt: UPDATED,
};

describe("the form of a profile", () => {
  it("gives back what it was filled with", () => {
    expect({ ...publicPartOf(formOf(AMAL)), updatedAt: UPDATED }).to.deep.equal(AMAL);
  });

  it("leaves out what is empty", () => {
    expect(publicPartOf({ ...formOf(null), name: "  ", skills: [" "], links: [""] })).to.deep.equal({});
    expect(faultsOf(formOf(null))).to.deep.equal(new Set());
  });

  it("takes web addresses as they are typed, and nothing that isn't one", () => {
    expect(publicPartOf({ ...formOf(null), links: ["example.org"] }).links).to.deep.equal([
      "https://example.org",
    ]);
    for (const link of ["javascript:alert(1)", "http://example.org", "two words"])
      expect(faultsOf({ ...formOf(null), links: [link] }), link).to.deep.equal(new Set(["links"]));
  });

  it("says which field is wrong", () => {
    expect(faultsOf({ ...formOf(AMAL), name: "a".repeat(61) })).to.deep.equal(new Set(["name"]));
    for (const radius of ["far", "-1", "30000"])
      expect(faultsOf({ ...formOf(AMAL), radius }), radius).to.deep.equal(new Set(["radius"]));
  });
});
