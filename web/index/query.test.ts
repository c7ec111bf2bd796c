import { expect } from "chai";
import { z } from "zod";
import { amount, hex } from "./fields.ts";
import { type Document, define } from "./query.ts";

interface Wire {
  readonly listing: {
    readonly id: string;
    readonly kind: "Offer" | "Need";
    readonly price: `${bigint}`;
    readonly cell: string | null;
    readonly tags: readonly string[];
  } | null;
}
const document: Document<Wire, { id: string }> = { name: "Listing", text: "query Listing { … }" };
const fields = {
  id: z.string(),
  kind: z.enum(["Offer", "Need"]),
  price: amount,
  cell: z.string().nullable(),
  tags: z.array(z.string()),
};
const formOf = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({ listing: z.object(shape).nullable() });

// What must fail here fails as a type: `npm run check` tells, since an expected error that is none is an error itself.
describe("a query and the form of its answer", () => {
  it("are joined where they fit", () => {
    const { name, answer } = define(document, formOf(fields));
    expect(name).to.equal("Listing");
    const told = { id: "1", kind: "Offer", price: "7", cell: null, tags: ["a"] };
    expect(answer.parse({ listing: told })).to.deep.equal({ listing: { ...told, price: 7n } });
  });

  it("are refused where they differ", () => {
    const { cell: _cell, ...fewer } = fields;
    const refused = [
      // @ts-expect-error: the answer may be null
      define(document, z.object({ listing: z.object(fields) })),
      // @ts-expect-error: a field may be null
      define(document, formOf({ ...fields, cell: z.string() })),
      // @ts-expect-error: a field is never null
      define(document, formOf({ ...fields, id: z.string().nullable() })),
      // @ts-expect-error: a number as text is no hexadecimal text
      define(document, formOf({ ...fields, price: hex })),
      // @ts-expect-error: text is no number as text
      define(document, formOf({ ...fields, id: amount })),
      // @ts-expect-error: a value is missing
      define(document, formOf({ ...fields, kind: z.enum(["Offer"]) })),
      // @ts-expect-error: a list of something else
      define(document, formOf({ ...fields, tags: z.array(z.number()) })),
      // @ts-expect-error: a field that is not asked for
      define(document, formOf({ ...fields, title: z.string() })),
      // @ts-expect-error: a field that is asked for and not read
      define(document, formOf(fewer)),
    ];
    expect(refused).to.have.length(9);
  });
});
