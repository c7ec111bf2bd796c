import { IndexUnreadable } from "./errors.ts";
import type { Block_height } from "./generated/operations.ts";
import { piecesOf } from "./pieces.ts";
import type { Query } from "./query.ts";

/** Where answers come from: one state of an index, or what was kept of one. */
export interface Source {
  /** What is said to a question; the source itself adds the block that it is asked at. */
  ask(query: { readonly name: string; readonly text: string }, variables: object): Promise<unknown>;
}

interface AtBlock {
  readonly block: Block_height;
}
interface PageVariables<Where> extends AtBlock {
  readonly first: number;
  readonly where: Where;
}

/**
 * Reads what was answered by the form of the question's answer.
 *
 * @throws {@link IndexUnreadable} where it has another form, with the place.
 */
export function parse<Answer>(query: Query<Answer, unknown>, data: unknown): Answer {
  const answer = query.answer.safeParse(data);
  if (answer.success) return answer.data;
  const [issue] = answer.error.issues;
  throw new IndexUnreadable(`${issue?.path.join(".")}: ${issue?.message}`, { cause: answer.error });
}

/** Questions to one source: their answers belong together. */
export class Reading {
  readonly #source: Source;
  readonly #page: number;

  /** @param page entries a page, at most 1,000 */
  constructor(source: Source, page: number) {
    this.#source = source;
    this.#page = page;
  }

  async one<Answer, Variables extends AtBlock>(
    query: Query<Answer, Variables>,
    variables: Omit<Variables, "block">,
  ): Promise<Answer> {
    return parse(query, await this.#source.ask(query, variables));
  }

  /** One page of at most as many entries as the client's page has. */
  page<Answer, Where>(query: Query<Answer, PageVariables<Where>>, where: Where): Promise<Answer> {
    return this.one(query, { first: this.#page, where });
  }

  /** All entries, page after page by id: an insert or a removal between two pages neither repeats nor hides another. */
  async all<Answer, Where, Entry extends { readonly id: string }>(
    query: Query<Answer, PageVariables<Where>>,
    entriesOf: (answer: Answer) => readonly Entry[],
    whereAfter: (after: { readonly id_gt?: Entry["id"] }) => Where,
  ): Promise<Entry[]> {
    const all: Entry[] = [];
    for (let after: { readonly id_gt?: Entry["id"] } = {}; ; ) {
      const entries: Entry[] = [];
      const answer = await this.#source.ask(query, { first: this.#page, where: whereAfter(after) });
      for await (const piece of piecesOf(answer)) entries.push(...entriesOf(parse(query, piece)));
      all.push(...entries);
      const last = entries.at(-1);
      if (entries.length < this.#page || last === undefined) return all;
      after = { id_gt: last.id };
    }
  }
}
