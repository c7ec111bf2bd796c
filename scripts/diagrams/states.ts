import { z } from "zod";

const action = z.object({
  action: z.string(),
  from: z.array(z.string()),
  to: z.string(),
  /** Where a part of the money leads instead. */
  toWhenPartial: z.literal("same").optional(),
  who: z.enum(["party", "counterparty", "proposer", "provider", "payer", "both", "anyone"]),
  until: z.enum(["acceptBy", "deliverBy"]).optional(),
  after: z.enum(["acceptBy", "deliverBy", "reviewBy", "rulingBy"]).optional(),
  needs: z.enum(["signature", "arbitrator", "ruling", "no-ruling"]).optional(),
  money: z.enum([
    "none",
    "deposit",
    "deposit-if-payer",
    "all-to-payer",
    "all-to-provider",
    "amount-to-provider",
    "split",
    "half-each",
    "by-ruling",
  ]),
});

/** The part of `contracts/agreements/states.json` that a diagram shows. */
export const stateTable = z.object({ states: z.array(z.string()), actions: z.array(action) });

export type StateTable = z.infer<typeof stateTable>;
type Action = z.infer<typeof action>;

const WHO: Readonly<Record<Action["who"], string>> = {
  party: "either side",
  counterparty: "the other side",
  proposer: "who proposed",
  provider: "the provider",
  payer: "the payer",
  both: "both together",
  anyone: "anyone",
};

const TIMES = {
  acceptBy: "the day by which to accept",
  deliverBy: "the day by which to deliver",
  reviewBy: "the time to look at the work",
  rulingBy: "the time for a ruling",
} as const;

const NEEDS: Readonly<Record<NonNullable<Action["needs"]>, string>> = {
  signature: "with the other side's signature",
  arbitrator: "where the terms name an arbitrator",
  ruling: "once there is a ruling",
  "no-ruling": "while there is no ruling",
};

const MONEY: Readonly<Record<Action["money"], string>> = {
  none: "stays where it is",
  deposit: "is set aside from the payer",
  "deposit-if-payer": "is set aside, if it is the payer who does it",
  "all-to-payer": "what is left goes back to the payer",
  "all-to-provider": "what is left goes to the provider",
  "amount-to-provider": "as much as the payer says goes to the provider",
  split: "goes as both agreed",
  "half-each": "half each",
  "by-ruling": "goes as the ruling says",
};

/** `ReleaseAfterReview` → `release after review`. */
const spaced = (name: string): string =>
  name.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();

/** The name that mermaid gives where a diagram begins and ends. */
const nodeOf = (state: string): string => (state === "None" || state === "Closed" ? "[*]" : state);

/**
 * Draws how an agreement moves from state to state, as a mermaid state diagram. Actions of the same way are one arrow.
 */
export function stateDiagram({ actions }: StateTable): string {
  const arrows = new Map<string, string[]>();
  const draw = (from: string, to: string, label: string) => {
    const arrow = `${nodeOf(from)} --> ${nodeOf(to)}`;
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), label]);
  };
  for (const { action: name, from, to, toWhenPartial } of actions)
    for (const state of from) {
      // Revoking an offer that was only signed leaves nothing to draw.
      if (state === "None" && to === "Closed") continue;
      draw(state, to, spaced(name));
      if (toWhenPartial === "same") draw(state, state, `${spaced(name)} in part`);
    }
  const lines = [...arrows].map(([arrow, labels]) => `  ${arrow}: ${labels.join(", ")}`);
  return ["```mermaid", "stateDiagram-v2", ...lines, "```"].join("\n");
}

function whenOf({ until, after, needs }: Action): string {
  const parts = [
    needs === undefined ? [] : [NEEDS[needs]],
    until === undefined ? [] : [`until ${TIMES[until]} has passed`],
    after === undefined ? [] : [`after ${TIMES[after]}`],
  ];
  return parts.flat().join(", ") || "any time";
}

/** Lists every transition: who can do it, when, and where the money goes. */
export function stateRows({ actions }: StateTable): string {
  const rows = actions.map((each) => {
    const from = each.from.map((state) => (state === "None" ? "–" : state)).join(", ");
    return `| ${from} | ${spaced(each.action)} | ${WHO[each.who]} | ${whenOf(each)} | ${each.to} | ${MONEY[each.money]} |`;
  });
  return ["| from | by | who | when | to | the money |", "|---|---|---|---|---|---|", ...rows].join("\n");
}

/** Lists what happens when nobody does anything: each state that members can be left in has such a way out. */
export function waysOut({ actions }: StateTable): string {
  const lines = actions.flatMap((each) =>
    each.after === undefined
      ? []
      : [
          `- **${each.from.join(", ")}**, after ${TIMES[each.after]}: anyone can ${spaced(each.action)}; ${MONEY[each.money]}.`,
        ],
  );
  return lines.join("\n");
}
