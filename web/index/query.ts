import type * as z from "zod/mini";

/** A number of the types BigInt, Int8 and Timestamp, as it travels. */
export type WholeText = `${bigint}`;

/** A query's text with the types of its variables and of its answer as it travels: written from the schema. */
export interface Document<Wire, Variables> {
  readonly name: string;
  readonly text: string;
  /** Only types. */
  readonly wire?: Wire;
  readonly variables?: Variables;
}

/** A question with the form of its answer. */
export interface Query<Answer, Variables> {
  readonly name: string;
  readonly text: string;
  readonly answer: z.ZodMiniType<Answer>;
  /** Only a type: what the text's variables are. */
  readonly variables?: Variables;
}

type Scalar = string | number | boolean;

/** Where what a form reads differs from what the query asks for: nothing, or sentences that name the places. */
type Mismatch<Wire, Read, At extends string> = null extends Wire
  ? null extends Read
    ? MismatchOfValue<NonNullable<Wire>, NonNullable<Read>, At>
    : `${At} may be null`
  : null extends Read
    ? `${At} is never null`
    : MismatchOfValue<Wire, Read, At>;

type MismatchOfValue<Wire, Read, At extends string> = [Wire] extends [Scalar]
  ? [Wire] extends [Read]
    ? never
    : `${At} is of another type`
  : [Wire, Read] extends [readonly (infer WireItem)[], readonly (infer ReadItem)[]]
    ? Mismatch<WireItem, ReadItem, `${At}[]`>
    : [Read] extends [Scalar | readonly unknown[]]
      ? `${At} is of another type`
      : MismatchOfFields<Wire, Read, At>;

type MismatchOfFields<Wire, Read, At extends string> = {
  [Field in (keyof Wire | keyof Read) & string]: Field extends keyof Wire
    ? Field extends keyof Read
      ? Mismatch<Wire[Field], Read[Field], `${At}.${Field}`>
      : `${At}.${Field} is asked for and not read`
    : `${At}.${Field} is read and not asked for`;
}[(keyof Wire | keyof Read) & string];

type Fitting<Wire, Read> = [Mismatch<Wire, Read, "answer">] extends [never]
  ? unknown
  : { readonly mismatch: Mismatch<Wire, Read, "answer"> };

/**
 * Joins a query with the form that reads its answer. Where the two differ in a field, a type or a null, the types fail
 * and name the place.
 */
export function define<Wire, Variables, Answer, Read>(
  { name, text }: Document<Wire, Variables>,
  answer: z.ZodMiniType<Answer, Read> & Fitting<Wire, Read>,
): Query<Answer, Variables> {
  return { name, text, answer };
}
