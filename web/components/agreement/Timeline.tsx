"use client";

import Box from "@mui/material/Box";
import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { useMemberName } from "../../identity/useMemberName.ts";
import { useAmount } from "../text/amount.ts";
import { useTime } from "../text/time.ts";
import type { ActionName } from "./actions.ts";
import type { AgreementRecord, MoveRecord } from "./record.ts";
import { usePartyNames } from "./usePartyNames.ts";

interface TimelineProps {
  agreement: AgreementRecord;
  moves: readonly MoveRecord[];
  now: bigint;
}

/** What happened, oldest first, each step growing out of the one before. */
export function Timeline({ agreement, moves, now }: TimelineProps) {
  const t = useTranslations("agreement");
  const nameOf = useMemberName();
  const names = usePartyNames(agreement);
  const amount = useAmount();
  const time = useTime();
  return (
    <Stack component="ol" aria-label={t("timeline")} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
      {moves.map((move, index) => {
        const last = index === moves.length - 1;
        const paid = [
          move.toProvider > 0n &&
            t("paid", {
              amount: amount.of(move.toProvider, agreement),
              name: names.provider,
            }),
          move.toPayer > 0n && t("paid", { amount: amount.of(move.toPayer, agreement), name: names.payer }),
        ].filter((part) => part !== false);
        return (
          <Stack component="li" direction="row" spacing={3} key={move.id}>
            <Hypha last={last} tilt={index % 2 === 0 ? 1 : -1} />
            <Box sx={{ paddingBlockEnd: 4 }}>
              <Typography sx={{ fontWeight: last ? 600 : 400 }}>
                {t(pastKey(move.action, agreement.total), { by: nameOf(move.by) })}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                {[...paid, time.both(move.at, now)].join(" · ")}
              </Typography>
            </Box>
          </Stack>
        );
      })}
    </Stack>
  );
}

/** Moves whose words differ where no money is held. */
const plain = ["Release", "ReleaseAfterReview", "Refund", "Reclaim", "Settle", "Rule", "Split"] as const;

function pastKey(action: ActionName, total: bigint) {
  const known = plain.find((one) => total === 0n && one === action);
  return known === undefined ? (`past.${action}` as const) : (`pastNothing.${known}` as const);
}

/** One thread of the timeline: a node, and what grows on from it. */
function Hypha({ last, tilt }: { last: boolean; tilt: 1 | -1 }) {
  return (
    <Box
      component="svg"
      viewBox="0 0 24 64"
      preserveAspectRatio="xMidYMin slice"
      aria-hidden="true"
      sx={{
        width: 24,
        flex: "none",
        color: "primary.main",
        minHeight: 40,
        alignSelf: "stretch",
        overflow: "visible",
      }}
    >
      {!last && (
        <path
          d={`M12 12C${12 + 5 * tilt} 28 ${12 - 5 * tilt} 44 12 80M${12 + 2 * tilt} 26q${6 * tilt} 4 ${8 * tilt} 12`}
          fill="none"
          stroke="currentColor"
          strokeWidth="1.500"
        />
      )}
      <circle cx="12" cy="12" r={last ? 6 : 4} fill="currentColor" />
    </Box>
  );
}
