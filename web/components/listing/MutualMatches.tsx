"use client";

import Stack from "@mui/material/Stack";
import Typography from "@mui/material/Typography";
import { useTranslations } from "use-intl";
import { ListingCard } from "./ListingCard.tsx";
import type { ListingRecord } from "./record.ts";
import { useMutualMatches } from "./useMutualMatches.ts";

/** Needs that my offer could meet, or offers for my need: those that suit both sides. */
export function MutualMatches({ mine }: { mine: ListingRecord }) {
  const t = useTranslations("mutual");
  const found = useMutualMatches(mine);
  if (found === null) return null;
  return (
    <Stack component="section" spacing={3} aria-labelledby="mutual">
      <Typography variant="h2" id="mutual">
        {t(mine.kind === "Offer" ? "needs" : "offers")}
      </Typography>
      {found.length === 0 ? (
        <Typography color="textSecondary">{t("none")}</Typography>
      ) : (
        <Stack component="ul" spacing={3} sx={{ listStyle: "none", margin: 0, padding: 0 }}>
          {found.map(({ listing, match }) => (
            <Stack component="li" key={listing.id} spacing={1}>
              <ListingCard listing={listing} match={match} />
              <Typography variant="body2" color="textSecondary">
                {t("both", {
                  forward: Math.round(match.forward * 100),
                  backward: Math.round(match.backward * 100),
                })}
              </Typography>
            </Stack>
          ))}
        </Stack>
      )}
    </Stack>
  );
}
