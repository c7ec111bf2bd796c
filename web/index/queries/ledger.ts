import * as z from "zod/mini";
import { account, address, amount, community, hex, reference, seconds, state } from "../fields.ts";
import {
  creditsAccounts,
  creditsOfMember,
  creditsPayments,
  creditsTransfers,
} from "../generated/operations.ts";
import { define } from "../query.ts";

/** Amounts are in hundredths of an hour throughout. */
const creditsAccountSchema = z.object({
  id: hex,
  account: reference(account),
  /** Below zero for one that owes. */
  balance: amount,
  /** Null where the general limit holds. */
  ownLimit: z.nullable(amount),
  paid: amount,
  received: amount,
});
export type CreditsAccount = z.infer<typeof creditsAccountSchema>;

/** Accounts of a filter after one, by id. */
export const creditsAccountsQuery = define(
  creditsAccounts,
  z.object({ creditsAccounts: z.array(creditsAccountSchema), _meta: state }),
);

const transferSchema = z.object({
  id: hex,
  credits: reference(address),
  from: reference(account),
  to: reference(account),
  amount,
  at: seconds,
  transaction: hex,
});
export type CreditsTransfer = z.infer<typeof transferSchema>;

/** The newest changes of balances of a filter. */
export const creditsTransfersQuery = define(
  creditsTransfers,
  z.object({ creditsTransfers: z.array(transferSchema), _meta: state }),
);

const paymentSchema = z.object({
  id: hex,
  /** By which its receiver gives it back. */
  number: amount,
  from: reference(account),
  to: reference(account),
  amount,
  /** UTF-8, or encrypted to the receiver. */
  memo: hex,
  at: seconds,
  reversedAt: z.nullable(seconds),
  transaction: hex,
});
export type CreditsPayment = z.infer<typeof paymentSchema>;

/** Direct transfers of a filter. */
export const creditsPaymentsQuery = define(
  creditsPayments,
  z.object({ creditsPayments: z.array(paymentSchema), _meta: state }),
);

/** Where an account has, or could have, time. */
export const creditsOfMemberQuery = define(
  creditsOfMember,
  z.object({
    memberships: z.array(
      z.object({
        community: z.object({
          id: community,
          name: z.string(),
          timeCredits: z.nullable(z.object({ id: address, limit: amount })),
        }),
      }),
    ),
    creditsAccounts: z.array(
      z.object({
        balance: amount,
        ownLimit: z.nullable(amount),
        credits: z.object({
          id: address,
          limit: amount,
          community: z.object({ id: community, name: z.string() }),
        }),
      }),
    ),
    _meta: state,
  }),
);
