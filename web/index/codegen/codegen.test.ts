import { expect } from "chai";
import { parse, Source } from "graphql";
import { apiSchemaOf } from "./api.ts";
import { collectionName, entityName } from "./names.ts";
import { faultsOf, moduleOf } from "./operations.ts";

const SUBGRAPH = `
  enum Kind { Offer Need }
  type Place @entity(immutable: false) {
    id: Bytes!
    name: String!
    listings: [Listing!]! @derivedFrom(field: "place")
  }
  type Listing @entity(immutable: false) {
    id: ID!
    place: Place
    kind: Kind!
    price: BigInt!
    tags: [String!]!
  }
  type _Schema_ @fulltext(
    name: "listingSearch"
    language: simple
    algorithm: rank
    include: [{ entity: "Listing", fields: [{ name: "tags" }] }]
  )
`;
const schema = apiSchemaOf(SUBGRAPH);
const documentOf = (text: string) => parse(new Source(text, "queries/some.graphql"));
const faults = (text: string) => faultsOf(schema, documentOf(text));

describe("names that graph-node makes of entities", () => {
  const cases = [
    ["Listing", "listing", "listings"],
    ["Community", "community", "communities"],
    ["CommunityDay", "communityDay", "communityDays"],
    ["Vouch", "vouch", "vouches"],
    ["TimeCredits", "timeCredits", "timeCredits_collection"],
  ] as const;
  for (const [type, one, many] of cases)
    it(`are ${one} and ${many}`, () => {
      expect(entityName(type)).to.equal(one);
      expect(collectionName(type)).to.equal(many);
    });
});

describe("a query of the index", () => {
  const good: [string, string][] = [
    [
      "one entity at a block",
      "query One($id: ID!, $block: Block_height) { listing(id: $id, block: $block) { kind } }",
    ],
    ["many by a filter", "query Many($where: Listing_filter) { listings(first: 9, where: $where) { id } }"],
    [
      "many by comparisons, of another entity too",
      'query Many { listings(first: 9, where: { price_gte: "1", tags_contains: ["a"], kind_in: [Offer], place: null, place_: { name_starts_with: "A" }, or: [{ id_gt: "7" }] }) { id } }',
    ],
    [
      "many in an order",
      "query Many { listings(first: 9, orderBy: place__name, orderDirection: desc) { id } }",
    ],
    ["many of an entity", "query One { place(id: 1) { listings(first: 9, where: { kind: Need }) { id } } }"],
    ["a search", 'query Search { listingSearch(text: "bread", first: 9) { id } }'],
    [
      "the state",
      "query Meta { _meta(block: { number_gte: 1 }) { deployment block { hash number timestamp } } }",
    ],
  ];
  for (const [name, text] of good) it(`may ask for ${name}`, () => expect(faults(text)).to.deep.equal([]));

  const bad: [string, string, RegExp][] = [
    [
      "a field that isn't there",
      "query One { listing(id: 1) {\n  id\n  cost } }",
      /some\.graphql:3: .*"cost"/,
    ],
    ["an entity that isn't there", "query One { review(id: 1) { id } }", /"review"/],
    [
      "a filter that isn't there",
      'query Many { listings(first: 9, where: { price_contains: "1" }) { id } }',
      /price_contains/,
    ],
    [
      "a filter of what is derived",
      "query Many { places(first: 9, where: { listings: [] }) { id } }",
      /"listings"/,
    ],
    [
      "an order that isn't there",
      "query Many { listings(first: 9, orderBy: place__listings) { id } }",
      /place__listings/,
    ],
    ["a value that isn't there", "query Many { listings(first: 9, where: { kind: Wish }) { id } }", /Wish/],
    ["a variable of another type", "query One($id: Int!) { listing(id: $id) { id } }", /\$id/],
    ["a list without saying how much of it", "query Many { listings { id } }", /needs "first"/],
    [
      "a part of an entity's list without saying how much",
      "query One { place(id: 1) { listings { id } } }",
      /needs "first"/,
    ],
    ["pages by skipping", "query Many { listings(first: 9, skip: 9) { id } }", /must not "skip"/],
  ];
  for (const [name, text, says] of bad)
    it(`may not ask for ${name}`, () => expect(faults(text).join("\n")).to.match(says));
});

describe("types of a query", () => {
  const typesOf = (text: string) => moduleOf(schema, documentOf(text));

  it("are those of the schema, nulls and fragments included", () => {
    const text = typesOf(`
      query One($id: ID!, $price: BigInt) { listing(id: $id) { ...Both place { name } } }
      fragment Both on Listing { kind price tags place { id } }
    `);
    expect(text).to.contain("OneVariables { readonly id: string; readonly price?: WholeText | null }");
    expect(text).to.contain(
      'OneAnswer { readonly listing: { readonly kind: "Offer" | "Need"; readonly price: WholeText; ' +
        "readonly tags: readonly (string)[]; readonly place: { readonly id: Hex; readonly name: string } | null } | null }",
    );
  });

  it("have the filters that their variables use", () => {
    const text = typesOf("query Many($where: Listing_filter!) { listings(first: 1, where: $where) { id } }");
    expect(text).to.match(
      /interface Listing_filter \{[^}]*readonly kind_in\?: readonly \("Offer" \| "Need"\)\[\] \| null;/,
    );
    expect(text).to.contain("export interface Place_filter {");
  });

  it("are refused where they have no form yet", () => {
    expect(() => typesOf("query One($on: Boolean!) { listing(id: 1) { id @include(if: $on) } }")).to.throw(
      /condition/,
    );
    expect(() => typesOf("{ listing(id: 1) { id } }")).to.throw(/needs a name/);
  });
});
