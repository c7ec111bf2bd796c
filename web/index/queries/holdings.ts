import * as z from "zod/mini";
import { address, agreement, amount, hex, seconds, state } from "../fields.ts";
import { moneyMoves } from "../generated/operations.ts";
import { define } from "../query.ts";

const moneyMoveSchema = z.object({
  id: hex,
  /** The name of a transition in `states.json`. */
  action: z.string(),
  /** In the token's smallest unit, as the next. */
  toProvider: amount,
  toPayer: amount,
  at: seconds,
  agreement: z.object({
    id: agreement,
    token: address,
    listing: z.nullable(z.object({ title: z.string() })),
  }),
});
export type MoneyMove = z.infer<typeof moneyMoveSchema>;

/** The newest moves of money of a filter. */
export const moneyMovesQuery = define(
  moneyMoves,
  z.object({ moves: z.array(moneyMoveSchema), _meta: state }),
);
